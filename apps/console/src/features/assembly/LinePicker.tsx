import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { type Assembly, fetchRoll, type RollLine } from './assembly.api.ts'

const PAGE = 200

/** All lines of an assembly's rolls; a roll of a city block is a few thousand lines at most. */
async function fetchLines(assembly: Assembly): Promise<RollLine[]> {
  const lines: RollLine[] = []
  for (const rollId of new Set(assembly.motions.flatMap((m) => (m.rollId ? [m.rollId] : [])))) {
    let cursor: string | undefined
    do {
      const page = await fetchRoll(assembly.areaId, assembly.id, { rollId, limit: PAGE, ...(cursor ? { cursor } : {}) })
      lines.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
  }
  return lines
}

type Props = { assembly: Assembly; value?: string; onChange?: (lineId: string) => void }

/** Finds a line of the roll by room or by masked name. */
export function LinePicker({ assembly, value, onChange }: Props): ReactNode {
  const lines = useQuery({
    queryKey: ['lines', assembly.areaId, assembly.id],
    queryFn: () => fetchLines(assembly),
    staleTime: 60_000,
  })
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      loading={lines.isPending}
      value={value ?? null}
      placeholder={t('line.pick')}
      options={(lines.data ?? []).map((l) => ({
        value: l.lineId,
        label: `${l.units.map((u) => u.label).join('、') || l.label} ${l.owners.join('、')}`,
      }))}
      onChange={(id) => id && onChange?.(id)}
    />
  )
}

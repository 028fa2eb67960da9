import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { Figures } from '../../ui/Figures.tsx'
import { grouped } from '../../ui/format.ts'
import type { PaperCounts } from './paper.api.ts'

/** Every ballot handed out is somewhere: out, back, keyed, confirmed, in conflict, void. */
export function CountSheet({ counts }: { counts: PaperCounts }): ReactNode {
  const unit = t('paper.sheets')
  const figure = (title: string, value: number, note?: string, alarm?: boolean) => ({
    title,
    value: grouped(String(value)),
    unit,
    ...(note ? { note } : {}),
    ...(alarm ? { alarm } : {}),
  })
  return (
    <Figures
      items={[
        figure(t('paper.count.issued'), counts.issued),
        figure(t('paper.count.returned'), counts.returned),
        figure(t('paper.count.keyed'), counts.keyed, counts.keyed > 0 ? t('paper.count.keyedNote') : undefined),
        figure(t('paper.count.confirmed'), counts.confirmed),
        figure(t('paper.count.conflict'), counts.conflict, undefined, counts.conflict > 0),
        figure(t('paper.count.void'), counts.void),
      ]}
    />
  )
}

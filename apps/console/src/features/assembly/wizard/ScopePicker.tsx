import { useQuery } from '@tanstack/react-query'
import { Checkbox, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { ProblemAlert } from '../../../ui/Problem.tsx'
import { fetchBuildings } from '../../unit/unit.api.ts'
import type { Item, Scope, ScopeKind } from '../assembly.api.ts'
import { Choices } from './Choices.tsx'
import { UnitPicker } from './UnitPicker.tsx'

const KINDS: ScopeKind[] = ['WHOLE', 'BUILDINGS', 'UNITS']

type Props = { areaId: string; item: Item; scope: Scope; onChange: (scope: Scope) => void }

/** Who decides this motion: everybody, or only those it concerns. The roll counts them and nobody else. */
export function ScopePicker({ areaId, item, scope, onChange }: Props): ReactNode {
  const buildings = useQuery({ queryKey: ['buildings', areaId], queryFn: () => fetchBuildings(areaId) })
  const ids = scope.ids ?? []
  return (
    <>
      <Choices
        value={scope.kind}
        options={KINDS.map((value) => ({
          value,
          title: t(`scope.${value}`),
          hint: item === 'FUND_USE' ? t(`scope.fundHint.${value}`) : t(`scope.hint.${value}`),
        }))}
        onChange={(kind) => onChange(kind === 'WHOLE' ? { kind } : { kind, ids: [] })}
      />
      {scope.kind !== 'WHOLE' && buildings.isPending && <Skeleton active title={false} />}
      {scope.kind !== 'WHOLE' && buildings.isError && <ProblemAlert error={buildings.error} />}
      {scope.kind === 'BUILDINGS' && buildings.data && (
        <div className="picker">
          <div className="picker-head muted">{t('scope.buildingsPicked', { n: ids.length })}</div>
          <div className="picker-body building-checks">
            {buildings.data.map((b) => (
              <Checkbox
                key={b.id}
                checked={ids.includes(b.id)}
                onChange={(e) =>
                  onChange({ ...scope, ids: e.target.checked ? [...ids, b.id] : ids.filter((id) => id !== b.id) })
                }
              >
                {t('map.building', { name: b.name, units: b.units })}
              </Checkbox>
            ))}
          </div>
        </div>
      )}
      {scope.kind === 'UNITS' && buildings.data && (
        <UnitPicker
          areaId={areaId}
          buildings={buildings.data}
          ids={ids}
          onChange={(next) => onChange({ ...scope, ids: next })}
        />
      )}
    </>
  )
}

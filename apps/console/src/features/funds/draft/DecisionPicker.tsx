import { Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Panel } from '../../../ui/Figures.tsx'
import { dayText, grouped, moneyText } from '../../../ui/format.ts'
import type { Decision } from '../use.types.ts'

type Props = { areaId: string; items: Decision[]; picked: string | null; onPick: (motionId: string) => void }

/** Decisions of the owners that money may be spent on; one that is not ready says why. */
export function DecisionPicker({ areaId, items, picked, onPick }: Props): ReactNode {
  return (
    <Panel title={t('draft.decision')} flush>
      {items.length === 0 ? (
        <EmptyState
          title={t('draft.noDecisions')}
          hint={t('draft.noDecisionsHint')}
          action={
            <Link to="/areas/$areaId/assemblies" params={{ areaId }}>
              {t('assemblies.title')}
            </Link>
          }
        />
      ) : (
        <Radio.Group className="decisions" value={picked} onChange={(e) => onPick(String(e.target.value))}>
          {items.map((d) => (
            <Radio key={d.motionId} value={d.motionId} disabled={!d.ready} className="decision">
              <div className="wrap">{d.title}</div>
              <div className="muted">
                {t('draft.decidedFacts', {
                  assembly: d.assemblyTitle,
                  day: dayText(d.decidedOn),
                  money: moneyText(d.decided),
                  scope: d.scopeTitle,
                  units: grouped(String(d.units)),
                })}
              </div>
              {!d.ready && d.why && <div className="warn">{d.why}</div>}
              {d.useId && (
                <Link to="/areas/$areaId/fund/uses/$useId" params={{ areaId, useId: d.useId }}>
                  {t('draft.seeUse')}
                </Link>
              )}
            </Radio>
          ))}
        </Radio.Group>
      )}
    </Panel>
  )
}

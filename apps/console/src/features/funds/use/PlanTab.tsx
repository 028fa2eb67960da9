import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Panel } from '../../../ui/Figures.tsx'
import { dayText } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'
import { DecisionLink } from './DecisionLink.tsx'
import { PapersPanel } from './PapersPanel.tsx'
import { QuotesPanel } from './QuotesPanel.tsx'

/** What is to be done, why, what it rests on, who offered it for how much, and whether the fund may pay it at all. */
export function PlanTab({ use }: { use: Use }): ReactNode {
  return (
    <>
      <Panel title={t('use.plan')}>
        <div className="fund-label">{t('use.decision')}</div>
        <p className="paragraph">
          {use.motionTitle}
          <br />
          <DecisionLink use={use} />
        </p>
        <div className="fund-label">{t('use.reason')}</div>
        <p className="paragraph">{use.reason || '—'}</p>
        <div className="fund-label">{t('use.workScope')}</div>
        <p className="paragraph">{use.workScope || '—'}</p>
        {use.tolerance && (
          <>
            <div className="fund-label">{t('use.tolerance', { percent: use.tolerance.percent })}</div>
            <p className="paragraph">“{use.tolerance.quote}”</p>
          </>
        )}
      </Panel>
      <WarrantyPanel use={use} />
      <QuotesPanel use={use} />
      <PapersPanel use={use} />
      <SettingsPanel use={use} />
    </>
  )
}

/** Who has to pay before the fund may: builder, utility, whoever broke it. */
function WarrantyPanel({ use }: { use: Use }): ReactNode {
  const w = use.warranty
  const rows: [string, ReactNode][] = [
    [t('use.warranty.part'), w.partTitle],
    [t('use.warranty.cause'), w.causeTitle],
    ...(w.utilityTitle ? ([[t('use.warranty.utility'), w.utilityTitle]] as [string, ReactNode][]) : []),
    [t('use.warranty.completedOn'), dayText(w.completedOn)],
    [t('use.warranty.statutoryUntil'), dayText(w.statutoryUntil)],
    ...(w.warrantyUntil ? ([[t('use.warranty.until'), dayText(w.warrantyUntil)]] as [string, ReactNode][]) : []),
    [t('use.warranty.verdict'), <Verdict key="verdict" warranty={w} />],
  ]
  return (
    <Panel title={t('use.warranty')} flush>
      <table className="sum-table">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row" className="muted plan-label">
                {label}
              </th>
              <td className="wrap">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Verdict({ warranty }: { warranty: Use['warranty'] }): ReactNode {
  if (warranty.payable) return <span className="good">{t('use.warranty.payable')}</span>
  return (
    <span className="alarm">
      {warranty.why} {warranty.article}
    </span>
  )
}

function SettingsPanel({ use }: { use: Use }): ReactNode {
  return (
    <Panel title={t('use.settings')} flush>
      <table className="sum-table">
        <tbody>
          {use.settingsBasis.map((s) => (
            <tr key={s.key}>
              <th scope="row" className="muted plan-label">
                {s.title}
              </th>
              <td>{s.value}</td>
              <td className="muted">{s.article ?? t('use.settingOnly')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

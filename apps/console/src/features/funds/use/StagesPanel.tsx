import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Panel } from '../../../ui/Figures.tsx'
import { dayText, grouped } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'

/** Payments: first stage, settlement, retention; paid on which day, or planned. */
export function StagesPanel({ use }: { use: Use }): ReactNode {
  return (
    <>
      {use.stages.length > 0 && (
        <Panel title={t('use.stages')} extra={t('motion.yuan')} flush>
          <table className="sum-table">
            <tbody>
              {use.stages.map((s) => (
                <tr key={s.no}>
                  <td>
                    {s.title}
                    <div className="muted">
                      {s.paidOn
                        ? t('use.paidOn', { day: dayText(s.paidOn) })
                        : s.no === 3 && use.retention
                          ? t('use.retentionDue', { day: dayText(use.retention.dueOn) })
                          : s.planned
                            ? t('use.planned')
                            : t('use.notPaid')}
                    </div>
                  </td>
                  <td className={s.paidOn ? 'number' : 'number muted'}>{grouped(s.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
      <Panel title={t('steps.published')} flush>
        {use.publications.map((p) => (
          <div key={p.id} className="line-item">
            <a href={p.link} target="_blank" rel="noreferrer" className="wrap">
              {p.kindTitle}
            </a>
            <span className="muted nowrap">{dayText(p.publishedAt)}</span>
          </div>
        ))}
        <div className="line-item">
          {use.preview ? (
            <a href={`/f/${use.areaId}/${use.id}`} target="_blank" rel="noreferrer">
              {t('use.publicPage')}
            </a>
          ) : (
            <span className="muted">{t('use.notPublic')}</span>
          )}
        </div>
      </Panel>
    </>
  )
}

import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { grouped, timeText } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'

/** What stands in the way now, said at the top: not payable, refused, cancelled, money that has not come in. */
export function UseNotes({ use }: { use: Use }): ReactNode {
  const { warranty, review, cancelled, next } = use
  return (
    <>
      {!warranty.payable && (
        <Alert
          type="error"
          showIcon
          className="fund-note"
          title={t('use.notPayable')}
          description={
            <>
              <div>{warranty.why}</div>
              {warranty.article && <div className="article">{t('problem.article', { article: warranty.article })}</div>}
            </>
          }
        />
      )}
      {review?.outcome === 'REFUSED' && (
        <Alert
          type="error"
          showIcon
          className="fund-note"
          title={t('use.refused', { at: timeText(review.at) })}
          description={
            <>
              <div className="wrap">{review.reason}</div>
              {review.article && <div className="article">{t('problem.article', { article: review.article })}</div>}
              <div className="muted">{t('use.refusedNext')}</div>
            </>
          }
        />
      )}
      {cancelled && (
        <Alert
          type="warning"
          showIcon
          className="fund-note"
          title={t('use.cancelled', { at: timeText(cancelled.at) })}
          description={cancelled.reason}
        />
      )}
      {next && next.blockers.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="fund-note"
          title={t('use.blocked')}
          description={<Blockers use={use} next={next} />}
        />
      )}
    </>
  )
}

function Blockers({ use, next }: { use: Use; next: NonNullable<Use['next']> }): ReactNode {
  const shown = next.blockers.slice(0, 6)
  const more = next.blockers.length - shown.length
  return (
    <>
      <div>{use.state === 'APPROVED' && !next.firstStageCovered ? t('use.blockedPay') : t('use.blockedSettle')}</div>
      <div>
        {shown.map((b) => t('use.missing', { label: b.label, money: grouped(b.missing) })).join('；')}
        {more > 0 && t('use.andMore', { n: next.blockers.length >= 50 ? `${more}+` : more })}
      </div>
    </>
  )
}

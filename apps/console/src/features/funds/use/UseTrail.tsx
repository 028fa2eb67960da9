import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Panel } from '../../../ui/Figures.tsx'
import { dayText, moneyText, timeText } from '../../../ui/format.ts'
import { Trail, type TrailItem } from '../../../ui/Trail.tsx'
import type { Use } from '../use.types.ts'

type Dated = TrailItem & { at: string }

/** What happened to this use, newest first: who, when and why. */
export function UseTrail({ use }: { use: Use }): ReactNode {
  const items = eventsOf(use).sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Panel>
      {items.length === 0 ? (
        <EmptyState title={t('use.noTrail')} hint={t('use.noTrailHint')} />
      ) : (
        <Trail items={items} />
      )}
    </Panel>
  )
}

function eventsOf(use: Use): Dated[] {
  const { preview, review, settlement, cancelled } = use
  const events: (Dated | null)[] = [
    preview && {
      key: 'preview',
      at: preview.publishedAt,
      when: timeText(preview.publishedAt),
      what: t('use.trail.preview', { day: dayText(preview.until) }),
    },
    use.submitted && {
      key: 'submit',
      at: use.submitted.at,
      when: timeText(use.submitted.at),
      what: t('use.trail.submit'),
      who: use.submitted.by,
    },
    review && {
      key: 'review',
      at: review.at,
      when: timeText(review.at),
      what: review.outcome === 'APPROVED' ? t('use.trail.approved') : t('use.trail.refused'),
      who: review.by,
      detail: t('timeline.reason', { reason: review.reason }),
    },
    ...use.stages.map((s) =>
      s.paidOn
        ? {
            key: `stage${s.no}`,
            // Days carry no hour: what was paid that day stands after what was decided that day.
            at: `${s.paidOn}T23:59:5${s.no}Z`,
            when: dayText(s.paidOn),
            what: t('use.trail.paid', { what: s.title, money: moneyText(s.amount) }),
          }
        : null,
    ),
    settlement && {
      key: 'settlement',
      at: `${settlement.settledOn}T23:59:52Z`,
      when: dayText(settlement.settledOn),
      what: t('use.trail.settled', { total: moneyText(settlement.total), retention: moneyText(settlement.retention) }),
    },
    cancelled && {
      key: 'cancel',
      at: cancelled.at,
      when: timeText(cancelled.at),
      what: t('use.trail.cancelled'),
      who: cancelled.by,
      detail: t('timeline.reason', { reason: cancelled.reason }),
    },
  ]
  return events.filter((e) => e !== null)
}

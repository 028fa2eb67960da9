import { t } from '../../../messages/index.ts'
import { dayText } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'

export type UseStep = {
  key: string
  title: string
  done: boolean
  /** Ended here: refused. */
  bad?: boolean
  /** The day or moment it happened. */
  on?: string | null
  note?: string | null
  article?: string
}

/** The steps of a use in their lawful order. What has not happened carries the day it waits for, where there is one. */
export function stepsOf(use: Use): UseStep[] {
  const [first, last] = [use.stages.find((s) => s.no === 1), use.stages.find((s) => s.no === 3)]
  const refused = use.review?.outcome === 'REFUSED'
  return [
    { key: 'decided', title: t('use.step.decided'), done: true, article: t('use.law.decision') },
    {
      key: 'preview',
      title: t('use.step.preview'),
      done: use.preview !== null,
      on: use.preview?.publishedAt ?? null,
      note: use.preview ? t('use.step.previewUntil', { day: dayText(use.preview.until) }) : null,
      article: t('use.law.split'),
    },
    {
      key: 'submit',
      title: t('use.step.submit'),
      done: use.submitted !== null,
      on: use.submitted?.at ?? null,
      article: t('use.law.procedure'),
    },
    {
      key: 'review',
      title: refused ? t('use.step.refused') : t('use.step.review'),
      done: use.review !== null,
      bad: refused,
      on: use.review?.at ?? null,
    },
    { key: 'pay', title: t('use.step.pay'), done: Boolean(first?.paidOn), on: first?.paidOn ?? null },
    {
      key: 'settle',
      title: t('use.step.settle'),
      done: use.settlement !== null,
      on: use.settlement?.settledOn ?? null,
    },
    {
      key: 'retention',
      title: t('use.step.retention'),
      done: use.retention?.state === 'PAID' || (use.settlement !== null && use.retention === null),
      on: use.retention?.paidOn ?? last?.paidOn ?? null,
      note: use.retention?.state === 'HELD' ? t('use.retentionDue', { day: dayText(use.retention.dueOn) }) : null,
    },
  ]
}

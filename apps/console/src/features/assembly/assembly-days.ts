import { t } from '../../messages/index.ts'
import { dayText } from '../../ui/format.ts'
import type { AssemblySummary } from './assembly.api.ts'

/** The days that matter now, in one line. */
export function daysOf(a: Pick<AssemblySummary, 'state' | 'votingFrom' | 'votingUntil' | 'objectionUntil'>): string {
  if (a.state === 'OBJECTION' && a.objectionUntil)
    return t('assembly.objectionUntil', { day: dayText(a.objectionUntil) })
  if (!a.votingFrom) return t('assembly.noDays')
  return t('assembly.votingDays', { from: dayText(a.votingFrom), until: dayText(a.votingUntil) })
}

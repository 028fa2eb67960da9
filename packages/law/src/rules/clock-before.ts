import { formatDay, parseDay } from '../date.ts'
import { checkCount } from '../number.ts'

/**
 * The last day that is at least `amount` days before an event, e.g. for a notice fifteen days before a meeting
 * (物业管理条例 第14条). Not moved for days off: 民法典 第203条 speaks of periods that run forward.
 * Throws BAD_DATE (event), BAD_NUMBER (amount not an integer of zero or more, or leading before the year 1).
 */
export function latestBefore(input: { event: string; amount: number }): { latest: string } {
  const event = parseDay(input.event, 'event')
  return { latest: formatDay(event - checkCount(input.amount, 'amount')) }
}

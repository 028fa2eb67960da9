import { AppError } from '../../platform/errors.ts'

/** Whether text of the right shape is a day that exists. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
}

/**
 * The legal day an act belongs to: today, or the earlier day the bank names.
 * @throws BAD_REQUEST for a day that does not exist, lies ahead, or before `earliest`
 */
export function actDay(on: string | undefined, today: string, earliest: string): string {
  if (on === undefined) return today
  if (isDay(on) && on <= today && on >= earliest) return on
  throw new AppError(
    'BAD_REQUEST',
    {},
    { fields: [{ pointer: '/on', detail: `日期须在 ${earliest} 至今天之间，请核对银行回单。` }] },
  )
}

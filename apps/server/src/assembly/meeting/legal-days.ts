import { legalDay, startOfDay } from '../../platform/clock.ts'

const DAY_MS = 86_400_000

/** `2026-11-20` and 15 → `2026-12-05`; days are legal days, so no hour is ever lost or gained. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from the first to the last, both counted: a vote on one day lasts 1. */
export function daysInclusive(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS) + 1
}

/** Whether text of the right shape is a day that exists (no 30 February). */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
}

/** The first moment after a legal day: what "until the 12th" means when the 12th still counts. */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1))
}

/** The last legal day that ends at or before a moment made by {@link endOfDay}. */
export function lastDayBefore(moment: Date): string {
  return legalDay(new Date(moment.getTime() - 1))
}

/** `2026-12-05` → `2026年12月5日` */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

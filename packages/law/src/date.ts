import { LawError } from './errors.ts'

/** Days since 1970-01-01, for arithmetic; legal days travel as `YYYY-MM-DD` text (Asia/Shanghai). */
export type DayNumber = number

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?([Zz]|([+-])(\d{2}):(\d{2}))$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] as number)
}

/** Days from 0001-01-01 to the first day of a year (proleptic Gregorian), counted from 0. */
function daysBeforeYear(year: number): number {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

const EPOCH = daysBeforeYear(1970)
/** 0001-01-01 and 9999-12-31: what four digits of year can write. */
const FIRST_DAY: DayNumber = -EPOCH
const LAST_DAY: DayNumber = daysBeforeYear(10000) - 1 - EPOCH

function toDayNumber(year: number, month: number, day: number): DayNumber {
  let days = daysBeforeYear(year) - EPOCH + day - 1
  for (let m = 1; m < month; m++) days += monthLength(year, m)
  return days
}

function civil(number: DayNumber): { year: number; month: number; day: number } {
  const days = number + EPOCH
  let year = Math.floor(days / 365.2425) + 1
  while (daysBeforeYear(year) > days) year--
  while (daysBeforeYear(year + 1) <= days) year++
  let rest = days - daysBeforeYear(year)
  let month = 1
  while (rest >= monthLength(year, month)) rest -= monthLength(year, month++)
  return { year, month, day: rest + 1 }
}

/** Whether year, month and day name a day that exists (years 1 to 9999). */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

/** Reads `YYYY-MM-DD`. Throws BAD_DATE when the text has another form or the day doesn't exist. */
export function parseDay(text: string, subject?: string): DayNumber {
  const match = DAY.exec(text)
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  if (!match || !isRealDay(year, month, day)) throw new LawError('BAD_DATE', subject)
  return toDayNumber(year, month, day)
}

/** Writes a day as `YYYY-MM-DD`. Throws BAD_NUMBER when a period led out of the years 1 to 9999. */
export function formatDay(number: DayNumber): string {
  if (!(number >= FIRST_DAY && number <= LAST_DAY)) throw new LawError('BAD_NUMBER')
  const { year, month, day } = civil(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Whether a day can still be written with four digits of year. */
export function isWritableDay(number: DayNumber): boolean {
  return number >= FIRST_DAY && number <= LAST_DAY
}

/**
 * The corresponding day `months` later, or the month's last day where there is none (民法典 第202条).
 * Throws BAD_NUMBER beyond the year 9999.
 */
export function addMonths(start: DayNumber, months: number): DayNumber {
  const { year, month, day } = civil(start)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  if (targetYear > 9999 || targetYear < 1) throw new LawError('BAD_NUMBER')
  const targetMonth = (index % 12) + 1
  return toDayNumber(targetYear, targetMonth, Math.min(day, monthLength(targetYear, targetMonth)))
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(number: DayNumber): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((number + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

/** A moment with the offset it was written in. */
export interface Instant {
  /** Whole seconds since 1970-01-01T00:00:00Z; fractions are cut. */
  seconds: number
  offset: { minutes: number; text: string }
}

/** Reads an RFC 3339 time with seconds and offset, e.g. `2024-05-02T10:00:00+08:00`. Throws BAD_DATE. */
export function parseInstant(text: string, subject?: string): Instant {
  const match = INSTANT.exec(text)
  if (!match) throw new LawError('BAD_DATE', subject)
  const day = parseDay(match[1] as string, subject)
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])]
  const [offsetHour, offsetMinute] = [Number(match[7] ?? 0), Number(match[8] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) {
    throw new LawError('BAD_DATE', subject)
  }
  const minutes = (match[6] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute)
  const seconds = day * 86400 + hour * 3600 + minute * 60 + second - minutes * 60
  return { seconds, offset: { minutes, text: (match[5] as string).toUpperCase() } }
}

/** Writes a moment in its own offset, in whole seconds. Throws BAD_NUMBER beyond the year 9999. */
export function formatInstant(instant: Instant): string {
  const local = instant.seconds + instant.offset.minutes * 60
  const day = Math.floor(local / 86400)
  const rest = local - day * 86400
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map((part) => pad(part, 2)).join(':')
  return `${formatDay(day)}T${time}${instant.offset.text}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

import { type CalendarCode, isCovered, isWorkingDay } from '../calendar.ts'
import { addMonths, type DayNumber, formatDay, formatInstant, isWritableDay, parseDay, parseInstant } from '../date.ts'
import { LawError } from '../errors.ts'
import { checkCount } from '../number.ts'

export type PeriodUnit = 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | 'YEAR' | 'HOUR'

/** More than all hours of the years 1 to 9999: beyond it sums would leave the exact integers. */
const MOST = 100_000_000

/**
 * The last day (or moment) of a period that begins at `start` (民法典 第201至203条): the first day isn't counted; months
 * and years end on the corresponding day or the month's last; a calendar-day, month or year period that ends on a day
 * off moves to the next working day. Day units take and give `YYYY-MM-DD`; HOUR takes an RFC 3339 time and gives one in
 * the same offset, elapsed, not moved.
 *
 * `covered` is false when a day that matters lies outside `calendarCoverage()`: `due` then took Monday to Friday as
 * working days and can change with the next notice.
 *
 * Throws BAD_DATE (start), BAD_NUMBER (amount not an integer of zero or more, or leading past the year 9999).
 */
export function dueDate(input: { start: string; amount: number; unit: PeriodUnit; calendar?: CalendarCode }): {
  due: string
  covered: boolean
} {
  if (input.unit === 'HOUR') {
    const start = parseInstant(input.start, 'start')
    const hours = checkAmount(input.amount)
    return { due: formatInstant({ ...start, seconds: start.seconds + hours * 3600 }), covered: true }
  }
  const start = parseDay(input.start, 'start')
  const amount = checkAmount(input.amount)
  if (input.unit === 'WORKING_DAY') {
    const due = addWorkingDays(start, amount)
    return { due: formatDay(due), covered: isCovered(start + 1, due) }
  }
  const nominal = nominalEnd(start, amount, input.unit)
  let due = nominal
  while (!isWorkingDay(due)) due++
  return { due: formatDay(due), covered: isCovered(nominal, due) }
}

function checkAmount(amount: number): number {
  if (checkCount(amount, 'amount') > MOST) throw new LawError('BAD_NUMBER', 'amount')
  return amount
}

function nominalEnd(start: DayNumber, amount: number, unit: 'CALENDAR_DAY' | 'MONTH' | 'YEAR'): DayNumber {
  if (unit === 'CALENDAR_DAY') return start + amount
  return addMonths(start, unit === 'YEAR' ? amount * 12 : amount)
}

function addWorkingDays(start: DayNumber, amount: number): DayNumber {
  let day = start
  for (let left = amount; left > 0 && isWritableDay(day); ) {
    day++
    if (isWorkingDay(day)) left--
  }
  return day
}

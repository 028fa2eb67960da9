import { NATIONAL_DAYS } from './calendar-data.ts'
import { type DayNumber, formatDay, isWeekend, parseDay } from './date.ts'

/** Calendars known by code; only the national one so far. */
export type CalendarCode = 'CN'

/** First and last day of which the calendar knows whether it was worked. */
const FROM: DayNumber = parseDay('2018-01-01')
const TO: DayNumber = parseDay('2026-12-24')

const EXCEPTIONS: ReadonlyMap<DayNumber, 'OFF' | 'WORKED'> = readExceptions()

function readExceptions(): Map<DayNumber, 'OFF' | 'WORKED'> {
  const days = new Map<DayNumber, 'OFF' | 'WORKED'>()
  for (const [year, { off, worked }] of Object.entries(NATIONAL_DAYS)) {
    for (const day of off.split(' ')) days.set(parseDay(`${year}-${day}`), 'OFF')
    for (const day of worked.split(' ')) days.set(parseDay(`${year}-${day}`), 'WORKED')
  }
  return days
}

/** The days the calendar reaches, both included. Outside them Monday to Friday are taken as working days. */
export function calendarCoverage(_calendar: CalendarCode = 'CN'): { from: string; to: string } {
  return { from: formatDay(FROM), to: formatDay(TO) }
}

/** Whether every day from `first` to `last` lies in the covered range; an empty span does. */
export function isCovered(first: DayNumber, last: DayNumber): boolean {
  return first > last || (first >= FROM && last <= TO)
}

/** Whether a day is worked: by notice where one covers it, else Monday to Friday. */
export function isWorkingDay(day: DayNumber): boolean {
  const exception = day >= FROM && day <= TO ? EXCEPTIONS.get(day) : undefined
  return exception === undefined ? !isWeekend(day) : exception === 'WORKED'
}

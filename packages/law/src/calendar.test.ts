import { describe, expect, test } from 'vitest'
import { calendarCoverage, isCovered, isWorkingDay } from './calendar.ts'
import { parseDay } from './date.ts'

const works = (day: string) => isWorkingDay(parseDay(day))

describe('the national calendar', () => {
  test('knows days off, make-up days, and plain weeks', () => {
    expect(works('2024-10-01')).toBe(false)
    expect(works('2024-09-29')).toBe(true)
    expect(works('2024-06-03')).toBe(true)
    expect(works('2024-06-01')).toBe(false)
    expect(works('2026-02-14')).toBe(true)
  })

  test('ends where the next notice may begin', () => {
    expect(calendarCoverage()).toEqual({ from: '2018-01-01', to: '2026-12-24' })
    expect(isCovered(parseDay('2018-01-01'), parseDay('2026-12-24'))).toBe(true)
    expect(isCovered(parseDay('2026-12-24'), parseDay('2026-12-25'))).toBe(false)
    expect(isCovered(parseDay('2017-12-31'), parseDay('2018-01-01'))).toBe(false)
  })

  test('takes Monday to Friday outside its range, public holidays too', () => {
    expect(works('2027-10-01')).toBe(true)
    expect(works('2017-10-02')).toBe(true)
    expect(works('2027-10-02')).toBe(false)
  })
})

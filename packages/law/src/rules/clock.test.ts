import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../calendar.ts'
import { formatDay, parseDay } from '../date.ts'
import { latestBefore } from './clock-before.ts'
import { dueDate, type PeriodUnit } from './clock-due.ts'

const start = fc.integer({ min: parseDay('2016-01-01'), max: parseDay('2029-12-31') }).map(formatDay)
const dayUnit = fc.constantFrom<PeriodUnit>('WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR')

function workingDaysBetween(after: string, until: string): number {
  let count = 0
  for (let day = parseDay(after) + 1; day <= parseDay(until); day++) if (isWorkingDay(day)) count++
  return count
}

describe('periods', () => {
  test('never end earlier for a longer period or a later start', () => {
    fc.assert(
      fc.property(start, start, fc.nat(60), fc.nat(5), dayUnit, (a, b, amount, more, unit) => {
        const due = (from: string, n: number) => dueDate({ start: from, amount: n, unit }).due
        expect(due(a, amount + more) >= due(a, amount)).toBe(true)
        const [early, late] = a < b ? [a, b] : [b, a]
        expect(due(late, amount) >= due(early, amount)).toBe(true)
      }),
    )
  })

  test('of working days hold exactly that many, the start not counted', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const { due } = dueDate({ start: from, amount, unit: 'WORKING_DAY' })
        expect(workingDaysBetween(from, due)).toBe(amount)
        expect(isWorkingDay(parseDay(due))).toBe(true)
      }),
    )
  })

  test('of days, months and years end on a working day, and no working day was passed over', () => {
    fc.assert(
      fc.property(start, fc.nat(60), (from, amount) => {
        const nominal = formatDay(parseDay(from) + amount)
        const { due } = dueDate({ start: from, amount, unit: 'CALENDAR_DAY' })
        expect(isWorkingDay(parseDay(due))).toBe(true)
        expect(workingDaysBetween(nominal, due)).toBe(due === nominal ? 0 : 1)
      }),
    )
  })

  test('twelve months are a year', () => {
    fc.assert(
      fc.property(start, fc.nat(10), (from, years) => {
        expect(dueDate({ start: from, amount: years * 12, unit: 'MONTH' })).toEqual(
          dueDate({ start: from, amount: years, unit: 'YEAR' }),
        )
      }),
    )
  })

  test('say that they aren’t covered once a day that matters lies past the calendar', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const { due, covered } = dueDate({ start: from, amount, unit: 'WORKING_DAY' })
        expect(covered).toBe(from >= '2017-12-31' && due <= '2026-12-24')
      }),
    )
  })

  test('end soon even when the number is absurd', () => {
    for (const unit of ['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR'] as const) {
      expect(() => dueDate({ start: '2024-01-01', amount: Number.MAX_SAFE_INTEGER, unit })).toThrow(
        expect.objectContaining({ code: 'BAD_NUMBER' }),
      )
    }
    expect(() => dueDate({ start: '2024-01-01', amount: 3_000_000, unit: 'WORKING_DAY' })).toThrow(
      expect.objectContaining({ code: 'BAD_NUMBER' }),
    )
  })

  test('of hours elapse whatever day it is', () => {
    fc.assert(
      fc.property(fc.nat(4_000_000_000), fc.nat(100_000), (seconds, hours) => {
        const from = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
        const { due, covered } = dueDate({ start: from, amount: hours, unit: 'HOUR' })
        expect(Date.parse(due) - Date.parse(from)).toBe(hours * 3_600_000)
        expect(covered).toBe(true)
      }),
    )
  })
})

describe('days before an event', () => {
  test('are exactly that many', () => {
    fc.assert(
      fc.property(start, fc.nat(1000), (event, amount) => {
        const { latest } = latestBefore({ event, amount })
        expect(parseDay(event) - parseDay(latest)).toBe(amount)
      }),
    )
  })

  test('can’t lead before the year 1', () => {
    expect(() => latestBefore({ event: '2024-01-01', amount: 10_000_000 })).toThrow(
      expect.objectContaining({ code: 'BAD_NUMBER' }),
    )
  })
})

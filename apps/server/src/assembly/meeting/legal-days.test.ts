import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalDay, startOfDay } from '../../platform/clock.ts'
import { addDays, chineseDay, daysInclusive, endOfDay, isDay, lastDayBefore } from './legal-days.ts'

const day = fc
  .date({ min: new Date('2021-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

describe('legal days', () => {
  it('adds and counts days consistently', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5000 }), (first, n) => {
        expect(daysInclusive(first, addDays(first, n))).toBe(n + 1)
        expect(addDays(addDays(first, n), -n)).toBe(first)
      }),
    )
  })

  it('has the last day count whole, and nothing after it', () => {
    fc.assert(
      fc.property(day, (d) => {
        const end = endOfDay(d)
        expect(lastDayBefore(end)).toBe(d)
        expect(legalDay(end)).toBe(addDays(d, 1))
        expect(end.getTime() - startOfDay(d).getTime()).toBe(86_400_000)
      }),
    )
  })

  it('knows days that do not exist', () => {
    expect(['2026-02-29', '2026-13-01', '2026-12-32'].some(isDay)).toBe(false)
    expect(isDay('2028-02-29')).toBe(true)
  })

  it('writes a day as notices do', () => {
    expect(chineseDay('2026-12-05')).toBe('2026年12月5日')
  })
})

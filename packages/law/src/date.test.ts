import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, formatDay, formatInstant, isWeekend, parseDay, parseInstant } from './date.ts'

const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return 'NO_ERROR'
}
const day = fc.integer({ min: parseDay('0001-01-01'), max: parseDay('9999-12-31') })

describe('legal days', () => {
  test('agree with the Gregorian calendar of the platform', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = new Date(number * 86_400_000)
        expect(formatDay(number)).toBe(date.toISOString().slice(0, 10))
        expect(parseDay(formatDay(number))).toBe(number)
        expect(isWeekend(number)).toBe([0, 6].includes(date.getUTCDay()))
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '0000-01-01',
    '2024-6-1',
    '2024/06/01',
    '20240601',
    '2024-06-01 ',
    '2024-06-01T00:00:00Z',
    '２０２４-06-01',
    '',
  ])('%j is no day', (text) => {
    expect(code(() => parseDay(text))).toBe('BAD_DATE')
  })

  test('a month later is the same day of the month, or the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: parseDay('1990-01-01'), max: parseDay('2100-12-31') }), fc.nat(600), (start, n) => {
        const [from, to] = [formatDay(start), formatDay(addMonths(start, n))]
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(monthOf(to) - monthOf(from)).toBe(n)
        const isLast = formatDay(addMonths(start, n) + 1).endsWith('-01')
        expect(to.slice(8) === from.slice(8) || (isLast && to.slice(8) < from.slice(8))).toBe(true)
      }),
    )
  })

  test('a period that leaves four-digit years is a bad number', () => {
    expect(code(() => formatDay(parseDay('9999-12-31') + 1))).toBe('BAD_NUMBER')
    expect(code(() => addMonths(parseDay('9999-12-31'), 1))).toBe('BAD_NUMBER')
  })
})

describe('moments', () => {
  test('keep their offset and lose fractions of a second', () => {
    expect(formatInstant(parseInstant('2024-05-02T10:00:00.999+08:00'))).toBe('2024-05-02T10:00:00+08:00')
    expect(formatInstant(parseInstant('2024-05-02t10:00:00z'))).toBe('2024-05-02T10:00:00Z')
    expect(formatInstant(parseInstant('2024-05-02T10:00:00-00:00'))).toBe('2024-05-02T10:00:00-00:00')
  })

  test('agree with the platform on what moment they are', () => {
    const offset = fc.constantFrom('Z', '+08:00', '-05:30', '+14:00', '-00:00')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), offset, (seconds, zone) => {
        const text = `${new Date(seconds * 1000).toISOString().slice(0, 19)}${zone}`
        expect(parseInstant(text).seconds).toBe(Date.parse(text) / 1000)
        expect(formatInstant(parseInstant(text))).toBe(text)
      }),
    )
  })

  test.each([
    '2024-05-02',
    '2024-05-02T10:00:00',
    '2024-05-02T10:00+08:00',
    '2024-05-02 10:00:00+08:00',
    '2024-05-02T24:00:00+08:00',
    '2024-05-02T10:60:00+08:00',
    '2024-05-02T10:00:61+08:00',
    '2024-05-02T10:00:00+24:00',
    '2024-05-02T10:00:00+0800',
    '2024-02-30T10:00:00Z',
  ])('%j is no moment', (text) => {
    expect(code(() => parseInstant(text))).toBe('BAD_DATE')
  })
})

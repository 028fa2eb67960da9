import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { area, closing, day, grouped, hundredths, left, moment, percent } from './format.ts'

describe('how numbers and times are written', () => {
  it('writes instants in Beijing time, over midnight too', () => {
    expect(moment('2026-11-20T16:30:00.000Z')).toBe('2026-11-21 00:30')
    expect(day('2026-11-20T16:30:00.000Z')).toBe('2026-11-21')
    expect(day('2026-11-20')).toBe('2026-11-20')
    expect(moment(null)).toBe('—')
    expect(closing('2026-12-15T16:00:00.000Z')).toBe('2026-12-15 24:00')
    expect(closing('2026-12-15T09:30:00.000Z')).toBe('2026-12-15 17:30')
    expect(closing(null)).toBe('—')
  })

  it('groups thousands and leaves the decimals alone', () => {
    expect(grouped('1234567.80')).toBe('1,234,567.80')
    expect(grouped('-999.00')).toBe('-999.00')
    expect(area('89.20')).toBe('89.20 ㎡')
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (n) => {
        expect(grouped(`${n}.05`).replace(/,/g, '')).toBe(`${n}.05`)
      }),
    )
  })

  it('never shows two thirds as reached when they are not', () => {
    expect(percent(hundredths('19999.99'), hundredths('29999.99'))).toBe('66.66%')
    expect(percent(2, 3)).toBe('66.66%')
    expect(percent(0, 0)).toBe('0.00%')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.nat(10 ** 9), (whole, some) => {
        const part = some % (whole + 1)
        const shown = BigInt(percent(part, whole).replace(/[.%]/g, ''))
        const exact = BigInt(part) * 10_000n
        expect(shown * BigInt(whole) <= exact && exact < (shown + 1n) * BigInt(whole)).toBe(true)
      }),
    )
  })

  it('counts what is left and says when it is over', () => {
    expect(left('2026-11-20T00:00:00Z', '2026-11-22T01:02:03Z')).toEqual({ days: 2, hours: 1, minutes: 2, over: false })
    expect(left('2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z').over).toBe(true)
  })
})

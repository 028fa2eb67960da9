import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaText,
  daysBetween,
  dayText,
  fromHundredths,
  grouped,
  hundredths,
  leftText,
  percent,
  timeText,
} from './format.ts'

describe('numbers and days as people read them', () => {
  it('groups digits without touching the decimals', () => {
    expect(grouped('0.00')).toBe('0.00')
    expect(grouped('999')).toBe('999')
    expect(grouped('1234567.05')).toBe('1,234,567.05')
  })

  it('says that an area is missing instead of showing nothing', () => {
    expect(areaText(null)).toBe('缺面积')
    expect(areaText('1234.50')).toBe('1,234.50 ㎡')
  })

  it('reads and writes hundredths without loss, however large', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (value) => hundredths(fromHundredths(value)) === value),
    )
    expect(hundredths('12')).toBe(1200n)
    expect(hundredths('12.5')).toBe(1250n)
  })

  it('never shows a quorum as reached before it is', () => {
    expect(percent(1_999_999n, 3_000_000n)).toBe(66.66)
    expect(percent(2_000_000n, 3_000_000n)).toBe(66.66)
    expect(percent(0n, 0n)).toBe(0)
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n }), (whole, part) => {
        const shown = percent(part, whole)
        return BigInt(Math.round(shown * 100)) * whole <= part * 10_000n
      }),
    )
  })

  it('counts days of the calendar and tells them in words', () => {
    expect(daysBetween('2026-11-20', '2026-12-05')).toBe(15)
    expect(leftText('2026-11-20', '2026-11-23')).toBe('还剩 3 天')
    expect(leftText('2026-11-20', '2026-11-20')).toBe('今天到期')
    expect(leftText('2026-11-20', '2026-11-18')).toBe('已过 2 天')
  })

  it('shows Beijing time wherever the reader sits', () => {
    expect(timeText('2026-11-20T16:30:00.000Z')).toBe('2026-11-21 00:30')
    expect(dayText('2026-11-20T16:30:00.000Z')).toBe('2026-11-21')
    expect(dayText('2026-11-20')).toBe('2026-11-20')
    expect(dayText(null)).toBe('—')
  })
})

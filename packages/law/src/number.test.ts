import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ceilDivide, checkCount, formatHundredths, parseDecimal, parseHundredths, roundHalfUp } from './number.ts'

const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return 'NO_ERROR'
}

describe('reading numbers', () => {
  test('what is written is read back unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (value) => {
        expect(parseHundredths(formatHundredths(value), { negative: true })).toBe(value)
      }),
    )
  })

  test.each(['0', '0.0', '-0', '-0.00'])('%s is zero and is written without a sign', (text) => {
    expect(formatHundredths(parseHundredths(text))).toBe('0.00')
  })

  test.each(['', ' 1', '1 ', '01', '1.', '.5', '+1', '1e3', '1,000', '１', 'NaN', '--1', '1.2.3', '1\n', '-', '1.234'])(
    '%j is a bad area',
    (text) => {
      expect(code(() => parseHundredths(text))).toBe('BAD_NUMBER')
    },
  )

  test('an area is never negative, money may be', () => {
    expect(code(() => parseHundredths('-0.01'))).toBe('BAD_NUMBER')
    expect(parseHundredths('-0.01', { negative: true })).toBe(-1n)
  })

  test('a rate keeps as many decimals as it was given', () => {
    expect(parseDecimal('90.12345678')).toEqual({ digits: 9012345678n, places: 8 })
  })

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no count of heads', (value) => {
    expect(code(() => checkCount(value))).toBe('BAD_NUMBER')
  })

  test('minus zero heads are zero heads', () => {
    expect(Object.is(checkCount(-0), 0)).toBe(true)
  })
})

describe('exact division', () => {
  const numerator = fc.bigInt({ min: 0n, max: 10n ** 20n })
  const denominator = fc.bigInt({ min: 1n, max: 10n ** 10n })

  test('rounding half up is off by at most half, and up at exactly half', () => {
    fc.assert(
      fc.property(numerator, denominator, (n, d) => {
        const twiceError = 2n * (roundHalfUp(n, d) * d - n)
        expect(twiceError <= d && twiceError > -d).toBe(true)
      }),
    )
    expect(roundHalfUp(1n, 2n)).toBe(1n)
  })

  test('rounding up is the smallest integer that is enough', () => {
    fc.assert(
      fc.property(numerator, denominator, (n, d) => {
        const q = ceilDivide(n, d)
        expect(q * d >= n && (q - 1n) * d < n).toBe(true)
      }),
    )
  })
})

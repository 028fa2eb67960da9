import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hundredths, money, parseHundredths } from './numbers.ts'

describe('hundredths', () => {
  it('round-trips every amount', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (n) => parseHundredths(hundredths(n)) === n))
  })

  it('always shows two decimals', () => {
    expect([0n, 5n, 8932n, -5n].map(hundredths)).toEqual(['0.00', '0.05', '89.32', '-0.05'])
  })

  it.each(['', '1.234', '01', '1e3', '-1', ' 1', '1.', '１'])('refuses %j', (text) => {
    expect(parseHundredths(text)).toBeNull()
  })
})

describe('money for people', () => {
  it('groups thousands and changes no digit', () => {
    expect([5n, 99999n, 100000n, 18640000n, -123456789n].map(money)).toEqual([
      '0.05',
      '999.99',
      '1,000.00',
      '186,400.00',
      '-1,234,567.89',
    ])
    fc.assert(fc.property(fc.bigInt(), (n) => money(n).replaceAll(',', '') === hundredths(n)))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatArea, parseArea } from './area.ts'
import { formatFixed2, parseFixed2 } from './fixed.ts'

const area = (text: string): bigint | null | string => {
  const read = parseArea(text)
  return read.ok ? read.value : read.fault
}

describe('an area', () => {
  it.each([
    ['89.32', 8932n],
    ['89.320', 8932n],
    ['89.3', 8930n],
    ['89', 8900n],
    ['89.', 8900n],
    ['.5', 50n],
    ['８９．３２', 8932n],
    ['89.32㎡', 8932n],
    ['89.32 m²', 8932n],
    ['89.32平方米', 8932n],
    ['1,089.32', 108932n],
    ['1，089.32', 108932n],
    ['0089.32', 8932n],
    ['', null],
    ['0', null],
    ['0.00', null],
    ['无', null],
    ['-', null],
    ['120.335', 'TOO_MANY_DECIMALS'],
    ['89,32', 'NOT_A_NUMBER'],
    ['约90', 'NOT_A_NUMBER'],
    ['1e3', 'NOT_A_NUMBER'],
    ['89.3.2', 'NOT_A_NUMBER'],
    ['-89.32', 'NEGATIVE'],
    ['1000001', 'TOO_LARGE'],
    ['99999999999999999999', 'TOO_LARGE'],
  ])('%j is %s', (text, expected) => {
    expect(area(text)).toBe(expected)
  })

  it('reads back what it writes, exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 100_000_000n }), (value) => {
        expect(area(formatArea(value))).toBe(value)
        expect(area(`${formatArea(value)}0㎡`)).toBe(value)
      }),
    )
  })

  it('with a third decimal is never rounded', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_999_999n }), fc.integer({ min: 1, max: 9 }), (value, digit) => {
        expect(parseFixed2(`${formatFixed2(value)}${digit}`)).toEqual({ ok: false, fault: 'TOO_MANY_DECIMALS' })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseArea(text).ok === 'boolean'))
  })
})

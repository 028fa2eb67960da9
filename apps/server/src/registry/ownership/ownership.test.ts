import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShare, readShares, sumShares } from './ownership.ts'

describe('shares of a unit', () => {
  it('reads fractions, percentages and decimals exactly', () => {
    expect(parseShare('1/3')).toEqual({ num: 1n, den: 3n })
    expect(parseShare('２／４')).toEqual({ num: 1n, den: 2n })
    expect(parseShare('33.33%')).toEqual({ num: 3333n, den: 10000n })
    expect(parseShare('0.25')).toEqual({ num: 1n, den: 4n })
    expect(parseShare('100%')).toEqual({ num: 1n, den: 1n })
    for (const wrong of ['', '0', '0/3', '1/0', '4/3', '101%', '一半', '-1/2', '1e1'])
      expect(parseShare(wrong)).toBeNull()
  })

  it('takes the whole for one owner and equal parts for joint owners', () => {
    expect(readShares([null])).toMatchObject({ form: 'SOLE', shares: [{ num: 1n, den: 1n }] })
    expect(readShares([null, null, null])).toMatchObject({ form: 'JOINT', shares: Array(3).fill({ num: 1n, den: 3n }) })
    expect(readShares(['1/3', '2/3'])).toMatchObject({ ok: true, form: 'SHARED' })
  })

  it('refuses what is not exactly the whole, and says what it is', () => {
    expect(readShares(['33.33%', '33.33%', '33.33%'])).toMatchObject({
      ok: false,
      why: expect.stringContaining('9999/10000'),
    })
    expect(readShares(['1/2', '2/3'])).toMatchObject({ ok: false, why: expect.stringContaining('7/6') })
    expect(readShares(['1/2', null])).toMatchObject({ ok: false, index: 1 })
    expect(readShares(['1/2'])).toMatchObject({ ok: false })
  })

  it('accepts any division of the whole into integer parts, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 50 }),
        fc.boolean(),
        (parts, off) => {
          const whole = parts.reduce((a, b) => a + b, 0) + (off ? 1 : 0)
          const read = readShares(parts.map((p) => `${p}/${whole}`))
          expect(read.ok).toBe(!off)
          if (read.ok) expect(sumShares(read.shares)).toEqual({ num: 1n, den: 1n })
        },
      ),
    )
  })
})

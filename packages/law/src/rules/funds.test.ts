import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AllocationMethod, allocate } from './funds-allocate.ts'
import { depositDues } from './funds-deposit.ts'

const shares = fc
  .array(fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 9n)), { minLength: 1, maxLength: 15 })
  .filter((weights) => weights.some((weight) => weight > 0n))
  .map((weights) => weights.map((weight, i) => ({ id: `u${i}`, weight })))
const amount = fc.oneof(fc.bigInt(-20n, 20n), fc.bigInt(-(10n ** 14n), 10n ** 14n))
const method = fc.constantFrom<AllocationMethod>('LARGEST_REMAINDER', 'LAST_UNIT')
const sum = (parts: { amount: bigint }[]) => parts.reduce((total, part) => total + part.amount, 0n)

describe('allocation', () => {
  test('parts sum to the amount exactly', () => {
    fc.assert(
      fc.property(amount, shares, method, (total, all, how) => {
        expect(sum(allocate(total, all, how))).toBe(total)
      }),
    )
  })

  test('by largest remainder no part is a cent away from its exact share', () => {
    fc.assert(
      fc.property(amount, shares, (total, all) => {
        const weights = all.reduce((w, share) => w + share.weight, 0n)
        allocate(total, all).forEach((part, i) => {
          const error = part.amount * weights - total * (all[i]?.weight as bigint)
          expect(error < weights && -error < weights).toBe(true)
        })
      }),
    )
  })

  test('by largest remainder the order of shares changes nothing', () => {
    fc.assert(
      fc.property(amount, shares, (total, all) => {
        const byId = (parts: { id: string; amount: bigint }[]) => new Map(parts.map((part) => [part.id, part.amount]))
        expect(byId(allocate(total, [...all].reverse()))).toEqual(byId(allocate(total, all)))
      }),
    )
  })

  test('a larger share never gets less, and an equal one at most a cent more', () => {
    fc.assert(
      fc.property(amount, shares, (total, all) => {
        const parts = allocate(total < 0n ? -total : total, all)
        for (let i = 0; i < all.length; i++) {
          for (let j = 0; j < all.length; j++) {
            const [a, b] = [all[i]?.weight as bigint, all[j]?.weight as bigint]
            const difference = (parts[i]?.amount as bigint) - (parts[j]?.amount as bigint)
            if (a > b) expect(difference >= 0n).toBe(true)
            if (a === b) expect(difference <= 1n).toBe(true)
          }
        }
      }),
    )
  })

  test('a negative amount is the mirror of the positive one', () => {
    fc.assert(
      fc.property(amount, shares, method, (total, all, how) => {
        const mirrored = allocate(-total, all, how).map((part) => ({ ...part, amount: -part.amount }))
        expect(mirrored).toEqual(allocate(total, all, how))
      }),
    )
  })

  test('a weight of zero gets nothing by largest remainder', () => {
    fc.assert(
      fc.property(amount, shares, (total, all) => {
        allocate(total, all).forEach((part, i) => {
          if (all[i]?.weight === 0n) expect(part.amount).toBe(0n)
        })
      }),
    )
  })
})

describe('first deposits', () => {
  const units = fc
    .array(fc.bigInt(0n, 10n ** 7n), { maxLength: 10 })
    .map((areas) => areas.map((area, i) => ({ id: `u${i}`, area })))

  test('each due is area times rate within half a cent, and the total is their sum', () => {
    fc.assert(
      fc.property(units, fc.bigInt(0n, 10n ** 6n), fc.nat(6), (all, digits, places) => {
        const { dues, total } = depositDues(all, { rate: { digits, places }, rates: {} })
        const unit = 10n ** BigInt(places)
        dues.forEach((due, i) => {
          const twiceError = 2n * (due.amount * unit - (all[i]?.area as bigint) * digits)
          expect(twiceError <= unit && twiceError > -unit).toBe(true)
        })
        expect(sum(dues)).toBe(total)
      }),
    )
  })

  test('a pack’s rate goes by use and lift, and none for a use is an error that names the unit', () => {
    const rates = { DWELLING: { elevator: '90', noElevator: '50.5' } }
    const home = { id: '101', area: 10000n }
    expect(depositDues([{ ...home, elevator: true }], { rates }).total).toBe(900000n)
    expect(depositDues([home], { rates }).total).toBe(505000n)
    expect(() => depositDues([{ ...home, use: 'OTHER' }], { rates })).toThrow(
      expect.objectContaining({ code: 'NO_RATE', subject: '101' }),
    )
  })

  test('no units owe nothing', () => {
    expect(depositDues([], { rates: {} })).toEqual({ dues: [], total: 0n })
  })
})

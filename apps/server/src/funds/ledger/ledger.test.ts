import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateLines } from './allocate-lines.ts'
import { balancedBy, drawFrom, shown, sumOf } from './ledger.ts'

const money = fc.bigInt({ min: 0n, max: 1_000_000n })
const household = fc.record({ principal: money, interest: money }).map(({ principal, interest }) => ({
  unitId: 'u',
  principal: { account: 'p', available: principal },
  interest: { account: 'i', available: interest },
}))

describe('a household’s part', () => {
  it('is taken from what it has and never more; the rest is a shortfall', () => {
    fc.assert(
      fc.property(household, money, (h, part) => {
        const { taken, shortfall } = drawFrom(h, part)
        expect(sumOf(taken) + shortfall).toBe(part)
        for (const { account, amount } of taken) {
          expect(amount).toBeGreaterThan(0n)
          expect(amount).toBeLessThanOrEqual(account === 'p' ? h.principal.available : h.interest.available)
        }
        // A shortfall only when everything is taken.
        if (shortfall > 0n) expect(sumOf(taken)).toBe(h.principal.available + h.interest.available)
      }),
    )
  })

  it('draws on interest first, unless the other order is asked for', () => {
    const h = { unitId: 'u', principal: { account: 'p', available: 100n }, interest: { account: 'i', available: 30n } }
    expect(drawFrom(h, 50n).taken).toEqual([
      { account: 'i', amount: 30n },
      { account: 'p', amount: 20n },
    ])
    expect(drawFrom(h, 50n, 'PRINCIPAL_FIRST').taken).toEqual([{ account: 'p', amount: 50n }])
    expect(drawFrom(h, 131n).shortfall).toBe(1n)
  })
})

describe('a bill over many households', () => {
  it('is split to the cent and balanced by the bank', () => {
    const shares = fc.uniqueArray(fc.record({ id: fc.uuid(), weight: fc.bigInt({ min: 1n, max: 20_000n }) }), {
      selector: (s) => s.id,
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(shares, money, (list, bill) => {
        const lines = allocateLines(-bill, list)
        expect(sumOf(lines)).toBe(-bill)
        expect(lines.every((l) => l.amount < 0n)).toBe(true)
        expect(sumOf(balancedBy('bank', lines))).toBe(0n)
      }),
    )
  })
})

describe('a stored balance', () => {
  it('is shown positive on both sides', () => {
    expect([shown('BANK', -5n), shown('RECEIVABLE', -5n), shown('UNIT', 5n), shown('PAYABLE', 5n)]).toEqual([
      5n,
      5n,
      5n,
      5n,
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Backed, splitByArea, splitFirst, splitTotal, sum } from './split.ts'
import type { Payer } from './use.ts'

const unit = fc.record({
  area: fc.bigInt({ min: 1n, max: 50_000n }),
  developer: fc.integer({ min: 0, max: 4 }),
  cover: fc.integer({ min: 0, max: 100 }),
  bring: fc.integer({ min: 0, max: 100 }),
  free: fc.bigInt({ min: 0n, max: 100_000n }),
})
const world = fc.record({
  amount: fc.bigInt({ min: 1n, max: 10n ** 9n }),
  share: fc.integer({ min: 1, max: 100 }),
  units: fc.array(unit, { minLength: 1, maxLength: 30 }),
  developer: fc.bigInt({ min: 0n, max: 10n ** 9n }),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

function made({ amount, units }: World) {
  const scope = units.map((u, i) => ({
    unitId: `u${String(i).padStart(2, '0')}`,
    area: u.area,
    payer: (u.developer === 0 ? 'DEVELOPER' : 'FUND') as Payer,
  }))
  const parts = splitByArea(amount, scope)
  return scope.map((s, i) => {
    const part = parts.get(s.unitId)!
    const covered = s.payer === 'FUND' ? (part * BigInt(units[i]!.cover)) / 100n : 0n
    const collected = s.payer === 'FUND' ? ((part - covered) * BigInt(units[i]!.bring)) / 100n : 0n
    return { ...s, amount: part, covered, collected, available: units[i]!.free }
  })
}

describe('the split of a use', () => {
  it('sums to the amount whatever the areas are', () => {
    fc.assert(
      fc.property(world, (w) => {
        expect(sum(made(w), (p) => p.amount)).toBe(w.amount)
      }),
    )
  })

  it('of a first payment is the payment, takes no more than is reserved, and lists exactly who falls short', () => {
    fc.assert(
      fc.property(world, (w) => {
        const parts: Backed[] = made(w)
        const paid = (w.amount * BigInt(w.share)) / 100n
        fc.pre(paid > 0n)
        const stage = splitFirst(paid, parts, w.developer)
        expect(stage.fund + stage.own).toBe(paid)
        const short = new Map(stage.missing.map((m) => [m.unitId, m.missing]))
        for (const [i, p] of stage.parts.entries()) {
          expect(p.fund <= parts[i]!.covered).toBe(true)
          if (parts[i]!.payer === 'DEVELOPER') continue
          const lacks = p.own - parts[i]!.collected
          expect(short.get(p.unitId) ?? 0n).toBe(lacks > 0n ? lacks : 0n)
        }
      }),
    )
  })

  it('of a settlement is the total, gives back what was brought too much, and takes nobody below zero', () => {
    fc.assert(
      fc.property(world, (w) => {
        const units = made(w)
        const total = (w.amount * BigInt(w.share)) / 100n
        fc.pre(total > 0n)
        const s = splitTotal(total, units, w.developer)
        expect(sum(s.parts, (p) => p.final)).toBe(total)
        for (const [i, p] of s.parts.entries()) {
          expect(p.fund + p.own).toBe(p.final)
          if (p.payer === 'DEVELOPER') continue
          const { covered, available, collected } = units[i]!
          const lacks = s.missing.find((m) => m.unitId === p.unitId)?.missing ?? 0n
          expect(p.fund - lacks <= covered + available).toBe(true)
          expect(p.own + p.back).toBe(collected)
        }
        const owes = s.developerFinal - w.developer
        expect(s.developerBack).toBe(owes < 0n ? -owes : 0n)
        expect(s.missing.find((m) => m.unitId === null)?.missing ?? 0n).toBe(owes > 0n ? owes : 0n)
      }),
    )
  })
})

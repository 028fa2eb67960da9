import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { books, cents, decide, desk, expectSound, fundUseWorld, type House, makeSite } from './testing.ts'

let set: Awaited<ReturnType<typeof fundUseWorld>>
beforeAll(async () => {
  set = await fundUseWorld()
})
afterAll(() => set.world.close())

const yuan = (cents: number) => (cents / 100).toFixed(2)
const house = fc.record({
  area: fc.integer({ min: 1_000, max: 30_000 }),
  principal: fc.integer({ min: 0, max: 60_000 }),
  interest: fc.integer({ min: 0, max: 900 }),
  sold: fc.integer({ min: 0, max: 5 }),
})
const story = fc.record({
  houses: fc.array(house, { minLength: 1, maxLength: 7 }),
  amount: fc.integer({ min: 100, max: 200_000 }),
  first: fc.integer({ min: 1, max: 70 }),
  final: fc.integer({ min: 70, max: 105 }),
  givenUp: fc.boolean(),
})
const quote = '超出预算不超过5%的据实结算'

/**
 * Whatever the areas, balances and amounts: everything owed is brought, the first part is paid, the total settled or the use
 * given up, and after each step every cent is where the invariants say.
 */
it('any use keeps every cent, rich or poor households, sold or unsold, settled for less or more, or given up', async () => {
  const { world } = set
  const run = async ({
    houses,
    amount,
    first,
    final,
    givenUp,
  }: typeof story extends fc.Arbitrary<infer T> ? T : never) => {
    const built: House[] = houses.map((h, i) => ({
      building: '1栋',
      room: String(101 + i),
      area: yuan(h.area),
      ...(h.sold === 0 ? { state: 'UNSOLD' } : { principal: yuan(h.principal), interest: yuan(h.interest) }),
    }))
    const site = await makeSite(world, set.places.community, built)
    const at = desk(world, set, site)
    const motionId = await decide(world, site, { amount: yuan(amount), body: quote })
    const id = await at.approved(motionId, yuan(amount), { tolerance: { percent: 5, quote } })
    await expectSound(world)
    await bringAll(at, id)
    await expectSound(world)
    if (givenUp) {
      const version = await at.version(id)
      expect((await at.post(site.chair, id, 'cancel', { version, reason: '不做了' })).status).toBe(200)
    } else {
      const paid = Math.max(1, Math.floor((amount * first) / 100))
      const started = await at.pay(id, yuan(paid))
      expect(started.status, started.text).toBe(200)
      await expectSound(world)
      const settled = await at.settle(id, yuan(Math.max(paid, Math.floor((amount * final) / 100))))
      if (settled.status !== 200) {
        // Above the amount a household may have nothing left: it is said, and nothing has moved.
        expect(final).toBeGreaterThan(100)
        expect(settled.body.detail).toContain('还有应收款没有到账')
      }
    }
    await expectSound(world)
    const after = await books(world, site.area.id)
    if (givenUp) expect(after).toMatchObject({ receivable: '0.00', payable: '0.00' })
  }
  await fc.assert(fc.asyncProperty(story, run), { numRuns: 6, endOnFailure: true })
})

/** Everybody brings what they owe: the developer first, then each household. */
async function bringAll(at: ReturnType<typeof desk>, id: string): Promise<void> {
  const parts = await set.world.call('GET', `${at.base}/${id}/parts?limit=200`, { as: set.accountant })
  let developer = 0n
  for (const part of parts.body.items) {
    if (part.payer === 'DEVELOPER') developer += cents(part.amount)
    else if (part.outstanding !== '0.00') {
      const done = await at.collect(id, { unitId: part.unitId, amount: part.outstanding })
      expect(done.status, done.text).toBe(200)
    }
  }
  if (developer === 0n) return
  const done = await at.collect(id, { developer: true, amount: yuan(Number(developer)) })
  expect(done.status, done.text).toBe(200)
}

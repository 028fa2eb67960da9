import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { listHouseholds } from '../ledger/ledger.store.ts'
import { balancedBy } from '../ledger/ledger.ts'
import { accountFor } from '../ledger/open-accounts.ts'
import { deposit } from '../ledger/post-journal.ts'
import { cents, decide, desk, expectSound, fundUseWorld, type House, holdings, makeSite, passTo } from './testing.ts'

let set: Awaited<ReturnType<typeof fundUseWorld>>
beforeAll(async () => {
  set = await fundUseWorld()
})
afterAll(() => set.world.close())

const house = (room: string, principal: string): House => ({ building: '1栋', room, area: '100.00', principal })

describe('two uses that exhaust one fund at the same moment', () => {
  it('share every yuan out once: what one has reserved the other lacks, and nobody is below zero', async () => {
    const { world } = set
    for (let round = 0; round < 3; round++) {
      const site = await makeSite(world, set.places.community, [house('101', '1000'), house('102', '700')])
      const at = desk(world, set, site)
      const one = await at.submitted(await decide(world, site, { amount: '1800.00' }), '1800.00')
      const two = await at.submitted(await decide(world, site, { amount: '1800.00' }), '1800.00')
      const answers = await Promise.all([at.approve(one), at.approve(two)])
      expect(answers.map((a) => a.status)).toEqual([200, 200])
      const fund = answers.map((a) => cents(a.body.split.fund))
      // 900 and 700 for whoever came first, 100 and 0 for the other: the whole fund, once.
      expect(fund.toSorted((a, b) => Number(a - b))).toEqual([10_000n, 160_000n])
      expect(await holdings(world, site.area.id)).toEqual({
        '101': '1000.00 预留 1000.00',
        '102': '700.00 预留 700.00',
      })
      await expectSound(world)
    }
  })

  it('let one reviewer win when two approve the same use', async () => {
    const { world } = set
    const site = await makeSite(world, set.places.community, [house('101', '1000')])
    const at = desk(world, set, site)
    const id = await at.submitted(await decide(world, site, { amount: '400.00' }), '400.00')
    const answers = await Promise.all([at.approve(id), at.approve(id), at.approve(id)])
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409, 409])
    expect(await holdings(world, site.area.id)).toEqual({ '101': '1000.00 预留 400.00' })
    await expectSound(world)
  })
})

describe('an act that is repeated with its key', () => {
  it('moves the money once and answers many clients with the same bytes, also after the use has gone on', async () => {
    const { world } = set
    const site = await makeSite(world, set.places.community, [house('101', '1000'), house('102', '1000')])
    const at = desk(world, set, site)
    const id = await at.approved(await decide(world, site, { amount: '1000.00' }), '1000.00')
    const key = newId()
    const many = await Promise.all(Array.from({ length: 12 }, () => at.pay(id, '600.00', key)))
    expect(new Set(many.map((a) => a.status))).toEqual(new Set([200]))
    expect(new Set(many.map((a) => a.text)).size).toBe(1)
    expect(await holdings(world, site.area.id)).toEqual({
      '101': '700.00 预留 200.00',
      '102': '700.00 预留 200.00',
    })
    const settleKey = newId()
    const settled = await Promise.all(Array.from({ length: 6 }, () => at.settle(id, '900.00', settleKey)))
    expect(new Set(settled.map((a) => a.text)).size).toBe(1)
    expect((await at.pay(id, '600.00', key)).text).toBe(many[0]!.text)
    const other = await at.pay(id, '500.00', key)
    expect(other.body.code).toBe('IDEMPOTENCY_REUSED')
    const bare = await at.post(set.accountant, id, 'pay', { amount: '1.00' }, null)
    expect(bare.body.code).toBe('IDEMPOTENCY_REQUIRED')
    await expectSound(world)
  })

  it('leaves the key free when it was refused', async () => {
    const { world } = set
    const site = await makeSite(world, set.places.community, [house('101', '100'), house('102', '1000')])
    const at = desk(world, set, site)
    const id = await at.approved(await decide(world, site, { amount: '1000.00' }), '1000.00')
    const key = newId()
    expect((await at.pay(id, '500.00', key)).status).toBe(409)
    await at.collect(id, { unitId: site.area.units[0]!.id, amount: '400.00' })
    expect((await at.pay(id, '500.00', key)).status).toBe(200)
    await passTo(world, world.clock.now().toISOString())
    await expectSound(world)
  })
})

describe('money that comes in at the same moment', () => {
  it('waits for a use that is given up or settled, and nobody waits in a ring', async () => {
    const { world } = set
    const houses = ['101', '102', '103', '104'].map((room) => house(room, '500'))
    const site = await makeSite(world, set.places.community, [...houses, { ...house('201', '0'), state: 'UNSOLD' }])
    const at = desk(world, set, site)
    for (let round = 0; round < 4; round++) {
      const id = await at.approved(await decide(world, site, { amount: '1000.00' }), '1000.00')
      expect((await at.collect(id, { developer: true, amount: '200.00' })).status).toBe(200)
      const version = await at.version(id)
      const end = () =>
        round % 2 === 0
          ? at.post(site.chair, id, 'cancel', { version, reason: '暂缓' })
          : at.settle(id, round === 1 ? '400.00' : '1000.00')
      const [ended] = await Promise.all([end(), ...Array.from({ length: 6 }, () => depositAll(site.area))])
      expect(ended!.status, ended!.text).toBe(200)
      await expectSound(world)
    }
  })
})

/** A yuan for every household in one journal, as interest comes in. */
async function depositAll(area: { id: string; units: { id: string }[] }): Promise<void> {
  const { world } = set
  await world.deps.db.worker(async (tx) => {
    const at = world.clock.now()
    const ids = area.units.map((u) => u.id)
    const lines = (await listHouseholds(tx, area.id, ids)).map((h) => ({ account: h.principal_id, amount: 100n }))
    const bank = await accountFor(tx, area.id, 'BANK', at)
    await deposit(tx, area.id, { key: newId(), actor: null, on: world.clock.today(), at }, balancedBy(bank, lines))
  })
}

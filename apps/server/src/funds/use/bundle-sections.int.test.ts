import { allocate } from '@linli/law'
import { entriesRoot, journalBytes } from '@linli/proof/bundle'
import { sm3 } from '@linli/proof/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fundSections } from './bundle-sections.ts'
import { cents, decide, desk, fundUseWorld, makeSite } from './testing.ts'

let set: Awaited<ReturnType<typeof fundUseWorld>>
beforeAll(async () => {
  set = await fundUseWorld()
})
afterAll(() => set.world.close())

it("a decision's bundle carries its use: stages that add up, a split anyone recomputes, journals under one root", async () => {
  const { world } = set
  const site = await makeSite(world, set.places.community, [
    { building: '1栋', room: '101', area: '89.32', principal: '9000', owners: [{ name: '周桂芳' }] },
    { building: '1栋', room: '102', area: '118.57', principal: '9000' },
    { building: '1栋', room: '201', area: '142.06', state: 'UNSOLD' },
  ])
  const at = desk(world, set, site)
  const motionId = await decide(world, site, { amount: '8000.00' })
  const sections = () => world.deps.db.worker((tx) => fundSections(tx, site.area.id, [motionId]))
  expect(await sections()).toEqual({})
  const id = await at.submitted(motionId, '7654.32')
  const shown = await sections()
  expect(shown.use).toMatchObject([
    { id, motionId, total: '7654.32', stages: [{ no: 1, amount: '7654.32', paidOn: null }] },
  ])
  expect(shown.journals).toBeUndefined()

  const { split } = (await at.approve(id)).body
  await at.collect(id, { developer: true, amount: split.developer })
  await at.pay(id, '5000.00')
  await at.settle(id, '7100.01')
  const { use, allocation, journals } = await sections()
  expect(use![0]!.stages.map((s) => `${s.no} ${s.title} ${s.amount}`)).toEqual([
    '1 首期款 5000.00',
    '2 结算款 1887.01',
    '3 质量保证金 213.00',
  ])
  expect(use![0]!.stages.reduce((sum, s) => sum + cents(s.amount), 0n)).toBe(cents('7100.01'))
  const shares = allocation![0]!.parts.map((p) => ({ id: p.id, weight: cents(p.weight) }))
  const again = allocate(cents('7100.01'), shares).map((p) => p.amount)
  expect(allocation![0]!.parts.map((p) => cents(p.amount))).toEqual(again)
  expect(journals!.items.map((j) => j.kind)).toEqual(
    expect.arrayContaining(['BILL', 'COLLECT', 'PAY', 'SETTLE', 'PAYOUT']),
  )
  expect(entriesRoot(sm3, journals!.items.map(journalBytes))).toBe(journals!.root)
  expect(JSON.stringify({ use, allocation, journals })).not.toContain('周桂芳')
})

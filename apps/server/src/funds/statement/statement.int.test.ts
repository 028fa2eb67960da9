import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { listHouseholds } from '../ledger/ledger.store.ts'
import { balancedBy } from '../ledger/ledger.ts'
import { accountFor } from '../ledger/open-accounts.ts'
import { deposit } from '../ledger/post-journal.ts'
import { decide, desk, fundUseWorld, makeSite } from '../use/testing.ts'

let set: Awaited<ReturnType<typeof fundUseWorld>>
beforeAll(async () => {
  set = await fundUseWorld()
})
afterAll(() => set.world.close())

const HOUSES = [
  { building: '1栋', room: '101', area: '100.00', principal: '5000', interest: '50', owners: [{ name: '周桂芳' }] },
  { building: '1栋', room: '102', area: '100.00', principal: '5000', owners: [{ name: '陈志强' }] },
]

async function spent() {
  const { world } = set
  const site = await makeSite(world, set.places.community, HOUSES)
  const at = desk(world, set, site)
  const id = await at.approved(await decide(world, site, { amount: '2000.00' }), '2000.00')
  await at.pay(id, '1000.00')
  await at.settle(id, '2000.00')
  const unit = site.area.units[0]!
  const owner = await world.owner(site.area.id, unit.owners[0]!.id, `139${newId().replace(/\D/g, '').slice(0, 8)}`)
  return { world, site, useId: id, unit, as: { as: owner.token, surface: 'resident' as const } }
}

describe('a household statement', () => {
  it('begins and ends with what the household has, and every line leads from one balance to the next', async () => {
    const { world, site, useId, unit, as } = await spent()
    const read = await world.call('GET', `/api/areas/${site.area.id}/fund/units/${unit.id}/statement`, as)
    expect(read.status, read.text).toBe(200)
    expect(read.body).toMatchObject({
      label: '1栋1单元101',
      opening: { total: '0.00' },
      closing: { principal: '4050.00', interest: '0.00', total: '4050.00' },
      totals: { in: '5050.00', out: '1000.00' },
      held: '0.00',
    })
    expect(read.body.lines).toMatchObject([
      { kindTitle: '期初建账', amount: '5050.00', balance: '5050.00', useId: null },
      { kindTitle: '拨付', amount: '-500.00', interest: '-50.00', principal: '-450.00', balance: '4550.00', useId },
      { kindTitle: '结算', amount: '-500.00', balance: '4050.00', memo: '更换生活水泵：结算' },
    ])
  })

  it("is the owner's own and the staff's of the place, nobody else's", async () => {
    const { world, site, as } = await spent()
    const other = site.area.units[1]!
    const url = `/api/areas/${site.area.id}/fund/units/${other.id}/statement`
    expect((await world.call('GET', url, as)).status).toBe(404)
    expect((await world.call('GET', `${url}.pdf`, as)).status).toBe(404)
    expect((await world.call('GET', url)).status).toBe(401)
    expect((await world.call('GET', url, { as: site.chair })).status).toBe(200)
    const far = await world.official('COMMUNITY_CLERK', { division: set.places.otherCommunity }, '别处')
    expect((await world.call('GET', url, { as: far.token })).status).toBe(404)
  })

  it('is printed with a code that anybody can check, and a later change of the books shows', async () => {
    const { world, site, unit, as } = await spent()
    const url = `/api/areas/${site.area.id}/fund/units/${unit.id}/statement.pdf`
    const response = await world.app.inject({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${as.as}`, 'x-linli-surface': 'resident' },
    })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/pdf')
    const pdf = response.rawPayload.toString('latin1')
    expect(pdf.startsWith('%PDF-1.')).toBe(true)
    // Embedded as a subset of its own: it prints the same on a machine without Chinese fonts.
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansHans-Regular/)
    expect(pdf).toMatch(/\/FontFile3/)
    expect(response.rawPayload.length).toBeLessThan(400_000)

    const { id } = await world.deps.db.worker((tx) =>
      tx.selectFrom('fund_statement').select('id').where('unit_id', '=', unit.id).executeTakeFirstOrThrow(),
    )
    const check = () => world.call('GET', `/api/public/statements/${site.area.id}/${id}`)
    const first = await check()
    expect(first.body).toMatchObject({ label: '1栋1单元101', same: true, closing: { total: '4050.00' }, lines: 3 })
    expect(first.text).not.toContain('周桂芳')

    await world.deps.db.worker(async (tx) => {
      const at = world.clock.now()
      const bank = await accountFor(tx, site.area.id, 'BANK', at)
      const [household] = await listHouseholds(tx, site.area.id, [unit.id])
      const act = { key: newId(), actor: null, on: world.clock.today(), at, memo: '补交' }
      await deposit(tx, site.area.id, act, balancedBy(bank, [{ account: household!.principal_id, amount: 10_000n }]))
    })
    const later = await check()
    expect(later.body).toMatchObject({ same: false, closing: { total: '4050.00' } })
    expect(later.body.sentence).toContain('又有补记')
    expect((await world.call('GET', `/api/public/statements/${site.area.id}/${newId()}`)).status).toBe(404)
  })

  it('asks for a period that exists', async () => {
    const { world, site, unit, as } = await spent()
    const url = `/api/areas/${site.area.id}/fund/units/${unit.id}/statement`
    expect((await world.call('GET', `${url}?from=2026-02-30`, as)).status).toBe(400)
    expect((await world.call('GET', `${url}?from=2026-05-01&to=2026-04-01`, as)).status).toBe(400)
    const early = await world.call('GET', `${url}?from=2026-01-01&to=2026-10-31`, as)
    expect(early.body).toMatchObject({ lines: [], closing: { total: '0.00' } })
  })
})

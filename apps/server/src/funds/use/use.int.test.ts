import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, PUBLIC } from '../../platform/db/context.ts'
import { newId } from '../../platform/ids.ts'
import {
  books,
  DAY,
  decide,
  desk,
  expectSound,
  fundUseWorld,
  type House,
  holdings,
  makeSite,
  passTo,
  runJobs,
} from './testing.ts'

let set: Awaited<ReturnType<typeof fundUseWorld>>
beforeAll(async () => {
  set = await fundUseWorld()
})
afterAll(() => set.world.close())

/** Three households of 100, 100 and 200 m² and one unsold unit of 100 m². */
const HOUSES: House[] = [
  { building: '1栋', room: '101', area: '100.00', principal: '5000', interest: '50', owners: [{ name: '周桂芳' }] },
  { building: '1栋', room: '102', area: '100.00', principal: '5000', owners: [{ name: '陈志强' }] },
  { building: '1栋', room: '201', area: '200.00', principal: '9000', owners: [{ name: '许建国' }] },
  { building: '1栋', room: '202', area: '100.00', state: 'UNSOLD' },
]

async function started(houses: House[] = HOUSES) {
  const site = await makeSite(set.world, set.places.community, houses)
  return { site, at: desk(set.world, set, site) }
}

describe('a use of the fund from the decision to the settlement', () => {
  it('is shown, reviewed, reserved, paid in two stages and settled, with the retention paid on its day', async () => {
    const { world } = set
    const { site, at } = await started()
    const motionId = await decide(world, site, { amount: '10000.00' })
    const id = await at.submitted(motionId, '9000.00')
    expect(await holdings(world, site.area.id)).toMatchObject({ '101': '5050.00 预留 0.00' })

    const approved = await at.approve(id)
    expect(approved.body).toMatchObject({
      state: 'APPROVED',
      split: { fund: '7200.00', developer: '1800.00', shortfall: '0.00', collected: '0.00', outstanding: '1800.00' },
    })
    expect(await holdings(world, site.area.id)).toMatchObject({
      '101': '5050.00 预留 1800.00',
      '102': '5000.00 预留 1800.00',
      '201': '9000.00 预留 3600.00',
      '202': '0.00 预留 0.00',
    })
    expect(await books(world, site.area.id)).toEqual({ bank: '19050.00', receivable: '1800.00', payable: '1800.00' })
    await expectSound(world)

    // The unsold unit's part is the developer's: until it is here, nobody's money is paid for it.
    const early = await at.pay(id, '6000.00')
    expect(early.status).toBe(409)
    expect(early.body.detail).toContain('建设单位 1200.00 元')
    expect((await at.collect(id, { developer: true, amount: '1800.00' })).status).toBe(200)
    const paid = await at.pay(id, '6000.00')
    expect(paid.body).toMatchObject({ state: 'RUNNING', stages: [{ no: 1, amount: '6000.00', planned: false }] })
    expect(await holdings(world, site.area.id)).toMatchObject({
      '101': '3850.00 预留 600.00',
      '201': '6600.00 预留 1200.00',
    })
    expect(await books(world, site.area.id)).toEqual({ bank: '14850.00', receivable: '0.00', payable: '600.00' })
    await expectSound(world)

    const settled = await at.settle(id, '8000.00')
    expect(settled.body).toMatchObject({
      state: 'SETTLED',
      settlement: { total: '8000.00', retention: '240.00', released: '1000.00' },
      retention: { amount: '240.00', state: 'HELD', paidOn: null },
    })
    // 8000 over 100, 100, 200 and 100 m²: 1600, 1600, 3200, 1600; the developer gets 200 back.
    expect(await holdings(world, site.area.id)).toMatchObject({
      '101': '3450.00 预留 0.00',
      '102': '3400.00 预留 0.00',
      '201': '5800.00 预留 0.00',
    })
    expect(await books(world, site.area.id)).toEqual({ bank: '12890.00', receivable: '0.00', payable: '240.00' })
    await expectSound(world)

    const early2 = await at.post(set.accountant, id, 'retention', { note: '' })
    expect(early2.status).toBe(409)
    await passTo(world, `${settled.body.retention.dueOn}T10:00:00+08:00`)
    const kept = await at.post(set.accountant, id, 'retention', { note: '无质量问题' })
    expect(kept.body.retention).toMatchObject({ state: 'PAID', amount: '240.00' })
    expect(await books(world, site.area.id)).toEqual({ bank: '12650.00', receivable: '0.00', payable: '0.00' })
    await expectSound(world)
  })

  it('stands in the order preview, days, submission: not a day earlier', async () => {
    const { world } = set
    const { site, at } = await started()
    const motionId = await decide(world, site, { amount: '1000.00' })
    const made = await at.create(motionId, '1000.00')
    const unseen = await at.post(site.chair, made.body.id, 'submit', { version: made.body.version })
    expect(unseen.status).toBe(409)
    const shown = await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })
    await passTo(world, `${shown.body.preview.until}T23:00:00+08:00`)
    const early = await at.post(site.chair, made.body.id, 'submit', { version: shown.body.version })
    expect(early.body.detail).toContain(shown.body.preview.until)
    expect(shown.body.actions.find((a: { action: string }) => a.action === 'fund.use.submit').allowed).toBe(false)
    world.clock.advance(2 * 3_600_000)
    const sent = await at.post(site.chair, made.body.id, 'submit', { version: shown.body.version })
    expect(sent.body.state).toBe('SUBMITTED')
  })

  it('shows by room number who bears what before anything is taken, and keeps names out', async () => {
    const { world } = set
    const { site, at } = await started()
    const made = await at.create(await decide(world, site, { amount: '500.00' }), '500.00')
    const shown = await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })
    const publicationId = shown.body.preview.publicationId
    const read = await world.call('GET', `/api/public/publications/${site.area.id}/${publicationId}`)
    expect(read.body.kindTitle).toBe('维修资金使用分摊公示')
    expect(read.body.body.allocation).toEqual([
      { label: '1栋1单元101', area: '100.00', payer: 'FUND', amount: '100.00' },
      { label: '1栋1单元102', area: '100.00', payer: 'FUND', amount: '100.00' },
      { label: '1栋1单元201', area: '200.00', payer: 'FUND', amount: '200.00' },
      { label: '1栋1单元202', area: '100.00', payer: 'DEVELOPER', amount: '100.00' },
    ])
    expect(read.text).not.toMatch(/周桂芳|陈志强|许建国/)
    const back = await at.post(site.chair, made.body.id, 'withdraw', {
      version: shown.body.version,
      reason: '金额有误',
    })
    expect(back.body).toMatchObject({ state: 'DRAFT', preview: null })
    const gone = await world.call('GET', `/api/public/publications/${site.area.id}/${publicationId}`)
    expect(gone.body.withdrawnAt).not.toBeNull()
  })
})

describe('a household that cannot cover its part', () => {
  const POOR: House[] = [
    { building: '1栋', room: '101', area: '100.00', principal: '300' },
    { building: '1栋', room: '102', area: '100.00', principal: '5000' },
  ]

  it('is never driven below zero; what it lacks is listed, and paid for by nobody else', async () => {
    const { world } = set
    const { site, at } = await started(POOR)
    const id = await at.approved(await decide(world, site, { amount: '2000.00' }), '2000.00')
    expect(await holdings(world, site.area.id)).toEqual({
      '101': '300.00 预留 300.00',
      '102': '5000.00 预留 1000.00',
    })
    const parts = await world.call('GET', `${at.base}/${id}/parts?only=SHORTFALL`, { as: set.accountant })
    expect(parts.body.items).toMatchObject([
      { label: '1栋1单元101', amount: '1000.00', covered: '300.00', shortfall: '700.00', outstanding: '700.00' },
    ])
    const refused = await at.pay(id, '1400.00')
    expect(refused.body.detail).toContain('1栋1单元101 400.00 元')
    // A smaller payment stays within what is covered.
    expect((await at.pay(id, '600.00')).status).toBe(200)
    const blocked = await at.settle(id, '2000.00')
    expect(blocked.status).toBe(409)
    expect(blocked.body.detail).toContain('1栋1单元101 700.00 元')
    await expectSound(world)

    const unitId = site.area.units[0]!.id
    const tooMuch = await at.collect(id, { unitId, amount: '700.01' })
    expect(tooMuch.body.detail).toContain('700.00')
    expect((await at.collect(id, { unitId, amount: '700.00' })).status).toBe(200)
    // Settled for less: the fund pays first, what the household brought too much comes back to its account.
    const settled = await at.settle(id, '1500.00')
    expect(settled.body.state).toBe('SETTLED')
    expect(await holdings(world, site.area.id)).toEqual({ '101': '250.00 预留 0.00', '102': '4250.00 预留 0.00' })
    expect(await books(world, site.area.id)).toEqual({ bank: '4545.00', receivable: '0.00', payable: '45.00' })
    await expectSound(world)
  })

  it('gets back what it brought when the use is given up, and the reservation ends', async () => {
    const { world } = set
    const { site, at } = await started([...POOR, { building: '1栋', room: '201', area: '100.00', state: 'UNSOLD' }])
    const motionId = await decide(world, site, { amount: '3000.00' })
    const id = await at.approved(motionId, '3000.00')
    await at.collect(id, { unitId: site.area.units[0]!.id, amount: '200.00' })
    await at.collect(id, { developer: true, amount: '1000.00' })
    const ended = await at.post(site.chair, id, 'cancel', { version: await at.version(id), reason: '改为大修' })
    expect(ended.body.state).toBe('CANCELLED')
    expect(await holdings(world, site.area.id)).toMatchObject({ '101': '500.00 预留 0.00', '102': '5000.00 预留 0.00' })
    expect(await books(world, site.area.id)).toEqual({ bank: '5500.00', receivable: '0.00', payable: '0.00' })
    await expectSound(world)
    // The decision is free for another use.
    expect((await at.create(motionId, '2500.00')).status).toBe(201)
  })
})

describe('what the fund may not do', () => {
  it.each([
    ['is within the warranty', { part: 'ROOF', cause: 'AGEING', completedOn: '2024-06-30' }, '第25条第（一）项'],
    [
      "is a utility's line",
      { part: 'PIPES', cause: 'AGEING', utility: 'WATER', completedOn: '2001-01-01' },
      '第25条第（二）项',
    ],
    ['was broken by somebody', { part: 'OTHER', cause: 'PERSON', completedOn: '2001-01-01' }, '第25条第（三）项'],
    [
      "is the company's by contract",
      { part: 'OTHER', cause: 'MANAGER', completedOn: '2001-01-01' },
      '第25条第（四）项',
    ],
    ['is of unknown age', { part: 'OTHER', cause: 'AGEING' }, '第25条第（一）项'],
  ])('pays for nothing that %s, and says by which article', async (_, warranty, article) => {
    const { world } = set
    const { site, at } = await started()
    const made = await at.create(await decide(world, site, { amount: '1000.00' }), '1000.00', { warranty })
    expect(made.body.warranty).toMatchObject({ payable: false })
    const refused = await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })
    expect(refused.status).toBe(422)
    expect(refused.body.article).toContain(article)
    const preview = made.body.actions.find((a: { action: string }) => a.action === 'fund.use.preview')
    expect(preview).toMatchObject({ allowed: false, why: made.body.warranty.why })
  })

  it('carries out only what was decided: carried, published, not used already', async () => {
    const { world } = set
    const { site, at } = await started()
    const lost = await at.create(await decide(world, site, { amount: '100.00', outcome: 'NOT_PASSED' }), '100.00')
    expect(lost.body).toMatchObject({ code: 'LAW', article: '民法典 第278条第一款第（五）项' })
    const early = await at.create(await decide(world, site, { amount: '100.00', state: 'OBJECTION' }), '100.00')
    expect(early.body.code).toBe('LAW')
    const unsure = await at.create(await decide(world, site, { amount: '100.00', announced: false }), '100.00')
    expect(unsure.body.detail).toContain('主管部门确认')
    const motionId = await decide(world, site, { amount: '100.00' })
    const over = await at.create(motionId, '100.01')
    expect(over.body.detail).toContain('超过业主共同决定的 100.00 元')
    expect((await at.create(motionId, '100.00')).status).toBe(201)
    const second = await at.create(motionId, '50.00')
    expect(second.status).toBe(409)
  })

  it('settles above the decided amount only within a tolerance the motion itself fixed', async () => {
    const { world } = set
    const { site, at } = await started(HOUSES.slice(0, 3))
    const plain = await at.approved(await decide(world, site, { amount: '1000.00' }), '1000.00')
    const over = await at.settle(plain, '1000.01')
    expect(over.status).toBe(422)
    expect(over.body).toMatchObject({ article: '民法典 第278条第一款第（五）项' })
    expect(over.body.detail).toContain('重新共同决定')

    const body = '水泵老化。结算超出预算不超过5%的，按实结算。'
    const motionId = await decide(world, site, { amount: '1000.00', body })
    const invented = await at.create(motionId, '1000.00', { tolerance: { percent: 10, quote: '超出10%也可以' } })
    expect(invented.status).toBe(422)
    const wrong = await at.create(motionId, '1000.00', { tolerance: { percent: 10, quote: '结算超出预算不超过5%的' } })
    expect(wrong.status).toBe(422)
    const id = await at.approved(motionId, '1000.00', { tolerance: { percent: 5, quote: '结算超出预算不超过5%的' } })
    expect((await at.settle(id, '1050.01')).status).toBe(422)
    const done = await at.settle(id, '1050.00')
    expect(done.body.settlement.total).toBe('1050.00')
    expect(await holdings(world, site.area.id)).toMatchObject({ '101': '4787.50 预留 250.00' })
    await expectSound(world)
  })

  it('is refused by the bureau with reason and article, and the reason is public', async () => {
    const { world } = set
    const { site, at } = await started()
    const motionId = await decide(world, site, { amount: '1000.00' })
    const id = await at.submitted(motionId, '1000.00')
    const version = await at.version(id)
    const bare = await at.post(set.clerk, id, 'refuse', { version, reason: '不行', article: ' ' })
    expect(bare.status).toBe(400)
    const body = {
      version,
      reason: '属于日常养护，应由物业企业承担。',
      article: '住宅专项维修资金管理办法 第25条第（四）项',
    }
    const refused = await at.post(set.clerk, id, 'refuse', body)
    expect(refused.body).toMatchObject({ state: 'REFUSED', review: { outcome: 'REFUSED', article: body.article } })
    expect(refused.body.publications.at(-1)).toMatchObject({ kind: 'FUND_USE_REVIEWED' })
    expect(await holdings(world, site.area.id)).toMatchObject({ '101': '5050.00 预留 0.00' })
    expect((await at.create(motionId, '900.00')).status).toBe(201)
    await expectSound(world)
  })

  it('asks for open books before it shows anybody a part', async () => {
    const { world } = set
    const site = await makeSite(world, set.places.community, HOUSES, false)
    const at = desk(world, set, site)
    const made = await at.create(await decide(world, site, { amount: '100.00' }), '100.00')
    expect(made.body.split).toBeNull()
    const shown = await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })
    expect(shown.body.detail).toContain('建账')
  })
})

describe('who may', () => {
  it('lets nobody pay what they approved, and no committee approve', async () => {
    const { world } = set
    const { site, at } = await started()
    const id = await at.submitted(await decide(world, site, { amount: '100.00' }), '100.00')
    const version = await at.version(id)
    const approve = (as: string) => at.post(as, id, 'approve', { version, reason: '可以' })
    expect((await approve(site.chair)).status).toBe(403)
    expect((await approve(set.accountant)).status).toBe(403)
    expect((await approve(set.clerk)).status).toBe(200)
    expect((await at.post(set.clerk, id, 'pay', { amount: '10.00' })).status).toBe(403)
    expect((await at.post(site.chair, id, 'settle', {})).status).toBe(400)
  })

  it("shows a neighbour's use to nobody of another area", async () => {
    const { world } = set
    const { site, at } = await started()
    const made = await at.create(await decide(world, site, { amount: '100.00' }), '100.00')
    const other = await world.official('COMMUNITY_CLERK', { division: set.places.otherCommunity }, '别处')
    expect((await world.call('GET', `${at.base}/${made.body.id}`, { as: other.token })).status).toBe(404)
    expect((await world.call('GET', `${at.base}/${made.body.id}`)).status).toBe(401)
    const list = await world.call('GET', '/api/fund/uses', { as: other.token })
    expect(list.body.items.map((u: { areaId: string }) => u.areaId)).not.toContain(site.area.id)
  })
})

describe('an owner', () => {
  it('sees the own part with how it was worked out and the papers behind it, from the preview on', async () => {
    const { world } = set
    const { site, at } = await started()
    const [unit, neighbour] = site.area.units
    const me = await world.owner(site.area.id, unit!.owners[0]!.id, '13900000001')
    const made = await at.create(await decide(world, site, { amount: '1000.00' }), '1000.00')
    const mine = `${at.base}/${made.body.id}/my-part`
    const as = { as: me.token, surface: 'resident' as const }
    expect((await world.call('GET', mine, as)).status).toBe(404)
    expect((await world.call('GET', `${at.base}/${made.body.id}`, as)).status).toBe(404)
    await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })

    const part = await world.call('GET', mine, as)
    expect(part.status, part.text).toBe(200)
    expect(part.body.mine).toMatchObject([{ unitId: unit!.id, label: '1栋1单元101', amount: '200.00' }])
    expect(part.body.formula[0]).toContain('1000.00 元 × 100.00 ㎡ ÷ 500.00 ㎡ = 200.00 元')
    expect(part.text).not.toContain(neighbour!.id)
    const paper = await world.call('GET', `${at.base}/${made.body.id}/papers/${site.fileId}`, as)
    expect(paper.status).toBe(200)
    expect(paper.text).toContain('%PDF')
    expect((await world.call('GET', `${at.base}/${made.body.id}/parts`, as)).status).toBe(403)
    const list = await world.call('GET', '/api/my/fund/uses', as)
    expect(list.body.items).toMatchObject([{ useId: made.body.id, mine: [{ amount: '200.00' }] }])
    const whole = await world.call('GET', `${at.base}/${made.body.id}`, as)
    expect(whole.body).toMatchObject({ actions: [], units: 4, area: '500.00' })
    expect(whole.text).not.toContain('主任')
  })

  it('is told of the part when it is shown, and again when it is taken and settled: once each', async () => {
    const { world } = set
    const { site, at } = await started()
    const me = await world.owner(site.area.id, site.area.units[0]!.owners[0]!.id, '13900000002')
    const told = async () => {
      await runJobs(world, site.area.id)
      const list = await world.call('GET', '/api/my/notifications', { as: me.token, surface: 'resident' })
      return list.body.items.map((n: { kind: string; body: string }) => `${n.kind} ${n.body}`)
    }
    const made = await at.create(await decide(world, site, { amount: '1000.00' }), '1000.00')
    const shown = await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })
    expect(await told()).toEqual([expect.stringMatching(/^FUND_USE_PREVIEW 您的1栋1单元101应分摊 200\.00 元/)])
    expect(await told()).toHaveLength(1)
    await passTo(world, new Date(Date.parse(`${shown.body.preview.until}T20:00:00+08:00`) + DAY).toISOString())
    await at.post(site.chair, made.body.id, 'submit', { version: shown.body.version })
    await at.approve(made.body.id)
    expect((await told())[0]).toMatch(/^FUND_USE_TAKEN .*200\.00 元，已在分户账中预留/)
    await at.collect(made.body.id, { developer: true, amount: '200.00' })
    await at.settle(made.body.id, '900.00')
    const last = await told()
    expect(last[0]).toMatch(/^FUND_USE_SETTLED .*实际分摊 180\.00 元/)
    expect(last).toHaveLength(3)
  })
})

describe('the public page', () => {
  it("says what was decided, paid and kept back, with each room's part and nobody's name", async () => {
    const { world } = set
    const { site, at } = await started()
    const page = `/api/public/areas/${site.area.id}/fund`
    const made = await at.create(await decide(world, site, { amount: '1000.00' }), '1000.00')
    expect((await world.call('GET', `${page}/uses/${made.body.id}`)).status).toBe(404)
    expect((await world.call('GET', page)).body.uses).toEqual([])
    await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })
    const shown = await world.call('GET', `${page}/uses/${made.body.id}`)
    expect(shown.body).toMatchObject({ state: 'DRAFT', decided: '1000.00', units: 4, split: null, stages: [] })
    expect(shown.body.link).toContain(`/f/${site.area.id}/${made.body.id}`)
    const first = await world.call('GET', `${page}/uses/${made.body.id}/allocation?limit=3`)
    const rest = await world.call('GET', `${page}/uses/${made.body.id}/allocation?limit=3&cursor=${first.body.next}`)
    const all = [...first.body.items, ...rest.body.items]
    expect(all.map((p: { label: string; amount: string }) => `${p.label} ${p.amount}`)).toEqual([
      '1栋1单元101 200.00',
      '1栋1单元102 200.00',
      '1栋1单元201 400.00',
      '1栋1单元202 200.00',
    ])
    expect(shown.text + first.text).not.toMatch(/周桂芳|陈志强|许建国|主任/)
    expect((await world.call('GET', page)).body.uses).toMatchObject([{ id: made.body.id, paid: '0.00' }])
  })
})

describe('row-level security alone', () => {
  it('leaves an owner the own part, and a stranger nothing, when no policy of ours asks', async () => {
    const { world } = set
    const { site, at } = await started()
    const made = await at.create(await decide(world, site, { amount: '1000.00' }), '1000.00')
    const unit = site.area.units[0]!
    const count = async (over: Partial<Context>, table: 'fund_use' | 'fund_use_part' | 'fund_use_quote') => {
      const context: Context = { ...PUBLIC, actor: newId(), kind: 'owner', ...over }
      const rows = await world.deps.db.as(context, (tx) =>
        tx.selectFrom(table).selectAll().where('area_id', '=', site.area.id).execute(),
      )
      return rows.length
    }
    const owner = { areas: [site.area.id], units: [unit.id] }
    expect(await count(owner, 'fund_use')).toBe(0)
    await at.post(site.chair, made.body.id, 'preview', { version: made.body.version })
    expect(await count(owner, 'fund_use')).toBe(1)
    expect(await count(owner, 'fund_use_quote')).toBe(1)
    expect(await count(owner, 'fund_use_part')).toBe(1)
    expect(await count({}, 'fund_use')).toBe(0)
    expect(await count({}, 'fund_use_part')).toBe(0)
    expect(await count({ actor: null, kind: 'public' }, 'fund_use_part')).toBe(0)
  })

  it('lets nobody change what a part amounts to, nor take parts away once submitted', async () => {
    const { world } = set
    const { site, at } = await started()
    const id = await at.submitted(await decide(world, site, { amount: '1000.00' }), '1000.00')
    const staff: Context = { ...PUBLIC, actor: newId(), kind: 'official', areas: [site.area.id] }
    const change = world.deps.db.as(staff, (tx) =>
      tx.updateTable('fund_use_part').set({ amount: 1n }).where('area_id', '=', site.area.id).execute(),
    )
    await expect(change).rejects.toMatchObject({ code: '42501' })
    const removed = await world.deps.db.as(staff, (tx) =>
      tx.deleteFrom('fund_use_part').where('area_id', '=', site.area.id).where('use_id', '=', id).executeTakeFirst(),
    )
    expect(removed.numDeletedRows).toBe(0n)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'

const MOTION = { item: 'FUND_USE', title: '使用维修资金更换电梯', body: '', amount: '100000.00' }
const DRAFT = { title: '临时会议', kind: 'TEMPORARY', organiser: 'COMMUNITY', motions: [MOTION] }
const DATES = { votingFrom: '2026-12-05', votingUntil: '2026-12-11' }

describe('drafting an assembly', () => {
  let world: World
  let places: Awaited<ReturnType<typeof jiangyin>>
  let areaId: string
  let clerk: string
  const create = (body: object, as: string | null = clerk) =>
    world.call('POST', `/api/areas/${areaId}/assemblies`, { as, body })

  beforeAll(async () => {
    world = await makeWorld({ now: '2026-11-20T09:00:00+08:00' })
    places = await jiangyin(world)
    const area = await world.area(places.community, '虹桥花园', [
      { building: '1栋', room: '101', owners: [{ name: '张三', idNo: 'a' }] },
      { building: '2栋', room: '101', owners: [{ name: '李四', idNo: 'b' }] },
    ])
    areaId = area.id
    clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
  })
  afterAll(() => world.close())

  describe('voting days', () => {
    it('refuses a vote that begins before the days of notice, naming the article and the earliest day', async () => {
      const refused = await create({ ...DRAFT, ...DATES, votingFrom: '2026-12-04' })
      expect(refused.status).toBe(422)
      expect(refused.body).toMatchObject({ code: 'LAW', article: '物业管理条例 第14条' })
      expect(refused.body.detail).toContain('最早 2026-12-05')
      expect(refused.body.fields).toEqual([{ pointer: '/votingFrom', detail: '最早 2026-12-05' }])
    })

    it('refuses to publish a notice on a day that has come too near, and lets the dates be moved', async () => {
      const id = (await create({ ...DRAFT, ...DATES })).body.id
      const url = `/api/areas/${areaId}/assemblies/${id}`
      const frozen = await world.call('POST', `${url}/freeze`, { as: clerk })
      world.clock.set('2026-11-21T00:30:00+08:00')
      const again = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
      const shown = await world.call('GET', url, { as: again })
      const action = shown.body.actions.find((a: { action: string }) => a.action === 'notice.publish')
      expect(action).toMatchObject({ allowed: false, article: '物业管理条例 第14条' })
      expect(action.why).toContain('2026-12-06')
      const refused = await world.call('POST', `${url}/notice`, { as: again })
      expect(refused.status).toBe(422)
      expect(refused.body.detail).toContain('最早 2026-12-06')
      const body = { version: frozen.body.version, votingFrom: '2026-12-06', votingUntil: '2026-12-12' }
      expect((await world.call('PATCH', url, { as: again, body })).status).toBe(200)
      const noticed = await world.call('POST', `${url}/notice`, { as: again })
      expect(noticed.body).toMatchObject({ state: 'NOTICED', noticeOn: '2026-11-21' })
      world.clock.set('2026-11-20T09:00:00+08:00')
    })

    it.each([
      ['2026-12-10', 422, '7 至 60 日'],
      ['2027-02-03', 422, '7 至 60 日'],
      ['2026-12-04', 400, '截止日不能早于开始日'],
      ['2026-12-32', 400, '没有这一天'],
    ])('refuses a vote until %s', async (votingUntil, status, why) => {
      const refused = await create({ ...DRAFT, votingFrom: '2026-12-05', votingUntil })
      expect(refused.status).toBe(status)
      expect(refused.text).toContain(why)
    })

    it('takes sixty days, the last one included', async () => {
      expect((await create({ ...DRAFT, votingFrom: '2026-12-05', votingUntil: '2027-02-02' })).status).toBe(201)
    })

    it('needs both days before a notice', async () => {
      const id = (await create(DRAFT)).body.id
      const url = `/api/areas/${areaId}/assemblies/${id}`
      await world.call('POST', `${url}/freeze`, { as: clerk })
      const refused = await world.call('POST', `${url}/notice`, { as: clerk })
      expect(refused.status).toBe(409)
      expect(refused.body.detail).toContain('开始日和截止日还没有填写')
    })
  })

  it('names a refused box in Chinese and points at it', async () => {
    const { organiser: _, ...rest } = DRAFT
    const refused = await create({ ...rest, title: '', motions: [MOTION, { ...MOTION, title: '' }] } as never)
    expect(refused.status).toBe(400)
    expect(refused.body.fields).toEqual(
      expect.arrayContaining([
        { pointer: '/title', detail: '请填写会议名称。' },
        { pointer: '/organiser', detail: '请填写组织者。' },
        { pointer: '/motions/1/title', detail: expect.stringContaining('第 2 项：请填写议题') },
      ]),
    )
  })

  it('says what is wrong with each motion', async () => {
    const refused = await create({
      ...DRAFT,
      motions: [
        { ...MOTION, amount: undefined },
        { ...MOTION, amount: '0' },
        { ...MOTION, amount: '12.345' },
        { ...MOTION, scope: { kind: 'BUILDINGS', ids: [] } },
        { ...MOTION, scope: { kind: 'UNITS', ids: [areaId] } },
      ],
    })
    expect(refused.status).toBe(400)
    expect(refused.body.fields.map((f: { pointer: string }) => f.pointer)).toEqual([
      '/motions/0/amount',
      '/motions/1/amount',
      '/motions/2/amount',
      '/motions/3/scope',
      '/motions/4/scope',
    ])
  })

  it('has a first assembly convened by its preparatory group', async () => {
    const refused = await create({ ...DRAFT, kind: 'FIRST', organiser: 'COMMITTEE' })
    expect(refused.body).toMatchObject({ code: 'LAW', article: '指导规则 第9条' })
    expect((await create({ ...DRAFT, kind: 'FIRST', organiser: 'PREPARATORY_GROUP' })).status).toBe(201)
  })

  it('refuses the notice of a committee out of office, and of a community beside one in office, naming the article', async () => {
    const other = await world.area(places.community, '无业委会小区', [
      { building: '1栋', room: '101', owners: [{ name: '甲', idNo: 'jia' }] },
    ])
    const base = `/api/areas/${other.id}`
    const frozen = async (organiser: string, more: object = {}) => {
      const body = { ...DRAFT, ...DATES, organiser, ...more }
      const { id } = (await world.call('POST', `${base}/assemblies`, { as: clerk, body })).body
      return (await world.call('POST', `${base}/assemblies/${id}/freeze`, { as: clerk })).body
    }
    const publish = (a: { id: string }) => world.call('POST', `${base}/assemblies/${a.id}/notice`, { as: clerk })
    const none = await frozen('COMMITTEE')
    const button = none.actions.find((a: { action: string }) => a.action === 'notice.publish')
    expect(button).toMatchObject({ allowed: false, article: expect.stringContaining('第58条') })
    const step = none.steps.find((s: { state: string }) => s.state === 'NOTICED')
    expect(step.why).toContain('改为居民委员会')
    const refused = await publish(none)
    expect(refused.body).toMatchObject({ code: 'LAW', article: expect.stringContaining('第58条') })
    expect(refused.body.detail).toContain('居民委员会')
    const members = ['甲', '乙', '丙', '丁', '戊'].map((name, i) => ({ name, position: i ? 'MEMBER' : 'CHAIR' }))
    const committee = { name: '第一届业委会', termFrom: '2023-01-01', termUntil: '2027-01-01', members }
    expect((await world.call('POST', `${base}/committees`, { as: clerk, body: committee })).status).toBe(201)
    expect((await publish(none)).status).toBe(200)
    expect((await publish(await frozen('COMMUNITY'))).body.article).toContain('第51条')
    const ordered = await publish(await frozen('COMMUNITY', { convenerBasis: '澄街责〔2026〕3号，2026年10月8日' }))
    expect(ordered.status, ordered.text).toBe(200)
    const notice = (await world.call('GET', `${base}/assemblies/${ordered.body.id}/notice`, { as: clerk })).body
    expect(notice.paragraphs[0]).toContain('居民委员会组织召开（澄街责〔2026〕3号，2026年10月8日）')
  })

  it('counts silent owners only with a clause of the rules of procedure', async () => {
    const nonresponse = { mode: 'DELIVERED_FOLLOW_MAJORITY', basis: ' ' }
    expect((await create({ ...DRAFT, nonresponse })).body).toMatchObject({ code: 'LAW', article: '指导规则 第26条' })
    const first = { ...DRAFT, kind: 'FIRST', organiser: 'PREPARATORY_GROUP' }
    const unfounded = await create({ ...first, nonresponse: { ...nonresponse, basis: '第八条' } })
    expect(unfounded.body.detail).toContain('首次')
    const made = await create({ ...DRAFT, nonresponse: { ...nonresponse, basis: '议事规则第八条' } })
    expect(made.body.rules).toMatchObject({
      nonresponse: 'DELIVERED_FOLLOW_MAJORITY',
      nonresponseBasis: '议事规则第八条',
    })
  })

  it('keeps two people from overwriting each other', async () => {
    const made = (await create(DRAFT)).body
    const url = `/api/areas/${areaId}/assemblies/${made.id}`
    const both = await Promise.all([
      world.call('PATCH', url, { as: clerk, body: { version: made.version, title: '甲改的' } }),
      world.call('PATCH', url, { as: clerk, body: { version: made.version, title: '乙改的' } }),
    ])
    expect(both.map((r) => r.status).sort()).toEqual([200, 409])
  })

  it('keeps choices of the organiser and shows which settings are not the default', async () => {
    const made = (await create({ ...DRAFT, conflict: 'PAPER_WINS', objectionDays: 15 })).body
    expect(made.rules).toMatchObject({ conflict: 'PAPER_WINS', objectionDays: 15 })
    const chosen = made.rules.settings.filter((s: { chosen: boolean }) => s.chosen)
    expect(chosen.map((s: { key: string }) => s.key)).toEqual(['assembly.objectionDays', 'ballot.conflict'])
    const url = `/api/areas/${areaId}/assemblies/${made.id}`
    const changed = await world.call('PATCH', url, { as: clerk, body: { version: 1, title: '改名' } })
    expect(changed.body).toMatchObject({ title: '改名', rules: { conflict: 'PAPER_WINS', objectionDays: 15 } })
  })

  it('fixes motions with the roll, and dates with the notice', async () => {
    const made = (await create({ ...DRAFT, ...DATES })).body
    const url = `/api/areas/${areaId}/assemblies/${made.id}`
    const frozen = (await world.call('POST', `${url}/freeze`, { as: clerk })).body
    const motions = await world.call('PATCH', url, { as: clerk, body: { version: frozen.version, motions: [MOTION] } })
    expect(motions.status).toBe(409)
    const noticed = (await world.call('POST', `${url}/notice`, { as: clerk })).body
    const late = await world.call('PATCH', url, {
      as: clerk,
      body: { version: noticed.version, votingUntil: '2026-12-20' },
    })
    expect(late.status).toBe(409)
    expect(late.body.detail).toContain('已公告')
  })

  it('withdraws the notice of a cancelled assembly and tells the owners why', async () => {
    const made = (await create({ ...DRAFT, ...DATES })).body
    const url = `/api/areas/${areaId}/assemblies/${made.id}`
    await world.call('POST', `${url}/freeze`, { as: clerk })
    const notice = (await world.call('POST', `${url}/notice`, { as: clerk })).body.publications[0]
    const cancelled = await world.call('POST', `${url}/cancel`, { as: clerk, body: { reason: '议题需要修改' } })
    expect(cancelled.body).toMatchObject({ state: 'CANCELLED', publications: [], actions: [] })
    const page = await world.call('GET', `/api/public/publications/${areaId}/${notice.id}`)
    expect(page.status).toBe(200)
    expect(page.body.withdrawnAt).not.toBeNull()
    const told = await world.deps.db.system
      .selectFrom('notification')
      .select('body')
      .where('kind', '=', 'ASSEMBLY_CANCELLED')
      .execute()
    expect(told).toEqual([{ body: '原因：议题需要修改' }, { body: '原因：议题需要修改' }])
    expect((await world.call('POST', `${url}/freeze`, { as: clerk })).status).toBe(409)
  })

  it('pages its list, newest first, without repeating or losing one', async () => {
    const all = (await world.call('GET', `/api/areas/${areaId}/assemblies?limit=200`, { as: clerk })).body.items
    const ids: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { body: { items: { id: string }[]; next: string | null } } = await world.call(
        'GET',
        `/api/areas/${areaId}/assemblies?limit=3${next && `&cursor=${next}`}`,
        { as: clerk },
      )
      ids.push(...page.body.items.map((i) => i.id))
      next = page.body.next
    }
    expect(ids).toEqual(all.map((a: { id: string }) => a.id))
    expect(all.length).toBeGreaterThan(5)
  })

  describe('who may', () => {
    it.each([
      ['COMMUNITY_CLERK', 'community', 201],
      ['STREET_CLERK', 'street', 201],
      ['COMMUNITY_CLERK', 'siblingCommunity', 404],
      ['STREET_CLERK', 'otherStreet', 404],
      ['BUREAU_CLERK', 'district', 403],
      ['BUREAU_ACCOUNTANT', 'district', 403],
    ] as const)('%s of %s drafting answers %i', async (role, place, status) => {
      const { token } = await world.official(role, { division: places[place] })
      expect((await create(DRAFT, token)).status).toBe(status)
    })

    it.each([
      ['COMMITTEE_CHAIR', 201],
      ['COMMITTEE_MEMBER', 201],
      ['COMPANY_MANAGER', 403],
    ] as const)('%s of the area drafting answers %i', async (role, status) => {
      const { token } = await world.official(role, { areaId })
      expect((await create(DRAFT, token)).status).toBe(status)
    })

    it('refuses the public and asks it to sign in', async () => {
      expect((await create(DRAFT, null)).status).toBe(401)
      expect((await world.call('GET', `/api/areas/${areaId}/assemblies`)).status).toBe(401)
    })

    it('lets a committee member draft but not freeze, and shows them no such button', async () => {
      const { token } = await world.official('COMMITTEE_MEMBER', { areaId })
      const made = (await create(DRAFT, token)).body
      expect(made.actions.map((a: { action: string }) => a.action)).toEqual(['assembly.change'])
      const url = `/api/areas/${areaId}/assemblies/${made.id}`
      const refused = await world.call('POST', `${url}/freeze`, { as: token })
      expect(refused.status).toBe(403)
      expect(refused.body.detail).toContain('冻结业主名册')
    })

    it('keeps a draft from the company it may be about, until the roll is frozen', async () => {
      const company = (await world.official('COMPANY_MANAGER', { areaId })).token
      const id = (await create({ ...DRAFT, title: '解聘物业' })).body.id
      const url = `/api/areas/${areaId}/assemblies/${id}`
      expect((await world.call('GET', url, { as: company })).status).toBe(404)
      const list = await world.call('GET', `/api/areas/${areaId}/assemblies?limit=200`, { as: company })
      expect(list.text).not.toContain('解聘物业')
      await world.call('POST', `${url}/freeze`, { as: clerk })
      expect((await world.call('GET', url, { as: company })).body).toMatchObject({ state: 'ROLL_FROZEN', actions: [] })
    })

    it('keeps the roll from the company, and an assembly of another area from everybody', async () => {
      const id = (await create({ ...DRAFT, ...DATES })).body.id
      await world.call('POST', `/api/areas/${areaId}/assemblies/${id}/freeze`, { as: clerk })
      const company = (await world.official('COMPANY_MANAGER', { areaId })).token
      expect((await world.call('GET', `/api/areas/${areaId}/assemblies/${id}/roll`, { as: company })).status).toBe(403)
      const other = await world.area(places.community, '君山花园', [])
      expect((await world.call('GET', `/api/areas/${other.id}/assemblies/${id}`, { as: clerk })).status).toBe(404)
    })
  })
})

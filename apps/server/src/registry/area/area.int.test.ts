import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'

let world: World
let places: Awaited<ReturnType<typeof jiangyin>>
let clerk: string
let made = 0

const USCC = '91320281MA1WXYT13D'
const LONG = '长'.repeat(200)

beforeAll(async () => {
  world = await makeWorld()
  places = await jiangyin(world)
  clerk = (await world.official('STREET_CLERK', { division: places.street }, '街道小李')).token
})
afterAll(() => world.close())
beforeEach(() => {
  made += 1
})

const create = (body: Record<string, unknown>, as = clerk) =>
  world.call('POST', '/api/areas', {
    as,
    body: { communityId: places.community.id, name: `小区${made}`, state: 'UNMANAGED', ...body },
  })
const change = (id: string, body: Record<string, unknown>) =>
  world.call('PATCH', `/api/areas/${id}`, { as: clerk, body })
const managed = { state: 'MANAGED', companyName: '江阴市暨阳物业服务有限公司', companyUscc: USCC }

describe('making an area', () => {
  it('places it below its community, with the law of the place, a neighbourhood of its name and a first event', async () => {
    const { status, body } = await create({
      ...managed,
      name: LONG,
      address: '虹桥路 1 号',
      contractFrom: '2025-01-01',
      contractUntil: '2027-12-31',
      feePerM2: '1.65',
      builtYear: 2010,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: LONG,
      companyName: '江阴市暨阳物业服务有限公司',
      feePerM2: '1.65',
      contractUntil: '2027-12-31',
      lawPack: 'CN-3202',
      figures: { units: 0, area: '0.00' },
      version: 1,
    })
    const { items } = (await world.call('GET', `/api/areas/${body.id}/neighbourhoods`, { as: clerk })).body
    expect(items).toMatchObject([{ name: LONG, address: '虹桥路 1 号' }])
    const trail = (await world.call('GET', `/api/areas/${body.id}/audit`, { as: clerk })).body.items
    expect(trail).toMatchObject([{ type: 'area.created', actorName: '街道小李' }])
    expect((await world.call('GET', `/api/areas/${body.id}`, { as: clerk })).body.name).toBe(LONG)
  })

  it('gives each of many made at once a path of its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => create({ communityId: places.siblingCommunity.id, name: `同时建的${i}` })),
    )
    expect(answers.map((a) => a.status)).toEqual(Array(12).fill(201))
    const rows = await world.deps.db.worker((tx) =>
      tx.selectFrom('area').select('place').where('community_id', '=', places.siblingCommunity.id).execute(),
    )
    expect(rows.map((r) => r.place).sort()).toEqual(
      Array.from({ length: 12 }, (_, i) => `${places.siblingCommunity.place}${String(i + 1).padStart(4, '0')}`),
    )
  })

  it('takes one company for one credit code, and refuses a code under another name', async () => {
    const first = await create({ ...managed })
    const second = await create({ state: 'ENTRUSTED', companyUscc: USCC, name: `另一个${made}` })
    expect(second.body.companyName).toBe(first.body.companyName)
    const wrong = await create({ ...managed, companyName: '别家物业有限公司', name: `第三个${made}` })
    expect([wrong.status, wrong.body.fields[0].pointer]).toEqual([400, '/companyName'])
    const broken = await create({ ...managed, companyUscc: '91320281MA1WXYT13X', name: `第四个${made}` })
    expect(broken.body.fields[0].pointer).toBe('/companyUscc')
  })

  it.each([
    ['managed by nobody', { state: 'MANAGED' }, '/companyName'],
    ['unmanaged with a company', { ...managed, state: 'UNMANAGED' }, '/companyName'],
    ['unmanaged with a contract', { state: 'UNMANAGED', contractUntil: '2027-01-01' }, '/contractFrom'],
    [
      'a contract that ends before it begins',
      { ...managed, contractFrom: '2026-01-02', contractUntil: '2026-01-01' },
      '/contractUntil',
    ],
    ['30 February', { ...managed, contractUntil: '2027-02-30' }, '/contractUntil'],
    ['a pack nobody wrote', { lawPack: 'CN-99' }, '/lawPack'],
    ['a name of blanks', { name: '　 ' }, '/name'],
  ])('refuses %s and says where', async (_, body, pointer) => {
    const answer = await create(body)
    expect([answer.status, answer.body.fields?.[0]?.pointer]).toEqual([400, pointer])
  })

  it('refuses a namesake in the same community, and a place that is no community', async () => {
    await create({})
    expect((await create({})).body.code).toBe('STATE')
    expect((await create({ communityId: places.street.id })).body.fields[0].pointer).toBe('/communityId')
  })

  it('is not there for a clerk of another place, and not allowed for a company', async () => {
    const other = (await world.official('COMMUNITY_CLERK', { division: places.otherCommunity })).token
    expect((await create({}, other)).status).toBe(404)
    expect((await create({ communityId: places.street.id }, other)).status).toBe(404)
    const accountant = (await world.official('BUREAU_ACCOUNTANT', { division: places.street })).token
    expect((await create({}, accountant)).status).toBe(403)
  })
})

describe('changing an area', () => {
  it('keeps what is left out and records what changed', async () => {
    const { body } = await create({ ...managed, managerName: '吴经理' })
    const { body: changed } = await change(body.id, { version: 1, feePerM2: '2.10' })
    expect(changed).toMatchObject({ feePerM2: '2.10', managerName: '吴经理', version: 2 })
    const [event] = (await world.call('GET', `/api/areas/${body.id}/audit`, { as: clerk })).body.items
    expect(event).toMatchObject({
      type: 'area.changed',
      facts: { changes: { fee_cents_per_m2: { from: null, to: '210' } } },
    })
  })

  it('takes company, manager and contract away when nobody manages it any more', async () => {
    const { body } = await create({ ...managed, managerName: '吴经理', contractUntil: '2026-12-31' })
    const { body: changed } = await change(body.id, { version: 1, state: 'UNMANAGED' })
    expect(changed).toMatchObject({ state: 'UNMANAGED', companyName: null, managerName: null, contractUntil: null })
    const back = await change(body.id, { version: 2, state: 'MANAGED' })
    expect(back.body.fields[0].pointer).toBe('/companyName')
  })

  it('lets one of two changes at the same moment through, and refuses a stale version', async () => {
    const { body } = await create({})
    const answers = await Promise.all(['甲', '乙', '丙'].map((address) => change(body.id, { version: 1, address })))
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409])
    expect((await change(body.id, { version: 1, address: '丁' })).body.code).toBe('CONFLICT')
  })

  it('lets an old record without a company be renamed, but not its management be touched halfway', async () => {
    const old = await world.area(places.community, `旧档${made}`, [])
    expect((await change(old.id, { version: 1, name: `旧档改名${made}` })).status).toBe(200)
    expect((await change(old.id, { version: 2, managerName: '吴经理' })).body.fields[0].pointer).toBe('/companyName')
  })

  it('adds a neighbourhood to an area that has several', async () => {
    const { body } = await create({})
    const add = (name: string) =>
      world.call('POST', `/api/areas/${body.id}/neighbourhoods`, { as: clerk, body: { name } })
    expect((await add('二期')).status).toBe(201)
    expect((await add('二期')).body.code).toBe('STATE')
  })
})

describe('the story of an area', () => {
  it('shows milestones to those who work there, page by page, and who looked at whom to officials alone', async () => {
    const area = await world.area(places.community, `大事记${made}`, [
      { building: '1栋', room: '101', owners: [{ name: '顾晓' }] },
    ])
    const manager = (await world.official('COMPANY_MANAGER', { areaId: area.id })).token
    for (let i = 1; i <= 5; i++) await change(area.id, { version: i, address: `地址${i}` })
    await world.call('POST', `/api/areas/${area.id}/persons/${area.units[0]!.owners[0]!.id}/unmask`, {
      as: clerk,
      body: { reason: '核对产权证' },
    })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/areas/${area.id}/timeline?limit=2${cursor && `&cursor=${cursor}`}`
      const { body } = await world.call('GET', url, { as: manager })
      seen.push(...body.items.map((e: { detail: string }) => e.detail))
      cursor = body.next
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
    expect(seen.every((detail) => detail.startsWith('地址：'))).toBe(true)
    const trail = (await world.call('GET', `/api/areas/${area.id}/audit`, { as: clerk })).body.items
    expect(trail).toHaveLength(6)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'

let world: World
let places: Awaited<ReturnType<typeof jiangyin>>
let clerk: string
let areaId: string
let made = 0

beforeAll(async () => {
  world = await makeWorld()
  places = await jiangyin(world)
  clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
})
afterAll(() => world.close())
beforeEach(async () => {
  made += 1
  areaId = (await world.area(places.community, `小区${made}`, [])).id
})

const MEMBERS = [
  { name: '吴慧', position: 'CHAIR', partyMember: true },
  { name: '顾惠芳', position: 'DEPUTY' },
  { name: '周一', position: 'MEMBER' },
  { name: '郑二', position: 'MEMBER' },
  { name: '冯三', position: 'MEMBER' },
]
const record = (body: Record<string, unknown> = {}) =>
  world.call('POST', `/api/areas/${areaId}/committees`, {
    as: clerk,
    body: { name: '第一届业主委员会', termFrom: '2023-06-01', termUntil: '2028-05-31', members: MEMBERS, ...body },
  })
const list = async () => (await world.call('GET', `/api/areas/${areaId}/committees`, { as: clerk })).body.items

describe('a committee already in office', () => {
  it('is recorded with its term and members, chair first, and nothing to warn of', async () => {
    const { status, body } = await record({ filedOn: '2023-06-20', filingNo: '澄住建备〔2023〕6号' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ seats: 5, stateTitle: '在任', filedOn: '2023-06-20', warnings: [] })
    expect(body.members.map((m: { positionTitle: string }) => m.positionTitle)).toEqual([
      '主任',
      '副主任',
      '委员',
      '委员',
      '委员',
    ])
    expect(await list()).toHaveLength(1)
    const trail = (await world.call('GET', `/api/areas/${areaId}/audit`, { as: clerk })).body.items
    expect(trail).toMatchObject([{ type: 'committee.recorded' }])
    for (const member of MEMBERS) expect(JSON.stringify(trail)).not.toContain(member.name)
  })

  it('warns in plain sentences, and records it all the same', async () => {
    const { status, body } = await record({
      seats: 6,
      termFrom: '2020-01-01',
      termUntil: '2026-11-01',
      members: [
        { name: '吴慧', position: 'CHAIR' },
        { name: '周一', position: 'MEMBER' },
      ],
    })
    expect(status).toBe(201)
    expect(body.warnings).toEqual([
      expect.stringContaining('5 至 11 人单数'),
      expect.stringContaining('不足席位 6 个的一半'),
      expect.stringContaining('超过 5 年'),
      expect.stringContaining('2026年11月1日 届满，尚未换届'),
      expect.stringContaining('没有党员'),
    ])
  })

  it.each([
    ['no chair', { members: MEMBERS.slice(1) }, '/members'],
    ['two chairs', { members: [...MEMBERS, { name: '褚四', position: 'CHAIR' }] }, '/members'],
    ['more members than seats', { seats: 3 }, '/seats'],
    ['the same person twice', { members: [...MEMBERS, { name: '周 一', position: 'ALTERNATE' }] }, '/members/5/name'],
    ['a term that ends before it begins', { termUntil: '2023-05-31' }, '/termUntil'],
    ['a term to come', { termFrom: '2026-12-01' }, '/termFrom'],
    ['a day that does not exist', { filedOn: '2023-02-29' }, '/filedOn'],
  ])('refuses %s', async (_, body, pointer) => {
    const answer = await record(body)
    expect([answer.status, answer.body.fields?.[0]?.pointer]).toEqual([400, pointer])
  })

  it('gives way to the next when its term is over, and not before', async () => {
    await record()
    const early = await record({ name: '第二届业主委员会', termFrom: '2026-01-01', termUntil: '2031-01-01' })
    expect([early.status, early.body.detail]).toEqual([409, expect.stringContaining('仍在任（至 2028年5月31日）')])
    const [first] = await list()
    const end = (reason: string) =>
      world.call('POST', `/api/areas/${areaId}/committees/${first.id}/end`, { as: clerk, body: { reason } })
    expect((await end('错')).status).toBe(400)
    expect((await end('任期登记有误')).body.state).toBe('DISSOLVED')
    expect((await end('任期登记有误')).status).toBe(409)
    expect((await record({ termUntil: '2026-06-01' })).status).toBe(201)
    expect((await record({ name: '第二届业主委员会', termFrom: '2026-06-01', termUntil: '2031-05-31' })).status).toBe(
      201,
    )
    expect((await list()).map((c: { state: string }) => c.state)).toEqual([
      'IN_OFFICE',
      expect.any(String),
      expect.any(String),
    ])
  })

  it('is one at a time, however many record one at once', async () => {
    const answers = await Promise.all([record(), record(), record()])
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409])
  })
})

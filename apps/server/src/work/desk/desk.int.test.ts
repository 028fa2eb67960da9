import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import type { Role } from '../../platform/policy.ts'
import { rollUpStale } from '../../registry/figures/roll-up.ts'
import type { Desk } from './read-desk.ts'

let world: World
let places: Awaited<ReturnType<typeof jiangyin>>
let own: Awaited<ReturnType<World['area']>>
let neighbour: Awaited<ReturnType<World['area']>>

const OWNERS = [
  { name: '顾一', phone: '13900000001' },
  { name: '顾二', phone: '13900000002' },
  { name: '顾三', phone: '13900000003' },
]

beforeAll(async () => {
  world = await makeWorld()
  places = await jiangyin(world)
  const units = OWNERS.map((o, i) => ({ building: '1栋', room: String(101 + i), owners: [o] }))
  own = await world.area(places.community, '虹桥花园', units)
  neighbour = await world.area(places.siblingCommunity, '君山苑', [
    { building: '1栋', room: '101', owners: [{ name: '陆一' }] },
  ])
})
afterAll(() => world.close())

const as = async (role: Role, where: { division?: { id: string }; areaId?: string }) =>
  (await world.official(role, where)).token
const desk = async (token: string): Promise<Desk> => {
  const { status, body } = await world.call('GET', '/api/work', { as: token })
  expect(status).toBe(200)
  return body
}
const setArea = (id: string, set: Record<string, unknown>) =>
  world.deps.db.worker((tx) => tx.updateTable('area').set(set).where('id', '=', id).execute())

async function assembly(areaId: string, token: string) {
  const { status, body } = await world.call('POST', `/api/areas/${areaId}/assemblies`, {
    as: token,
    body: {
      title: '修理 1 栋电梯',
      kind: 'TEMPORARY',
      organiser: 'COMMUNITY',
      votingFrom: '2026-12-15',
      votingUntil: '2026-12-28',
      motions: [
        {
          item: 'FUND_USE',
          title: '使用维修资金修理电梯',
          body: '更换曳引机',
          scope: { kind: 'WHOLE' },
          amount: '88000.00',
        },
      ],
    },
  })
  expect(status).toBe(201)
  return body.id as string
}

describe('my work', () => {
  it('asks for each step of an assembly in turn, with its last day, of those who may take it', async () => {
    const clerk = await as('COMMUNITY_CLERK', { division: places.community })
    const company = await as('COMPANY_MANAGER', { areaId: own.id })
    expect((await desk(clerk)).todo).toEqual([])
    const id = await assembly(own.id, clerk)
    const link = `/areas/${own.id}/assemblies/${id}`
    const sub = '虹桥花园 · 修理 1 栋电梯'
    expect((await desk(clerk)).todo).toEqual([
      { kind: 'ROLL_FREEZE', title: '冻结业主名册', sub, link, due: '2026-11-30' },
    ])
    expect((await desk(company)).todo).toEqual([])
    expect((await desk(await as('COMMUNITY_CLERK', { division: places.siblingCommunity }))).todo).toEqual([])
    const step = (what: string) => world.call('POST', `/api${link}/${what}`, { as: clerk, body: {} })
    expect((await step('freeze')).status).toBe(200)
    expect((await desk(clerk)).todo).toMatchObject([{ kind: 'NOTICE', link, due: '2026-11-30' }])
    expect((await step('notice')).status).toBe(200)
    expect((await desk(clerk)).todo).toEqual([])
    expect((await desk(clerk)).figures.at(-1)).toMatchObject({ title: '进行中的业主大会', value: '1' })
  })

  it('names what is missing when voting ends within three working days, and stops when the quorum is there', async () => {
    const where = { division: places.community }
    await world.deps.db.worker((tx) => sql`update assembly set state = 'VOTING' where area_id = ${own.id}`.execute(tx))
    // Four working days before the last one, Monday the 28th: Tuesday to Friday, and the weekend counts for nothing.
    world.clock.set('2026-12-22T09:00:00+08:00')
    expect((await desk(await as('COMMUNITY_CLERK', where))).todo).toEqual([])
    world.clock.set('2026-12-23T09:00:00+08:00')
    const clerk = await as('COMMUNITY_CLERK', where)
    const { todo } = await desk(clerk)
    expect(todo).toMatchObject([
      { kind: 'QUORUM', due: '2026-12-28', sub: '虹桥花园 · 修理 1 栋电梯：议题 1 还差 2 人、200.00 ㎡' },
    ])
    await standing(own.id, 2)
    expect((await desk(clerk)).todo).toEqual([])
    world.clock.set('2026-11-20T09:00:00+08:00')
  })

  it('asks for paper to be keyed, and to be confirmed by somebody else', async () => {
    const where = { division: places.community }
    const first = await world.official('COMMUNITY_CLERK', where)
    const second = await world.official('COMMUNITY_CLERK', where)
    await paper(own.id, 'RETURNED', null)
    const kinds = async (token: string) => (await desk(token)).todo.map((t) => `${t.kind} ${t.title}`)
    expect(await kinds(first.token)).toEqual(['PAPER_KEY 录入纸质票 1 张'])
    await world.deps.db.worker((tx) =>
      sql`update paper_ballot set state = 'KEYED', keyed_by = ${first.accountId} where area_id = ${own.id}`.execute(tx),
    )
    expect(await kinds(first.token)).toEqual([])
    expect(await kinds(second.token)).toEqual(['PAPER_CONFIRM 复核纸质票 1 张'])
    expect(await kinds(await as('COMMITTEE_CHAIR', { areaId: own.id }))).toEqual([])
  })

  it('warns of contracts, terms and neglected areas with reason and article, the nearest day first', async () => {
    const street = await as('STREET_CLERK', { division: places.street })
    expect((await desk(street)).warnings).toEqual([])
    await setArea(own.id, { contract_until: '2027-02-18' })
    const [soon] = (await desk(street)).warnings
    expect(soon).toMatchObject({ title: '虹桥花园：物业服务合同还有 90 天到期', link: `/areas/${own.id}` })
    expect(soon!.reason).toContain('民法典 第278条')
    await setArea(own.id, { contract_until: '2027-02-19' })
    expect((await desk(street)).warnings).toEqual([])
    await setArea(own.id, { contract_until: '2026-11-19' })
    await setArea(neighbour.id, { state: 'UNMANAGED', contract_until: '2026-11-19' })
    expect((await desk(street)).warnings.map((w) => w.title)).toEqual([
      '虹桥花园：物业服务合同已到期 1 天',
      '君山苑：无人管理',
    ])
    await committee(own.id, '2026-11-01')
    expect((await desk(street)).warnings.map((w) => w.title)).toContain('虹桥花园业委会：换届')
  })

  it('counts my own subtree, before and after the roll-up, and units without area with it', async () => {
    const clerk = await as('COMMUNITY_CLERK', { division: places.community })
    const street = await as('STREET_CLERK', { division: places.street })
    const values = async (token: string) => (await desk(token)).figures.slice(0, 4).map((f) => f.value)
    expect(await values(clerk)).toEqual(['1', '3', '300.00', '100'])
    expect(await values(street)).toEqual(['2', '4', '400.00', '50'])
    expect(await rollUpStale(world.deps)).toBe(2)
    expect(await rollUpStale(world.deps)).toBe(0)
    expect(await values(street)).toEqual(['2', '4', '400.00', '50'])
    const unit = own.units[0]!.id
    const changed = await world.call('PATCH', `/api/areas/${own.id}/units/${unit}`, {
      as: clerk,
      body: { version: 1, reason: '登记面积有误，撤回', areaRegistry: null },
    })
    expect(changed.status).toBe(200)
    await runOutbox()
    expect(await values(street)).toEqual(['2', '4', '300.00', '50'])
    expect((await desk(street)).warnings.map((w) => w.title)).toContain('虹桥花园：1 套房屋没有面积')
  })

  it('is for posts: an owner has none, and nobody without signing in', async () => {
    const { token } = await world.owner(own.id, own.units[0]!.owners[0]!.id, '13900000001')
    expect((await world.call('GET', '/api/work', { as: token, surface: 'resident' })).status).toBe(403)
    expect((await world.call('GET', '/api/work')).status).toBe(401)
  })
})

/** The job a worker would run for a change of units. */
async function runOutbox() {
  const { JOBS } = await import('../../modules.ts')
  const rows = await world.deps.db.worker((tx) =>
    tx.selectFrom('outbox').selectAll().where('done_at', 'is', null).execute(),
  )
  for (const row of rows) {
    const job = JOBS.find((j) => j.topic === row.topic)
    await job?.run(world.deps, row.area_id, row.payload as Record<string, unknown>)
  }
}

/** Standing ballots for the first lines of the roll; their choices do not matter here. */
async function standing(areaId: string, lines: number) {
  const account = (await world.official('STREET_CLERK', { division: places.otherStreet })).accountId
  await world.deps.db.worker(async (tx) => {
    const motion = await tx.selectFrom('motion').selectAll().where('area_id', '=', areaId).executeTakeFirstOrThrow()
    const found = await tx
      .selectFrom('voter_line')
      .select('id')
      .where('area_id', '=', areaId)
      .where('roll_id', '=', motion.roll_id!)
      .orderBy('line_no')
      .limit(lines)
      .execute()
    for (const line of found) {
      const id = newId()
      const at = world.clock.now()
      const common = { area_id: areaId, motion_id: motion.id, line_id: line.id, channel: 'ONLINE', cast_at: at }
      await tx
        .insertInto('ballot')
        .values({
          ...common,
          id,
          assembly_id: motion.assembly_id,
          choice: 'FOR',
          account_id: account,
          salt: Buffer.alloc(16),
          leaf: Buffer.alloc(32),
          receipt: '{}',
        })
        .execute()
      await tx
        .insertInto('standing_ballot')
        .values({ ...common, ballot_id: id })
        .execute()
    }
  })
}

async function paper(areaId: string, state: string, keyedBy: string | null) {
  await world.deps.db.worker(async (tx) => {
    const line = await tx
      .selectFrom('voter_line')
      .select(['id', 'roll_id'])
      .where('area_id', '=', areaId)
      .orderBy('line_no', 'desc')
      .executeTakeFirstOrThrow()
    const { id } = await tx.selectFrom('assembly').select('id').where('area_id', '=', areaId).executeTakeFirstOrThrow()
    await tx
      .insertInto('paper_ballot')
      .values({
        area_id: areaId,
        id: newId(),
        assembly_id: id,
        roll_id: line.roll_id,
        line_id: line.id,
        serial: 1,
        state,
        keyed_by: keyedBy,
      })
      .execute()
  })
}

async function committee(areaId: string, until: string) {
  await world.deps.db.worker((tx) =>
    tx
      .insertInto('committee')
      .values({
        area_id: areaId,
        id: newId(),
        name: '虹桥花园业委会',
        seats: 5,
        term_from: '2021-11-01',
        term_until: until,
        state: 'IN_OFFICE',
      })
      .execute(),
  )
}

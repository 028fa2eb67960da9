import { rollRootOf } from '@linli/proof/bundle'
import { sm3 } from '@linli/proof/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type UnitSpec, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { signIn } from '../lifecycle/ballots.fixture.ts'
import { runLifecycle } from '../lifecycle/lifecycle.ts'
import { openLines, rollLeaves, SEED_FIELD } from './roll-tree.ts'
import { succeedVoters, successionJob } from './succeed-voters.ts'

const zhang = { name: '张三', idNo: 'zhang' }
const wife = { name: '李四', idNo: 'wife' }

/** Two buildings: a couple, one of them with a flat alone, one owner of two flats, unsold flats, a parking place. */
const UNITS: UnitSpec[] = [
  { building: '1栋', room: '101', area: '90.00', owners: [zhang, wife] },
  { building: '1栋', room: '102', area: '80.00', owners: [zhang] },
  { building: '1栋', room: '201', area: '100.00', owners: [{ name: '王五', idNo: 'wang' }] },
  { building: '1栋', room: '202', area: '100.00', owners: [{ name: '王五', idNo: 'wang' }] },
  { building: '2栋', room: '101', area: '70.50', owners: [{ name: '赵六', idNo: 'zhao' }] },
  { building: '2栋', room: '102', area: '60.00', state: 'UNSOLD' },
  { building: '2栋', room: '201', area: '60.00', state: 'UNDELIVERED' },
  { building: '2栋', room: 'P1', area: '12.50', use: 'PARKING', owners: [{ name: '外人', idNo: 'guest' }] },
]

describe('the roll', () => {
  let world: World
  let places: Awaited<ReturnType<typeof jiangyin>>
  let area: Awaited<ReturnType<World['area']>>
  let clerk: string
  const url = (id: string, rest = '') => `/api/areas/${area.id}/assemblies/${id}${rest}`

  beforeAll(async () => {
    world = await makeWorld({ now: '2026-11-20T09:00:00+08:00' })
    places = await jiangyin(world)
    clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
    area = await world.area(places.community, '虹桥花园', UNITS)
  })
  afterAll(() => world.close())

  async function draft(motions: object[], rest: object = {}) {
    const body = {
      title: '临时会议',
      kind: 'TEMPORARY',
      organiser: 'COMMUNITY',
      votingFrom: '2026-12-05',
      votingUntil: '2026-12-11',
      motions,
      ...rest,
    }
    const made = await world.call('POST', `/api/areas/${area.id}/assemblies`, { as: clerk, body })
    expect(made.status, made.text).toBe(201)
    return made.body.id as string
  }
  const fund = (title: string, scope?: object) => ({ item: 'FUND_USE', title, body: '', amount: '1000.00', scope })

  it('merges one buyer, keeps a couple apart from one of them alone, and puts the developer in one bucket', async () => {
    const id = await draft([fund('维修')])
    const frozen = await world.call('POST', url(id, '/freeze'), { as: clerk })
    // 张+李, 张, 王 (two flats), 赵, developer (two flats); the parking place is not counted.
    expect(frozen.body.motions[0].roll).toEqual({ area: '560.50', heads: 5, lines: 5 })
    const roll = (await world.call('GET', url(id, '/roll'), { as: clerk })).body
    expect(roll).toMatchObject({ area: '560.50', heads: 5, next: null })
    const shown = roll.items.map((l: { label: string; owners: string[]; area: string; kind: string }) => [
      l.label,
      l.owners,
      l.area,
      l.kind,
    ])
    expect(shown).toEqual([
      ['1栋1单元101', ['张*', '李*'], '90.00', 'OWNERS'],
      ['1栋1单元102', ['张*'], '80.00', 'OWNERS'],
      ['1栋1单元201等 2 套', ['王*'], '200.00', 'OWNERS'],
      ['2栋1单元101', ['赵*'], '70.50', 'OWNERS'],
      ['2栋1单元102等 2 套', ['某某置业有限公司'], '120.00', 'DEVELOPER'],
    ])
  })

  it('has one roll per distinct scope, each with its own denominators', async () => {
    const buildings = (await world.call('GET', `/api/areas/${area.id}/buildings`, { as: clerk })).body.items
    const second = { kind: 'BUILDINGS', ids: [buildings[1].id] }
    const units = { kind: 'UNITS', ids: [area.units[2]!.id, area.units[4]!.id] }
    const id = await draft([fund('甲', second), fund('乙'), fund('丙', second), fund('丁', units)])
    const { motions } = (await world.call('POST', url(id, '/freeze'), { as: clerk })).body
    expect(motions.map((m: { roll: object }) => m.roll)).toEqual([
      { area: '190.50', heads: 2, lines: 2 },
      { area: '560.50', heads: 5, lines: 5 },
      { area: '190.50', heads: 2, lines: 2 },
      { area: '170.50', heads: 2, lines: 2 },
    ])
    expect(motions[0].rollId).toBe(motions[2].rollId)
    expect(motions.map((m: { scopeTitle: string }) => m.scopeTitle)).toEqual([
      '2栋的业主',
      '全体业主',
      '2栋的业主',
      '1栋1单元201、2栋1单元101房屋的业主',
    ])
  })

  it('can be recomputed from its lines and the sealed seed, and from nothing else', async () => {
    const id = await draft([fund('维修')])
    const { motions } = (await world.call('POST', url(id, '/freeze'), { as: clerk })).body
    const db = world.deps.db.system
    const stored = await db
      .selectFrom('roll')
      .select(['root', 'seed'])
      .where('id', '=', motions[0].rollId)
      .executeTakeFirstOrThrow()
    const units = await db
      .selectFrom('voter_line_unit')
      .select(['unit_id as id', 'area', 'line_id as lineId', 'counts_head as countsHead'])
      .where('roll_id', '=', motions[0].rollId)
      .execute()
    const lines = [...new Set(units.map((u) => u.lineId))].map((line) => ({
      id: line,
      units: units.filter((u) => u.lineId === line),
    }))
    const seed = world.deps.cipher.decrypt(SEED_FIELD, stored.seed!)
    const rootOf = (given: typeof lines, by = seed) => rollRootOf(sm3, rollLeaves(openLines(given, by)))
    expect(rootOf(lines)).toBe(stored.root.toString('hex'))
    expect(rootOf([...lines].reverse())).toBe(stored.root.toString('hex'))
    const [first, ...rest] = lines
    const larger = { ...first!, units: first!.units.map((u) => ({ ...u, area: u.area + 1n })) }
    expect(rootOf([larger, ...rest])).not.toBe(stored.root.toString('hex'))
    expect(rootOf(lines, Buffer.alloc(32).toString('base64'))).not.toBe(stored.root.toString('hex'))
  })

  it('refuses a unit without area, names it, and leaves the draft as it was', async () => {
    const other = await world.area(places.community, '缺面积小区', [
      { building: '3栋', room: '301', owners: [{ name: '甲', idNo: 'x1' }] },
      { building: '3栋', room: '302', area: '', owners: [{ name: '乙', idNo: 'x2' }] },
      { building: '3栋', room: '303', area: '', owners: [{ name: '丙', idNo: 'x3' }] },
    ])
    const base = `/api/areas/${other.id}/assemblies`
    const body = { title: '会', kind: 'REGULAR', organiser: 'COMMUNITY', motions: [fund('维修')] }
    const { id } = (await world.call('POST', base, { as: clerk, body })).body
    const refused = await world.call('POST', `${base}/${id}/freeze`, { as: clerk })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ code: 'LAW', article: '建筑物区分所有权解释 第8条' })
    expect(refused.body.detail).toContain('3栋1单元302、3栋1单元303')
    expect(refused.body.detail).toContain('2 套')
    expect(refused.body.fields).toHaveLength(2)
    expect((await world.call('GET', `${base}/${id}`, { as: clerk })).body.state).toBe('DRAFT')
    const rolls = await world.deps.db.system.selectFrom('roll').select('id').where('area_id', '=', other.id).execute()
    expect(rolls).toEqual([])
  })

  it('refuses a unit without owner, and an area without units', async () => {
    const other = await world.area(places.community, '缺业主小区', [{ building: '1栋', room: '101' }])
    const empty = await world.area(places.community, '空小区', [])
    const body = { title: '会', kind: 'REGULAR', organiser: 'COMMUNITY', motions: [fund('维修')] }
    for (const [areaId, why] of [
      [other.id, '1栋1单元101'],
      [empty.id, '没有可以计票的房屋'],
    ] as const) {
      const base = `/api/areas/${areaId}/assemblies`
      const { id } = (await world.call('POST', base, { as: clerk, body })).body
      const refused = await world.call('POST', `${base}/${id}/freeze`, { as: clerk })
      expect(refused.status).toBe(422)
      expect(refused.body.detail).toContain(why)
    }
  })

  it('pages its lines', async () => {
    const id = await draft([fund('维修')])
    await world.call('POST', url(id, '/freeze'), { as: clerk })
    const first = (await world.call('GET', url(id, '/roll?limit=3'), { as: clerk })).body
    const second = (await world.call('GET', url(id, `/roll?limit=3&cursor=${first.next}`), { as: clerk })).body
    const numbers = [...first.items, ...second.items].map((l: { lineNo: number }) => l.lineNo)
    expect(numbers).toEqual([1, 2, 3, 4, 5])
    expect(second.next).toBeNull()
  })

  describe('corrected after an objection', () => {
    let id: string
    let owner: string

    beforeAll(async () => {
      owner = (await world.owner(area.id, area.units[4]!.owners[0]!.id, '13812340002')).token
      id = await draft([fund('维修')])
      await world.call('POST', url(id, '/freeze'), { as: clerk })
      await world.call('POST', url(id, '/notice'), { as: clerk })
    })

    it('stands after the notice while nobody objected', async () => {
      const refused = await world.call('POST', url(id, '/freeze'), { as: clerk })
      expect(refused.status).toBe(409)
      expect(refused.body.detail).toContain('异议')
    })

    it("lets an owner object to their own line, not to a neighbour's", async () => {
      const lines = (await world.call('GET', url(id, '/roll'), { as: clerk })).body.items
      const post = (lineId: string) =>
        world.call('POST', url(id, '/objections'), { as: owner, body: { stage: 'ROLL', lineId, body: '面积不对' } })
      expect((await post(lines[0].lineId)).status).toBe(400)
      const mine = await post(lines[3].lineId)
      expect(mine.status, mine.text).toBe(201)
      expect(mine.body).toMatchObject({ lineLabel: '2栋1单元101', state: 'OPEN', actions: [] })
      const early = await world.call('POST', url(id, '/objections'), {
        as: owner,
        body: { stage: 'RESULT', body: '？' },
      })
      expect(early.status).toBe(409)
    })

    it('shows the objection to the desk and to who raised it, and to no other owner', async () => {
      const other = (await world.owner(area.id, area.units[0]!.owners[0]!.id, '13812340003')).token
      const seen = async (as: string) => (await world.call('GET', url(id, '/objections'), { as })).body.items
      expect(await seen(owner)).toHaveLength(1)
      expect(await seen(other)).toHaveLength(0)
      const [objection] = await seen(clerk)
      expect(objection.actions).toEqual([{ action: 'objection.answer', title: '答复', allowed: true }])
    })

    it('is frozen again once the objection is upheld, announces it, and keeps deliveries and authorities', async () => {
      const [objection] = (await world.call('GET', url(id, '/objections'), { as: clerk })).body.items
      const lines = (await world.call('GET', url(id, '/roll'), { as: clerk })).body.items
      await world.call('POST', url(id, '/deliveries'), {
        as: clerk,
        body: { lineIds: [lines[0].lineId], channel: 'DOOR', evidence: '签收单' },
      })
      await giveAuthority(lines[4].lineId)
      world.clock.advance(60_000)
      const answer = { state: 'UPHELD', answer: '按不动产权证更正为 80.50 平方米。' }
      await world.call('POST', url(id, `/objections/${objection.id}/answer`), { as: clerk, body: answer })
      world.clock.advance(60_000)
      await sql`update unit set area_registry = 8050 where id = ${area.units[4]!.id}`.execute(world.deps.db.system)
      const corrected = await world.call('POST', url(id, '/freeze'), { as: clerk })
      expect(corrected.status, corrected.text).toBe(200)
      expect(corrected.body).toMatchObject({ state: 'NOTICED', noticeOn: '2026-11-20' })
      expect(corrected.body.motions[0].roll.area).toBe('570.50')
      const titles = corrected.body.publications.map((p: { title: string }) => p.title)
      expect(titles).toEqual([
        '关于召开虹桥花园业主大会临时会议的公告',
        '关于召开虹桥花园业主大会临时会议的公告（名册更正）',
      ])
      const now = (await world.call('GET', url(id, '/roll'), { as: clerk })).body.items
      expect(now.map((l: { delivered: string[] }) => l.delivered)).toEqual([['DOOR'], [], [], [], []])
      const carried = await world.deps.db.system
        .selectFrom('line_authority')
        .select('kind')
        .where('line_id', '=', now[4].lineId)
        .execute()
      expect(carried).toEqual([{ kind: 'AGENT' }])
      await sql`update unit set area_registry = 7050 where id = ${area.units[4]!.id}`.execute(world.deps.db.system)
    })

    it('stands again after the correction', async () => {
      expect((await world.call('POST', url(id, '/freeze'), { as: clerk })).status).toBe(409)
    })

    async function giveAuthority(lineId: string) {
      await world.deps.db.worker((tx) =>
        tx
          .insertInto('line_authority')
          .values({
            area_id: area.id,
            id: newId(),
            line_id: lineId,
            kind: 'AGENT',
            holder_name: '钱七',
            valid_from: '2026-11-20',
            valid_until: '2026-12-31',
            created_by: newId(),
            created_at: world.clock.now(),
          })
          .execute(),
      )
    }
  })

  describe('when a unit is sold after the freeze', () => {
    async function transfer(unitId: string, to: string) {
      return world.deps.db.worker(async (tx) => {
        await sql`update ownership set until_date = '2026-11-21' where area_id = ${area.id} and unit_id = ${unitId} and until_date is null`.execute(
          tx,
        )
        await tx
          .insertInto('ownership')
          .values({
            area_id: area.id,
            id: newId(),
            unit_id: unitId,
            person_id: to,
            from_date: '2026-11-21',
            source: 'TEST',
          })
          .execute()
        return succeedVoters(tx, area.id, unitId, world.clock.now())
      })
    }
    const rolesOf = async (lineId: string) => {
      const rows = await world.deps.db.system
        .selectFrom('voter')
        .select(['person_id', 'role'])
        .where('line_id', '=', lineId)
        .execute()
      return Object.fromEntries(rows.map((r) => [r.person_id, r.role]))
    }

    it('the buyer succeeds on a line of one unit, and again the next buyer', async () => {
      const id = await draft([fund('维修')])
      await world.call('POST', url(id, '/freeze'), { as: clerk })
      const lines = (await world.call('GET', url(id, '/roll'), { as: clerk })).body.items
      const [zhao, wang, zhangId] = [4, 2, 0].map((i) => area.units[i]!.owners[0]!.id) as [string, string, string]
      const first = await transfer(area.units[4]!.id, wang)
      expect(first.filter((s) => s.lineId === lines[3].lineId)).toMatchObject([{ outcome: 'SUCCEEDED' }])
      expect(await rolesOf(lines[3].lineId)).toEqual({ [zhao]: 'FORMER', [wang]: 'SUCCESSOR' })
      await transfer(area.units[4]!.id, zhangId)
      expect(await rolesOf(lines[3].lineId)).toEqual({ [zhao]: 'FORMER', [wang]: 'FORMER', [zhangId]: 'SUCCESSOR' })
      await transfer(area.units[4]!.id, zhao)
      expect(await rolesOf(lines[3].lineId)).toMatchObject({ [zhao]: 'SUCCESSOR', [zhangId]: 'FORMER' })
      await successionJob.run(world.deps, area.id, { unitId: area.units[4]!.id })
      expect(await rolesOf(lines[3].lineId)).toMatchObject({ [zhao]: 'SUCCESSOR', [zhangId]: 'FORMER' })
      const { items } = (await world.call('GET', url(id, '/timeline'), { as: clerk })).body
      expect(items.filter((i: { type: string }) => i.type === 'ownership.transferred')).toHaveLength(3)
      const whole = (await world.call('GET', url(id), { as: clerk })).body.motions[0].roll
      expect(whole).toEqual({ area: '560.50', heads: 5, lines: 5 })
    })

    it('a line of several units stays one head, voted by all who own them now, until they have gone the same way', async () => {
      const id = await draft([fund('维修')])
      await world.call('POST', url(id, '/freeze'), { as: clerk })
      const lines = (await world.call('GET', url(id, '/roll'), { as: clerk })).body.items
      const wang = area.units[2]!.owners[0]!.id
      const zhao = area.units[4]!.owners[0]!.id
      const part = await transfer(area.units[2]!.id, zhao)
      expect(part.find((s) => s.lineId === lines[2].lineId)?.outcome).toBe('SHARED')
      expect(await rolesOf(lines[2].lineId)).toEqual({ [wang]: 'OWNER', [zhao]: 'SUCCESSOR' })
      const roll = (await world.call('GET', url(id), { as: clerk })).body.motions[0].roll
      expect(roll).toEqual({ area: '560.50', heads: 5, lines: 5 })
      const told = await world.deps.db.system
        .selectFrom('notification')
        .select('person_id')
        .where('kind', '=', 'LINE_SHARED')
        .where('title', 'like', `${lines[2].label}%`)
        .execute()
      expect(told.map((n) => n.person_id)).toEqual(expect.arrayContaining([wang, zhao]))
      await transfer(area.units[3]!.id, zhao)
      expect(await rolesOf(lines[2].lineId)).toEqual({ [wang]: 'FORMER', [zhao]: 'SUCCESSOR' })
      await transfer(area.units[2]!.id, wang)
      await transfer(area.units[3]!.id, wang)
    })

    it('who acted for the former owner acts no more; the guardian of an owner who stays does', async () => {
      const id = await draft([fund('维修')])
      await world.call('POST', url(id, '/freeze'), { as: clerk })
      const lines = (await world.call('GET', url(id, '/roll'), { as: clerk })).body.items
      const [wang, zhao] = [2, 4].map((i) => area.units[i]!.owners[0]!.id) as [string, string]
      const line = lines[2].lineId
      const { accountId } = await world.owner(area.id, zhao, '13800000777')
      const authority = (kind: string, ward: string | null) => ({
        area_id: area.id,
        id: newId(),
        line_id: line,
        kind,
        ward_id: ward,
        account_id: accountId,
        holder_name: '钱七',
        valid_from: '2026-11-20',
        valid_until: '2026-12-31',
        created_by: accountId,
        created_at: world.clock.now(),
      })
      const inForce = async () =>
        (
          await world.deps.db.system
            .selectFrom('line_authority')
            .select('kind')
            .where('line_id', '=', line)
            .where('revoked_at', 'is', null)
            .execute()
        ).map((a) => a.kind)
      await world.deps.db.worker((tx) =>
        tx
          .insertInto('line_authority')
          .values([authority('AGENT', null), authority('GUARDIAN', wang)])
          .execute(),
      )
      await transfer(area.units[2]!.id, zhao)
      expect(await inForce()).toEqual(['GUARDIAN'])
      await transfer(area.units[3]!.id, zhao)
      expect(await inForce()).toEqual([])
      await transfer(area.units[2]!.id, wang)
      await transfer(area.units[3]!.id, wang)
    })

    it('nothing happens to an assembly that is over', async () => {
      const id = await draft([fund('维修')])
      await world.call('POST', url(id, '/freeze'), { as: clerk })
      await world.call('POST', url(id, '/notice'), { as: clerk })
      world.clock.set('2026-12-12T00:00:00+08:00')
      await runLifecycle(world.deps)
      const done = await transfer(area.units[4]!.id, area.units[0]!.owners[0]!.id)
      expect(done.map((s) => s.assemblyId)).not.toContain(id)
      const later = await world.official('COMMUNITY_CLERK', { division: places.community })
      const again = await signIn(world, later.accountId)
      expect((await world.call('GET', url(id), { as: again })).body.state).toBe('OBJECTION')
    })
  })
})

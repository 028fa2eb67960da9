import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../../test/world.ts'
import { runImports } from './import-ticker.ts'
import { clerkOf } from './testing.ts'

let world: World
let community: { id: string; place: string }
let clerk: ReturnType<typeof clerkOf>
let areaId: string

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  community = places.community
  clerk = clerkOf(world, (await world.official('STREET_CLERK', { division: places.street })).token)
})
afterAll(() => world.close())

const sheet = (lines: string) => Buffer.from(`楼号,单元,房间,建筑面积,业主名称,手机号,产权份额\n${lines}`)
const take = async (lines: string) => {
  const job = await clerk.take(areaId, sheet(lines), '清册.csv')
  expect(job.state).toBe('COMMITTED')
}
const messages = async () =>
  (
    await world.deps.db.system
      .selectFrom('outbox')
      .select('payload')
      .where('area_id', '=', areaId)
      .where('topic', '=', 'ownership.transferred')
      .orderBy('id')
      .execute()
  ).map((m) => m.payload as Record<string, unknown>)
const unitOf = async (room: string) =>
  world.deps.db.system
    .selectFrom('unit')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('room', '=', room)
    .executeTakeFirstOrThrow()
const personOf = async (name: string) =>
  (
    await world.deps.db.system
      .selectFrom('person')
      .select('id')
      .where('area_id', '=', areaId)
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
  ).id

describe('an import that changes owners', () => {
  beforeAll(async () => {
    areaId = (await world.area(community, '换业主的小区', [])).id
    await take('1,1,101,88.00,张三,,\n1,1,102,66.00,李四,,\n1,1,103,50.00,,,\n')
  })

  it('says nothing of units that have just come in: no roll knows them', async () => {
    expect(await messages()).toEqual([])
  })

  it('says of each unit with other owners what a transfer says, and of no other unit', async () => {
    await take('1,1,101,88.00,王五,,\n1,1,102,67.00,李四,,\n1,1,103,50.00,赵六,,\n')
    const [first, second] = [await unitOf('101'), await unitOf('103')]
    expect(await messages()).toEqual(
      expect.arrayContaining([
        {
          unitId: first.id,
          transferId: expect.any(String),
          fromDate: '2026-11-20',
          former: [await personOf('张三')],
          current: [await personOf('王五')],
        },
        {
          unitId: second.id,
          transferId: expect.any(String),
          fromDate: '2026-11-20',
          former: [],
          current: [await personOf('赵六')],
        },
      ]),
    )
    expect(await messages()).toHaveLength(2)
    const { items } = (
      await world.call('GET', `/api/areas/${areaId}/audit?type=ownership.transferred`, {
        as: (await world.official('STREET_CLERK', { division: await jiangyinStreet() })).token,
      })
    ).body
    expect(items).toHaveLength(2)
  })

  it('ends what was, and is found by name no more', async () => {
    const rows = await world.deps.db.system
      .selectFrom('ownership')
      .select(['until_date', 'person_id'])
      .where('area_id', '=', areaId)
      .where('unit_id', '=', (await unitOf('101')).id)
      .orderBy('id')
      .execute()
    expect(rows.map((r) => r.until_date)).toEqual(['2026-11-20', null])
    const found = await world.deps.db.system
      .selectFrom('search_entry')
      .select('label')
      .where('area_id', '=', areaId)
      .where('kind', '=', 'PERSON')
      .orderBy('label')
      .execute()
    expect(found.map((f) => f.label)).toEqual(['李四', '王五', '赵六'].sort((a, b) => (a < b ? -1 : 1)))
  })

  it('gives a co-owner who joins his part, so that the parts still make one', async () => {
    await take('1,1,102,67.00,"李四,钱七",,\n')
    const parts = async () =>
      (
        await world.deps.db.system
          .selectFrom('ownership')
          .select(['share_num', 'share_den', 'form'])
          .where('area_id', '=', areaId)
          .where('unit_id', '=', (await unitOf('102')).id)
          .where('until_date', 'is', null)
          .orderBy('id')
          .execute()
      ).map((o) => `${o.share_num}/${o.share_den} ${o.form}`)
    expect(await parts()).toEqual(['1/2 JOINT', '1/2 JOINT'])
    // A file without shares leaves the shares as they are.
    await take('1,1,102,67.00,"李四,钱七",,"1/3,2/3"\n')
    expect(await parts()).toEqual(['1/3 SHARED', '2/3 SHARED'])
    expect((await clerk.check(areaId, sheet('1,1,102,67.00,"李四,钱七",,\n'), 'x.csv')).totals).toMatchObject({
      same: 1,
    })
    expect(await messages()).toHaveLength(4)
  })

  it('takes over a new phone of the same owner without calling it a transfer', async () => {
    const before = (await messages()).length
    await take('1,1,101,88.00,王五,13812345678,\n')
    const person = await world.deps.db.system
      .selectFrom('person')
      .selectAll()
      .where('area_id', '=', areaId)
      .where('name', '=', '王五')
      .executeTakeFirstOrThrow()
    expect(world.deps.cipher.decrypt('person.phone', person.phone_enc!)).toBe('13812345678')
    expect(await messages()).toHaveLength(before)
  })
})

async function jiangyinStreet() {
  const { place } = community
  return world.deps.db.system
    .selectFrom('division')
    .select(['id', 'place'])
    .where('level', '=', 'STREET')
    .where('place', '=', place.slice(0, 9))
    .executeTakeFirstOrThrow()
}

describe('a sheet about one building', () => {
  const sheetOf = (heading: string, lines: string) => Buffer.from(`${heading}\n${lines}`)

  it('asks for the building in words, and takes every row to it once told', async () => {
    areaId = (await world.area(community, '一栋一张表', [])).id
    const { body } = await clerk.upload(
      areaId,
      sheetOf(
        '单元,层,房号,产权人,身份证号,建筑面积',
        '1,1,101,张三,,88.00\n1,1,102,李四,,66.00\n2,3,301,王五,,70.00\n',
      ),
      '3号楼.csv',
    )
    expect(body).toMatchObject({ state: 'UPLOADED', missing: [{ field: 'building', title: '楼号' }] })
    expect(body.header.sentence).toContain('直接填写楼号')
    const columns = body.mapping.columns
    const both = await clerk.map(areaId, body.id, { columns: { ...columns, '0': 'building' }, building: '3' })
    expect(both.status).toBe(400)
    expect(both.body.errors ?? both.body.fields).toMatchObject([{ detail: expect.stringContaining('楼号') }])
    const told = await clerk.map(areaId, body.id, { columns, building: '3号楼' })
    expect(told.body).toMatchObject({ state: 'CHECKING', missing: [], mapping: { building: '3' } })
    await runImports(world.deps)
    expect((await clerk.look(areaId, body.id)).totals).toMatchObject({ new: 3, rejected: 0 })
    await clerk.confirm(areaId, body.id)
    await runImports(world.deps)
    expect((await clerk.export(areaId)).lines.map((l) => l.slice(0, 3).join('-'))).toEqual([
      '3-1-101',
      '3-1-102',
      '3-2-301',
    ])
  })

  it('says what to do where a single column holds only the room, and reads 2-301 once told', async () => {
    areaId = (await world.area(community, '只有房号', [])).id
    const bytes = sheetOf('房号,产权人,建筑面积', '101,张三,88.00\n2-301,李四,66.00\n2单元302,王五,70.00\n')
    const job = await clerk.check(areaId, bytes, '房号.csv')
    const group = job.groups.find((g: { code: string }) => g.code === 'ROOM_INCOMPLETE')
    expect(group.what).toContain('填写楼号')
    await clerk.map(areaId, job.id, { columns: job.mapping.columns, building: 'A座' })
    await runImports(world.deps)
    await clerk.confirm(areaId, job.id)
    await runImports(world.deps)
    expect((await clerk.export(areaId)).lines.map((l) => l.slice(0, 3).join('-'))).toEqual([
      'A-0-101',
      'A-2-301',
      'A-2-302',
    ])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'

let world: World
let places: Awaited<ReturnType<typeof jiangyin>>
let clerk: string
let area: Awaited<ReturnType<World['area']>>
let areas = 0

const WANG = '320281198001011239'
const LI = '320281197505052216'
const COMPANY = '91320281MA1WXYT13D'

beforeAll(async () => {
  world = await makeWorld()
  places = await jiangyin(world)
  clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
})
afterAll(() => world.close())
beforeEach(async () => {
  areas += 1
  area = await world.area(places.community, `小区${areas}`, [
    { building: '1栋', room: '101', owners: [{ name: '王一', idNo: WANG, phone: '13900000001' }] },
    { building: '1栋', room: '102', owners: [{ name: '李二', phone: '13900000002' }, { name: '李三' }] },
    { building: '1栋', room: '103', state: 'UNSOLD' },
  ])
})

type Owner = { name: string; kind?: string; idNo?: string; phone?: string; share?: string }

const read = async (i: number) =>
  (await world.call('GET', `/api/areas/${area.id}/units/${area.units[i]!.id}`, { as: clerk })).body

async function transfer(i: number, owners: Owner[], extra: Record<string, unknown> = {}) {
  const { version } = await read(i)
  return world.call('POST', `/api/areas/${area.id}/units/${area.units[i]!.id}/transfer`, {
    as: clerk,
    body: {
      version,
      fromDate: '2026-11-10',
      reason: '买卖，已核对不动产权证',
      owners: owners.map((o) => ({ kind: 'NATURAL', ...o })),
      ...extra,
    },
  })
}

const rows = async <T>(query: ReturnType<typeof sql<T>>) =>
  world.deps.db.worker(async (tx) => (await query.execute(tx)).rows)

/** Per unit: current shares add up to the whole, exactly. */
const wholes = () =>
  rows(sql<{ whole: boolean }>`
    select bool_and(total = 1) as whole from (
      select unit_id, sum(share_num::numeric / share_den) as total from ownership
      where area_id = ${area.id} and until_date is null group by unit_id) t`)

describe('transfer of ownership', () => {
  it('ends the old ownership on the day the new one begins, and keeps it as history', async () => {
    const { status, body } = await transfer(0, [{ name: '赵四', idNo: LI, phone: '13911112222' }])
    expect(status).toBe(200)
    expect(body.owners).toMatchObject([{ name: '赵*', share: '1/1', form: 'SOLE' }])
    expect(body.history).toMatchObject([
      { name: '赵*', fromDate: '2026-11-10', untilDate: null, source: '产权转移登记' },
      { name: '王*', fromDate: '2020-01-01', untilDate: '2026-11-10' },
    ])
    expect(await wholes()).toEqual([{ whole: true }])
  })

  it('stores numbers sealed, findable by blind index, and tells others through the outbox without personal data', async () => {
    await transfer(0, [{ name: '赵四', idNo: ' 320281197505052216 ', phone: '+86 139-1111-2222' }])
    const [person] = await rows(sql<{ id: string; id_no_enc: Buffer; phone_idx: Buffer }>`
      select id, id_no_enc, phone_idx from person where area_id = ${area.id} and name = '赵四'`)
    const { cipher } = world.deps
    expect(cipher.decrypt('person.id_no', person!.id_no_enc)).toBe(LI)
    expect(person!.phone_idx.equals(cipher.index('phone', '13911112222'))).toBe(true)
    const [message] = await rows(sql<{ payload: Record<string, unknown> }>`
      select payload from outbox where area_id = ${area.id} and topic = 'ownership.transferred'`)
    expect(message!.payload).toMatchObject({
      unitId: area.units[0]!.id,
      fromDate: '2026-11-10',
      former: [area.units[0]!.owners[0]!.id],
      current: [person!.id],
    })
    const trail = await world.call('GET', `/api/areas/${area.id}/audit?type=ownership.transferred`, { as: clerk })
    expect(trail.body.items[0].detail).toBe('原因：买卖，已核对不动产权证；登记日：2026-11-10')
    for (const secret of ['赵四', LI, '13911112222']) expect(JSON.stringify(trail.body)).not.toContain(secret)
  })

  it('makes shares add up to the whole exactly, or refuses', async () => {
    const thirds = ['33.33%', '33.33%', '33.34%'].map((share, i) => ({
      name: `共有${i}`,
      phone: `1390000001${i}`,
      share,
    }))
    const { body } = await transfer(1, thirds)
    expect(body.owners.map((o: { share: string }) => o.share).sort()).toEqual(['1667/5000', '3333/10000', '3333/10000'])
    expect(await wholes()).toEqual([{ whole: true }])
    const short = await transfer(
      1,
      thirds.map((o) => ({ ...o, share: '33.33%' })),
    )
    expect([short.status, short.body.fields[0].detail]).toEqual([400, expect.stringContaining('9999/10000')])
    const mixed = await transfer(1, [{ name: '甲乙', share: '1/2' }, { name: '丙丁' }])
    expect(mixed.body.fields[0].pointer).toBe('/owners/1/share')
  })

  it('keeps one person one head: the same identity is the same person, the same name and phone too', async () => {
    const [wang, li] = [area.units[0]!.owners[0]!.id, area.units[1]!.owners[0]!.id]
    const byId = await transfer(2, [{ name: '王 一', idNo: WANG, phone: '13999999999' }])
    expect(byId.body.owners[0].id).toBe(wang)
    const [phone] = await rows(
      sql<{ phone_enc: Buffer }>`select phone_enc from person where area_id = ${area.id} and id = ${wang}`,
    )
    expect(world.deps.cipher.decrypt('person.phone', phone!.phone_enc)).toBe('13999999999')
    const byPhone = await transfer(2, [{ name: '李二', phone: '13900000002', idNo: LI }])
    expect(byPhone.body.owners[0].id).toBe(li)
    const again = await transfer(2, [{ name: '李二', idNo: LI }])
    expect(again.body.owners[0].id).toBe(li)
  })

  it('refuses an identity number that belongs to another name, without telling it', async () => {
    const { status, body } = await transfer(1, [{ name: '冒名者', idNo: WANG }])
    expect([status, body.fields[0].pointer]).toEqual([400, '/owners/0/name'])
    expect(body.fields[0].detail).toContain('“王*”')
    expect(body.fields[0].detail).not.toContain('王一')
    expect((await read(1)).history).toHaveLength(2)
  })

  it('sells an unsold unit: it becomes owned and its developer leaves the roll', async () => {
    const { body } = await transfer(2, [
      { name: '江阴市某某贸易有限公司', kind: 'LEGAL', idNo: COMPANY, phone: '0510-86881234' },
    ])
    expect(body).toMatchObject({ state: 'OWNED', developer: null, owners: [{ name: '江阴市某某贸易有限公司' }] })
  })

  it('refuses days that do not exist, are to come, or lie before the last change', async () => {
    const to = [{ name: '赵四' }]
    for (const fromDate of ['2026-02-30', '2026-11-21']) {
      expect((await transfer(0, to, { fromDate })).body.fields[0].pointer).toBe('/fromDate')
    }
    expect((await transfer(0, to, { fromDate: '2019-12-31' })).body.detail).toContain('2020年1月1日')
    await transfer(0, to, { fromDate: '2026-11-10' })
    expect((await transfer(0, [{ name: '钱五' }], { fromDate: '2026-11-09' })).body.detail).toContain('2026年11月10日')
    expect((await transfer(0, [{ name: '钱五' }], { fromDate: '2026-11-10' })).status).toBe(200)
  })

  it('refuses broken numbers and the same person twice, each at its place', async () => {
    const { body } = await transfer(0, [
      { name: '甲', idNo: '320281198001011230' },
      { name: '乙', phone: '18999999999' },
      { name: '丙', idNo: '111111111111111111' },
      { name: '　', phone: '123' },
    ])
    expect(body.fields.map((f: { pointer: string }) => f.pointer)).toEqual([
      '/owners/0/idNo',
      '/owners/1/phone',
      '/owners/2/idNo',
      '/owners/3/name',
      '/owners/3/phone',
    ])
    const twice = await transfer(0, [
      { name: '甲', idNo: LI },
      { name: '甲', idNo: LI },
    ])
    expect(twice.body.fields[0].pointer).toBe('/owners/1')
  })

  it('lets one of two transfers at the same moment through', async () => {
    const { version } = await read(0)
    const answers = await Promise.all(['赵四', '钱五', '孙六'].map((name) => transfer(0, [{ name }], { version })))
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409])
    expect((await read(0)).owners).toHaveLength(1)
    expect(await wholes()).toEqual([{ whole: true }])
  })

  it('finds the new owner by name from then on, and the former one no longer', async () => {
    await world.deps.db.worker((tx) =>
      sql`insert into search_entry select area_id, 'PERSON', id, name, name from person where area_id = ${area.id}`.execute(
        tx,
      ),
    )
    const found = async (q: string) =>
      (await world.call('GET', `/api/search?q=${encodeURIComponent(q)}&areaId=${area.id}`, { as: clerk })).body.items
    expect(await found('王一')).toHaveLength(1)
    await transfer(0, [{ name: '赵四' }])
    expect(await found('王一')).toEqual([])
    expect(await found('赵四')).toMatchObject([
      { kind: 'PERSON', label: '赵*', sub: expect.stringContaining('1栋1单元101') },
    ])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { searchForms } from '../import/rules/room-search.ts'

let world: World
let own: Awaited<ReturnType<World['area']>>
let other: Awaited<ReturnType<World['area']>>
let clerk: string
let street: string

const LONG = `欧阳${'长'.repeat(198)}`

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  own = await world.area(places.community, '虹桥花园', [
    { building: '1栋', room: '101', owners: [{ name: '顾晓明' }] },
    { building: '1栋', room: '1011', owners: [{ name: '顾晓' }] },
    { building: '11栋', room: '101', owners: [{ name: LONG }] },
    { building: '2栋', room: '3', section: '0', owners: [{ name: '江阴市顾山商贸有限公司', kind: 'LEGAL' }] },
  ])
  other = await world.area(places.siblingCommunity, '君山花园', [
    { building: '1栋', room: '101', owners: [{ name: '顾晓明' }] },
  ])
  await world.deps.db.worker(async (tx) => {
    for (const area of [own, other]) {
      await sql`insert into search_entry select area_id, 'PERSON', id, name, name from person where area_id = ${area.id}`.execute(
        tx,
      )
      for (const unit of area.units) {
        const [building, section, room] = unit.key.split('-') as [string, string, string]
        const forms = searchForms({ building, section, room })
        const rows = forms.map((form) => ({ area_id: area.id, kind: 'UNIT', ref_id: unit.id, form, label: unit.key }))
        await tx.insertInto('search_entry').values(rows).execute()
      }
    }
  })
  clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
  street = (await world.official('STREET_CLERK', { division: places.street })).token
})
afterAll(() => world.close())

async function find(q: string, as = clerk, areaId?: string) {
  const { status, body } = await world.call(
    'GET',
    `/api/search?q=${encodeURIComponent(q)}${areaId ? `&areaId=${areaId}` : ''}`,
    { as },
  )
  expect(status).toBe(200)
  return body.items as { kind: string; areaId: string; refId: string; label: string; sub: string }[]
}

const units = async (q: string, as?: string, areaId?: string) =>
  (await find(q, as, areaId)).filter((h) => h.kind === 'UNIT').map((h) => h.label)

describe('the search box', () => {
  it.each(['1栋101', '1-1-101', '１栋１０１室', '1幢1单元101室', ' 1 栋 101 ', '一栋101', '01栋101', '1-101'])(
    'finds the same room first for %s',
    async (q) => {
      expect((await units(q))[0]).toBe('1-1-101')
    },
  )

  it('puts what is meant exactly before what merely begins so', async () => {
    expect(await units('1栋101')).toEqual(['1-1-101', '1-1-1011'])
    expect((await units('101')).slice(0, 2).sort()).toEqual(['1-1-101', '11-1-101'])
    expect(await units('2-0-3')).toEqual(['2-0-3'])
  })

  it('finds owners by the beginning of their name, masked, with their rooms', async () => {
    const hits = await find('顾晓')
    expect(hits.map((h) => h.label)).toEqual(['顾*', '顾**'])
    expect(hits[0]!.sub).toBe('虹桥花园 1栋1单元1011')
    expect(await find('晓明')).toEqual([])
    expect((await find('江阴市顾山'))[0]!.label).toBe('江阴市顾山商贸有限公司')
  })

  it('finds a name of 200 characters and masks all but its first', async () => {
    expect((await find(LONG))[0]!.label).toBe(`欧${'*'.repeat(199)}`)
    expect((await world.call('GET', `/api/search?q=${'长'.repeat(201)}`, { as: clerk })).status).toBe(400)
  })

  it('finds areas by any part of their name, within sight only', async () => {
    expect((await find('花园')).map((h) => [h.kind, h.label])).toEqual([['AREA', '虹桥花园']])
    expect((await find('花园', street)).map((h) => h.label)).toEqual(['虹桥花园', '君山花园'])
  })

  it('looks into all areas in sight, or into one, and never beyond', async () => {
    expect(new Set((await find('1-1-101', street)).map((h) => h.areaId))).toEqual(new Set([own.id, other.id]))
    expect((await find('1-1-101', street, other.id)).every((h) => h.areaId === other.id)).toBe(true)
    expect((await find('1-1-101')).every((h) => h.areaId === own.id)).toBe(true)
    expect((await world.call('GET', `/api/search?q=1&areaId=${other.id}`, { as: clerk })).status).toBe(404)
  })

  it('takes signs of pattern languages and quotes for what they are', async () => {
    for (const q of ['%', '_', "'", '\\', '~', '1%', '*']) expect(await units(q)).toEqual([])
  })

  it('answers blanks with nothing', async () => {
    expect(await find('　 ')).toEqual([])
  })
})

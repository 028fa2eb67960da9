import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'

let world: World
let area: Awaited<ReturnType<World['area']>>
let clerk: string
let manager: string

const LONG = '长'.repeat(200)
const ID = '320281199003077578'

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  area = await world.area(places.community, '虹桥花园', [
    { building: '1栋', room: '101', owners: [{ name: '顾晓明', phone: '13912345678', idNo: ID }] },
    { building: '1栋', room: '102', area: '', owners: [{ name: '陆一' }, { name: '陆二' }] },
    { building: '2栋', room: '101', state: 'UNSOLD' },
    { building: '2栋', room: '102', owners: [{ name: LONG }] },
    { building: '3栋', room: '1', owners: [] },
  ])
  clerk = (await world.official('COMMUNITY_CLERK', { division: places.community }, '小王')).token
  manager = (await world.official('COMPANY_MANAGER', { areaId: area.id })).token
})
afterAll(() => world.close())

const unitOf = (i: number, as = clerk) => world.call('GET', `/api/areas/${area.id}/units/${area.units[i]!.id}`, { as })
const change = (i: number, body: Record<string, unknown>, as = clerk) =>
  world.call('PATCH', `/api/areas/${area.id}/units/${area.units[i]!.id}`, {
    as,
    body: { reason: '对照产权证更正', ...body },
  })
const unmask = (personId: string, reason: string, as = clerk) =>
  world.call('POST', `/api/areas/${area.id}/persons/${personId}/unmask`, { as, body: { reason } })
const events = async (query = '') =>
  (await world.call('GET', `/api/areas/${area.id}/audit${query}`, { as: clerk })).body.items

describe('the page of a unit', () => {
  it('shows its areas, owners and history with names masked, and what may be done', async () => {
    const { status, body } = await unitOf(0)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      label: '1栋1单元101',
      area: '100.00',
      areaSource: 'REGISTRY',
      areas: { registry: '100.00', survey: null, contract: null },
      provisional: false,
      owners: [{ name: '顾**', share: '1/1', form: 'SOLE' }],
      history: [{ name: '顾**', fromDate: '2020-01-01', untilDate: null }],
      assemblies: [],
    })
    expect(body.actions.map((a: { action: string }) => a.action)).toEqual([
      'unit.change',
      'ownership.transfer',
      'person.unmask',
    ])
    expect(JSON.stringify(body)).not.toContain('顾晓明')
    expect(JSON.stringify(body)).not.toContain('13912345678')
  })

  it('masks a name of 200 characters and keeps its length', async () => {
    expect((await unitOf(3)).body.owners[0].name).toBe(`长${'*'.repeat(199)}`)
  })

  it('lists the units of one person', async () => {
    const personId = area.units[0]!.owners[0]!.id
    const { body } = await world.call('GET', `/api/areas/${area.id}/units?personId=${personId}`, { as: clerk })
    expect(body.items.map((u: { id: string }) => u.id)).toEqual([area.units[0]!.id])
  })

  it('pages through the list without gap or repetition, and shows the first page for a broken cursor', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/areas/${area.id}/units?limit=2${cursor && `&cursor=${cursor}`}`
      const { body } = await world.call('GET', url, { as: clerk })
      seen.push(...body.items.map((u: { id: string }) => u.id))
      cursor = body.next
    }
    expect(seen).toEqual(area.units.map((u) => u.id))
    const broken = Buffer.from(JSON.stringify(['x', 'not an id'])).toString('base64url')
    const { status, body } = await world.call('GET', `/api/areas/${area.id}/units?cursor=${broken}`, { as: clerk })
    expect([status, body.items.length]).toEqual([200, 5])
  })
})

describe('changing a unit', () => {
  it('adds a missing area and records what changed, why, and nothing else', async () => {
    const before = (await unitOf(1)).body
    expect(before.area).toBeNull()
    const { status, body } = await change(1, { version: before.version, areaContract: '89.32', layout: '三室两厅' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      area: '89.32',
      areaSource: 'CONTRACT',
      provisional: true,
      version: before.version + 1,
    })
    const [event] = await events(`?subjectId=${before.id}`)
    expect(event).toMatchObject({
      type: 'unit.changed',
      actorName: '小王',
      detail: '原因：对照产权证更正；合同面积：空 → 89.32；户型：空 → 三室两厅',
    })
    const registered = await change(1, { version: body.version, areaRegistry: '88.01' })
    expect(registered.body).toMatchObject({ area: '88.01', areaSource: 'REGISTRY', provisional: false })
  })

  it('refuses a stale version and leaves the unit as it is', async () => {
    const { body } = await unitOf(0)
    expect((await change(0, { version: body.version, layout: '两室' })).status).toBe(200)
    const late = await change(0, { version: body.version, layout: '一室' })
    expect([late.status, late.body.code]).toEqual([409, 'CONFLICT'])
    expect((await unitOf(0)).body.layout).toBe('两室')
  })

  it('lets only one of two changes at the same moment through', async () => {
    const { version } = (await unitOf(0)).body
    const answers = await Promise.all(['甲', '乙', '丙'].map((layout) => change(0, { version, layout })))
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409])
    expect((await unitOf(0)).body.version).toBe(version + 1)
  })

  it('records nothing when nothing changes', async () => {
    const { body } = await unitOf(0)
    const count = (await events()).length
    expect((await change(0, { version: body.version, areaRegistry: '100.00' })).body.version).toBe(body.version)
    expect(await events()).toHaveLength(count)
  })

  it('refuses impossible areas, a parking place that is none, and an inner area larger than the whole', async () => {
    const { version } = (await unitOf(0)).body
    for (const [wrong, pointer] of [
      [{ areaRegistry: '0' }, '/areaRegistry'],
      [{ innerArea: '100.01' }, '/innerArea'],
      [{ use: 'PARKING' }, '/use'],
      [{ reason: '改' }, '/reason'],
      [{ reason: '电话 13912345678 来电' }, '/reason'],
    ] as const) {
      const { status, body } = await change(0, { version, ...wrong })
      expect([status, body.fields?.[0]?.pointer], pointer).toEqual([400, pointer])
    }
    expect((await change(0, { version, areaRegistry: '1.234' })).status).toBe(400)
    expect((await change(0, { version, version2: 1 })).status).toBe(400)
  })

  it('keeps state and owners together: sold needs owners, unsold has none and has its developer', async () => {
    const unsold = (await unitOf(2)).body
    expect((await change(2, { version: unsold.version, state: 'OWNED' })).body.detail).toContain('登记产权转移')
    const owned = (await unitOf(0)).body
    expect((await change(0, { version: owned.version, state: 'UNSOLD' })).body.detail).toContain('已登记业主')
    const empty = (await unitOf(4)).body
    const made = await change(4, { version: empty.version, state: 'UNSOLD' })
    expect(made.body).toMatchObject({ state: 'UNSOLD', developer: { name: '某某置业有限公司' } })
  })
})

describe('looking behind the mask', () => {
  it('shows an official everything once a reason is given, and records who looked and why without the data', async () => {
    const personId = area.units[0]!.owners[0]!.id
    const { status, body, headers } = await unmask(personId, '核对产权证原件')
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(body).toEqual({ name: '顾晓明', phone: '13912345678', idNo: ID })
    const [event] = await events('?type=person.unmasked')
    expect(event).toMatchObject({
      subjectId: personId,
      actorName: '小王',
      detail: '原因：核对产权证原件；查看了：姓名、电话、证件号',
    })
    const text = JSON.stringify(event)
    for (const secret of ['顾晓明', '13912345678', ID]) expect(text).not.toContain(secret)
  })

  it('shows a property company the first six and last four of the identity number', async () => {
    const { body } = await unmask(area.units[0]!.owners[0]!.id, '联系漏水住户', manager)
    expect(body).toEqual({ name: '顾晓明', phone: '13912345678', idNo: '320281********7578' })
  })

  it('shows nothing without a reason of four characters, and records nothing', async () => {
    const count = (await events('?type=person.unmasked')).length
    for (const reason of ['', '看看', '  看 看  ', '\u3000\u3000\u3000\u3000']) {
      expect((await unmask(area.units[0]!.owners[0]!.id, reason)).status).toBe(400)
    }
    expect(await events('?type=person.unmasked')).toHaveLength(count)
  })

  it('says honestly that there is no number', async () => {
    expect((await unmask(area.units[3]!.owners[0]!.id, '核对产权证')).body).toEqual({
      name: LONG,
      phone: null,
      idNo: null,
    })
  })
})

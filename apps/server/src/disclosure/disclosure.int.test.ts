import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../test/world.ts'
import { newId } from '../platform/ids.ts'

describe('what the public sees without signing in', () => {
  let world: World
  let area: Awaited<ReturnType<World['area']>>
  let clerk: string
  let notice: { id: string }

  beforeAll(async () => {
    world = await makeWorld({ now: '2026-11-20T09:00:00+08:00' })
    const places = await jiangyin(world)
    clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
    area = await world.area(places.community, '虹桥花园', [
      {
        building: '1栋',
        room: '101',
        area: '89.32',
        owners: [{ name: '张三丰', idNo: '320281199001011234', phone: '13812340001' }],
      },
      { building: '1栋', room: '102', area: '100.68', owners: [{ name: '李四光', idNo: '320281199001015678' }] },
    ])
    await world.area(places.otherCommunity, '南闸花园', [])
    await giveCommittee()
    const base = `/api/areas/${area.id}/assemblies`
    const { id } = (
      await world.call('POST', base, {
        as: clerk,
        body: {
          title: '临时会议',
          kind: 'TEMPORARY',
          organiser: 'COMMUNITY',
          votingFrom: '2026-12-05',
          votingUntil: '2026-12-11',
          motions: [{ item: 'FUND_USE', title: '换电梯', body: '', amount: '1000.00' }],
        },
      })
    ).body
    await world.call('POST', `${base}/${id}/freeze`, { as: clerk })
    notice = (await world.call('POST', `${base}/${id}/notice`, { as: clerk })).body.publications[0]
  })
  afterAll(() => world.close())

  it('is the page of an area: facts that are public by law, and what was published', async () => {
    const page = await world.call('GET', `/api/public/areas/${area.id}`)
    expect(page.status, page.text).toBe(200)
    expect(page.body).toMatchObject({
      name: '虹桥花园',
      community: '虹桥社区',
      street: '澄江街道',
      figures: { units: 2, area: '190.00' },
      committee: { name: '第一届业主委员会', termUntil: '2029-06-30', members: 2 },
      publications: [{ id: notice.id, kind: 'ASSEMBLY_NOTICE', kindTitle: '会议公告' }],
    })
  })

  it('is a notice with a QR code that leads to it', async () => {
    const page = await world.call('GET', `/api/public/publications/${area.id}/${notice.id}`)
    expect(page.status).toBe(200)
    expect(page.body.link).toBe(`http://127.0.0.1/p/${area.id}/${notice.id}`)
    expect(page.body.body.paragraphs.length).toBeGreaterThan(5)
    const svg = Buffer.from(page.body.qr.replace('data:image/svg+xml;base64,', ''), 'base64').toString()
    expect(svg).toMatch(/^<svg/)
  })

  it('never holds a name, a number or a draft', async () => {
    const draft = await world.call('POST', `/api/areas/${area.id}/assemblies`, {
      as: clerk,
      body: {
        title: '秘密草案',
        kind: 'REGULAR',
        organiser: 'COMMUNITY',
        motions: [{ item: 'PM_HIRE_FIRE', title: '解聘', body: '' }],
      },
    })
    expect(draft.status).toBe(201)
    const pages = await Promise.all([
      world.call('GET', `/api/public/areas/${area.id}`),
      world.call('GET', `/api/public/publications/${area.id}/${notice.id}`),
    ])
    for (const page of pages) expect(page.text).not.toMatch(/张三|李四|张\*|3202811990|138\d{8}|秘密草案/)
  })

  it('does not find what is not there, nor a publication under another area', async () => {
    expect((await world.call('GET', `/api/public/areas/${newId()}`)).status).toBe(404)
    expect((await world.call('GET', `/api/public/publications/${newId()}/${notice.id}`)).status).toBe(404)
    expect((await world.call('GET', '/api/public/areas/nonsense')).status).toBe(400)
  })

  it('finds a neighbourhood by two characters of its name or address, never all of them', async () => {
    const find = async (q: string) => (await world.call('GET', `/api/public/areas?q=${encodeURIComponent(q)}`)).body
    expect((await find('虹桥')).items).toEqual([
      { id: area.id, name: '虹桥花园', address: '', community: '虹桥社区', street: '澄江街道' },
    ])
    expect((await find('花园')).items).toHaveLength(2)
    expect((await find('  ')).items).toEqual([])
    expect((await find('园')).code).toBe('BAD_REQUEST')
    expect((await find("%' or '1'='1")).items).toEqual([])
  })

  it('includes the keys to check signatures with', async () => {
    const keys = await world.call('GET', '/api/public/keys')
    expect(keys.body.publicKeys).toEqual(world.deps.signing.publicKeys)
  })

  async function giveCommittee() {
    await world.deps.db.worker(async (tx) => {
      const id = newId()
      await tx
        .insertInto('committee')
        .values({
          area_id: area.id,
          id,
          name: '第一届业主委员会',
          seats: 5,
          term_from: '2024-07-01',
          term_until: '2029-06-30',
          state: 'IN_OFFICE',
        })
        .execute()
      for (const [name, position] of [
        ['张三丰', 'CHAIR'],
        ['李四光', 'MEMBER'],
        ['王候补', 'ALTERNATE'],
      ] as const) {
        await tx
          .insertInto('committee_member')
          .values({ area_id: area.id, id: newId(), committee_id: id, name, position, from_date: '2024-07-01' })
          .execute()
      }
    })
  }
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../test/world.ts'
import { newId } from '../platform/ids.ts'
import { allPolicies, type Role } from '../platform/policy.ts'

type Places = Awaited<ReturnType<typeof jiangyin>>
type Area = Awaited<ReturnType<World['area']>>

let world: World
let places: Places
let own: Area
let neighbour: Area
let sibling: Area

beforeAll(async () => {
  world = await makeWorld()
  places = await jiangyin(world)
  const units = [{ building: '1栋', room: '101', owners: [{ name: '顾晓', phone: '13912345678' }] }]
  own = await world.area(places.community, '虹桥花园', units)
  neighbour = await world.area(places.community, '虹桥新村', units)
  sibling = await world.area(places.siblingCommunity, '君山苑', units)
})
afterAll(() => world.close())

const ROLES: Role[] = [
  'BUREAU_DIRECTOR',
  'BUREAU_CLERK',
  'BUREAU_ACCOUNTANT',
  'STREET_CLERK',
  'COMMUNITY_CLERK',
  'COMPANY_MANAGER',
  'COMPANY_STAFF',
  'COMMITTEE_CHAIR',
  'COMMITTEE_MEMBER',
]

/** Every endpoint of the register that names an area, with the act its policy is written for. */
const ENDPOINTS: { action: string; method: 'GET' | 'POST' | 'PATCH'; url: (a: Area) => string; body?: unknown }[] = [
  { action: 'area.read', method: 'GET', url: (a) => `/api/areas/${a.id}` },
  { action: 'area.read', method: 'GET', url: (a) => `/api/areas/${a.id}/buildings` },
  { action: 'area.read', method: 'GET', url: (a) => `/api/areas/${a.id}/committees` },
  { action: 'area.read', method: 'GET', url: (a) => `/api/areas/${a.id}/neighbourhoods` },
  { action: 'unit.read', method: 'GET', url: (a) => `/api/areas/${a.id}/units` },
  { action: 'unit.read', method: 'GET', url: (a) => `/api/areas/${a.id}/units/${a.units[0]!.id}` },
  { action: 'audit.read', method: 'GET', url: (a) => `/api/areas/${a.id}/audit` },
  { action: 'timeline.read', method: 'GET', url: (a) => `/api/areas/${a.id}/timeline` },
  { action: 'register.search', method: 'GET', url: (a) => `/api/search?q=101&areaId=${a.id}` },
  // A stale version: rights are judged first, so the allowed get 409 and nothing changes.
  { action: 'area.change', method: 'PATCH', url: (a) => `/api/areas/${a.id}`, body: { version: 99 } },
  {
    action: 'unit.change',
    method: 'PATCH',
    url: (a) => `/api/areas/${a.id}/units/${a.units[0]!.id}`,
    body: { version: 99, reason: '对照产权证更正' },
  },
  {
    action: 'ownership.transfer',
    method: 'POST',
    url: (a) => `/api/areas/${a.id}/units/${a.units[0]!.id}/transfer`,
    body: {
      version: 99,
      fromDate: '2026-11-01',
      owners: [{ name: '钱七', kind: 'NATURAL' }],
      reason: '买卖，已核对产权证',
    },
  },
  // Nobody of that id: the allowed get 404 from the register, so this one is checked by what the refused get.
  {
    action: 'committee.record',
    method: 'POST',
    url: (a) => `/api/areas/${a.id}/committees/${newId()}/end`,
    body: { reason: '登记有误，终止' },
  },
  {
    action: 'person.unmask',
    method: 'POST',
    url: (a) => `/api/areas/${a.id}/persons/${a.units[0]!.owners[0]!.id}/unmask`,
    body: { reason: '核对产权证' },
  },
]

/** Where a post can stand, seen from the area `own`. */
type Standing =
  | 'own community'
  | 'street above'
  | 'city above'
  | 'sibling community'
  | 'other street'
  | 'own area'
  | 'sibling area'

function standings(role: Role): Standing[] {
  if (/^(COMPANY|COMMITTEE)/.test(role)) return ['own area', 'sibling area']
  return ['own community', 'street above', 'city above', 'sibling community', 'other street']
}

const INSIDE: Standing[] = ['own community', 'street above', 'city above', 'own area']

async function token(role: Role, standing: Standing): Promise<string> {
  const where = {
    'own community': { division: places.community },
    'street above': { division: places.street },
    'city above': { division: places.city },
    'sibling community': { division: places.siblingCommunity },
    'other street': { division: places.otherStreet },
    'own area': { areaId: own.id },
    'sibling area': { areaId: sibling.id },
  }[standing]
  return (await world.official(role, where, `${role} ${standing}`)).token
}

describe('the rights matrix of the register', () => {
  for (const role of ROLES) {
    for (const standing of standings(role)) {
      it(`${role} of ${standing}: what the policy says inside, not there outside`, async () => {
        const as = await token(role, standing)
        for (const { action, method, url, body } of ENDPOINTS) {
          const answer = await world.call(method, url(own), { as, ...(body ? { body } : {}) })
          const granted = allPolicies().get(action)!.roles.includes(role)
          const what = `${method} ${url(own)} (${action})`
          if (!INSIDE.includes(standing)) expect(answer.status, what).toBe(404)
          else if (!granted) expect([answer.status, answer.body.code], what).toEqual([403, 'FORBIDDEN'])
          else expect([200, 404, 409], what).toContain(answer.status)
          if (INSIDE.includes(standing) && granted && !url(own).endsWith('/end'))
            expect(answer.status, what).not.toBe(404)
        }
      })
    }
  }

  it('nobody signed in: every endpoint asks to sign in', async () => {
    for (const { method, url, body } of ENDPOINTS) {
      const answer = await world.call(method, url(own), { ...(body ? { body } : {}) })
      expect(answer.status, url(own)).toBe(401)
    }
  })

  it('an owner reads the area but no register, own area or not', async () => {
    const { token: as } = await world.owner(own.id, own.units[0]!.owners[0]!.id, '13900001111')
    const get = (url: string) => world.call('GET', url, { as, surface: 'resident' })
    expect((await get(`/api/areas/${own.id}`)).status).toBe(200)
    expect((await get(`/api/areas/${own.id}`)).body.can).toEqual([])
    expect((await get(`/api/areas/${own.id}/units`)).status).toBe(403)
    expect((await get(`/api/areas/${own.id}/audit`)).status).toBe(403)
    expect((await get('/api/search?q=101')).status).toBe(403)
    expect((await get(`/api/areas/${neighbour.id}`)).status).toBe(404)
    expect((await get('/api/areas')).body.items.map((a: { id: string }) => a.id)).toEqual([own.id])
  })

  it('lists show exactly what lies inside: below places, or the areas of a post, in the order of the place tree', async () => {
    const list = async (as: string) =>
      (await world.call('GET', '/api/areas', { as })).body.items.map((a: { id: string }) => a.id)
    const inCommunity = [own, neighbour].sort((a, b) => (a.place < b.place ? -1 : 1)).map((a) => a.id)
    expect(await list(await token('COMMUNITY_CLERK', 'own community'))).toEqual(inCommunity)
    expect(await list(await token('BUREAU_CLERK', 'city above'))).toEqual([...inCommunity, sibling.id])
    expect(await list(await token('COMMUNITY_CLERK', 'other street'))).toEqual([])
    expect(await list(await token('COMPANY_MANAGER', 'own area'))).toEqual([own.id])
  })

  it('pages of areas join without gap or repetition, also for a post with several places', async () => {
    const { token: as, accountId } = await world.official('STREET_CLERK', { division: places.community })
    await world.deps.db.worker(async (tx) => {
      const { organisation_id } = await tx
        .selectFrom('post')
        .select('organisation_id')
        .where('account_id', '=', accountId)
        .executeTakeFirstOrThrow()
      for (const division of [places.street, places.siblingCommunity]) {
        await tx
          .insertInto('post')
          .values({
            id: newId(),
            account_id: accountId,
            organisation_id,
            role: 'STREET_CLERK',
            division_id: division.id,
            valid_from: '2020-01-01',
          })
          .execute()
      }
    })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await world.call('GET', `/api/areas?limit=1${cursor && `&cursor=${cursor}`}`, { as })
      seen.push(...body.items.map((a: { id: string }) => a.id))
      cursor = body.next
    }
    expect(seen).toHaveLength(3)
    expect(new Set(seen)).toEqual(new Set([own.id, neighbour.id, sibling.id]))
    // And the rows below them: overlapping places say no more and no less than the widest.
    for (const area of [own, neighbour, sibling]) {
      expect((await world.call('GET', `/api/areas/${area.id}/units`, { as })).body.items).toHaveLength(1)
    }
  })
})

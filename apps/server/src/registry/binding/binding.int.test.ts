import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { makeVotingHouse, type VotingHouse } from '../../assembly/ballot/testing.ts'
import { requestCode, signInWithCode } from '../../platform/auth/sign-in.ts'

let house: VotingHouse
let world: World
let clerk: { token: string }

beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
  clerk = await world.official('COMMUNITY_CLERK', { division: house.places.community }, '窗口')
})
afterAll(() => world.close())

const base = () => `/api/areas/${house.area.id}/bindings`
const bind = (as: string, personId: string, phone: string) =>
  world.call('POST', base(), { as, body: { personId, phone, note: '核验身份证和不动产权证书' } })

async function signIn(phone: string) {
  const { shown } = await requestCode(world.deps, phone)
  return signInWithCode(world.deps, phone, shown!)
}

describe('the desk', () => {
  it('binds a phone that never signed in; its owner finds the home there at the first sign-in', async () => {
    const made = await bind(clerk.token, house.person(3), '13911110001')
    expect(made.status).toBe(201)
    const { token } = await signIn('13911110001')
    const homes = await world.call('GET', '/api/my/homes', { as: token, surface: 'resident' })
    expect(homes.body.items[0].units[0].label).toBe('1栋1单元104')
    const again = await bind(clerk.token, house.person(3), '13911110001')
    expect([again.status, again.body.code]).toEqual([409, 'STATE'])
  })

  it('lists bindings masked, and ends one with a reason, which counts from the next request', async () => {
    const { body } = await bind(clerk.token, house.person(0), '13911110002')
    const { token } = await signIn('13911110002')
    const listed = await world.call('GET', base(), { as: clerk.token })
    expect(listed.body.items[0]).toMatchObject({
      id: body.id,
      personName: '张*',
      phone: '139****0002',
      methodTitle: '窗口核验证件',
      boundBy: '窗口',
      endedAt: null,
    })
    const end = () =>
      world.call('POST', `${base()}/${body.id}/end`, { as: clerk.token, body: { reason: '房屋已出售' } })
    expect((await end()).status).toBe(204)
    expect((await end()).status).toBe(404)
    const homes = await world.call('GET', '/api/my/homes', { as: token, surface: 'resident' })
    expect(homes.body).toEqual({ items: [], bindings: 0 })
    const events = await house.rows('audit_event', `subject_id = '${body.id}'`)
    expect(events.map((e) => e.type).sort()).toEqual(['binding.ended', 'binding.made'])
  })

  it("binds no company, and is nobody's but the community's and the street's", async () => {
    const company = await bind(clerk.token, house.person(2), '13911110003')
    expect([company.status, company.body.detail]).toEqual([409, expect.stringContaining('授权代理人')])
    const manager = await world.official('COMPANY_MANAGER', { areaId: house.area.id })
    const neighbour = await world.official('COMMUNITY_CLERK', { division: house.places.siblingCommunity })
    const street = await world.official('STREET_CLERK', { division: house.places.street })
    expect((await bind(manager.token, house.person(0), '13911110004')).status).toBe(403)
    expect((await bind(neighbour.token, house.person(0), '13911110004')).status).toBe(404)
    expect((await bind(street.token, house.person(0), '13911110004')).status).toBe(201)
    expect((await bind(clerk.token, house.elsewhere.units[0]!.owners[0]!.id, '13911110005')).status).toBe(404)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { cast, makeVotingHouse, openVoting, type VotingHouse } from '../ballot/testing.ts'
import { putBallots, signIn } from './ballots.fixture.ts'
import { runLifecycle } from './lifecycle.ts'

let house: VotingHouse
let world: World
let clerkId: string

beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
  clerkId = (await world.official('COMMUNITY_CLERK', { division: house.places.community })).accountId
})
afterAll(() => world.close())

const START = '2026-11-20T09:00:00+08:00'
/** Four lines, open from 11-20 until the end of 12-04; three are needed. */
const open = (extensionDays: number) => {
  world.clock.set(START)
  return openVoting(world, house.area.id, { lines: [0, 1, 2, 3].map((n) => house.line(n)), extensionDays })
}
const read = async (id: string) => {
  const as = await signIn(world, clerkId)
  return (await world.call('GET', `/api/areas/${house.area.id}/assemblies/${id}`, { as })).body
}
const at = async (moment: string) => {
  world.clock.set(moment)
  await runLifecycle(world.deps)
}

describe('a voting that would end without a quorum', () => {
  it('goes on once where the notice said so: published, told, audited, and the ballots stay', async () => {
    const v = await open(10)
    const mine = { motion: v.motions[0]!, line: v.lines[0]! }
    const token = await signIn(world, house.zhang.accountId, 'resident')
    const ballot = (await cast(world, token, house.area.id, mine)).body
    await at('2026-12-05T00:00:00+08:00')
    const extended = await read(v.id)
    expect(extended).toMatchObject({ state: 'VOTING', votingUntil: '2026-12-14', extendedFrom: '2026-12-04' })
    expect(extended.steps.find((s: { state: string }) => s.state === 'EXTENDED')).toMatchObject({ done: true })
    const [publication] = extended.publications
    expect(publication.kind).toBe('VOTING_EXTENDED')
    const page = await world.call('GET', `/api/public/publications/${house.area.id}/${publication.id}`)
    expect(page.body.body.paragraphs.join('')).toMatch(/延长 10 日，至2026年12月14日二十四时止.*继续有效/)
    const later = await signIn(world, house.zhang.accountId, 'resident')
    const inbox = await world.call('GET', '/api/my/notifications', { as: later, surface: 'resident' })
    expect(inbox.body.items[0]).toMatchObject({ kind: 'VOTING_EXTENDED', link: publication.link })
    const receipt = `/api/areas/${house.area.id}/ballots/${ballot.ballotId}/receipt`
    const kept = await world.call('GET', receipt, { as: later, surface: 'resident' })
    expect(kept.body.receipt).toEqual(ballot.receipt)
    const li = await signIn(world, house.li.accountId, 'resident')
    expect((await cast(world, li, house.area.id, { ...mine, line: v.lines[1]! })).status).toBe(201)
    const as = await signIn(world, clerkId)
    const trail = await world.call('GET', `/api/areas/${house.area.id}/assemblies/${v.id}/timeline`, { as })
    expect(trail.body.items).toMatchObject([
      { type: 'voting.extended', detail: { from: '2026-12-04', until: '2026-12-14', motions: [1] } },
    ])
    await at('2026-12-14T23:59:59+08:00')
    expect((await read(v.id)).state).toBe('VOTING')
    // Still no quorum, and no second extension.
    await at('2026-12-15T00:00:00+08:00')
    expect((await read(v.id)).state).toBe('OBJECTION')
  })

  it('ends on its day where the notice said nothing', async () => {
    const v = await open(0)
    await at('2026-12-05T00:00:00+08:00')
    expect(await read(v.id)).toMatchObject({ state: 'OBJECTION', extendedFrom: null })
  })
})

it('a voting with its quorum ends on its day although it might be extended', async () => {
  const v = await open(10)
  const ids = { areaId: house.area.id, assemblyId: v.id, motionId: v.motions[0]! }
  await putBallots(world, ids, 'FOR', v.lines.slice(0, 3))
  await at('2026-12-05T00:00:00+08:00')
  expect(await read(v.id)).toMatchObject({ state: 'OBJECTION', votingUntil: '2026-12-04' })
})

it('the window holds the extension too', async () => {
  world.clock.set(START)
  const as = await signIn(world, clerkId)
  const body = {
    title: '会议',
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    votingFrom: '2026-12-05',
    votingUntil: '2027-02-02',
    extensionDays: 5,
    motions: [{ item: 'OTHER_MAJOR', title: '议题', body: '' }],
  }
  const url = `/api/areas/${house.area.id}/assemblies`
  const refused = await world.call('POST', url, { as, body })
  expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('连同可延长的 5 日')])
  expect((await world.call('POST', url, { as, body: { ...body, votingUntil: '2027-01-28' } })).status).toBe(201)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { World } from '../../test/world.ts'
import { cast, makeVotingHouse, openVoting, type VotingHouse } from '../assembly/ballot/testing.ts'
import { signIn } from '../assembly/lifecycle/ballots.fixture.ts'
import { runLifecycle } from '../assembly/lifecycle/lifecycle.ts'

let house: VotingHouse
let world: World
beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
})
afterAll(() => world.close())

const history = async (who: { accountId: string }, query = '') => {
  const as = await signIn(world, who.accountId, 'resident')
  return (await world.call('GET', `/api/my/history${query}`, { as, surface: 'resident' })).body
}

it('shows what I voted in assemblies that are over, with the result and my receipt, and nothing of what still runs', async () => {
  const lines = [0, 1, 3].map((n) => house.line(n))
  const past = await openVoting(world, house.area.id, { lines })
  const running = await openVoting(world, house.area.id, { lines, until: '2027-01-05T00:00:00+08:00' })
  const vote = (who: { token: string }, line: number, choice: string) =>
    cast(world, who.token, house.area.id, { motion: past.motions[0]!, line: past.lines[line]!, choice })
  const mine = (await vote(house.zhang, 0, 'AGAINST')).body
  await vote(house.li, 1, 'FOR')
  expect(await history(house.zhang)).toEqual({ items: [], next: null })
  world.clock.set('2026-12-05T00:00:00+08:00')
  await runLifecycle(world.deps)
  const zhang = await history(house.zhang)
  expect(zhang.items.map((a: { assemblyId: string }) => a.assemblyId)).toEqual([past.id])
  expect(JSON.stringify(zhang)).not.toContain(running.id)
  expect(zhang.items[0]).toMatchObject({ state: 'OBJECTION', areaName: '春江花园' })
  expect(zhang.items[0].motions).toMatchObject([
    {
      line: { units: ['1栋1单元101'] },
      mine: { ballotId: mine.ballotId, choiceTitle: '反对', own: true },
      receipt: true,
      outcomeTitle: expect.stringContaining('未'),
    },
  ])
  const page = await world.call('GET', `/api/public/publications/${zhang.items[0].resultLink.slice('/p/'.length)}`)
  expect(page.body.kind).toBe('PRELIMINARY_RESULT')
  // A co-owner's ballot is the line's own, and so is its receipt; a neighbour's is not there at all.
  expect((await history(house.wang)).items[0].motions).toMatchObject([{ receipt: true, mine: { own: false } }])
  expect(await history(house.stranger)).toEqual({ items: [], next: null })
})

it('pages from the last closed to the first, and wants a session', async () => {
  for (const until of ['2026-12-06', '2026-12-07', '2026-12-08']) {
    await openVoting(world, house.area.id, { lines: [house.line(0)], until: `${until}T00:00:00+08:00` })
  }
  world.clock.set('2026-12-09T00:00:00+08:00')
  await runLifecycle(world.deps)
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: { items: { votingUntil: string }[]; next: string | null } = await history(
      house.zhang,
      `?limit=2${next && `&cursor=${next}`}`,
    )
    seen.push(...page.items.map((a) => a.votingUntil))
    next = page.next
  }
  expect(seen).toHaveLength(4)
  expect(seen).toEqual([...seen].sort().reverse())
  expect((await world.call('GET', '/api/my/history')).status).toBe(401)
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { forgetAnswers } from '../../platform/idempotency.ts'
import { cast, makeVotingHouse, openVoting, type VotingHouse } from './testing.ts'

let house: VotingHouse
let world: World
beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
})
afterAll(() => house.world.close())

describe('an idempotency key', () => {
  const send = (v: { motions: string[]; lines: string[] }, key: string, choice = 'FOR', who = house.zhang) =>
    cast(world, who.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]!, choice, key })

  it('is required', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    for (const headers of [{}, { 'idempotency-key': 'short' }, { 'idempotency-key': `${'x'.repeat(201)}` }]) {
      const answer = await world.call('POST', `/api/areas/${house.area.id}/motions/${v.motions[0]}/ballots`, {
        as: house.zhang.token,
        surface: 'resident',
        body: { lineId: v.lines[0], choice: 'FOR' },
        headers: headers as Record<string, string>,
      })
      expect([answer.status, answer.body.code]).toEqual([400, 'IDEMPOTENCY_REQUIRED'])
    }
  })

  it('replays the answer byte for byte, even after the close', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const first = await send(v, 'key-replay-1')
    const inTime = await send(v, 'key-replay-1')
    expect([inTime.status, inTime.text]).toEqual([201, first.text])
    expect(inTime.headers['content-type']).toBe(first.headers['content-type'])
    await world.deps.db.worker(async (tx) => {
      await sql`update assembly set state = 'CLOSED' where id = ${v.id}`.execute(tx)
    })
    expect((await send(v, 'key-replay-1')).text).toBe(first.text)
    expect(await house.rows('ballot', `motion_id = '${v.motions[0]}'`)).toHaveLength(1)
  })

  it("does not serve another payload, but is another voter's to use", async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    await send(v, 'key-shared-1')
    const other = await send(v, 'key-shared-1', 'AGAINST')
    expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_REUSED'])
    const v2 = await openVoting(world, house.area.id, { lines: [house.line(1)] })
    expect((await send(v2, 'key-shared-1', 'FOR', house.li)).status).toBe(201)
  })

  it('is not used up by a refused attempt', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)], from: '2026-11-20T10:00:00+08:00' })
    expect((await send(v, 'key-early-01')).status).toBe(409)
    world.clock.set('2026-11-20T10:00:00+08:00')
    expect((await send(v, 'key-early-01', 'AGAINST')).status).toBe(201)
    world.clock.set('2026-11-20T09:00:00+08:00')
  })

  it('is remembered for thirty days', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const first = await send(v, 'key-month-01')
    const kept = () => house.rows('idempotency', `key = 'key-month-01'`)
    world.clock.set('2026-12-20T09:00:00+08:00')
    await forgetAnswers.run(world.deps)
    expect(await kept()).toHaveLength(1)
    world.clock.set('2026-12-20T09:00:00.001+08:00')
    await forgetAnswers.run(world.deps)
    expect(await kept()).toEqual([])
    world.clock.set('2026-11-20T09:00:00+08:00')
    const later = await send(v, 'key-month-01')
    expect([first.status, later.status, later.body.code]).toEqual([201, 409, 'STATE'])
  })

  it('in flight makes the others wait and gives them the same answer', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(v, 'key-flight-1')))
    expect(new Set(answers.map((a) => a.text)).size).toBe(1)
    expect(answers.map((a) => a.status)).toEqual(Array(20).fill(201))
    expect(await house.rows('ballot', `motion_id = '${v.motions[0]}'`)).toHaveLength(1)
  })
})

describe('twenty casts at once for one line', () => {
  it.each(['NONE', 'ONE_CHANGE', 'UNTIL_CLOSE'] as const)(
    'leave exactly one standing ballot under %s',
    async (revocation) => {
      const v = await openVoting(world, house.area.id, { lines: [house.line(1)], revocation })
      const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          cast(world, (n % 2 ? house.li : house.wang).token, house.area.id, {
            ...ballot,
            choice: n % 3 ? 'FOR' : 'AGAINST',
          }),
        ),
      )
      const accepted = answers.filter((a) => a.status === 201)
      const written = await house.rows('ballot', `motion_id = '${v.motions[0]}'`)
      const [standing, ...more] = await house.rows('standing_ballot', `motion_id = '${v.motions[0]}'`)
      expect(more).toEqual([])
      expect(written.map((b) => b.id).sort()).toEqual(accepted.map((a) => a.body.ballotId).sort())
      expect(answers.filter((a) => a.status !== 201 && a.status !== 409)).toEqual([])
      if (revocation !== 'UNTIL_CLOSE') expect(accepted).toHaveLength(revocation === 'NONE' ? 1 : 2)
      // A chain: every accepted ballot but the standing one is superseded by exactly one other.
      const superseded = written.flatMap((b) => (b.supersedes ? [b.supersedes] : []))
      expect([...superseded, standing!.ballot_id].sort()).toEqual(written.map((b) => b.id).sort())
    },
  )
})

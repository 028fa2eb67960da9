import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import type { Tx } from '../../platform/db/database.ts'
import { stopVoting } from '../lifecycle/voting-lock.ts'
import { cast, makeVotingHouse, openVoting, type Voting, type VotingHouse } from './testing.ts'

let house: VotingHouse
let world: World
beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
})
afterAll(() => world.close())

/** Resolves when a cast has read its ground and waits to write. */
async function castWaits(): Promise<void> {
  for (;;) {
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{
        n: number
      }>`select count(*)::int as n from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and not granted`.execute(
        tx,
      ),
    )
    if (rows[0]!.n > 0) return
  }
}

/** Lets a voter decide, changes the world before the ballot is written, and answers what the voter is told. */
async function interrupted(v: Voting, who: { token: string }, change: (tx: Tx) => Promise<unknown>) {
  return world.deps.db.worker(async (tx) => {
    await stopVoting(tx, v.id)
    const answer = cast(world, who.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]! })
    await castWaits()
    await change(tx)
    return { answer }
  })
}

describe('what changes between the decision and the writing', () => {
  it('the close: a ballot that saw "voting" is refused, not counted late', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const { answer } = await interrupted(v, house.zhang, (tx) =>
      sql`update assembly set state = 'CLOSED', version = version + 1 where id = ${v.id}`.execute(tx),
    )
    const told = await answer
    expect([told.status, told.body.code]).toEqual([409, 'STATE'])
    expect(await house.rows('ballot', `assembly_id = '${v.id}'`)).toEqual([])
  })

  it('a revoked authority: the agent is nobody any more', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(2)] })
    await world.deps.db.worker((tx) =>
      sql`insert into line_authority (area_id, id, line_id, kind, account_id, holder_name, valid_from, valid_until, created_by, created_at)
        values (${house.area.id}, gen_random_uuid(), ${v.lines[0]}, 'AGENT', ${house.zhang.accountId}, '张三', '2026-11-01',
          '2026-12-31', ${house.zhang.accountId}, now())`.execute(tx),
    )
    const { answer } = await interrupted(v, house.zhang, (tx) =>
      sql`update line_authority set revoked_at = now() where line_id = ${v.lines[0]}`.execute(tx),
    )
    expect((await answer).status).toBe(403)
  })

  it('a paper handed in: under "the first valid one" the phone comes too late', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const { answer } = await interrupted(v, house.zhang, (tx) =>
      sql`insert into paper_ballot (area_id, id, assembly_id, roll_id, line_id, serial, state, returned_at)
        values (${house.area.id}, gen_random_uuid(), ${v.id}, ${v.rollId}, ${v.lines[0]}, 1, 'RETURNED', ${world.clock.now()})`.execute(
        tx,
      ),
    )
    const told = await answer
    expect([told.status, told.body.detail]).toEqual([409, expect.stringContaining('纸质票')])
  })

  it('nothing: the ballot is written as soon as it may be', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const { answer } = await interrupted(v, house.zhang, async () => {})
    expect((await answer).status).toBe(201)
  })
})

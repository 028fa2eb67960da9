import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { putBallots, signIn } from './ballots.fixture.ts'
import { runLifecycle } from './lifecycle.ts'
import { holdVotingOpen } from './voting-lock.ts'

const START = '2026-11-20T09:00:00+08:00'
const OPENS = '2026-12-05T00:00:00+08:00'
const CLOSES = '2026-12-12T00:00:00+08:00'

describe('the clock in trouble', () => {
  let world: World
  let places: Awaited<ReturnType<typeof jiangyin>>
  let accountId: string
  let areaId: string
  let id: string
  let motionId: string
  let lines: string[]

  beforeAll(async () => {
    world = await makeWorld({ now: START })
    places = await jiangyin(world)
    accountId = (await world.official('COMMUNITY_CLERK', { division: places.community })).accountId
  })
  afterAll(() => world.close())

  beforeEach(async () => {
    world.clock.set(START)
    // Earlier tests' assemblies must not move with this one's clock.
    await sql`update assembly set state = 'CANCELLED'`.execute(world.deps.db.system)
    ;({ areaId, id, motionId, lines } = await noticed())
  })

  /** A new area with three owners and a noticed assembly, voting from 5 to 11 December. */
  async function noticed() {
    const as = await signIn(world, accountId)
    const area = await world.area(
      places.community,
      '小区',
      ['101', '102', '103'].map((room) => ({ building: '1栋', room, owners: [{ name: room, idNo: newId() }] })),
    )
    const base = `/api/areas/${area.id}/assemblies`
    const body = {
      title: '临时会议',
      kind: 'TEMPORARY',
      organiser: 'COMMUNITY',
      votingFrom: '2026-12-05',
      votingUntil: '2026-12-11',
      motions: [{ item: 'PM_HIRE_FIRE', title: '续聘物业', body: '' }],
    }
    const made = (await world.call('POST', base, { as, body })).body
    await world.call('POST', `${base}/${made.id}/freeze`, { as })
    const done = await world.call('POST', `${base}/${made.id}/notice`, { as })
    expect(done.body.state).toBe('NOTICED')
    const roll = (await world.call('GET', `${base}/${made.id}/roll`, { as })).body.items
    return {
      areaId: area.id,
      id: made.id as string,
      motionId: made.motions[0].id as string,
      lines: roll.map((l: { lineId: string }) => l.lineId) as string[],
    }
  }

  const stateOf = async (assemblyId = id) =>
    (
      await world.deps.db.system
        .selectFrom('assembly')
        .select('state')
        .where('id', '=', assemblyId)
        .executeTakeFirstOrThrow()
    ).state
  const count = async (table: 'publication' | 'audit_event' | 'motion_result') =>
    (await world.deps.db.system.selectFrom(table).select('id').where('area_id', '=', areaId).execute()).length

  it('does each step once when several processes wake at the same moment', async () => {
    world.clock.set(OPENS)
    const opened = await Promise.all([runLifecycle(world.deps), runLifecycle(world.deps), runLifecycle(world.deps)])
    expect(opened.reduce((a, b) => a + b)).toBe(1)
    world.clock.set(CLOSES)
    await Promise.all([runLifecycle(world.deps), runLifecycle(world.deps), runLifecycle(world.deps)])
    expect(await stateOf()).toBe('OBJECTION')
    expect({ publications: await count('publication'), results: await count('motion_result') }).toEqual({
      publications: 2,
      results: 1,
    })
  })

  it('goes all the way after a long sleep, one step after another, and still gives the full objection period', async () => {
    world.clock.set('2027-03-01T08:00:00+08:00')
    expect(await runLifecycle(world.deps)).toBe(3)
    const row = await world.deps.db.system
      .selectFrom('assembly')
      .select(['state', 'objection_until'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.state).toBe('OBJECTION')
    expect(row.objection_until).toEqual(new Date('2027-03-09T00:00:00+08:00'))
  })

  it('counts a ballot that was being cast at the moment of the close', async () => {
    world.clock.set(OPENS)
    await runLifecycle(world.deps)
    world.clock.set('2026-12-11T23:59:59+08:00')
    let close: Promise<number> | undefined
    let closed = false
    await world.deps.db.worker(async (tx) => {
      await holdVotingOpen(tx, id)
      world.clock.set(CLOSES)
      close = runLifecycle(world.deps).finally(() => {
        closed = true
      })
      await waitForLock()
      expect(closed).toBe(false)
      await putBallots(world, { areaId, assemblyId: id, motionId }, 'FOR', lines.slice(0, 2))
    })
    expect(await close).toBe(2)
    const { rows } = await sql<{
      outcome: string
    }>`select outcome from motion_result where area_id = ${areaId}`.execute(world.deps.db.system)
    expect(rows).toEqual([{ outcome: 'PASS' }])
  })

  it('is in the old state, whole, when the process dies in the middle of a step, and goes on afterwards', async () => {
    world.clock.set(OPENS)
    await runLifecycle(world.deps)
    world.clock.set(CLOSES)
    const before = { events: await count('audit_event'), publications: await count('publication') }
    // The count has written results and publication and waits for its notifications when its connection is killed.
    await world.deps.db.worker(async (tx) => {
      await sql`lock table notification in access exclusive mode`.execute(tx)
      const dying = runLifecycle(world.deps)
      await waitForLock()
      await kill()
      await dying
    })
    expect(await stateOf()).toBe('CLOSED')
    expect(await count('motion_result')).toBe(0)
    expect(await count('publication')).toBe(before.publications)
    expect(await count('audit_event')).toBe(before.events + 1)
    expect(await runLifecycle(world.deps)).toBe(1)
    expect(await stateOf()).toBe('OBJECTION')
    expect(await count('motion_result')).toBe(1)
  })

  it("is not held up by another assembly's trouble", async () => {
    const healthy = await noticed()
    world.clock.set(OPENS)
    await runLifecycle(world.deps)
    await sql`update motion set roll_id = null where area_id = ${areaId}`.execute(world.deps.db.system)
    world.clock.set(CLOSES)
    await runLifecycle(world.deps)
    expect(await stateOf()).toBe('CLOSED')
    expect(await stateOf(healthy.id)).toBe('OBJECTION')
  })

  it('waits with the count until every paper ballot that came back is confirmed or void', async () => {
    const paperId = newId()
    await sql`
      insert into paper_ballot (area_id, id, assembly_id, roll_id, line_id, serial, state)
      select ${areaId}::uuid, ${paperId}::uuid, ${id}::uuid, l.roll_id, l.id, 1, 'RETURNED' from voter_line l
      where l.area_id = ${areaId} and l.id = ${lines[0]!}`.execute(world.deps.db.system)
    world.clock.set(CLOSES)
    await runLifecycle(world.deps)
    expect(await stateOf()).toBe('CLOSED')
    const as = await signIn(world, accountId)
    const { steps } = (await world.call('GET', `/api/areas/${areaId}/assemblies/${id}`, { as })).body
    expect(steps.find((s: { state: string }) => s.state === 'OBJECTION').why).toContain('纸质票')
    await sql`update paper_ballot set state = 'CONFIRMED' where id = ${paperId}`.execute(world.deps.db.system)
    expect(await runLifecycle(world.deps)).toBe(1)
  })

  it('does not open twice when the clock is set back', async () => {
    world.clock.set(OPENS)
    await runLifecycle(world.deps)
    world.clock.set(START)
    expect(await runLifecycle(world.deps)).toBe(0)
    expect(await stateOf()).toBe('VOTING')
  })

  /** Until somebody waits for a lock in our database: no sleeping, only asking. */
  async function waitForLock() {
    for (let asked = 0; asked < 10_000; asked++) if ((await waiting()).length > 0) return
    throw new Error('nobody waits for a lock')
  }

  /** Ends the connections that wait for a lock, as a kill -9 of their process would. */
  async function kill() {
    await asLogin(async (tx) =>
      sql`select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where not l.granted and a.datname = current_database()`.execute(tx),
    )
  }

  async function waiting(): Promise<unknown[]> {
    const { rows } = await sql`
      select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where not l.granted and a.datname = current_database()`.execute(world.deps.db.system)
    return rows
  }

  /** Under the login itself: a role that owns nothing may not end connections. */
  async function asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return world.deps.db.worker(async (tx) => {
      await sql`set local role none`.execute(tx)
      return work(tx)
    })
  }
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { readSession } from '../../platform/auth/session.ts'
import type { Role } from '../../platform/policy.ts'
import { sequenceOnce } from '../log/sequencer.ts'
import { cast, makeVotingHouse, openVoting, type VotingHouse } from './testing.ts'

let house: VotingHouse
let world: World
beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
})
afterAll(() => house.world.close())

describe('who votes for a line', () => {
  const ballotOf = (v: { motions: string[]; lines: string[] }) => ({ motion: v.motions[0]!, line: v.lines[0]! })
  const authority = async (
    lineId: string,
    kind: string,
    accountId: string,
    from = '2026-11-01',
    until = '2026-12-31',
  ) => {
    await world.deps.db.worker(async (tx) => {
      await sql`insert into line_authority (area_id, id, line_id, kind, account_id, holder_name, valid_from, valid_until, created_by, created_at)
        values (${house.area.id}, gen_random_uuid(), ${lineId}, ${kind}, ${accountId}, '持票人', ${from}, ${until}, ${accountId}, now())`.execute(
        tx,
      )
    })
  }
  const inbox = async (who: { token: string }) =>
    (await world.call('GET', '/api/my/notifications', { as: who.token, surface: 'resident' })).body

  it('the first co-owner to cast counts; the other is told who and when, not what, and cannot vote again', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(1)] })
    expect((await cast(world, house.li.token, house.area.id, ballotOf(v))).status).toBe(201)
    await sequenceOnce(world.deps)
    await sequenceOnce(world.deps)
    const told = (await inbox(house.wang)).items.filter((n: { link: string }) => n.link.includes(v.motions[0]!))
    expect(told).toHaveLength(1)
    expect(told[0].body).toContain('共有人李*')
    expect(told[0].body).toContain('异议')
    expect(told[0].body).not.toContain('同意')
    expect((await inbox(house.li)).items.filter((n: { link: string }) => n.link.includes(v.motions[0]!))).toEqual([])
    const second = await cast(world, house.wang.token, house.area.id, ballotOf(v))
    expect([second.status, second.body.detail]).toEqual([409, expect.stringContaining('本户已投过')])
  })

  it('a delegate named by all co-owners votes, and nobody beside them', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(1)] })
    await authority(v.lines[0]!, 'DELEGATE', house.wang.accountId)
    const other = await cast(world, house.li.token, house.area.id, ballotOf(v))
    expect([other.status, other.body.detail]).toEqual([403, expect.stringContaining('已推选代表')])
    expect((await cast(world, house.wang.token, house.area.id, ballotOf(v))).status).toBe(201)
  })

  it('a legal person votes through an agent whose term runs, and not through a bound account', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(2)] })
    const clerkOfFirm = await world.owner(house.area.id, house.person(2), '13800000031')
    const own = await cast(world, clerkOfFirm.token, house.area.id, ballotOf(v))
    expect([own.status, own.body.detail]).toEqual([403, expect.stringContaining('授权代理人')])
    await authority(v.lines[0]!, 'AGENT', clerkOfFirm.accountId, '2026-12-01')
    const early = await cast(world, clerkOfFirm.token, house.area.id, ballotOf(v))
    expect([early.status, early.body.detail]).toEqual([403, expect.stringContaining('代理期限')])
    world.clock.set('2026-12-01T00:00:00+08:00')
    expect((await cast(world, clerkOfFirm.token, house.area.id, ballotOf(v))).status).toBe(201)
    world.clock.set('2026-11-20T09:00:00+08:00')
  })

  it('an agent who owns nothing here needs no binding, and a revoked one is nobody', async () => {
    const v = await openVoting(world, house.area.id, {
      lines: [{ ...house.line(2), kind: 'DEVELOPER' }],
      revocation: 'UNTIL_CLOSE',
    })
    await authority(v.lines[0]!, 'AGENT', house.stranger.accountId)
    expect((await cast(world, house.stranger.token, house.area.id, ballotOf(v))).status).toBe(201)
    await world.deps.db.worker(async (tx) => {
      await sql`update line_authority set revoked_at = now() where line_id = ${v.lines[0]}`.execute(tx)
    })
    expect((await cast(world, house.stranger.token, house.area.id, ballotOf(v))).status).toBe(404)
  })

  it('a guardian votes for an owner who cannot', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(3)] })
    await authority(v.lines[0]!, 'GUARDIAN', house.zhang.accountId)
    expect((await cast(world, house.zhang.token, house.area.id, ballotOf(v))).status).toBe(201)
    expect(await house.rows('ballot', `motion_id = '${v.motions[0]}'`)).toMatchObject([{ cast_as: 'GUARDIAN' }])
  })

  it('a successor votes only where the former owner has not, and never learns what the former owner said', async () => {
    const lines = [{ units: [{ id: house.unit(0).id }], owners: [house.person(0)], successors: [house.person(3)] }]
    const zhao = await world.owner(house.area.id, house.person(3), '13800000041')
    const open = await openVoting(world, house.area.id, { lines })
    expect((await cast(world, zhao.token, house.area.id, ballotOf(open))).status).toBe(201)
    const late = await cast(world, house.zhang.token, house.area.id, ballotOf(open))
    expect(late.status).toBe(409)
    const taken = await openVoting(world, house.area.id, { lines })
    const first = await cast(world, house.zhang.token, house.area.id, ballotOf(taken))
    const second = await cast(world, zhao.token, house.area.id, ballotOf(taken))
    expect([second.status, second.body.detail]).toEqual([403, expect.stringContaining('以原业主的投票为准')])
    const receipt = (who: { token: string }, id: string) =>
      world.call('GET', `/api/areas/${house.area.id}/ballots/${id}/receipt`, { as: who.token, surface: 'resident' })
    expect((await receipt(zhao, first.body.ballotId)).status).toBe(404)
    const page = await world.call('GET', `/api/areas/${house.area.id}/motions/${taken.motions[0]}/ballot`, {
      as: zhao.token,
      surface: 'resident',
    })
    expect(page.body.lines[0].mine).toMatchObject({ choice: null, choiceTitle: null, own: false })
  })
})

describe('a line whose homes went to two buyers', () => {
  it('has one ballot: the first buyer to cast counts, the other is told and may not cast again', async () => {
    const [first, second] = [house.person(0), house.person(1)]
    const units = [{ id: house.unit(2).id }, { id: house.unit(3).id }]
    const v = await openVoting(world, house.area.id, {
      lines: [{ units, owners: [house.person(3)], successors: [first, second] }],
    })
    await world.deps.db.worker((tx) =>
      sql`update voter set role = 'FORMER' where line_id = ${v.lines[0]} and role = 'OWNER'`.execute(tx),
    )
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    expect((await cast(world, house.zhang.token, house.area.id, ballot)).status).toBe(201)
    await sequenceOnce(world.deps)
    await sequenceOnce(world.deps)
    const late = await cast(world, house.li.token, house.area.id, ballot)
    expect([late.status, late.body.detail]).toEqual([403, expect.stringContaining('一户不投两次')])
    const inbox = await world.call('GET', '/api/my/notifications', { as: house.li.token, surface: 'resident' })
    const told = inbox.body.items.filter((n: { link: string | null }) => n.link?.includes(v.motions[0]!))
    expect(told).toMatchObject([{ kind: 'CO_OWNER_VOTED', body: expect.stringContaining('异议') }])
  })
})

describe('a ballot offers', () => {
  const page = (v: { motions: string[] }, token: string) =>
    world.call('GET', `/api/areas/${house.area.id}/motions/${v.motions[0]}/ballot`, { as: token, surface: 'resident' })
  const offered = async (v: { motions: string[] }) =>
    (await page(v, house.zhang.token)).body.choices.map((c: { choice: string }) => c.choice)

  it('随多数 where the notice set it, and refuses it where not, whoever asks the API', async () => {
    const plain = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    expect(await offered(plain)).toEqual(['FOR', 'AGAINST', 'ABSTAIN'])
    const ballot = { motion: plain.motions[0]!, line: plain.lines[0]!, choice: 'FOLLOW' }
    const refused = await cast(world, house.zhang.token, house.area.id, ballot)
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('没有设“随多数”')])
    const set = await openVoting(world, house.area.id, { lines: [house.line(0)], follow: true })
    expect(await offered(set)).toContain('FOLLOW')
    const taken = { motion: set.motions[0]!, line: set.lines[0]!, choice: 'FOLLOW' }
    expect((await cast(world, house.zhang.token, house.area.id, taken)).status).toBe(201)
  })

  it('who decides in words, and tells who sold their home after the freeze that the buyer votes', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    expect((await page(v, house.zhang.token)).body.motion.scopeTitle).toBe('全体业主')
    await world.deps.db.worker((tx) => sql`update voter set role = 'FORMER' where line_id = ${v.lines[0]}`.execute(tx))
    const sold = (await page(v, house.zhang.token)).body.lines[0]
    expect(sold).toMatchObject({
      canVote: false,
      why: '名册冻结后您已转让该房屋，尚未投的议题由新业主投票。',
    })
    expect(
      (await cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]! })).status,
    ).toBe(403)
  })
})

describe('the secrecy of a choice', () => {
  it('nobody but the line reads a ballot: not a neighbour, not staff with SQL in their own context', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0), house.line(1)] })
    const answer = await cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]! })
    const { ballotId } = answer.body
    const places: [string, Role][] = [
      ['clerk', 'COMMUNITY_CLERK'],
      ['director', 'BUREAU_DIRECTOR'],
      ['manager', 'COMPANY_MANAGER'],
      ['chair', 'COMMITTEE_CHAIR'],
    ]
    const readers: { token: string; surface: 'console' | 'resident' }[] = [
      { token: house.li.token, surface: 'resident' },
      { token: house.stranger.token, surface: 'resident' },
    ]
    for (const [name, role] of places) {
      readers.push({ token: (await world.official(role, { areaId: house.area.id }, name)).token, surface: 'console' })
    }
    for (const reader of readers) {
      const context = (await readSession(world.deps.db, world.clock, reader.token))!
      const seen = await world.deps.db.as(context, (tx) =>
        sql<{ n: number }>`select count(*)::int as n from ballot where id = ${ballotId}`.execute(tx),
      )
      expect(seen.rows).toEqual([{ n: 0 }])
      for (const what of ['receipt', 'proof']) {
        const url = `/api/areas/${house.area.id}/ballots/${ballotId}/${what}`
        expect(
          (await world.call('GET', url, { as: reader.token, surface: reader.surface })).status,
        ).toBeGreaterThanOrEqual(403)
      }
    }
    const own = (await readSession(world.deps.db, world.clock, house.zhang.token))!
    const mine = await world.deps.db.as(own, (tx) =>
      sql<{ choice: string }>`select choice from ballot where id = ${ballotId}`.execute(tx),
    )
    expect(mine.rows).toEqual([{ choice: 'FOR' }])
  })

  it('a ballot cannot be changed or removed by anybody, the worker included', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    await cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]! })
    const own = (await readSession(world.deps.db, world.clock, house.zhang.token))!
    for (const statement of [sql`update ballot set choice = 'AGAINST'`, sql`delete from ballot`]) {
      await expect(world.deps.db.as(own, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/)
      await expect(world.deps.db.worker((tx) => statement.execute(tx))).rejects.toThrow(/permission denied/)
    }
  })
})

import { checkBallot, nodeVerifiers, parsePublicKey } from '@linli/proof/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { cast, makeVotingHouse, openVoting, type VotingHouse } from './testing.ts'

let house: VotingHouse
let world: World
beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
})
afterAll(() => house.world.close())

describe('casting a ballot', () => {
  it('records it once and hands out a receipt that anyone with the public key can check', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const answer = await cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]! })
    expect(answer.status).toBe(201)
    const { ballotId, receipt, publicKeys, sentence } = answer.body
    expect(sentence).toContain('同意')
    const keys = publicKeys.map(parsePublicKey)
    const check = checkBallot(receipt, null, { receipt: keys, checkpoint: keys }, nodeVerifiers)
    expect(check.verdict).toBe('PROMISED')
    expect(await house.rows('standing_ballot', `ballot_id = '${ballotId}'`)).toHaveLength(1)
    expect(await house.rows('log_pending', `ballot_id = '${ballotId}'`)).toHaveLength(1)
    const events = await house.rows('audit_event', `subject_id = '${ballotId}'`)
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events[0])).not.toContain('FOR')
    const again = await world.call('GET', `/api/areas/${house.area.id}/ballots/${ballotId}/receipt`, {
      as: house.zhang.token,
      surface: 'resident',
    })
    expect(again.body.receipt).toEqual(receipt)
    expect(again.body.choiceTitle).toBe('同意')
  })

  it('refuses a second vote under the rule "no change", saying when and how the first was cast', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    await cast(world, house.zhang.token, house.area.id, ballot)
    const again = await cast(world, house.zhang.token, house.area.id, { ...ballot, choice: 'AGAINST' })
    expect(again.status).toBe(409)
    expect(again.body.code).toBe('STATE')
    expect(again.body.detail).toContain('本户已投过：2026年11月20日09:00已通过手机投票')
    expect(await house.rows('ballot', `motion_id = '${v.motions[0]}'`)).toHaveLength(1)
  })

  it('lets the last vote stand until the close where the rules say so, and keeps the earlier ones', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)], revocation: 'UNTIL_CLOSE' })
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    const first = await cast(world, house.zhang.token, house.area.id, ballot)
    const second = await cast(world, house.zhang.token, house.area.id, { ...ballot, choice: 'AGAINST' })
    const third = await cast(world, house.zhang.token, house.area.id, { ...ballot, choice: 'ABSTAIN' })
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
    expect(third.body.receipt.body.supersedes).toBe(second.body.ballotId)
    expect(await house.rows('ballot', `motion_id = '${v.motions[0]}'`)).toHaveLength(3)
    expect(await house.rows('standing_ballot', `motion_id = '${v.motions[0]}'`)).toMatchObject([
      { ballot_id: third.body.ballotId },
    ])
  })

  it('lets a voter change exactly once where the rules say so', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)], revocation: 'ONE_CHANGE' })
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    await cast(world, house.zhang.token, house.area.id, ballot)
    expect((await cast(world, house.zhang.token, house.area.id, { ...ballot, choice: 'AGAINST' })).status).toBe(201)
    const third = await cast(world, house.zhang.token, house.area.id, ballot)
    expect(third.status).toBe(409)
    expect(third.body.detail).toContain('已更改过一次')
  })

  it('opens at the first moment and closes at the last, to the millisecond', async () => {
    const v = await openVoting(world, house.area.id, {
      lines: [house.line(0)],
      revocation: 'UNTIL_CLOSE',
      from: '2026-11-20T10:00:00+08:00',
      until: '2026-11-20T11:00:00+08:00',
    })
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    const at = async (iso: string) => {
      world.clock.set(iso)
      const answer = await cast(world, house.zhang.token, house.area.id, ballot)
      return [answer.status, answer.body.detail ?? '']
    }
    expect(await at('2026-11-20T09:59:59.999+08:00')).toEqual([409, '投票于2026年11月20日10:00开始，请届时再来。'])
    expect(await at('2026-11-20T10:00:00.000+08:00')).toEqual([201, ''])
    expect(await at('2026-11-20T10:59:59.999+08:00')).toEqual([201, ''])
    expect(await at('2026-11-20T11:00:00.000+08:00')).toEqual([409, '投票已于2026年11月20日11:00截止，不能再投票。'])
    world.clock.set('2026-11-20T09:00:00+08:00')
  })

  it.each(['DRAFT', 'ROLL_FROZEN', 'NOTICED', 'CLOSED', 'OBJECTION', 'FINAL', 'PUBLISHED', 'CANCELLED'] as const)(
    'refuses in the state %s although the clock is inside the window',
    async (state) => {
      const v = await openVoting(world, house.area.id, { lines: [house.line(0)], state })
      const answer = await cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]! })
      expect(answer.status).toBe(409)
      expect(await house.rows('ballot', `motion_id = '${v.motions[0]}'`)).toEqual([])
    },
  )

  it('answers a vote for a line of another roll like one for nobody', async () => {
    const one = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const two = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const answer = await cast(world, house.zhang.token, house.area.id, { motion: one.motions[0]!, line: two.lines[0]! })
    expect(answer.status).toBe(403)
  })

  it('refuses a line of a neighbour, another house.area, a staff session, and nobody at all', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0), house.line(1)] })
    const ballot = { motion: v.motions[0]!, line: v.lines[1]! }
    const clerk = await world.official('COMMUNITY_CLERK', { areaId: house.area.id })
    expect((await cast(world, house.zhang.token, house.area.id, ballot)).status).toBe(403)
    expect((await cast(world, house.stranger.token, house.area.id, ballot)).status).toBe(404)
    expect((await cast(world, house.zhang.token, house.elsewhere.id, ballot)).status).toBe(404)
    expect((await cast(world, clerk.token, house.area.id, ballot)).status).toBe(403)
    expect((await cast(world, null, house.area.id, ballot)).status).toBe(401)
    expect(await house.rows('ballot', `motion_id = '${v.motions[0]}'`)).toEqual([])
  })

  it('refuses at once when the session was ended or the binding was taken back', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(3)] })
    const gone = await world.owner(house.area.id, house.person(3), '13800000014')
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    await world.deps.db.worker(async (tx) => {
      await sql`update binding set ended_at = ${world.clock.now()} where account_id = ${gone.accountId}`.execute(tx)
    })
    expect((await cast(world, gone.token, house.area.id, ballot)).status).toBe(404)
    await world.call('DELETE', '/api/session', { as: gone.token, surface: 'resident' })
    expect((await cast(world, gone.token, house.area.id, ballot)).status).toBe(401)
  })

  it('keeps no salt in clear, so that a stolen database cannot prove a choice', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const answer = await cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]! })
    const { salt } = answer.body.receipt
    const stored = [
      ...(await house.rows('ballot')),
      ...(await house.rows('idempotency')),
      ...(await house.rows('audit_event')),
    ]
    const text = stored.map((r) =>
      JSON.stringify(r, (_, x) => (x?.type === 'Buffer' ? Buffer.from(x.data).toString('latin1') : x)),
    )
    expect(text.filter((t) => t.includes(salt))).toEqual([])
  })
})

describe('the motion page', () => {
  it('shows own lines, the law, the choices, and whether one may vote', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0), house.line(1)] })
    const url = `/api/areas/${house.area.id}/motions/${v.motions[0]}/ballot`
    const read = () => world.call('GET', url, { as: house.zhang.token, surface: 'resident' })
    const before = (await read()).body
    expect(before.lines).toHaveLength(1)
    expect(before.lines[0]).toMatchObject({ canVote: true, mine: null, units: ['1栋1单元101'], area: '100.00' })
    expect(before.lawSentences.join()).toContain('民法典 第278条')
    expect(before.choices.map((c: { title: string }) => c.title)).toEqual(['同意', '反对', '弃权'])
    await cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]!, choice: 'ABSTAIN' })
    const after = (await read()).body.lines[0]
    expect(after).toMatchObject({
      canVote: false,
      mine: { choice: 'ABSTAIN', choiceTitle: '弃权', by: '本人', own: true },
    })
    expect(after.why).toContain('本户已投过')
  })

  it('does not show a draft', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)], state: 'DRAFT' })
    const url = `/api/areas/${house.area.id}/motions/${v.motions[0]}/ballot`
    expect((await world.call('GET', url, { as: house.zhang.token, surface: 'resident' })).status).toBe(404)
  })
})

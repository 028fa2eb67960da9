import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { readSession } from '../../platform/auth/session.ts'
import { cast, makeVotingHouse, openVoting, type Voting, type VotingHouse } from '../ballot/testing.ts'
import type { Conflict } from '../meeting/meeting-rules.ts'

let house: VotingHouse
let world: World
let keyer: { token: string }
let checker: { token: string }
let company: { token: string }

beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
  keyer = await world.official('COMMUNITY_CLERK', { division: house.places.community }, '录入员')
  checker = await world.official('STREET_CLERK', { division: house.places.street }, '复核员')
  company = await world.official('COMPANY_MANAGER', { areaId: house.area.id }, '物业经理')
})
afterAll(() => world.close())
// A clerk's session lasts twelve hours: every test begins in the same morning.
afterEach(() => world.clock.set(NOW))

const NOW = '2026-11-20T09:00:00+08:00'
const url = (v: Voting, rest = '') => `/api/areas/${house.area.id}/assemblies/${v.id}/paper${rest}`
const post = (who: { token: string }, v: Voting, rest: string, body: unknown = {}) =>
  world.call('POST', url(v, rest), { as: who.token, body })
const list = async (v: Voting) => (await world.call('GET', url(v), { as: keyer.token })).body

/** Issues and hands in the paper of a line; answers its id and version. */
async function handedIn(v: Voting, line = 0) {
  await post(keyer, v, '/issue')
  const paper = (await list(v)).items.find((p: { lineId: string }) => p.lineId === v.lines[line])
  const returned = await post(keyer, v, `/${paper.id}/return`)
  expect(returned.status).toBe(200)
  return { id: paper.id as string, version: returned.body.version as number }
}

const says = (v: Voting, ...choices: string[]) => choices.map((choice, i) => ({ motionId: v.motions[i], choice }))

/** Keys and confirms a paper that was handed in. */
async function counted(v: Voting, paper: { id: string; version: number }, ...choices: string[]) {
  const keyed = await post(keyer, v, `/${paper.id}/key`, { choices: says(v, ...choices), version: paper.version })
  expect(keyed.status).toBe(200)
  return post(checker, v, `/${paper.id}/confirm`, { choices: says(v, ...choices), version: keyed.body.version })
}

const standing = async (v: Voting) => {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ choice: string; channel: string; cast_at: Date }>`
      select b.choice, b.channel, b.cast_at from standing_ballot s
        join ballot b on b.area_id = s.area_id and b.id = s.ballot_id
       where s.motion_id = any (${v.motions}::uuid[])`.execute(tx),
  )
  return rows
}

it('once counted leads its owner to the receipt', async () => {
  const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
  await counted(v, await handedIn(v), 'AGAINST')
  const inbox = await world.call('GET', '/api/my/notifications', { as: house.zhang.token, surface: 'resident' })
  const told = inbox.body.items.find((n: { kind: string }) => n.kind === 'PAPER_CONFIRMED')
  const [, page, areaId, ballotId] = told.link.split('/')
  expect([page, areaId]).toEqual(['receipts', house.area.id])
  const receipt = await world.call('GET', `/api/areas/${areaId}/ballots/${ballotId}/receipt`, {
    as: house.zhang.token,
    surface: 'resident',
  })
  expect(receipt.body).toMatchObject({ choiceTitle: '反对', receipt: { body: { channel: 'PAPER' } } })
})

it('has no 随多数 to key where the notice set none', async () => {
  const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
  const paper = await handedIn(v)
  const keyed = await post(keyer, v, `/${paper.id}/key`, { choices: says(v, 'FOLLOW'), version: paper.version })
  expect([keyed.status, keyed.body.fields[0].detail]).toEqual([400, expect.stringContaining('没有“随多数”')])
  const pack = await world.call('GET', url(v, '/pack'), { as: keyer.token })
  expect(pack.body.choices.map((c: { choice: string }) => c.choice)).toEqual(['FOR', 'AGAINST', 'ABSTAIN'])
})

describe('a paper ballot', () => {
  it('is issued once a line, numbered on, and replaced only after it was voided', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0), house.line(1), house.line(3)] })
    expect((await post(keyer, v, '/issue', { lineIds: [v.lines[1]] })).body).toEqual({ issued: 1 })
    expect((await post(keyer, v, '/issue', { lineIds: 'all' })).body).toEqual({ issued: 2 })
    expect((await post(keyer, v, '/issue')).body).toEqual({ issued: 0 })
    const first = (await list(v)).items[0]
    expect(first).toMatchObject({ serial: 1, serialText: 'No.000001', lineId: v.lines[1], state: 'ISSUED' })
    expect((await post(keyer, v, `/${first.id}/void`, { reason: '破损' })).body).toMatchObject({ state: 'VOID' })
    expect((await post(keyer, v, '/issue')).body).toEqual({ issued: 1 })
    const after = await list(v)
    expect(after.items.map((p: { serial: number }) => p.serial)).toEqual([1, 2, 3, 4])
    expect(after.counts).toEqual({ issued: 3, returned: 0, keyed: 0, confirmed: 0, conflict: 0, void: 1 })
  })

  it('counts after two different people keyed the same, as of the moment it was handed in', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const paper = await handedIn(v)
    world.clock.set('2026-11-20T15:00:00+08:00')
    const done = await counted(v, paper, 'AGAINST')
    expect(done.body).toMatchObject({ state: 'CONFIRMED', keyedBy: '录入员', confirmedBy: '复核员' })
    expect(await standing(v)).toEqual([{ choice: 'AGAINST', channel: 'PAPER', cast_at: new Date(NOW) }])
    world.clock.set(NOW)
  })

  it('cannot be confirmed by the person who keyed it', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const paper = await handedIn(v)
    const keyed = await post(keyer, v, `/${paper.id}/key`, { choices: says(v, 'FOR'), version: paper.version })
    const own = await post(keyer, v, `/${paper.id}/confirm`, { choices: says(v, 'FOR'), version: keyed.body.version })
    expect([own.status, own.body.code]).toEqual([403, 'FORBIDDEN'])
    expect(own.body.detail).toContain('另一名工作人员')
    expect(keyed.body.actions[0]).toMatchObject({ action: 'paper.confirm', allowed: false })
    expect(await standing(v)).toEqual([])
  })

  it('goes back when the two keyings differ, naming the motions and no choice', async () => {
    const v = await openVoting(world, house.area.id, {
      lines: [house.line(0)],
      motions: [{ title: '更换电梯' }, { title: '改造门禁' }],
    })
    const paper = await handedIn(v)
    const keyed = await post(keyer, v, `/${paper.id}/key`, { choices: says(v, 'FOR', 'FOR'), version: paper.version })
    const body = { choices: says(v, 'FOR', 'AGAINST'), version: keyed.body.version }
    const differing = await post(checker, v, `/${paper.id}/confirm`, body)
    expect([differing.status, differing.body.code]).toEqual([409, 'STATE'])
    expect(differing.body.detail).toContain('第2项“改造门禁”')
    expect(differing.body.detail).not.toMatch(/更换电梯|同意|反对/)
    const back = (await list(v)).items[0]
    expect(back).toMatchObject({ state: 'RETURNED', keyedBy: null })
    expect(await standing(v)).toEqual([])
    expect((await counted(v, { id: paper.id, version: back.version }, 'FOR', 'AGAINST')).status).toBe(200)
    expect((await standing(v)).map((b) => b.choice).sort()).toEqual(['AGAINST', 'FOR'])
  })

  it('must be keyed for each of its motions, once', async () => {
    const v = await openVoting(world, house.area.id, {
      lines: [house.line(0)],
      motions: [{ title: '更换电梯' }, { title: '改造门禁' }],
    })
    const paper = await handedIn(v)
    const key = (choices: unknown) => post(keyer, v, `/${paper.id}/key`, { choices, version: paper.version })
    const missing = await key(says(v, 'FOR'))
    expect([missing.status, missing.body.fields[0].detail]).toEqual([400, expect.stringContaining('第2项议题没有录入')])
    const twice = await key([...says(v, 'FOR', 'FOR'), { motionId: v.motions[0], choice: 'AGAINST' }])
    expect(twice.body.fields[0].pointer).toBe('/choices/2')
  })

  it('is refused when somebody else was quicker, and when it comes too late', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0), house.line(3)] })
    const paper = await handedIn(v)
    const stale = await post(keyer, v, `/${paper.id}/key`, { choices: says(v, 'FOR'), version: paper.version - 1 })
    expect([stale.status, stale.body.code]).toEqual([409, 'CONFLICT'])
    const other = (await list(v)).items[1]
    world.clock.set('2026-12-04T23:59:59.999+08:00')
    const last = await world.official('COMMUNITY_CLERK', { division: house.places.community }, '值班员')
    world.clock.set('2026-12-05T00:00:00.000+08:00')
    const late = await post(last, v, `/${other.id}/return`)
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('迟交的纸质票不计入')])
    world.clock.set(NOW)
  })

  it('handed in before the close is still keyed after it, until the count', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0), house.line(3)] })
    const paper = await handedIn(v)
    const slow = await handedIn(v, 1)
    const state = (to: string) =>
      world.deps.db.worker((tx) => sql`update assembly set state = ${to} where id = ${v.id}`.execute(tx))
    await state('CLOSED')
    expect((await counted(v, paper, 'FOR')).body.state).toBe('CONFIRMED')
    await state('OBJECTION')
    const late = await post(keyer, v, `/${slow.id}/key`, { choices: says(v, 'FOR'), version: slow.version })
    expect(late.status).toBe(409)
  })

  it('is told to its owners when keyed and when confirmed, without the choice; they hold its receipt', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(1)] })
    await counted(v, await handedIn(v), 'AGAINST')
    for (const owner of [house.li, house.wang]) {
      const inbox = await world.call('GET', '/api/my/notifications', { as: owner.token, surface: 'resident' })
      const kinds = inbox.body.items.map((n: { kind: string }) => n.kind)
      expect(kinds.slice(0, 2)).toEqual(['PAPER_CONFIRMED', 'PAPER_KEYED'])
      expect(JSON.stringify(inbox.body.items)).not.toMatch(/反对|AGAINST/)
    }
    const mine = await world.call('GET', '/api/my/ballots', { as: house.li.token, surface: 'resident' })
    const motion = mine.body.items
      .flatMap((a: { motions: { motionId: string }[] }) => a.motions)
      .find((m: { motionId: string }) => m.motionId === v.motions[0])
    expect(motion.mine).toMatchObject({ choice: 'AGAINST', channel: 'PAPER', by: '纸质票', own: false })
    const receipt = await world.call('GET', `/api/areas/${house.area.id}/ballots/${motion.mine.ballotId}/receipt`, {
      as: house.li.token,
      surface: 'resident',
    })
    expect(receipt.body.choiceTitle).toBe('反对')
  })

  it('shows its choice to nobody at the desk: sealed while it waits, gone once it counts, and no SQL of theirs finds it', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const paper = await handedIn(v)
    const keyed = await post(keyer, v, `/${paper.id}/key`, { choices: says(v, 'ABSTAIN'), version: paper.version })
    const look = async (who: { token: string }) => {
      const context = (await readSession(world.deps.db, world.clock, who.token))!
      return world.deps.db.as(context, async (tx) => ({
        paper: (await sql`select keyed_choices from paper_ballot where id = ${paper.id}`.execute(tx)).rows,
        ballots: (await sql`select id from ballot where motion_id = ${v.motions[0]}`.execute(tx)).rows,
      }))
    }
    for (const who of [keyer, checker, company]) expect(JSON.stringify(await look(who))).not.toContain('ABSTAIN')
    expect(JSON.stringify(keyed.body)).not.toContain('ABSTAIN')
    await post(checker, v, `/${paper.id}/confirm`, { choices: says(v, 'ABSTAIN'), version: keyed.body.version })
    for (const who of [keyer, checker, company]) {
      expect(await look(who)).toEqual({ paper: [{ keyed_choices: null }], ballots: [] })
    }
  })

  it('belongs to the desk: the company cannot touch it, a neighbour community does not see it', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)] })
    const stranger = await world.official('COMMUNITY_CLERK', { division: house.places.siblingCommunity }, '外社区')
    expect((await post(company, v, '/issue')).status).toBe(403)
    expect((await post(stranger, v, '/issue')).status).toBe(404)
    const owner = await world.call('GET', url(v), { as: house.zhang.token, surface: 'resident' })
    expect(owner.status).toBe(403)
  })
})

describe('a line that votes on paper and online', () => {
  const online = (v: Voting, choice: string) =>
    cast(world, house.zhang.token, house.area.id, { motion: v.motions[0]!, line: v.lines[0]!, choice })

  it.each([
    ['FIRST_VALID', ['FOR', 'ONLINE'], 'ONLINE_STANDS'],
    ['LAST_VALID', ['AGAINST', 'PAPER'], 'PAPER_STANDS'],
    ['ELECTRONIC_WINS', ['FOR', 'ONLINE'], 'ONLINE_STANDS'],
    ['PAPER_WINS', ['AGAINST', 'PAPER'], 'PAPER_STANDS'],
    ['VOID_BOTH', ['INVALID', 'PAPER'], 'NEITHER_STANDS'],
  ] as const)('online first, paper later, under %s', async (conflict, [choice, channel], outcome) => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)], conflict: conflict as Conflict })
    expect((await online(v, 'FOR')).status).toBe(201)
    world.clock.set('2026-11-20T10:00:00+08:00')
    const done = await counted(v, await handedIn(v), 'AGAINST')
    expect(done.body.state).toBe('CONFLICT')
    expect(await standing(v)).toMatchObject([{ choice, channel }])
    const events = await house.rows('audit_event', `type = 'paper.conflict' and subject_id = '${v.id}'`)
    expect(events).toHaveLength(1)
    expect(events[0]!.detail).toMatchObject({ rule: conflict, conflicts: [{ outcome }] })
    expect(JSON.stringify(events)).not.toMatch(/AGAINST|INVALID/)
    world.clock.set(NOW)
  })

  it.each([
    ['FIRST_VALID', 409],
    ['PAPER_WINS', 409],
    ['VOID_BOTH', 409],
    ['LAST_VALID', 201],
    ['ELECTRONIC_WINS', 201],
  ] as const)('paper first, online later, under %s: the phone answers %i', async (conflict, status) => {
    for (const when of ['handed in', 'counted'] as const) {
      const v = await openVoting(world, house.area.id, { lines: [house.line(0)], conflict: conflict as Conflict })
      const paper = await handedIn(v)
      if (when === 'counted') await counted(v, paper, 'AGAINST')
      world.clock.set('2026-11-20T10:00:00+08:00')
      const answer = await online(v, 'FOR')
      expect(answer.status).toBe(status)
      if (status === 409) expect(answer.body.detail).toMatch(/纸质票.*本次会议的规则是/)
      if (when === 'handed in') await counted(v, paper, 'AGAINST')
      expect(await standing(v)).toMatchObject([status === 409 ? { choice: 'AGAINST' } : { choice: 'FOR' }])
      world.clock.set(NOW)
    }
  })

  it('an unmarked paper never takes the place of an online ballot', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)], conflict: 'PAPER_WINS' })
    await online(v, 'FOR')
    await counted(v, await handedIn(v), 'INVALID')
    expect(await standing(v)).toMatchObject([{ choice: 'FOR', channel: 'ONLINE' }])
  })
})

describe('the printable pack', () => {
  it('holds the notice, the rooms without names, numbered ballots with a QR code, and the count sheet', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0), house.line(1), house.line(3)] })
    const paper = await handedIn(v)
    await counted(v, paper, 'FOR')
    await post(keyer, v, `/${(await list(v)).items[1].id}/void`, { reason: '破损' })
    const { body, text } = await world.call('GET', url(v, '/pack'), { as: keyer.token })
    expect(body.ballots.map((b: { serialText: string }) => b.serialText)).toEqual(['No.000001', 'No.000003'])
    expect(body.ballots[0].units).toEqual(['1栋1单元101'])
    expect(body.ballots[0].qr).toMatch(/^<svg/)
    expect(body.notice.paragraphs.length).toBeGreaterThan(3)
    expect(text).not.toMatch(/张三|李四|王五|赵六/)
    expect(body.countSheet).toEqual({ issued: 3, outstanding: 1, returned: 1, valid: 1, conflict: 0, void: 1 })
  })
})

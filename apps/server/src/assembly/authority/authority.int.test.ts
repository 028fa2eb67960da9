import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { cast, makeVotingHouse, openVoting, type Voting, type VotingHouse } from '../ballot/testing.ts'

let house: VotingHouse
let world: World
let clerk: { token: string }

beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
  clerk = await world.official('COMMUNITY_CLERK', { division: house.places.community }, '窗口')
})
afterAll(() => world.close())

const url = (v: Voting, rest = '') => `/api/areas/${house.area.id}/assemblies/${v.id}/authorities${rest}`
const record = (v: Voting, more: object = {}, as = clerk.token) =>
  world.call('POST', url(v), {
    as,
    body: {
      lineId: v.lines[0],
      kind: 'AGENT',
      holderPhone: '13800000009',
      holderName: '钱七',
      validFrom: '2026-11-20',
      validUntil: '2026-12-04',
      note: '授权委托书，2026年11月18日，存社区档案室',
      ...more,
    },
  })

describe('an agent', () => {
  it('votes for a company from the moment the desk recorded the letter until it is taken back', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(2)], revocation: 'UNTIL_CLOSE' })
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    const votes = async () => (await cast(world, house.stranger.token, house.area.id, ballot)).status
    expect(await votes()).toBe(404)
    const made = await record(v)
    expect([made.status, made.body.holderName, made.body.holderPhone]).toEqual([201, '钱*', '138****0009'])
    expect(await votes()).toBe(201)
    const revoke = () =>
      world.call('POST', url(v, `/${made.body.id}/revoke`), { as: clerk.token, body: { reason: '企业来函撤销' } })
    expect((await revoke()).body.revokedAt).not.toBeNull()
    expect((await revoke()).status).toBe(409)
    expect(await votes()).toBe(404)
    const listed = await world.call('GET', url(v), { as: clerk.token })
    expect(listed.body.items).toHaveLength(1)
  })

  it('shows their principals in "my ballots" although they own nothing here', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(2)] })
    await record(v)
    const mine = await world.call('GET', '/api/my/ballots', { as: house.stranger.token, surface: 'resident' })
    expect(mine.body.items).toMatchObject([
      { assemblyId: v.id, motions: [{ canVote: true, line: { units: ['1栋1单元103'] } }] },
    ])
  })

  it('acts for three households at most', async () => {
    const lines = [house.line(0), house.line(1), house.line(2), house.line(3)]
    const v = await openVoting(world, house.area.id, { lines })
    for (const lineId of v.lines.slice(0, 3)) expect((await record(v, { lineId })).status).toBe(201)
    const fourth = await record(v, { lineId: v.lines[3] })
    expect([fourth.status, fourth.body.code, fourth.body.article]).toEqual([422, 'LAW', '物业管理条例 第12条'])
  })
})

describe('a guardian', () => {
  const guardian = { kind: 'GUARDIAN', note: '监护人指定书，2026年3月1日' }

  it('votes in the place of the ward, who votes no more, until the desk ends it', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(0)], revocation: 'UNTIL_CLOSE' })
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    const made = await record(v, guardian)
    expect(made.status, made.text).toBe(201)
    const ward = await cast(world, house.zhang.token, house.area.id, ballot)
    expect([ward.status, ward.body.detail]).toEqual([403, expect.stringContaining('由监护人投票')])
    expect((await cast(world, house.stranger.token, house.area.id, ballot)).status).toBe(201)
    await world.call('POST', url(v, `/${made.body.id}/revoke`), { as: clerk.token, body: { reason: '监护关系终止' } })
    expect((await cast(world, house.zhang.token, house.area.id, ballot)).status).toBe(201)
  })

  it('of one co-owner leaves the other free to vote, and the desk says of whom', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(1)] })
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    const unnamed = await record(v, guardian)
    expect([unnamed.status, unnamed.body.fields[0].pointer]).toEqual([400, '/wardName'])
    expect((await record(v, { ...guardian, wardName: '孙八' })).status).toBe(400)
    expect((await record(v, { ...guardian, wardName: '李 四' })).status).toBe(201)
    expect((await cast(world, house.li.token, house.area.id, ballot)).status).toBe(403)
    expect((await cast(world, house.wang.token, house.area.id, ballot)).status).toBe(201)
  })
})

describe('the desk', () => {
  it('wants a letter, days in order, and a line of this assembly', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(2)] })
    const other = await openVoting(world, house.area.id, { lines: [house.line(2)] })
    for (const [more, pointer] of [
      [{ note: ' ' }, '/letterFileId'],
      [{ validFrom: '2026-12-05' }, '/validUntil'],
      [{ lineId: other.lines[0] }, '/lineId'],
      [{ letterFileId: other.id }, '/letterFileId'],
    ] as const) {
      const answer = await record(v, more)
      expect([answer.status, answer.body.fields?.[0]?.pointer]).toEqual([400, pointer])
    }
  })

  it('records one delegate a line and tells the co-owners', async () => {
    const v = await openVoting(world, house.area.id, { lines: [house.line(1)] })
    const delegate = { kind: 'DELEGATE', holderPhone: '13800000003', holderName: '王五' }
    expect((await record(v, delegate)).status).toBe(201)
    expect((await record(v, delegate)).status).toBe(409)
    const inbox = await world.call('GET', '/api/my/notifications', { as: house.li.token, surface: 'resident' })
    expect(inbox.body.items[0].body).toContain('推选的代表王*')
    const ballot = { motion: v.motions[0]!, line: v.lines[0]! }
    expect((await cast(world, house.li.token, house.area.id, ballot)).status).toBe(403)
    expect((await cast(world, house.wang.token, house.area.id, ballot)).status).toBe(201)
  })

  it('is closed after the voting, and to everybody but street and community', async () => {
    const closed = await openVoting(world, house.area.id, { lines: [house.line(2)], state: 'CLOSED' })
    expect((await record(closed)).status).toBe(409)
    const v = await openVoting(world, house.area.id, { lines: [house.line(2)] })
    const chair = await world.official('COMMITTEE_CHAIR', { areaId: house.area.id })
    const neighbour = await world.official('COMMUNITY_CLERK', { division: house.places.siblingCommunity })
    expect((await record(v, {}, chair.token)).status).toBe(403)
    expect((await record(v, {}, neighbour.token)).status).toBe(404)
  })
})

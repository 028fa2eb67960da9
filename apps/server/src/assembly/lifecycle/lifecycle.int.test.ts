import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type UnitSpec, type World } from '../../../test/world.ts'
import { startSession } from '../../platform/auth/session.ts'
import { putBallots } from './ballots.fixture.ts'
import { assemblyTicker, runLifecycle } from './lifecycle.ts'

/** 30,000.00 m² and 300 owners: 101 units together 10,000.00, 99 together 10,000.00, 100 of 100.00 (T01 of governance.md). */
function threeHundred(): UnitSpec[] {
  const area = (i: number) =>
    i < 100 ? '99.00' : i === 100 ? '100.00' : i < 199 ? '101.00' : i === 199 ? '102.00' : '100.00'
  return Array.from({ length: 300 }, (_, i) => ({
    building: `${Math.floor(i / 100) + 1}栋`,
    room: String(100 + (i % 100)),
    area: area(i),
    owners: [{ name: `业主${i}`, idNo: `id${i}` }],
  }))
}

const DRAFT = {
  title: '2026年第一次临时会议',
  kind: 'TEMPORARY',
  organiser: 'COMMUNITY',
  votingFrom: '2026-12-05',
  votingUntil: '2026-12-11',
  motions: [
    { item: 'FUND_USE', title: '使用维修资金更换1至3栋电梯', body: '更换六台电梯。', amount: '860000.00' },
    { item: 'FUND_USE', title: '使用维修资金维修屋面', body: '', amount: '12000.50' },
    { item: 'PM_HIRE_FIRE', title: '续聘物业服务企业', body: '' },
  ],
}

describe('an assembly on the use of the maintenance fund, from draft to published result', () => {
  let world: World
  let areaId: string
  let clerk: string
  let clerkId: string
  let owner: { accountId: string; token: string }
  let id = ''
  const url = (rest = '') => `/api/areas/${areaId}/assemblies/${id}${rest}`
  const get = async (rest = '') => (await world.call('GET', url(rest), { as: clerk })).body

  beforeAll(async () => {
    world = await makeWorld({ now: '2026-11-20T09:00:00+08:00' })
    const places = await jiangyin(world)
    const area = await world.area(places.community, '虹桥花园', threeHundred())
    areaId = area.id
    const made = await world.official('COMMUNITY_CLERK', { division: places.community })
    clerk = made.token
    clerkId = made.accountId
    owner = await world.owner(areaId, area.units[0]!.owners[0]!.id, '13812340001')
  })
  afterAll(() => world.close())

  it('is drafted with rules, steps, earliest dates and actions', async () => {
    const made = await world.call('POST', `/api/areas/${areaId}/assemblies`, { as: clerk, body: DRAFT })
    expect(made.status, made.text).toBe(201)
    id = made.body.id
    expect(made.body).toMatchObject({
      state: 'DRAFT',
      votingFrom: '2026-12-05',
      votingUntil: '2026-12-11',
      objections: 0,
    })
    expect(made.body.rules).toMatchObject({ pack: 'CN', noticeDays: 15, objectionDays: 7, windowDays: [7, 60] })
    expect(made.body.rules.settings.find((s: { key: string }) => s.key === 'ballot.conflict').kind).toBe('setting')
    expect(made.body.motions[0]).toMatchObject({ amount: '860000.00', threshold: 'ORDINARY', scopeTitle: '全体业主' })
    const voting = made.body.steps.find((s: { state: string }) => s.state === 'VOTING')
    expect(voting).toMatchObject({ article: '物业管理条例 第14条', earliest: '2026-12-05', done: false })
    expect(made.body.actions.map((a: { action: string }) => a.action)).toContain('roll.freeze')
  })

  it('is not there for owners while it is a draft', async () => {
    expect((await world.call('GET', url(), { as: owner.token })).status).toBe(404)
    const list = await world.call('GET', `/api/areas/${areaId}/assemblies`, { as: owner.token })
    expect(list.body.items).toEqual([])
  })

  it('freezes one roll for the common scope', async () => {
    const frozen = await world.call('POST', url('/freeze'), { as: clerk })
    expect(frozen.status, frozen.text).toBe(200)
    expect(frozen.body.state).toBe('ROLL_FROZEN')
    const rolls = new Set(frozen.body.motions.map((m: { rollId: string }) => m.rollId))
    expect(rolls.size).toBe(1)
    expect(frozen.body.motions[0].roll).toEqual({ area: '30000.00', heads: 300, lines: 300 })
  })

  it('publishes a notice that says everything, to everybody', async () => {
    const preview = await get('/notice')
    expect(preview.publishedOn).toBeNull()
    const noticed = await world.call('POST', url('/notice'), { as: clerk })
    expect(noticed.status, noticed.text).toBe(200)
    expect(noticed.body).toMatchObject({ state: 'NOTICED', noticeOn: '2026-11-20' })
    const notice = await get('/notice')
    expect(notice.title).toBe('关于召开虹桥花园业主大会临时会议的公告')
    const text = notice.paragraphs.join('\n')
    for (const part of [
      '2026年12月5日零时',
      '860000.00 元',
      '30000.00 平方米',
      '300 人',
      '第278条',
      '先投的有效票',
      '7 日',
    ])
      expect(text).toContain(part)
    expect(notice.paragraphs).toEqual(preview.paragraphs)
    const told = await world.deps.db.system
      .selectFrom('notification')
      .select('kind')
      .where('area_id', '=', areaId)
      .execute()
    expect(told).toHaveLength(300)
  })

  it('waits for its first day, then opens by the clock alone, once', async () => {
    await moveTo('2026-12-04T23:59:59+08:00')
    expect(await runLifecycle(world.deps)).toBe(0)
    expect((await get()).state).toBe('NOTICED')
    await moveTo('2026-12-05T00:00:00+08:00')
    expect(await runLifecycle(world.deps)).toBe(1)
    expect((await get()).state).toBe('VOTING')
    expect(await runLifecycle(world.deps)).toBe(0)
  })

  it('shows participation and never a choice while voting runs', async () => {
    const { motions } = await get()
    const lines = await allLines()
    const ids = (seq: number) => ({ areaId, assemblyId: id, motionId: motions[seq].id })
    // T01: 20,000.00/200 take part, exactly half of the area approves. T04: 199 heads. Third: all of 200 approve.
    await putBallots(world, ids(0), 'FOR', lines.slice(0, 101))
    await putBallots(world, ids(0), 'AGAINST', lines.slice(101, 200))
    await putBallots(world, ids(1), 'FOR', lines.slice(0, 199))
    await moveTo('2026-12-07T10:00:00+08:00')
    await putBallots(world, ids(2), 'FOR', lines.slice(0, 200))
    const part = await world.call('GET', url('/participation'), { as: clerk })
    expect(part.body.motions[0]).toMatchObject({
      taken: { area: '20000.00', heads: 200 },
      quorum: { area: '20000.00', heads: 200 },
      quorumMet: true,
      byDay: [{ day: '2026-12-05', area: '20000.00', heads: 200 }],
    })
    expect(part.body.motions[1].quorumMet).toBe(false)
    expect(part.body.motions[2].byDay).toEqual([{ day: '2026-12-07', area: '20000.00', heads: 200 }])
    expect(part.body.channels).toEqual({ online: 599, paper: 0 })
    expect(part.text).not.toMatch(/FOR|AGAINST/)
    const during = await world.call('GET', url(), { as: clerk })
    expect(during.text).not.toMatch(/AGAINST|outcome/)
  })

  it('cannot be cancelled once voting runs', async () => {
    const refused = await world.call('POST', url('/cancel'), { as: clerk, body: { reason: '不想开了' } })
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toContain('投票中')
  })

  it('closes, counts exactly and shows the preliminary result for seven days', async () => {
    await moveTo('2026-12-12T00:00:00+08:00')
    expect(await runLifecycle(world.deps)).toBe(2)
    const now = await get()
    // 2026-12-19 is a Saturday: the period ends on Monday (民法典 第203条).
    expect(now).toMatchObject({ state: 'OBJECTION', objectionUntil: '2026-12-21' })
    const outcomes = now.motions.map((m: { result: { outcome: string } }) => m.result.outcome)
    expect(outcomes).toEqual(['NOT_PASSED', 'NO_QUORUM', 'PASS'])
    expect(now.motions[0].result).toMatchObject({
      stage: 'PRELIMINARY',
      announced: true,
      outcomeTitle: '未通过（未形成决定）',
      for: { area: '10000.00', heads: 101 },
      against: { area: '10000.00', heads: 99 },
      missing: { quorumArea: '0.00', quorumHeads: 0, approveArea: '0.01', approveHeads: 0 },
    })
    expect(now.motions[1].result.missing).toMatchObject({ quorumHeads: 1, quorumArea: '102.00' })
    expect(now.motions[2].result.outcomeTitle).toBe('通过')
    expect(now.motions[2].result.lawSentence).toContain('国家法律')
  })

  it('does nothing when the ticker runs again, or in two processes at once', async () => {
    const before = await rowCounts()
    await assemblyTicker.run(world.deps)
    await Promise.all([runLifecycle(world.deps), runLifecycle(world.deps), runLifecycle(world.deps)])
    expect(await rowCounts()).toEqual(before)
  })

  it('takes an objection to the result, and waits for its answer before it is final', async () => {
    const raised = await world.call('POST', url('/objections'), {
      as: owner.token,
      surface: 'resident',
      body: { stage: 'RESULT', body: '我家的票没有计入。' },
    })
    expect(raised.status, raised.text).toBe(201)
    await moveTo('2026-12-22T00:00:00+08:00')
    expect(await runLifecycle(world.deps)).toBe(0)
    const waiting = (await get()).steps.find((s: { state: string }) => s.state === 'PUBLISHED')
    expect(waiting.why).toContain('1 件异议没有答复')
    const late = await world.call('POST', url('/objections'), {
      as: owner.token,
      body: { stage: 'RESULT', body: '再提一次。' },
    })
    expect(late.status).toBe(409)
    const answered = await world.call('POST', url(`/objections/${raised.body.id}/answer`), {
      as: clerk,
      body: { state: 'REJECTED', answer: '经核对，您的票已计入。' },
    })
    expect(answered.body).toMatchObject({ state: 'REJECTED', answer: '经核对，您的票已计入。' })
    const again = await world.call('POST', url(`/objections/${raised.body.id}/answer`), {
      as: clerk,
      body: { state: 'UPHELD', answer: '改了。' },
    })
    expect(again.status).toBe(409)
  })

  it('counts for good and publishes', async () => {
    expect(await runLifecycle(world.deps)).toBe(2)
    const now = await get()
    expect(now.state).toBe('PUBLISHED')
    expect(now.motions.every((m: { result: { stage: string } }) => m.result.stage === 'FINAL')).toBe(true)
    expect(now.steps.every((s: { done: boolean }) => s.done)).toBe(true)
    expect(now.publications.map((p: { kind: string }) => p.kind)).toEqual([
      'ASSEMBLY_NOTICE',
      'PRELIMINARY_RESULT',
      'FINAL_RESULT',
    ])
    expect(await runLifecycle(world.deps)).toBe(0)
  })

  it('keeps a timeline of every step', async () => {
    const { items } = await get('/timeline')
    expect(items.map((i: { type: string }) => i.type)).toEqual([
      'result.final',
      'result.final',
      'objection.answered',
      'objection.raised',
      'result.preliminary',
      'voting.closed',
      'voting.opened',
      'notice.published',
      'roll.frozen',
      'assembly.created',
    ])
  })

  /** Moves the clock and signs both in again: a session does not outlive half a day. */
  async function moveTo(time: string) {
    world.clock.set(time)
    await world.deps.db.worker(async (tx) => {
      clerk = (await startSession(tx, world.clock, clerkId, 'console')).token
      owner.token = (await startSession(tx, world.clock, owner.accountId, 'resident')).token
    })
  }

  async function allLines(): Promise<string[]> {
    const lines: string[] = []
    for (let next = ''; ; ) {
      const page = await get(`/roll?limit=200${next && `&cursor=${next}`}`)
      lines.push(...page.items.map((l: { lineId: string }) => l.lineId))
      if (!page.next) return lines
      next = page.next
    }
  }

  async function rowCounts() {
    const count = async (table: 'publication' | 'audit_event' | 'notification' | 'motion_result') =>
      (await world.deps.db.system.selectFrom(table).select('id').where('area_id', '=', areaId).execute()).length
    return {
      publications: await count('publication'),
      events: await count('audit_event'),
      notifications: await count('notification'),
      results: await count('motion_result'),
    }
  }
})

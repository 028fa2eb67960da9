import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type UnitSpec, type World } from '../../../test/world.ts'
import { type Choice, putBallots, signIn } from '../lifecycle/ballots.fixture.ts'
import { runLifecycle } from '../lifecycle/lifecycle.ts'

const START = '2026-11-20T09:00:00+08:00'

/** Twelve flats of 100.00 m², one owner each. */
const TWELVE: UnitSpec[] = Array.from({ length: 12 }, (_, i) => ({
  building: '1栋',
  room: String(101 + i),
  area: '100.00',
  owners: [{ name: `业主${i}`, idNo: `n${i}` }],
}))

describe('what a result says', () => {
  let world: World
  let places: Awaited<ReturnType<typeof jiangyin>>
  let accountId: string

  beforeAll(async () => {
    world = await makeWorld({ now: START })
    places = await jiangyin(world)
    accountId = (await world.official('COMMUNITY_CLERK', { division: places.community })).accountId
  })
  afterAll(() => world.close())

  /** Walks an assembly of one motion to its preliminary result with these ballots; `served` lines got the notice at the door. */
  async function walk(options: {
    lawPack?: string
    item?: string
    votes: Partial<Record<Choice, number>>
    served?: number
    board?: number
    draft?: object
  }) {
    world.clock.set(START)
    let as = await signIn(world, accountId)
    const area = await world.area(places.community, '小区', TWELVE, options.lawPack ? { lawPack: options.lawPack } : {})
    const base = `/api/areas/${area.id}/assemblies`
    const body = {
      title: '临时会议',
      kind: 'TEMPORARY',
      organiser: 'COMMUNITY',
      votingFrom: '2026-12-05',
      votingUntil: '2026-12-11',
      motions: [{ item: options.item ?? 'PM_HIRE_FIRE', title: '续聘物业', body: '' }],
      ...options.draft,
    }
    const { id } = (await world.call('POST', base, { as, body })).body
    const url = `${base}/${id}`
    await world.call('POST', `${url}/freeze`, { as })
    const noticed = await world.call('POST', `${url}/notice`, { as })
    expect(noticed.status, noticed.text).toBe(200)
    const motionId = noticed.body.motions[0].id
    const lines = (await world.call('GET', `${url}/roll`, { as })).body.items.map((l: { lineId: string }) => l.lineId)
    const serve = (lineIds: string[], channel: string) =>
      world.call('POST', `${url}/deliveries`, { as, body: { lineIds, channel, evidence: '' } })
    if (options.served) await serve(lines.slice(0, options.served), 'DOOR')
    if (options.board) await serve(lines.slice(-options.board), 'BOARD')
    world.clock.set('2026-12-06T09:00:00+08:00')
    await runLifecycle(world.deps)
    let next = 0
    for (const [choice, n] of Object.entries(options.votes)) {
      await putBallots(
        world,
        { areaId: area.id, assemblyId: id, motionId },
        choice as Choice,
        lines.slice(next, next + n),
      )
      next += n
    }
    world.clock.set('2026-12-12T00:00:00+08:00')
    await runLifecycle(world.deps)
    as = await signIn(world, accountId)
    const shown = (await world.call('GET', url, { as })).body
    const publication = shown.publications.find((p: { kind: string }) => p.kind === 'PRELIMINARY_RESULT')
    const page = await world.call('GET', `/api/public/publications/${area.id}/${publication.id}`)
    return { shown, result: shown.motions[0].result, page, notice: noticed.body }
  }

  it('says "carried" under the national law, which is verified', async () => {
    const { result } = await walk({ votes: { FOR: 8 } })
    expect(result).toMatchObject({ outcome: 'PASS', announced: true, outcomeTitle: '通过', strictOutcome: 'PASS' })
    expect(result.explanation.join('')).toContain('第278条第二款')
    expect(result).not.toHaveProperty('missing')
  })

  it('names a local pack that is only partly checked', async () => {
    const { result, shown } = await walk({ lawPack: 'CN-3202', votes: { FOR: 8 } })
    expect(shown.rules).toMatchObject({ pack: 'CN-3202', packStatus: 'PARTIAL' })
    expect(result.lawSentence).toMatch(/国家法律.*PARTIAL/)
    expect(result.announced).toBe(true)
  })

  it('never says "carried" by itself under an UNVERIFIED pack, neither on the page nor in the publication', async () => {
    const { result, page } = await walk({ lawPack: 'CN-50', votes: { FOR: 12 } })
    expect(result).toMatchObject({ outcome: 'PASS', announced: false })
    const published = page.body.body.motions[0].result
    expect(published).toEqual(result)
    expect(`${result.outcomeTitle}${result.explanation.join('')}`).not.toContain('通过')
    expect(result.outcomeTitle).toContain('待主管部门确认')
    expect(page.body.body.law).toContain('UNVERIFIED')
  })

  it('says what is missing, in area and heads', async () => {
    const { result } = await walk({ votes: { FOR: 4, AGAINST: 1, ABSTAIN: 2, INVALID: 1 } })
    // Invalid ballots don't take part: 7 of 12, and 8 are needed.
    expect(result).toMatchObject({
      outcome: 'NO_QUORUM',
      participated: { area: '700.00', heads: 7 },
      invalid: { area: '100.00', heads: 1 },
      missing: { quorumArea: '100.00', quorumHeads: 1, approveArea: '0.00', approveHeads: 0 },
    })
  })

  it('asks three quarters for a special item', async () => {
    const { result, shown } = await walk({ item: 'FUND_RAISE', votes: { FOR: 5, AGAINST: 3 } })
    expect(shown.motions[0].thresholdSentence).toContain('四分之三')
    expect(result).toMatchObject({ outcome: 'NOT_PASSED', missing: { approveArea: '100.00', approveHeads: 1 } })
  })

  it('gives the agreed and the strict reading where silent owners follow the majority', async () => {
    const nonresponse = { mode: 'DELIVERED_FOLLOW_MAJORITY', basis: '议事规则第八条' }
    // 6 cast, the first 9 lines were served: 3 of them silent. A board notice serves nobody.
    const { result, notice, page } = await walk({
      votes: { FOR: 5, AGAINST: 1 },
      served: 9,
      board: 3,
      draft: { nonresponse },
    })
    expect(notice.rules.nonresponseBasis).toBe('议事规则第八条')
    expect(result).toMatchObject({
      outcome: 'PASS',
      strictOutcome: 'NO_QUORUM',
      silentDelivered: { area: '300.00', heads: 3 },
      participated: { area: '900.00', heads: 9 },
      strict: { participated: { area: '600.00', heads: 6 } },
    })
    expect(page.body.body.motions[0].result.explanation.at(-1)).toContain('严格口径')
  })

  it('has ballots that chose to go with the majority do so', async () => {
    const { result } = await walk({ votes: { FOR: 4, AGAINST: 3, FOLLOW: 1 }, draft: { follow: true } })
    expect(result).toMatchObject({ outcome: 'PASS', approved: { heads: 5 }, follow: { heads: 1 } })
  })
})

import { reallocate, recount } from '@linli/law/recount'
import { type BundleReport, verifyBundle } from '@linli/proof/bundle'
import { nodeVerifiers, parsePublicKey, sha256, sm3 } from '@linli/proof/node'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { cast } from '../ballot/testing.ts'
import { signIn } from '../lifecycle/ballots.fixture.ts'
import { runLifecycle } from '../lifecycle/lifecycle.ts'
import { sequenceOnce } from '../log/sequencer.ts'
import { provideFundSections } from './sections.ts'

const CHOICES = ['FOR', 'FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN'] as const

let world: World
let areaId: string
let places: Awaited<ReturnType<typeof jiangyin>>
const owners: { accountId: string }[] = []
let clerk: { accountId: string }

/** What anyone does with a bundle: nothing but its bytes and the published keys. */
function check(text: string | Buffer): BundleReport {
  const trusted = world.deps.signing.publicKeys.map(parsePublicKey)
  const law = { recount, allocate: reallocate }
  return verifyBundle(Buffer.from(text), { sm3, sha256, verifiers: nodeVerifiers, law, trusted })
}

const failed = (report: BundleReport) => report.checks.filter((c) => c.ok !== true)
const moveTo = (iso: string) => world.clock.advance(new Date(iso).getTime() - world.clock.now().getTime())
const asClerk = () => signIn(world, clerk.accountId)
const publicBundle = (ref: string) => world.call('GET', `/api/public/areas/${areaId}/bundles/${ref}`)
const openBundle = async (id: string, who: string | null, reason = '核对计票') =>
  world.call('POST', `/api/areas/${areaId}/assemblies/${id}/bundle`, { as: who, body: { reason } })

/** A meeting of the area from draft to its preliminary result, voted on by the first owners of the list. */
async function decide(day: { from: string; until: string }, voters: number): Promise<{ id: string; motion: string }> {
  const url = `/api/areas/${areaId}/assemblies`
  const body = {
    title: `${day.from}临时会议`,
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    votingFrom: day.from,
    votingUntil: day.until,
    motions: [
      { item: 'FUND_USE', title: '更换电梯', body: '更换两台。', amount: '20000.00' },
      { item: 'OTHER_MAJOR', title: '门禁改造', body: '' },
    ],
  }
  const made = await world.call('POST', url, { as: await asClerk(), body })
  expect(made.status, made.text).toBe(201)
  const { id } = made.body
  expect((await world.call('POST', `${url}/${id}/freeze`, { as: await asClerk() })).status).toBe(200)
  const noticed = await world.call('POST', `${url}/${id}/notice`, { as: await asClerk() })
  expect(noticed.status, noticed.text).toBe(200)
  moveTo(`${day.from}T08:00:00+08:00`)
  await runLifecycle(world.deps)
  const motions = noticed.body.motions.map((m: { id: string }) => m.id)
  await vote(id, motions, voters)
  moveTo(`${day.until}T23:59:59+08:00`)
  world.clock.advance(2_000)
  await runLifecycle(world.deps)
  await runLifecycle(world.deps)
  expect((await world.call('GET', `${url}/${id}`, { as: await asClerk() })).body.state).toBe('OBJECTION')
  return { id, motion: motions[0] }
}

async function vote(assemblyId: string, motions: readonly string[], voters: number): Promise<void> {
  for (const [n, owner] of owners.slice(0, voters).entries()) {
    const token = await signIn(world, owner.accountId, 'resident')
    const mine = await world.call('GET', `/api/areas/${areaId}/assemblies/${assemblyId}/my-lines`, {
      as: token,
      surface: 'resident',
    })
    const line = (mine.body.items ?? mine.body.lines)[0].lineId
    for (const motion of motions) {
      const choice = CHOICES[n % CHOICES.length]!
      expect((await cast(world, token, areaId, { motion, line, choice })).status).toBe(201)
    }
    if (n % 2 === 1) await sequenceOnce(world.deps)
  }
  await sequenceOnce(world.deps)
}

beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-20T09:00:00+08:00' })
  places = await jiangyin(world)
  const units = Array.from({ length: 8 }, (_, n) => ({
    building: '1栋',
    room: String(101 + n),
    area: `${88 + n}.5${n}`,
    owners: [{ name: `业主${n}`, phone: `1380000100${n}` }],
  }))
  const area = await world.area(places.community, '春江花园', units)
  areaId = area.id
  for (const [n, unit] of area.units.entries()) {
    owners.push(await world.owner(areaId, unit.owners[0]!.id, `1380000100${n}`))
  }
  clerk = await world.official('COMMUNITY_CLERK', { division: places.community })
})
afterAll(() => world.close())

describe('the proof bundle of a decision', () => {
  let decision: { id: string; motion: string }
  beforeAll(async () => {
    decision = await decide({ from: '2026-12-06', until: '2026-12-14' }, 7)
  })

  it('is there for anybody once a result is published, and everything in it fits', async () => {
    const bundle = await publicBundle(decision.id)
    expect(bundle.status, bundle.text).toBe(200)
    expect(bundle.headers['content-disposition']).toMatch(/^attachment/)
    const report = check(bundle.text)
    expect(failed(report)).toEqual([])
    expect(report.outcome).toBe('VALID')
    expect((await publicBundle(decision.motion)).body.body.assembly.id).toBe(decision.id)
  })

  it('shows the public no vote, no name, no room and no line', async () => {
    const { text } = await publicBundle(decision.id)
    const { rows } = await sql<{ id: string }>`
      select id from voter_line union all select line_id from ballot union all select id from ballot
      union all select unit_id from voter_line_unit`.execute(world.deps.db.system)
    expect(rows.length).toBeGreaterThan(30)
    for (const { id } of rows) expect(text).not.toContain(id)
    expect(text).not.toMatch(/业主\d|1380000|1栋1|"choice"|"salt"/)
  })

  it('lets its organiser count every ballot anew, with a reason and a trace', async () => {
    const bundle = await openBundle(decision.id, await asClerk(), '复核计票')
    expect(bundle.status, bundle.text).toBe(200)
    expect(bundle.headers['cache-control']).toBe('no-store')
    const report = check(bundle.text)
    expect(failed(report)).toEqual([])
    expect(report.checks.map((c) => c.name)).toEqual(
      expect.arrayContaining(['openings-ballots', 'standing', 'recount']),
    )
    expect(report.body!.openings!.ballots).toHaveLength(14)
    const { rows } = await sql<{ detail: { reason: string } }>`
      select detail from audit_event where type = 'bundle.opened'`.execute(world.deps.db.system)
    expect(rows.map((r) => r.detail.reason)).toEqual(['复核计票'])
  })

  it('is not opened for owners, the company, a committee that did not convene, or without a reason', async () => {
    const status = async (who: string | null, reason?: string) => (await openBundle(decision.id, who, reason)).status
    const company = await world.official('COMPANY_MANAGER', { areaId })
    const chair = await world.official('COMMITTEE_CHAIR', { areaId })
    const elsewhere = await world.official('COMMUNITY_CLERK', { division: places.otherCommunity })
    expect(await status(null)).toBe(401)
    expect(await status(await signIn(world, owners[0]!.accountId, 'resident'))).toBe(403)
    expect(await status(company.token)).toBe(403)
    expect(await status(chair.token)).toBe(403)
    expect(await status(elsewhere.token)).toBe(404)
    expect(await status(await asClerk(), ' ')).toBe(400)
    const { rows } = await sql`select 1 from audit_event where type = 'bundle.opened'`.execute(world.deps.db.system)
    expect(rows).toHaveLength(1)
  })

  it('shows what somebody changed in the database behind the platform', async () => {
    const behind = (change: string, back: string, look: () => Promise<void>) =>
      world.asOwner(async (client) => {
        for (const table of ['ballot', 'publication', 'voter_line_unit', 'motion']) {
          await client.query(`alter table linli.${table} no force row level security`)
        }
        await client.query(change)
        await look()
        await client.query(back)
      })
    const names = async () => failed(check((await openBundle(decision.id, await asClerk())).text)).map((c) => c.name)
    const swap = (from: string, to: string) => `update linli.ballot set choice = '${to}' where choice = '${from}'`
    await behind(swap('AGAINST', 'FOLLOW'), swap('FOLLOW', 'AGAINST'), async () => {
      expect(await names()).toEqual(['openings-ballots', 'recount'])
    })
    const outcome = (to: string) =>
      `update linli.publication set body = jsonb_set(body, '{motions,0,result,outcome}', '"${to}"') where kind = 'PRELIMINARY_RESULT'`
    await behind(outcome('NO_QUORUM'), outcome('PASS'), async () => {
      expect(failed(check((await publicBundle(decision.id)).text)).map((c) => c.name)).toEqual(['results'])
    })
    const title = (to: string) => `update linli.motion set body = '${to}' where item = 'FUND_USE'`
    await behind(title('更换三台。'), title('更换两台。'), async () => expect(await names()).toEqual(['terms']))
    const area = (by: number) => `update linli.voter_line_unit set area = area + ${by}`
    await behind(area(1), area(-1), async () => expect((await publicBundle(decision.id)).status).toBe(409))
    expect(await names()).toEqual([])
  })

  it('never fits once any part of it is another, as text or as bytes', async () => {
    const texts = [(await publicBundle(decision.id)).text, (await openBundle(decision.id, await asClerk())).text]
    for (const text of texts) {
      const parts = [...text.matchAll(/"[^"\\]*"|\d+|true|false|null/g)].map((m) => ({ at: m.index, part: m[0] }))
      fc.assert(
        fc.property(fc.constantFrom(...parts), fc.constantFrom(...parts), (one, other) => {
          fc.pre(one.part !== other.part)
          const changed = text.slice(0, one.at) + other.part + text.slice(one.at + one.part.length)
          expect(check(changed).outcome).not.toMatch(/VALID|INCOMPLETE/)
        }),
        { numRuns: 150 },
      )
      const bytes = Buffer.from(text)
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
          const changed = Buffer.from(bytes)
          changed[at] = changed[at]! ^ by
          expect(check(changed).outcome).not.toMatch(/VALID|INCOMPLETE/)
        }),
        { numRuns: 150 },
      )
    }
  }, 60_000)

  it('carries what came of the use of the fund, when the fund has something to say', async () => {
    const use = (total: string) => ({
      id: decision.id,
      motionId: decision.motion,
      title: '更换电梯',
      state: 'PAID',
      total,
      stages: [{ no: 1, title: '首付', amount: '15000.00', paidOn: '2027-01-05' }],
    })
    provideFundSections(async () => ({ use: [use('15000.00')] }))
    expect(check((await publicBundle(decision.id)).text).outcome).toBe('VALID')
    provideFundSections(async () => ({ use: [use('15000.01')] }))
    expect(failed(check((await publicBundle(decision.id)).text)).map((c) => c.name)).toEqual(['use'])
    provideFundSections(async () => ({}))
  })

  it('goes on being right after the final result', async () => {
    moveTo('2026-12-28T09:00:00+08:00')
    await runLifecycle(world.deps)
    await runLifecycle(world.deps)
    const report = check((await publicBundle(decision.id)).text)
    expect(failed(report)).toEqual([])
    expect(report.body!.publications.map((p) => p.kind)).toEqual([
      'ASSEMBLY_NOTICE',
      'PRELIMINARY_RESULT',
      'FINAL_RESULT',
    ])
  })

  it('is not found before a result, under another area, or for nothing', async () => {
    expect((await publicBundle('0193ffff-0000-7000-8000-000000000000')).status).toBe(404)
    const other = await world.call('GET', `/api/public/areas/${decision.id}/bundles/${decision.id}`)
    expect(other.status).toBe(404)
  })

  it('is not handed out while leaves wait to be signed, nor from a log that contradicts what was signed', async () => {
    const db = world.deps.db
    const pending = sql`insert into log_pending (area_id, log_id, ballot_id, leaf)
      values (${areaId}, ${decision.id}, ${decision.motion}, ${Buffer.alloc(32, 7)})`
    await db.worker((tx) => pending.execute(tx))
    expect((await publicBundle(decision.id)).status).toBe(409)
    await db.worker((tx) => sql`delete from log_pending where log_id = ${decision.id}`.execute(tx))
    expect((await publicBundle(decision.id)).status).toBe(200)
  })
})

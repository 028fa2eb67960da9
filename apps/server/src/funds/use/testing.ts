import { sql } from 'kysely'
import { expect } from 'vitest'
import { jiangyin, makeWorld, type UnitSpec, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { toJson } from '../../platform/json.ts'
import { LEDGER_INVARIANTS } from '../ledger/invariants.ts'
import { listHouseholds } from '../ledger/ledger.store.ts'
import { balancedBy } from '../ledger/ledger.ts'
import { accountFor, openHouseholds } from '../ledger/open-accounts.ts'
import { postOpening } from '../ledger/post-journal.ts'
import { USE_INVARIANTS } from './invariants.ts'
import { tellOwnersJob } from './tell-owners.ts'

export const DAY = 86_400_000

/** Moves the clock; everybody stays signed in, though a session does not outlive half a day. */
export async function passTo(world: World, iso: string): Promise<void> {
  world.clock.set(iso)
  const until = new Date(world.clock.now().getTime() + DAY / 2)
  await world.deps.db.worker((tx) => tx.updateTable('session').set({ expires_at: until }).execute())
}

/** A unit of a test with what its household has in the fund, principal and interest in yuan. */
export type House = UnitSpec & { principal?: string; interest?: string }

export type Site = Awaited<ReturnType<typeof makeSite>>

/** 江阴 with its bureau: a clerk who reviews and an accountant who pays. */
export async function fundUseWorld(options: { worker?: boolean } = {}) {
  const world = await makeWorld(options)
  const places = await jiangyin(world)
  const clerk = await world.official('BUREAU_CLERK', { division: places.district }, '物业科')
  const accountant = await world.official('BUREAU_ACCOUNTANT', { division: places.district }, '会计')
  return { world, places, clerk: clerk.token, accountant: accountant.token }
}

/** A neighbourhood with open books, a committee's chair, and the papers a use needs. */
export async function makeSite(
  world: World,
  community: { id: string; place: string },
  houses: readonly House[],
  opened = true,
) {
  const area = await world.area(community, `维修花园${newId().slice(-6)}`, [...houses])
  const chair = await world.official('COMMITTEE_CHAIR', { areaId: area.id }, '主任')
  if (opened) await openSite(world, area, houses)
  const file = await world.deps.db.worker((tx) =>
    world.deps.files.put(tx, {
      areaId: area.id,
      name: '报价单.pdf',
      mediaType: 'application/pdf',
      purpose: 'DOCUMENT',
      bytes: Buffer.from('%PDF-1.4 报价'),
      by: chair.accountId,
      at: world.clock.now(),
    }),
  )
  return { area, chair: chair.token, fileId: file.id, houses }
}

async function openSite(world: World, area: { id: string; units: { id: string }[] }, houses: readonly House[]) {
  await world.deps.db.worker(async (tx) => {
    const at = world.clock.now()
    await openHouseholds(tx, area.id, at)
    const ids = area.units.map((u) => u.id)
    const rows = await listHouseholds(tx, area.id, ids)
    const lines = rows.flatMap((r) => {
      const house = houses[ids.indexOf(r.unit_id)]!
      return [
        { account: r.principal_id, amount: cents(house.principal ?? '0') },
        { account: r.interest_id, amount: cents(house.interest ?? '0') },
      ]
    })
    const wanted = lines.filter((l) => l.amount !== 0n)
    const total = wanted.reduce((sum, l) => sum + l.amount, 0n)
    await sql`insert into fund_book (area_id, bank_total, balance_on) values (${area.id}, ${total}, '2026-11-01')`.execute(
      tx,
    )
    const bank = await accountFor(tx, area.id, 'BANK', at)
    const act = { key: newId(), actor: null, on: '2026-11-01', at }
    await postOpening(tx, area.id, act, balancedBy(bank, wanted))
  })
}

/**
 * A FUND_USE motion whose final result is out, as an assembly leaves it. The vote itself is the assembly's own story and
 * tested there; here only its outcome matters.
 */
export async function decide(
  world: World,
  site: Pick<Site, 'area'>,
  of: {
    amount: string
    title?: string
    body?: string
    outcome?: 'PASS' | 'NOT_PASSED'
    state?: string
    announced?: boolean
    units?: string[]
  },
): Promise<string> {
  const areaId = site.area.id
  const [assemblyId, rollId, lineId, motionId] = [newId(), newId(), newId(), newId()]
  const units = of.units ?? site.area.units.map((u) => u.id)
  await world.deps.db.worker(async (tx) => {
    const at = world.clock.now()
    await sql`insert into assembly (area_id, id, title, kind, organiser, state, rules, created_at)
      values (${areaId}, ${assemblyId}, '临时会议', 'TEMPORARY', 'COMMITTEE', ${of.state ?? 'PUBLISHED'}, '{}', ${at})`.execute(
      tx,
    )
    await sql`insert into roll (area_id, id, assembly_id, scope, area, heads, options, frozen_at, root)
      select ${areaId}, ${rollId}, ${assemblyId}, '{}', coalesce(sum(area_registry), 0), count(*), '{}', ${at}, '\\x00'
        from unit where area_id = ${areaId} and id = any (${units}::uuid[])`.execute(tx)
    await sql`insert into voter_line (area_id, id, roll_id, line_no, kind, label, area, heads)
      values (${areaId}, ${lineId}, ${rollId}, 1, 'OWNERS', '各户', 0, 1)`.execute(tx)
    await sql`insert into voter_line_unit (area_id, roll_id, unit_id, line_id, area, source)
      select ${areaId}, ${rollId}, id, ${lineId}, area_registry, 'REGISTRY' from unit
       where area_id = ${areaId} and id = any (${units}::uuid[])`.execute(tx)
    await sql`insert into motion (area_id, id, assembly_id, seq, item, title, body, scope, amount, roll_id)
      values (${areaId}, ${motionId}, ${assemblyId}, 1, 'FUND_USE', ${of.title ?? '使用维修资金更换水泵'},
        ${of.body ?? '水泵老化。'}, ${toJson({ kind: 'WHOLE', title: '全体业主' })}, ${cents(of.amount)}, ${rollId})`.execute(
      tx,
    )
    const outcome = of.outcome ?? 'PASS'
    await sql`insert into motion_result (area_id, id, motion_id, stage, outcome, strict_outcome, announced, tally, explanation, computed_at)
      values (${areaId}, ${newId()}, ${motionId}, 'FINAL', ${outcome}, ${outcome}, ${of.announced ?? true}, '{}', '[]', ${at})`.execute(
      tx,
    )
  })
  return motionId
}

/** A draft that the fund may pay for; `over` changes it. */
export function draftOf(site: Pick<Site, 'fileId'>, amount: string, over: Record<string, unknown> = {}) {
  return {
    title: '更换生活水泵',
    reason: '两台水泵漏水、异响。',
    workScope: '更换两台水泵及阀门。',
    warranty: { part: 'EQUIPMENT', cause: 'AGEING', completedOn: '2012-06-30' },
    quotes: [{ company: '江阴市安泰机电有限公司', amount, fileId: site.fileId, chosen: true }],
    ...over,
  }
}

/** Everything a test does with uses through the public API, as the people who may. */
export function desk(
  world: World,
  people: { clerk: string; accountant: string },
  site: Pick<Site, 'area' | 'chair' | 'fileId'>,
) {
  const base = `/api/areas/${site.area.id}/fund/uses`
  const post = (as: string, useId: string, path: string, body: unknown, key: string | null = newId()) =>
    world.call('POST', `${base}/${useId}/${path}`, {
      as,
      body,
      ...(key ? { headers: { 'idempotency-key': key } } : {}),
    })
  const read = async (useId: string, as = people.accountant) =>
    (await world.call('GET', `${base}/${useId}`, { as })).body
  const create = (motionId: string, amount: string, over: Record<string, unknown> = {}) =>
    world.call('POST', base, { as: site.chair, body: { motionId, ...draftOf(site, amount, over) } })
  const version = async (useId: string) => (await read(useId)).version as number

  /** Draws up, shows for its days and submits. @returns the use's id */
  async function submitted(motionId: string, amount: string, over: Record<string, unknown> = {}): Promise<string> {
    const made = await create(motionId, amount, over)
    expect(made.status, made.text).toBe(201)
    const id = made.body.id as string
    const shown = await post(site.chair, id, 'preview', { version: made.body.version })
    expect(shown.status, shown.text).toBe(200)
    await passTo(world, new Date(Date.parse(`${shown.body.preview.until}T09:00:00+08:00`) + DAY).toISOString())
    const sent = await post(site.chair, id, 'submit', { version: shown.body.version })
    expect(sent.status, sent.text).toBe(200)
    return id
  }

  async function approved(motionId: string, amount: string, over: Record<string, unknown> = {}): Promise<string> {
    const id = await submitted(motionId, amount, over)
    const done = await approve(id)
    expect(done.status, done.text).toBe(200)
    return id
  }

  const approve = async (id: string, key = newId()) =>
    post(people.clerk, id, 'approve', { version: await version(id), reason: '材料齐全。' }, key)
  const pay = (id: string, amount: string, key = newId()) => post(people.accountant, id, 'pay', { amount }, key)
  const settle = (id: string, total: string, key = newId()) =>
    post(
      people.accountant,
      id,
      'settle',
      {
        total,
        acceptedOn: world.clock.today(),
        papers: [
          { fileId: site.fileId, title: '验收单', stage: 'ACCEPTANCE' },
          { fileId: site.fileId, title: '结算书', stage: 'SETTLEMENT' },
        ],
      },
      key,
    )
  const collect = (id: string, body: Record<string, unknown>, key = newId()) =>
    post(people.accountant, id, 'collect', body, key)

  return { base, post, read, create, version, submitted, approved, approve, pay, settle, collect }
}

/** Does what was asked of the worker about uses in this area; at least once, as the worker would. */
export async function runJobs(world: World, areaId: string): Promise<void> {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ payload: Record<string, unknown> }>`
      select payload from outbox where area_id = ${areaId} and topic = ${tellOwnersJob.topic} order by created_at, id`.execute(
      tx,
    ),
  )
  for (const { payload } of rows) await tellOwnersJob.run(world.deps, areaId, payload)
}

/** What every household has in the fund, by room, in yuan: balance and what is reserved of it. */
export async function holdings(world: World, areaId: string): Promise<Record<string, string>> {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ room: string; posted: bigint; held: bigint }>`
      select u.room, sum(a.posted)::bigint as posted, sum(a.held)::bigint as held from fund_account a
        join unit u on u.area_id = a.area_id and u.id = a.unit_id
       where a.area_id = ${areaId} and a.kind = 'UNIT' group by u.room order by u.room`.execute(tx),
  )
  return Object.fromEntries(rows.map((r) => [r.room, `${yuan(r.posted)} 预留 ${yuan(r.held)}`]))
}

/** What the bank holds, what is owed and what is payable, in yuan. */
export async function books(world: World, areaId: string): Promise<Record<string, string>> {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ kind: string; posted: bigint }>`
      select kind, sum(posted)::bigint as posted from fund_account
       where area_id = ${areaId} and kind <> 'UNIT' group by kind`.execute(tx),
  )
  const of = (kind: string) => rows.find((r) => r.kind === kind)?.posted ?? 0n
  return { bank: yuan(-of('BANK')), receivable: yuan(-of('RECEIVABLE')), payable: yuan(of('PAYABLE')) }
}

/** Every invariant of the ledger and of its uses holds. */
export async function expectSound(world: World): Promise<void> {
  const found: Record<string, unknown[]> = {}
  for (const { name, sql: query } of [...LEDGER_INVARIANTS, ...USE_INVARIANTS]) {
    const { rows } = await world.deps.db.worker((tx) => sql.raw(query).execute(tx))
    if (rows.length > 0) found[name] = rows
  }
  expect(found).toEqual({})
}

export function cents(text: string): bigint {
  const [whole, part = ''] = text.split('.')
  return BigInt(whole!) * 100n + BigInt(part.padEnd(2, '0'))
}

function yuan(amount: bigint): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

import { sql } from 'kysely'
import { expect } from 'vitest'
import { jiangyin, makeWorld, type UnitSpec, type World } from '../../../test/world.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { LEDGER_INVARIANTS } from './invariants.ts'
import { listHouseholds } from './ledger.store.ts'
import { type Act, balancedBy, type Line } from './ledger.ts'
import { accountFor, openHouseholds } from './open-accounts.ts'
import { postOpening } from './post-journal.ts'

export const DAY = '2026-11-20'

/** A house whose books are open: every unit holds what it was given, principal and interest (分). */
export type Books = {
  areaId: string
  bank: string
  pool: string
  payable: string
  receivable: string
  units: { unitId: string; principal: string; interest: string }[]
}

export async function fundWorld() {
  const world = await makeWorld()
  return { world, places: await jiangyin(world) }
}

export function act(world: World, over: Partial<Act> = {}): Act {
  return { key: newId(), actor: null, on: DAY, at: world.clock.now(), ...over }
}

/** An area with open books. */
export async function openBooks(
  world: World,
  community: { id: string; place: string },
  balances: readonly { principal: bigint; interest: bigint }[],
  owners: readonly NonNullable<UnitSpec['owners']>[] = [],
): Promise<Books> {
  const specs = balances.map((_, i) => ({
    building: `${(i % 2) + 1}栋`,
    room: String(101 + i),
    ...(owners[i] ? { owners: owners[i] } : {}),
  }))
  const area = await world.area(community, `基金花园${newId().slice(-6)}`, specs)
  return world.deps.db.worker(async (tx) => {
    const books = await openAllAccounts(
      tx,
      world,
      area.id,
      area.units.map((u) => u.id),
    )
    const lines = books.units.flatMap((u, i) => [
      { account: u.principal, amount: balances[i]!.principal },
      { account: u.interest, amount: balances[i]!.interest },
    ])
    const wanted = lines.filter((l) => l.amount !== 0n)
    const total = wanted.reduce((sum, l) => sum + l.amount, 0n)
    await sql`insert into fund_book (area_id, bank_total, balance_on) values (${area.id}, ${total}, ${DAY})`.execute(tx)
    await postOpening(tx, area.id, act(world), balancedBy(books.bank, wanted))
    return books
  })
}

async function openAllAccounts(tx: Tx, world: World, areaId: string, unitIds: string[]): Promise<Books> {
  const at = world.clock.now()
  await openHouseholds(tx, areaId, at)
  const subjectId = newId()
  const rows = await listHouseholds(tx, areaId, unitIds)
  return {
    areaId,
    bank: await accountFor(tx, areaId, 'BANK', at),
    pool: await accountFor(tx, areaId, 'POOL', at),
    payable: await accountFor(tx, areaId, 'PAYABLE', at, { subjectId }),
    receivable: await accountFor(tx, areaId, 'RECEIVABLE', at, { subjectId }),
    units: unitIds.map((id) => {
      const row = rows.find((r) => r.unit_id === id)!
      return { unitId: id, principal: row.principal_id, interest: row.interest_id }
    }),
  }
}

/** Every account's posted, held and version. */
export async function balances(world: World, areaId: string) {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ id: string; posted: bigint; held: bigint; ver: number }>`
      select id, posted, held, ver from fund_account where area_id = ${areaId} order by id`.execute(tx),
  )
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/** The rows that contradict an invariant, over all areas. */
export async function contradictions(world: World): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const { name, sql: query } of LEDGER_INVARIANTS) {
    const { rows } = await world.deps.db.worker((tx) => sql.raw(query).execute(tx))
    if (rows.length > 0) found[name] = rows
  }
  return found
}

export async function expectSound(world: World): Promise<void> {
  expect(await contradictions(world)).toEqual({})
}

/** One call of the ledger in a transaction of its own; answers the error's code instead of throwing. */
export async function attempt<T>(
  world: World,
  work: (tx: Tx) => Promise<T>,
): Promise<T | { refused: string; why: string }> {
  try {
    return await world.deps.db.worker(work)
  } catch (error) {
    const { code, detail } = error as { code?: string; detail?: string }
    if (code === 'STATE' || code === 'IDEMPOTENCY_REUSED') return { refused: code, why: detail ?? '' }
    throw error
  }
}

/** A context as the session would make it, for stores called without HTTP. */
export function contextOf(over: Partial<Context>): Context {
  return {
    actor: newId(),
    actorName: '测试',
    kind: 'official',
    ranges: [],
    areas: [],
    persons: [],
    units: [],
    roles: [],
    ...over,
  }
}

export const line = (account: string, amount: bigint): Line => ({ account, amount })

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountKind, Act, Line, Part, Posted } from './ledger.ts'

/** Events whose lines are the whole story; each is an SQL function of its own. */
export type PlainEvent =
  | 'fund_open'
  | 'fund_deposit'
  | 'fund_interest'
  | 'fund_distribute'
  | 'fund_reserve'
  | 'fund_payout'
  | 'fund_return'
  | 'fund_bill'
  | 'fund_collect'
  | 'fund_refund'
  | 'fund_correct'

/** Events on a reservation. */
export type HoldEvent = 'fund_pay' | 'fund_settle'

const uuids = (lines: readonly Line[]) => `{${lines.map((l) => l.account).join(',')}}`
const amounts = (lines: readonly Line[]) => `{${lines.map((l) => l.amount).join(',')}}`

function act(a: Act) {
  return sql`row(${newId()}::uuid, ${a.key}::text, ${a.actor}::uuid, ${a.on}::date, ${a.at}::timestamptz,
    ${a.subject ?? null}::uuid, ${a.memo ?? ''}::text)::linli.fund_act`
}

/** Posts the lines of an event in one statement. */
export async function postLines(
  tx: Tx,
  event: PlainEvent,
  areaId: string,
  a: Act,
  lines: readonly Line[],
): Promise<Posted> {
  const { rows } = await sql<Posted>`
    select * from ${sql.raw(`linli.${event}`)}(${areaId}::uuid, ${act(a)}, ${uuids(lines)}::uuid[], ${amounts(lines)}::bigint[])`.execute(
    tx,
  )
  return rows[0]!
}

/** Posts the lines of an event that draws on a reservation. */
export async function postFromHold(
  tx: Tx,
  event: HoldEvent,
  areaId: string,
  a: Act,
  holdId: string,
  lines: readonly Line[],
): Promise<Posted> {
  const { rows } = await sql<Posted>`
    select * from ${sql.raw(`linli.${event}`)}(${areaId}::uuid, ${act(a)}, ${uuids(lines)}::uuid[], ${amounts(lines)}::bigint[],
      ${holdId}::uuid)`.execute(tx)
  return rows[0]!
}

/** Gives back what is left of a reservation, or mirrors a journal. */
export async function undo(
  tx: Tx,
  event: 'fund_release' | 'fund_reverse',
  areaId: string,
  a: Act,
  journalId: string,
): Promise<Posted> {
  const { rows } = await sql<Posted>`
    select * from ${sql.raw(`linli.${event}`)}(${areaId}::uuid, ${act(a)}, ${journalId}::uuid)`.execute(tx)
  return rows[0]!
}

/** An account to open; household accounts carry unit, building and part. */
export type NewAccount = {
  kind: AccountKind
  part?: Part | null
  buildingId?: string | null
  unitId?: string | null
  subjectId?: string | null
}

/** Opens accounts that do not exist yet. */
export async function openAccounts(tx: Tx, areaId: string, accounts: readonly NewAccount[], at: Date): Promise<void> {
  const column = (pick: (a: NewAccount) => string | null | undefined) => accounts.map((a) => pick(a) ?? null)
  await sql`select linli.fund_open_accounts(${areaId}::uuid, ${at}, ${accounts.map(() => newId())}::uuid[],
    ${column((a) => a.kind)}::text[], ${column((a) => a.part)}::text[], ${column((a) => a.buildingId)}::uuid[],
    ${column((a) => a.unitId)}::uuid[], ${column((a) => a.subjectId)}::uuid[])`.execute(tx)
}

/** The account of an area of this kind (and subject or building), or null. */
export async function findAccount(
  tx: Tx,
  areaId: string,
  kind: Exclude<AccountKind, 'UNIT'>,
  of: { buildingId?: string | null; subjectId?: string | null } = {},
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from fund_account where area_id = ${areaId} and unit_id is null and part is null and kind = ${kind}
      and building_id is not distinct from ${of.buildingId ?? null}::uuid
      and subject_id is not distinct from ${of.subjectId ?? null}::uuid`.execute(tx)
  return rows[0]?.id ?? null
}

export type HouseholdRow = {
  unit_id: string
  principal_id: string
  principal: bigint
  principal_held: bigint
  interest_id: string
  interest: bigint
  interest_held: bigint
}

/** Both accounts of each unit that has them, by unit. */
export async function listHouseholds(tx: Tx, areaId: string, unitIds: readonly string[]): Promise<HouseholdRow[]> {
  const { rows } = await sql<HouseholdRow>`
    select p.unit_id, p.id as principal_id, p.posted as principal, p.held as principal_held,
      i.id as interest_id, i.posted as interest, i.held as interest_held
      from fund_account p
      join fund_account i on i.area_id = p.area_id and i.unit_id = p.unit_id and i.part = 'INTEREST'
     where p.area_id = ${areaId} and p.part = 'PRINCIPAL' and p.unit_id = any (${`{${unitIds.join(',')}}`}::uuid[])
     order by p.unit_id`.execute(tx)
  return rows
}

/** Units of the area that lack household accounts, all or the given ones. */
export async function unitsWithoutAccounts(
  tx: Tx,
  areaId: string,
  unitIds: readonly string[] | null,
): Promise<{ id: string; building_id: string }[]> {
  const { rows } = await sql<{ id: string; building_id: string }>`
    select u.id, u.building_id from unit u
     where u.area_id = ${areaId} and (${unitIds === null}::boolean or u.id = any (${unitIds === null ? '{}' : `{${unitIds.join(',')}}`}::uuid[]))
       and (select count(*) from fund_account a where a.area_id = u.area_id and a.unit_id = u.id and a.kind = 'UNIT') < 2
     order by u.id`.execute(tx)
  return rows
}

/** What is left of a reservation, by account. */
export async function heldBy(tx: Tx, areaId: string, holdId: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select account_id as account, sum(amount)::bigint as amount from fund_hold_entry
     where area_id = ${areaId} and hold_id = ${holdId} group by account_id having sum(amount) <> 0 order by account_id`.execute(
    tx,
  )
  return rows
}

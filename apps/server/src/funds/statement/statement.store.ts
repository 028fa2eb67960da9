import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { JournalKind } from '../ledger/ledger.ts'

export type StatementUnit = {
  area_name: string
  building: string
  section: string
  room: string
  area: bigint | null
}

export async function findStatementUnit(tx: Tx, areaId: string, unitId: string): Promise<StatementUnit | null> {
  const { rows } = await sql<StatementUnit>`
    select a.name as area_name, b.name as building, u.section, u.room,
      coalesce(u.area_registry, u.area_survey, u.area_contract) as area
      from unit u join area a on a.id = u.area_id join building b on b.area_id = u.area_id and b.id = u.building_id
     where u.area_id = ${areaId} and u.id = ${unitId}`.execute(tx)
  return rows[0] ?? null
}

/** What one journal did to a household: principal and interest apart, in 分. */
export type StatementEntry = {
  journal_id: string
  on: string
  posted_at: Date
  kind: JournalKind
  memo: string
  subject_id: string | null
  principal: bigint
  interest: bigint
}

/** Everything that belongs to legal days up to `until`, oldest first; the sums of what lies before `from` come apart. */
export async function listEntries(
  tx: Tx,
  areaId: string,
  unitId: string,
  days: { from: string; until: string },
): Promise<StatementEntry[]> {
  const { rows } = await sql<StatementEntry>`
    select j.id as journal_id, j.event_date as on, j.posted_at, j.kind, j.memo, j.subject_id,
      coalesce(sum(e.amount) filter (where a.part = 'PRINCIPAL'), 0)::bigint as principal,
      coalesce(sum(e.amount) filter (where a.part = 'INTEREST'), 0)::bigint as interest
      from fund_account a
      join fund_entry e on e.area_id = a.area_id and e.account_id = a.id
      join fund_journal j on j.area_id = e.area_id and j.id = e.journal_id
     where a.area_id = ${areaId} and a.unit_id = ${unitId} and a.kind = 'UNIT'
       and j.event_date between ${days.from}::date and ${days.until}::date
     group by j.id, j.event_date, j.posted_at, j.kind, j.memo, j.subject_id
     order by j.event_date, j.id`.execute(tx)
  return rows
}

export async function balanceBefore(
  tx: Tx,
  areaId: string,
  unitId: string,
  day: string,
): Promise<{ principal: bigint; interest: bigint }> {
  const { rows } = await sql<{ principal: bigint; interest: bigint }>`
    select coalesce(sum(e.amount) filter (where a.part = 'PRINCIPAL'), 0)::bigint as principal,
      coalesce(sum(e.amount) filter (where a.part = 'INTEREST'), 0)::bigint as interest
      from fund_account a
      join fund_entry e on e.area_id = a.area_id and e.account_id = a.id
      join fund_journal j on j.area_id = e.area_id and j.id = e.journal_id
     where a.area_id = ${areaId} and a.unit_id = ${unitId} and a.kind = 'UNIT' and j.event_date < ${day}::date`.execute(
    tx,
  )
  return rows[0]!
}

/** What is reserved of a household's money now. */
export async function heldNow(tx: Tx, areaId: string, unitId: string): Promise<bigint> {
  const { rows } = await sql<{ held: bigint }>`
    select coalesce(sum(held), 0)::bigint as held from fund_account
     where area_id = ${areaId} and unit_id = ${unitId} and kind = 'UNIT'`.execute(tx)
  return rows[0]!.held
}

export type IssuedRow = {
  id: string
  unit_id: string
  from_on: string
  until_on: string
  content_hash: Buffer
  lines: number
  principal: bigint
  interest: bigint
  issued_at: Date
}

export async function insertStatement(tx: Tx, areaId: string, s: IssuedRow & { issued_by: string }): Promise<void> {
  await tx
    .insertInto('fund_statement')
    .values({ ...s, area_id: areaId })
    .execute()
}

export async function findStatement(tx: Tx, areaId: string, id: string): Promise<IssuedRow | null> {
  const row = await tx
    .selectFrom('fund_statement')
    .select(['id', 'unit_id', 'from_on', 'until_on', 'content_hash', 'lines', 'principal', 'interest', 'issued_at'])
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .executeTakeFirst()
  return (row as IssuedRow | undefined) ?? null
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { AccountKind, JournalKind, Part } from '../ledger/ledger.ts'

/**
 * Balances by kind on a day: the sum of everything whose journal belongs to that day or an earlier one, exact whatever the
 * order journals were posted in; without a day as they stand now.
 */
export type KindBalance = { kind: AccountKind; part: Part | null; balance: bigint; held: bigint }

export async function balancesByKind(tx: Tx, areaId: string, on: string | null): Promise<KindBalance[]> {
  if (on === null) {
    const { rows } = await sql<KindBalance>`
      select kind, part, sum(posted)::bigint as balance, sum(held)::bigint as held from fund_account
       where area_id = ${areaId} group by kind, part`.execute(tx)
    return rows
  }
  const { rows } = await sql<KindBalance>`
    select a.kind, a.part, sum(m.amount)::bigint as balance, sum(m.held)::bigint as held from (
        select e.journal_id, e.account_id, e.amount, 0 as held from fund_entry e where e.area_id = ${areaId}
        union all
        select h.journal_id, h.account_id, 0, h.amount from fund_hold_entry h where h.area_id = ${areaId}) m
      join fund_journal j on j.area_id = ${areaId} and j.id = m.journal_id
      join fund_account a on a.area_id = ${areaId} and a.id = m.account_id
     where j.event_date <= ${on}::date group by a.kind, a.part`.execute(tx)
  return rows
}

export type BuildingBalance = {
  id: string
  name: string
  households: number
  principal: bigint
  interest: bigint
  held: bigint
}

/** What each building's households have, in building order (按幢核算); by where the register has them today. */
export async function balancesByBuilding(tx: Tx, areaId: string): Promise<BuildingBalance[]> {
  const { rows } = await sql<BuildingBalance>`
    select b.id, b.name, a.households, a.principal, a.interest, a.held
      from (select u.building_id, count(distinct f.unit_id)::int as households,
          (sum(f.posted) filter (where f.part = 'PRINCIPAL'))::bigint as principal,
          (sum(f.posted) filter (where f.part = 'INTEREST'))::bigint as interest, sum(f.held)::bigint as held
        from fund_account f join unit u on u.area_id = f.area_id and u.id = f.unit_id
       where f.area_id = ${areaId} and f.kind = 'UNIT' group by u.building_id) a
      join building b on b.area_id = ${areaId} and b.id = a.building_id
     order by b.sort_key, b.id`.execute(tx)
  return rows
}

export type UnitBalance = {
  unit_id: string
  sort_key: string
  building: string
  section: string
  room: string
  principal: bigint
  interest: bigint
  held: bigint
}

/** Households of an area or building in building order, a page at a time. */
export async function listUnitBalances(
  tx: Tx,
  areaId: string,
  q: { buildingId: string | null; after: [string, string] | null; limit: number },
): Promise<UnitBalance[]> {
  const building = q.buildingId ? sql`and u.building_id = ${q.buildingId}` : sql``
  const after = q.after ? sql`and (u.sort_key, u.id) > (${q.after[0]} collate "C", ${q.after[1]}::uuid)` : sql``
  const { rows } = await sql<UnitBalance>`
    with page as materialized (
      select u.* from unit u where u.area_id = ${areaId} ${building} ${after}
         and exists (select from fund_account a where a.area_id = u.area_id and a.unit_id = u.id)
       order by u.sort_key, u.id limit ${q.limit})
    select u.id as unit_id, u.sort_key, b.name as building, u.section, u.room,
      (sum(a.posted) filter (where a.part = 'PRINCIPAL'))::bigint as principal,
      (sum(a.posted) filter (where a.part = 'INTEREST'))::bigint as interest, sum(a.held)::bigint as held
      from page u join building b on b.area_id = u.area_id and b.id = u.building_id
      join fund_account a on a.area_id = u.area_id and a.unit_id = u.id
     group by u.id, u.sort_key, b.name, u.section, u.room order by u.sort_key, u.id`.execute(tx)
  return rows
}

export type HouseholdBalance = {
  building: string
  section: string
  room: string
  principal: bigint
  interest: bigint
  held: bigint
}

/** One household on a day (null: now). Null when the unit is none of the area, or not the actor's to see. */
export async function findHousehold(
  tx: Tx,
  areaId: string,
  unitId: string,
  on: string | null,
): Promise<HouseholdBalance | null> {
  const upTo = on === null ? sql`` : sql`and j.event_date <= ${on}::date`
  const total = (table: 'fund_entry' | 'fund_hold_entry', part: Part | null) => sql`coalesce((select sum(e.amount)
      from fund_account a join ${sql.table(table)} e on e.area_id = a.area_id and e.account_id = a.id
      join fund_journal j on j.area_id = e.area_id and j.id = e.journal_id
     where a.area_id = u.area_id and a.unit_id = u.id ${part === null ? sql`` : sql`and a.part = ${part}`} ${upTo}), 0)::bigint`
  const { rows } = await sql<HouseholdBalance>`
    select b.name as building, u.section, u.room, ${total('fund_entry', 'PRINCIPAL')} as principal,
      ${total('fund_entry', 'INTEREST')} as interest, ${total('fund_hold_entry', null)} as held
      from unit u join building b on b.area_id = u.area_id and b.id = u.building_id
     where u.area_id = ${areaId} and u.id = ${unitId}`.execute(tx)
  return rows[0] ?? null
}

export type StatementRow = {
  journal_id: string
  part: Part
  account_ver: number
  amount: bigint
  balance_after: bigint
  kind: JournalKind
  event_date: string
  posted_at: Date
  memo: string
  reverses_id: string | null
  reversed: boolean
  back_dated: boolean
}

/** Entries of one household, the latest posted first. */
export async function listStatement(
  tx: Tx,
  areaId: string,
  unitId: string,
  q: { after: [string, string] | null; limit: number },
): Promise<StatementRow[]> {
  const after = q.after ? sql`and (j.id, a.part) < (${q.after[0]}::uuid, ${q.after[1]})` : sql``
  const { rows } = await sql<StatementRow>`
    select j.id as journal_id, a.part, e.account_ver, e.amount, e.balance_after, j.kind, j.event_date, j.posted_at, j.memo,
      j.reverses_id, j.event_date < (j.posted_at at time zone 'Asia/Shanghai')::date as back_dated,
      exists (select from fund_journal r where r.area_id = j.area_id and r.reverses_id = j.id) as reversed
      from fund_account a
      join fund_entry e on e.area_id = a.area_id and e.account_id = a.id
      join fund_journal j on j.area_id = e.area_id and j.id = e.journal_id
     where a.area_id = ${areaId} and a.unit_id = ${unitId} ${after}
     order by j.id desc, a.part desc limit ${q.limit}`.execute(tx)
  return rows
}

export type JournalRow = {
  id: string
  kind: JournalKind
  event_date: string
  posted_at: Date
  memo: string
  amount: bigint
  lines: number
  subject_id: string | null
  reverses_id: string | null
  reversed: boolean
  back_dated: boolean
}

/** Journals of an area by legal day, newest first. */
export async function listJournals(
  tx: Tx,
  areaId: string,
  q: { after: [string, string] | null; limit: number },
): Promise<JournalRow[]> {
  const after = q.after ? sql`and (j.event_date, j.id) < (${q.after[0]}::date, ${q.after[1]}::uuid)` : sql``
  const { rows } = await sql<JournalRow>`
    select j.id, j.kind, j.event_date, j.posted_at, j.memo, j.amount, j.lines, j.subject_id, j.reverses_id,
      j.event_date < (j.posted_at at time zone 'Asia/Shanghai')::date as back_dated,
      exists (select from fund_journal r where r.area_id = j.area_id and r.reverses_id = j.id) as reversed
      from fund_journal j where j.area_id = ${areaId} ${after}
     order by j.event_date desc, j.id desc limit ${q.limit}`.execute(tx)
  return rows
}

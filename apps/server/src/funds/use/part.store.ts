import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { PartRow, Payer } from './use.ts'

export type NewPart = { unitId: string; label: string; area: bigint; payer: Payer; amount: bigint }

/** Puts these parts in the place of all earlier ones, in one statement. */
export async function replaceParts(tx: Tx, areaId: string, useId: string, parts: readonly NewPart[]): Promise<void> {
  await deleteParts(tx, areaId, useId)
  const column = <T>(of: (p: NewPart) => T) => parts.map((p) => String(of(p)))
  await sql`
    insert into fund_use_part (area_id, use_id, unit_id, label, area, payer, amount)
    select ${areaId}::uuid, ${useId}::uuid, p.* from unnest(${column((p) => p.unitId)}::uuid[], ${column((p) => p.label)}::text[],
      ${column((p) => p.area)}::bigint[], ${column((p) => p.payer)}::text[], ${column((p) => p.amount)}::bigint[]) p`.execute(
    tx,
  )
}

export async function deleteParts(tx: Tx, areaId: string, useId: string): Promise<void> {
  await tx.deleteFrom('fund_use_part').where('area_id', '=', areaId).where('use_id', '=', useId).execute()
}

const COLUMNS = sql`p.unit_id, p.label, p.area, p.payer, p.amount, p.covered, p.first_fund, p.first_own, p.final,
  p.final_fund, p.final_own, coalesce((select sum(c.amount) from fund_use_collection c
    where c.area_id = p.area_id and c.use_id = p.use_id and c.unit_id = p.unit_id), 0)::bigint as collected`

/** Every part of a use, in building order. */
export async function listParts(tx: Tx, areaId: string, useId: string): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select ${COLUMNS} from fund_use_part p join unit u on u.area_id = p.area_id and u.id = p.unit_id
     where p.area_id = ${areaId} and p.use_id = ${useId} order by u.sort_key, u.id`.execute(tx)
  return rows
}

export type PartPageRow = PartRow & { sort_key: string }

/** A page of parts; `only` narrows to households that fall short, or to the developer's units. */
export async function pageParts(
  tx: Tx,
  areaId: string,
  useId: string,
  q: { only: 'SHORTFALL' | 'DEVELOPER' | null; after: [string, string] | null; limit: number },
): Promise<PartPageRow[]> {
  const narrow =
    q.only === 'DEVELOPER'
      ? sql`and p.payer = 'DEVELOPER'`
      : q.only === 'SHORTFALL'
        ? sql`and p.payer = 'FUND' and p.covered < p.amount`
        : sql``
  const { rows } = await sql<PartPageRow>`
    select u.sort_key, ${COLUMNS} from fund_use_part p join unit u on u.area_id = p.area_id and u.id = p.unit_id
     where p.area_id = ${areaId} and p.use_id = ${useId} ${narrow}
       ${q.after ? sql`and (u.sort_key, u.id) > (${q.after[0]} collate "C", ${q.after[1]}::uuid)` : sql``}
     order by u.sort_key, u.id limit ${q.limit}`.execute(tx)
  return rows
}

/** What a use comes to, in 分: sums over its parts and what was collected. */
export type Sums = {
  units: number
  area: bigint
  amount: bigint
  developer: bigint
  covered: bigint
  shortfall: bigint
  developer_collected: bigint
  collected: bigint
  final_fund: bigint
  final_own: bigint
}

export async function sumParts(tx: Tx, areaId: string, useId: string): Promise<Sums> {
  const { rows } = await sql<Sums>`
    select count(*)::int as units, coalesce(sum(p.area), 0)::bigint as area, coalesce(sum(p.amount), 0)::bigint as amount,
      coalesce(sum(p.amount) filter (where p.payer = 'DEVELOPER'), 0)::bigint as developer,
      coalesce(sum(p.covered) filter (where p.payer = 'FUND'), 0)::bigint as covered,
      coalesce(sum(p.amount - p.covered) filter (where p.payer = 'FUND'), 0)::bigint as shortfall,
      coalesce(sum(p.final_fund), 0)::bigint as final_fund, coalesce(sum(p.final_own), 0)::bigint as final_own,
      (select coalesce(sum(c.amount), 0)::bigint from fund_use_collection c
        where c.area_id = ${areaId} and c.use_id = ${useId} and c.unit_id is null) as developer_collected,
      (select coalesce(sum(c.amount), 0)::bigint from fund_use_collection c
        where c.area_id = ${areaId} and c.use_id = ${useId}) as collected
      from fund_use_part p where p.area_id = ${areaId} and p.use_id = ${useId}`.execute(tx)
  return rows[0]!
}

/** Columns that change after the parts are fixed, written for many parts at once. */
type Later = 'covered' | 'first_fund' | 'first_own' | 'final' | 'final_fund' | 'final_own'

export async function updateParts(
  tx: Tx,
  areaId: string,
  useId: string,
  rows: readonly ({ unitId: string } & Partial<Record<Later, bigint>>)[],
  columns: readonly Later[],
): Promise<void> {
  const set = sql.join(columns.map((c) => sql`${sql.ref(c)} = v.${sql.ref(c)}`))
  const arrays = sql.join(columns.map((c) => sql`${rows.map((r) => String(r[c] ?? 0n))}::bigint[]`))
  await sql`
    update fund_use_part p set ${set}
      from unnest(${rows.map((r) => r.unitId)}::uuid[], ${arrays}) v (unit_id, ${sql.join(columns.map((c) => sql.ref(c)))})
     where p.area_id = ${areaId} and p.use_id = ${useId} and p.unit_id = v.unit_id`.execute(tx)
}

export async function insertCollection(
  tx: Tx,
  areaId: string,
  c: { useId: string; unitId: string | null; amount: bigint; on: string; journalId: string },
): Promise<void> {
  await tx
    .insertInto('fund_use_collection')
    .values({
      area_id: areaId,
      id: newId(),
      use_id: c.useId,
      unit_id: c.unitId,
      amount: c.amount,
      received_on: c.on,
      journal_id: c.journalId,
    })
    .execute()
}

/** What the developer brought for a use. */
export async function developerCollected(tx: Tx, areaId: string, useId: string): Promise<bigint> {
  return (await sumParts(tx, areaId, useId)).developer_collected
}

/** Bills of a use that stand: journals against its receivable, not yet reversed. */
export async function standingBills(tx: Tx, areaId: string, useId: string): Promise<{ id: string; amount: bigint }[]> {
  const { rows } = await sql<{ id: string; amount: bigint }>`
    select j.id, j.amount from fund_journal j
     where j.area_id = ${areaId} and j.subject_id = ${useId} and j.kind = 'BILL'
       and not exists (select from fund_journal r where r.area_id = j.area_id and r.reverses_id = j.id)
     order by j.id`.execute(tx)
  return rows
}

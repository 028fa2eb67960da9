import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { UnitInScope } from './split.ts'
import type { Payer } from './use.ts'

/** A FUND_USE motion with its result, as far as a use of the fund needs them. */
export type DecisionRow = {
  motion_id: string
  assembly_id: string
  assembly_title: string
  assembly_state: string
  seq: number
  title: string
  body: string
  decided: bigint
  scope_title: string
  roll_id: string | null
  area: bigint
  units: number
  outcome: string | null
  announced: boolean | null
  decided_on: string | null
  use_id: string | null
}

/** FUND_USE motions whose final result is out, newest first; or one of them, whatever its state. */
export async function listDecisions(
  tx: Tx,
  areaId: string,
  of: { motionId: string | null; limit: number },
): Promise<DecisionRow[]> {
  const one =
    of.motionId === null ? sql`and a.state = 'PUBLISHED' and r.outcome = 'PASS'` : sql`and m.id = ${of.motionId}`
  const { rows } = await sql<DecisionRow>`
    select m.id as motion_id, a.id as assembly_id, a.title as assembly_title, a.state as assembly_state, m.seq, m.title, m.body,
      m.amount as decided, m.scope ->> 'title' as scope_title, m.roll_id, coalesce(l.area, 0) as area,
      coalesce((select count(*)::int from voter_line_unit v where v.area_id = m.area_id and v.roll_id = m.roll_id), 0) as units,
      r.outcome, r.announced, (r.computed_at at time zone 'Asia/Shanghai')::date as decided_on,
      (select f.id from fund_use f where f.area_id = m.area_id and f.motion_id = m.id
         and f.state not in ('REFUSED', 'CANCELLED')) as use_id
      from motion m
      join assembly a on a.area_id = m.area_id and a.id = m.assembly_id
      left join roll l on l.area_id = m.area_id and l.id = m.roll_id
      left join motion_result r on r.area_id = m.area_id and r.motion_id = m.id and r.stage = 'FINAL'
     where m.area_id = ${areaId} and m.item = 'FUND_USE' and m.amount is not null ${one}
     order by r.computed_at desc, m.id limit ${of.limit}`.execute(tx)
  return rows
}

export type ScopeUnit = UnitInScope & { building: string; section: string; room: string }

/** The units of the roll that decided, in building order; unsold and undelivered ones are the developer's as of now. */
export async function unitsInScope(tx: Tx, areaId: string, rollId: string): Promise<ScopeUnit[]> {
  const { rows } = await sql<{
    unit_id: string
    area: bigint
    payer: Payer
    building: string
    section: string
    room: string
  }>`
    select v.unit_id, v.area, case when u.state = 'OWNED' then 'FUND' else 'DEVELOPER' end as payer,
      b.name as building, u.section, u.room
      from voter_line_unit v
      join unit u on u.area_id = v.area_id and u.id = v.unit_id
      join building b on b.area_id = u.area_id and b.id = u.building_id
     where v.area_id = ${areaId} and v.roll_id = ${rollId} order by u.sort_key, u.id`.execute(tx)
  return rows.map(({ unit_id, ...rest }) => ({ unitId: unit_id, ...rest }))
}

/** True when the books are open; before that nothing can be reserved. */
export async function booksOpen(tx: Tx, areaId: string): Promise<boolean> {
  const row = await tx.selectFrom('fund_book').select('state').where('area_id', '=', areaId).executeTakeFirst()
  return row?.state === 'OPEN'
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

const SHOWN = 20

export type UnitAssemblyRow = { id: string; title: string; state: string }

/** Assemblies on whose rolls the unit stands, newest first. Drafts, and drafts given up, are the organiser's papers. */
export async function assembliesOfUnit(tx: Tx, areaId: string, unitId: string): Promise<UnitAssemblyRow[]> {
  const { rows } = await sql<UnitAssemblyRow>`
    select a.id, a.title, a.state from assembly a
    where a.area_id = ${areaId} and a.state <> 'DRAFT' and (a.state <> 'CANCELLED' or a.notice_on is not null) and exists (
      select from motion m
      join voter_line_unit u on u.area_id = m.area_id and u.roll_id = m.roll_id and u.unit_id = ${unitId}
      where m.area_id = a.area_id and m.assembly_id = a.id)
    order by a.created_at desc, a.id desc limit ${SHOWN}`.execute(tx)
  return rows
}

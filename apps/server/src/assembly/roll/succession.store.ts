import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type LineRef = { assemblyId: string; rollId: string; lineId: string }
type OpenLine = LineRef & { kind: 'OWNERS' | 'DEVELOPER'; label: string }

/** Lines with this unit on rolls in use of assemblies that can still be voted in. */
export async function linesOfUnit(tx: Tx, areaId: string, unitId: string): Promise<OpenLine[]> {
  const { rows } = await sql<OpenLine>`
    select distinct a.id as "assemblyId", lu.roll_id as "rollId", lu.line_id as "lineId", l.kind, l.label
    from voter_line_unit lu
    join voter_line l on l.area_id = lu.area_id and l.id = lu.line_id
    join motion m on m.area_id = lu.area_id and m.roll_id = lu.roll_id
    join assembly a on a.area_id = m.area_id and a.id = m.assembly_id
    where lu.area_id = ${areaId} and lu.unit_id = ${unitId} and a.state in ('ROLL_FROZEN', 'NOTICED', 'VOTING')
    order by 3`.execute(tx)
  return rows
}

/** The different sets of current owners among the units that give the line its head; one set when they are alike. */
export async function ownersOfLine(tx: Tx, areaId: string, lineId: string): Promise<string[][]> {
  const { rows } = await sql<{ owners: string[] }>`
    select distinct coalesce((select array_agg(o.person_id::text order by o.person_id) from ownership o
        where o.area_id = lu.area_id and o.unit_id = lu.unit_id and o.until_date is null), '{}') as owners
    from voter_line_unit lu
    where lu.area_id = ${areaId} and lu.line_id = ${lineId}
      and (lu.counts_head or not exists (select 1 from voter_line_unit h
        where h.area_id = lu.area_id and h.line_id = lu.line_id and h.counts_head))`.execute(tx)
  return rows.map((r) => r.owners)
}

/**
 * Makes these persons the line's voters: whoever was not one is a SUCCESSOR, whoever no longer owns is FORMER.
 * @returns false when they already were
 */
export async function setVoters(tx: Tx, areaId: string, line: LineRef, owners: readonly string[]): Promise<boolean> {
  const left = await sql`
    update voter set role = 'FORMER'
    where area_id = ${areaId} and line_id = ${line.lineId} and role <> 'FORMER'
      and person_id <> all (${[...owners]}::uuid[])`.execute(tx)
  const came = await sql`
    insert into voter as v (area_id, line_id, person_id, roll_id, role)
    select ${areaId}::uuid, ${line.lineId}::uuid, t.id, ${line.rollId}::uuid, 'SUCCESSOR'
    from unnest(${[...owners]}::uuid[]) as t(id)
    on conflict (area_id, line_id, person_id) do update set role = 'SUCCESSOR' where v.role = 'FORMER'`.execute(tx)
  return (left.numAffectedRows ?? 0n) + (came.numAffectedRows ?? 0n) > 0n
}

/**
 * Ends what former owners arranged: their agents and delegates, and guardians of who owns no more. A guardian of somebody
 * who is still on the line stays.
 * @returns how many were ended
 */
export async function endAuthorities(tx: Tx, areaId: string, lineId: string, at: Date): Promise<number> {
  const ended = await sql`
    update line_authority a set revoked_at = ${at}
    where a.area_id = ${areaId} and a.line_id = ${lineId} and a.revoked_at is null
      and not (a.kind = 'GUARDIAN' and exists (select 1 from voter v where v.area_id = a.area_id and v.line_id = a.line_id
        and v.person_id = a.ward_id and v.role <> 'FORMER'))`.execute(tx)
  return Number(ended.numAffectedRows ?? 0n)
}

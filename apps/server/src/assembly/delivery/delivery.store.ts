import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { DeliveryChannel } from './delivery.ts'

/** Lines of the rolls in use of an assembly among these ids. */
export async function linesInUse(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct l.id from motion m
    join voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
    where m.area_id = ${areaId} and m.assembly_id = ${assemblyId} and l.id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows.map((r) => r.id)
}

/** Lines of the rolls in use that the actor votes for or acts for; lines they sold are not theirs to be served. */
export async function linesOfActor(tx: Tx, areaId: string, assemblyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct l.id from motion m
    join voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
    where m.area_id = ${areaId} and m.assembly_id = ${assemblyId} and l.id = any ((select linli.my_lines())::uuid[])
      and (exists (select 1 from voter v where v.area_id = l.area_id and v.line_id = l.id and v.role <> 'FORMER'
            and v.person_id = any ((select linli.my_persons())::uuid[]))
        or exists (select 1 from line_authority a where a.area_id = l.area_id and a.line_id = l.id
            and a.account_id = (select linli.actor()) and a.revoked_at is null))`.execute(tx)
  return rows.map((r) => r.id)
}

/** @returns how many were new; the first record of a line and channel stands */
export async function insertDeliveries(
  tx: Tx,
  areaId: string,
  d: {
    assemblyId: string
    lineIds: readonly string[]
    channel: DeliveryChannel
    evidence: string
    by: string | null
    at: Date
  },
): Promise<number> {
  const result = await sql`
    insert into delivery (area_id, assembly_id, line_id, channel, delivered_at, evidence, recorded_by)
    select ${areaId}::uuid, ${d.assemblyId}::uuid, t.id, ${d.channel}, ${d.at}, ${d.evidence}, ${d.by}::uuid
    from unnest(${[...d.lineIds]}::uuid[]) as t(id)
    on conflict (area_id, line_id, channel) do nothing`.execute(tx)
  return Number(result.numAffectedRows ?? 0n)
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { toJson } from '../../platform/json.ts'

/** A line of a replaced roll and the line of the new one with exactly the same units. */
export type SameLine = { old: string; new: string }

/** The lines whose units stayed the same. Matched here: a join of two unit lists has no index to go by. */
export async function unchangedLines(
  tx: Tx,
  areaId: string,
  oldRollId: string,
  newRollId: string,
): Promise<SameLine[]> {
  const before = await unitsByLine(tx, areaId, oldRollId)
  const after = new Map((await unitsByLine(tx, areaId, newRollId)).map((l) => [l.units, l.line_id]))
  return before.flatMap((l) => {
    const same = after.get(l.units)
    return same === undefined ? [] : [{ old: l.line_id, new: same }]
  })
}

async function unitsByLine(tx: Tx, areaId: string, rollId: string): Promise<{ line_id: string; units: string }[]> {
  const { rows } = await sql<{ line_id: string; units: string }>`
    select line_id, string_agg(unit_id::text, ',' order by unit_id) as units from voter_line_unit
    where area_id = ${areaId} and roll_id = ${rollId} group by line_id`.execute(tx)
  return rows
}

/** Takes deliveries along to the lines that stayed the same: those owners were served. */
export async function carryDeliveries(tx: Tx, areaId: string, assemblyId: string, lines: readonly SameLine[]) {
  const to = new Map(lines.map((l) => [l.old, l.new]))
  const known = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('assembly_id', '=', assemblyId)
    .execute()
  const rows = known.flatMap((d) => {
    const line = to.get(d.line_id)
    return line === undefined ? [] : [{ ...d, line_id: line }]
  })
  if (rows.length === 0) return
  await sql`
    insert into delivery (area_id, assembly_id, line_id, channel, delivered_at, evidence, recorded_by)
    select ${areaId}::uuid, ${assemblyId}::uuid, x.line_id, x.channel, x.delivered_at, x.evidence, x.recorded_by
    from jsonb_to_recordset(${toJson(rows)}::jsonb)
      as x(line_id uuid, channel text, delivered_at timestamptz, evidence text, recorded_by uuid)
    on conflict (area_id, line_id, channel) do nothing`.execute(tx)
}

/** Takes agents, delegates and guardians along to the lines that stayed the same, with their letters and terms. */
export async function carryAuthorities(tx: Tx, areaId: string, oldRollId: string, lines: readonly SameLine[]) {
  const to = new Map(lines.map((l) => [l.old, l.new]))
  const known = await tx
    .selectFrom('line_authority as a')
    .innerJoin('voter_line as l', (join) => join.onRef('l.area_id', '=', 'a.area_id').onRef('l.id', '=', 'a.line_id'))
    .selectAll('a')
    .where('a.area_id', '=', areaId)
    .where('l.roll_id', '=', oldRollId)
    .where('a.revoked_at', 'is', null)
    .execute()
  const rows = known.flatMap((a) => {
    const line = to.get(a.line_id)
    return line === undefined ? [] : [{ ...a, id: newId(), line_id: line }]
  })
  if (rows.length > 0) await tx.insertInto('line_authority').values(rows).execute()
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ObjectionInput, ObjectionRow } from './objection.ts'

export async function insertObjection(
  tx: Tx,
  areaId: string,
  o: ObjectionInput & { id: string; assemblyId: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('objection')
    .values({
      area_id: areaId,
      id: o.id,
      assembly_id: o.assemblyId,
      stage: o.stage,
      line_id: o.lineId ?? null,
      motion_id: o.motionId ?? null,
      body: o.body,
      raised_by: o.by,
      raised_at: o.at,
      state: 'OPEN',
    })
    .execute()
}

/** Objections the actor may see, oldest first: staff all, an owner their own. */
export async function listObjections(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  q: { id?: string; after: [string, string] | null; limit: number },
): Promise<ObjectionRow[]> {
  const { rows } = await sql<ObjectionRow>`
    select o.id, o.stage, o.line_id, l.label as line_label, o.motion_id, m.seq as motion_seq, o.body, o.raised_by,
      o.raised_at, o.state, o.answer, o.answered_at
    from objection o
    left join voter_line l on l.area_id = o.area_id and l.id = o.line_id
    left join motion m on m.area_id = o.area_id and m.id = o.motion_id
    where o.area_id = ${areaId} and o.assembly_id = ${assemblyId}
      and ((select linli.is_staff()) or o.raised_by = (select linli.actor()))
      and (${q.id ?? null}::uuid is null or o.id = ${q.id ?? null}::uuid)
      and (${q.after?.[0] ?? null}::timestamptz is null
        or (o.raised_at, o.id) > (${q.after?.[0] ?? null}::timestamptz, ${q.after?.[1] ?? null}::uuid))
    order by o.raised_at, o.id limit ${q.limit}`.execute(tx)
  return rows
}

/** Answers an open objection. @returns false when it has its answer already */
export async function setAnswer(
  tx: Tx,
  areaId: string,
  id: string,
  a: { state: 'UPHELD' | 'REJECTED'; answer: string; by: string; at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('objection')
    .set({ state: a.state, answer: a.answer, answered_by: a.by, answered_at: a.at })
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .where('state', '=', 'OPEN')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Lines of this assembly's rolls in use that the actor may see (for an owner: their own) among one id. */
export async function ownsLine(tx: Tx, areaId: string, assemblyId: string, lineId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from voter_line l
    join motion m on m.area_id = l.area_id and m.roll_id = l.roll_id
    where l.area_id = ${areaId} and l.id = ${lineId} and m.assembly_id = ${assemblyId}
      and l.id = any ((select linli.my_lines())::uuid[]) limit 1`.execute(tx)
  return rows.length > 0
}

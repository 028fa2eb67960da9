import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type TimelineRow = {
  id: string
  at: Date
  actor_name: string
  type: string
  detail: Record<string, unknown>
}

/** Audit events whose subject is the assembly itself, newest first. */
export async function listTimeline(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  q: { after: [string, string] | null; limit: number },
): Promise<TimelineRow[]> {
  const { rows } = await sql<TimelineRow>`
    select id, at, actor_name, type, detail from audit_event
    where area_id = ${areaId} and subject_id = ${assemblyId} and type <> 'ballot.cast'
      and (${q.after?.[0] ?? null}::timestamptz is null
        or (at, id) < (${q.after?.[0] ?? null}::timestamptz, ${q.after?.[1] ?? null}::uuid))
    order by at desc, id desc limit ${q.limit}`.execute(tx)
  return rows
}

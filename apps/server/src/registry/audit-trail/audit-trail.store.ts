import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type EventRow = {
  id: string
  at: Date
  actor_name: string
  actor_kind: string
  type: string
  subject_kind: string
  subject_id: string | null
  detail: Record<string, unknown>
}

export type EventFilter = {
  /** Only these kinds of act; null for all. */
  types: readonly string[] | null
  subjectId: string | null
  after: [string, string] | null
  limit: number
}

/** Acts in an area, newest first. Single ballots are left out: when who voted is nobody's business. */
export async function listEvents(tx: Tx, areaId: string, f: EventFilter): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select id, at, actor_name, actor_kind, type, subject_kind, subject_id, detail from audit_event
    where area_id = ${areaId} and type <> 'ballot.cast'
      and (${f.types as string[] | null}::text[] is null or type = any (${(f.types ?? []) as string[]}::text[]))
      and (${f.subjectId}::uuid is null or subject_id = ${f.subjectId}::uuid)
      and (${f.after?.[0] ?? null}::timestamptz is null
        or (at, id) < (${f.after?.[0] ?? null}::timestamptz, ${f.after?.[1] ?? null}::uuid))
    order by at desc, id desc limit ${f.limit}`.execute(tx)
  return rows
}

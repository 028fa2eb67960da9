import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

/** A notification as everybody on a line reads it; never with a choice in it. */
export type LineNotice = { kind: string; title: string; body: string; link: string | null; at: Date }

/** Tells every person of a line, except who owned it formerly, and whoever acts for it. Staff may read who that is; the worker too. */
export async function tellLine(tx: Tx, areaId: string, lineId: string, notice: LineNotice): Promise<void> {
  const { rows } = await sql<{ person_id: string | null; account_id: string | null }>`
    select v.person_id, null::uuid as account_id from voter v where v.area_id = ${areaId} and v.line_id = ${lineId} and v.role <> 'FORMER'
    union
    select null, a.account_id from line_authority a
     where a.area_id = ${areaId} and a.line_id = ${lineId} and a.revoked_at is null and a.account_id is not null`.execute(
    tx,
  )
  if (rows.length === 0) return
  await sql`
    insert into notification (area_id, id, person_id, account_id, kind, title, body, link, created_at)
    select ${areaId}::uuid, t.id, t.person_id, t.account_id, ${notice.kind}, ${notice.title}, ${notice.body},
      ${notice.link}, ${notice.at}
      from unnest(${rows.map(() => newId())}::uuid[], ${rows.map((r) => r.person_id)}::uuid[],
        ${rows.map((r) => r.account_id)}::uuid[]) as t(id, person_id, account_id)`.execute(tx)
}

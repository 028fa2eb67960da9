import { sql } from 'kysely'
import type { World } from '../world.ts'
import type { Ids } from './scene.ts'

/** Every table with rows of areas or of the platform, and what stands in it: number of rows and a hash over all of them. */
export type Print = Record<string, string>

/** What the database holds now. Two equal prints: nothing was written between them. */
export async function fingerprint(world: World): Promise<Print> {
  const tables = await tablesOf(world, 'true')
  const looks = tables.map(
    (t) =>
      sql`select ${t}::text as name, count(*) || ' ' || coalesce(sum(hashtextextended(x::text, 0)), 0) as print from ${sql.table(t)} x`,
  )
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ name: string; print: string }>`${sql.join(looks, sql` union all `)}`.execute(tx),
  )
  return Object.fromEntries(rows.map((r) => [r.name, r.print]))
}

/** Tables that differ. */
export const changed = (before: Print, after: Print) => Object.keys(after).filter((t) => before[t] !== after[t])

/** Ids that everybody may see, or that stand in the request itself. */
const PUBLIC_TABLES = ['publication', 'area_succession']

/**
 * The ids of everything that belongs to the furnished place. An answer to somebody outside contains none of them, whatever
 * table they come from: a new table is covered by itself.
 */
export async function marksOf(world: World, ids: Ids): Promise<Set<string>> {
  const tables = (
    await tablesOf(
      world,
      `exists (select from pg_attribute c where c.attrelid = k.oid and c.attname = 'area_id')
    and exists (select from pg_attribute c where c.attrelid = k.oid and c.attname = 'id')`,
    )
  ).filter((t) => !PUBLIC_TABLES.includes(t))
  const looks = tables.map(
    (t) => sql`select id::text as id from ${sql.table(t)} where area_id in (${ids.areaId}, ${ids.spareId})`,
  )
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ id: string }>`${sql.join(looks, sql` union all `)}`.execute(tx),
  )
  return new Set(rows.map((r) => r.id))
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** What an answer shows of the place, beyond the ids the asker wrote down themselves. */
export function shown(answer: { text: string; asked: string }, marks: Set<string>): string[] {
  return [...new Set(answer.text.match(UUID) ?? [])].filter((id) => marks.has(id) && !answer.asked.includes(id))
}

async function tablesOf(world: World, condition: string): Promise<string[]> {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ name: string }>`
      select k.relname as name from pg_class k join pg_namespace n on n.oid = k.relnamespace
       where n.nspname = 'linli' and k.relkind = 'r' and ${sql.raw(condition)} order by 1`.execute(tx),
  )
  return rows.map((r) => r.name)
}

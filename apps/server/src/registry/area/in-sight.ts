import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'

/**
 * The areas an actor sees, as a table `(id, name, address, place)` to start a query from: one range of places after the
 * other, then single areas. The table of areas has no policy of its own, and the policies of the grown tables cannot use
 * an index, so whatever looks at many areas goes from here down (`cross join lateral`). An area inside two ranges comes
 * twice.
 */
export function areasInSight(context: Pick<Context, 'ranges' | 'areas'>) {
  const los = context.ranges.map((r) => r.lo)
  const his = context.ranges.map((r) => r.hi)
  return sql<{ id: string; name: string; address: string; place: string }>`
    select n.* from unnest(${los}::text[], ${his}::text[]) r(lo, hi) cross join lateral (
      select x.id, x.name, x.address, x.place from area x
      where x.place >= r.lo collate "C" and x.place < r.hi collate "C" order by x.place offset 0) n
    union all select x.id, x.name, x.address, x.place from area x where x.id = any (${context.areas}::uuid[])`
}

import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { areasInSight } from '../area/in-sight.ts'

/** Sums over areas; `area` in 0.01 m². */
export type Figures = {
  areas: number
  managed: number
  units: number
  owned: number
  withoutArea: number
  area: bigint
}

// Areas not yet rolled up are counted on the spot, but not thousands of them.
const COUNTED_LIVE = 50

/** Sums over everything the actor sees. Runs under the actor's own policies. */
export async function sumFigures(tx: Tx, context: Pick<Context, 'ranges' | 'areas'>): Promise<Figures> {
  const { rows } = await sql<Figures>`
    with seen as materialized (
      select distinct s.id, a.state, f.area_id is not null as known, f.units, f.owned, f.without_area, f.area
      from (${areasInSight(context)}) s join area a on a.id = s.id left join area_figure f on f.area_id = s.id),
    live as (
      select l.* from (select id from seen where not known limit ${COUNTED_LIVE}) s cross join lateral (
        select count(*) as units, count(*) filter (where u.state = 'OWNED') as owned,
          count(*) filter (where coalesce(u.area_registry, u.area_survey, u.area_contract) is null) as without_area,
          coalesce(sum(coalesce(u.area_registry, u.area_survey, u.area_contract)), 0) as area
        from unit u where u.area_id = s.id) l)
    select (select count(*)::int from seen) as areas,
      (select count(*)::int from seen where state <> 'UNMANAGED') as managed,
      coalesce(sum(units), 0)::int as units, coalesce(sum(owned), 0)::int as owned,
      coalesce(sum(without_area), 0)::int as "withoutArea", coalesce(sum(area), 0)::bigint as area
    from (select units, owned, without_area, area from seen where known union all select * from live) t`.execute(tx)
  return rows[0]!
}

/** Areas never rolled up, or changed by an import since. */
export async function staleAreas(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select a.id from area a where not exists (select from area_figure f where f.area_id = a.id) limit ${limit})
    union
    (select f.area_id from import_job j join area_figure f on f.area_id = j.area_id
      where j.state = 'COMMITTED' and j.finished_at > f.computed_at limit ${limit})`.execute(tx)
  return rows.map((r) => r.id)
}

/**
 * Rolls areas up anew. One at a time in the whole installation: who counted earlier never overwrites who counted later.
 */
export async function refreshFigures(tx: Tx, areaIds: readonly string[], at: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(7604)`.execute(tx)
  await sql`
    insert into area_figure (area_id, buildings, units, dwellings, owned, without_area, area, computed_at)
    select a.id, (select count(*) from building b where b.area_id = a.id), f.units, f.dwellings, f.owned,
      f.without_area, f.area, ${at}
    from unnest(${areaIds as string[]}::uuid[]) a(id) cross join lateral (
      select count(*) as units, count(*) filter (where u.use = 'DWELLING') as dwellings,
        count(*) filter (where u.state = 'OWNED') as owned,
        count(*) filter (where coalesce(u.area_registry, u.area_survey, u.area_contract) is null) as without_area,
        coalesce(sum(coalesce(u.area_registry, u.area_survey, u.area_contract)), 0) as area
      from unit u where u.area_id = a.id) f
    on conflict (area_id) do update set buildings = excluded.buildings, units = excluded.units,
      dwellings = excluded.dwellings, owned = excluded.owned, without_area = excluded.without_area,
      area = excluded.area, computed_at = excluded.computed_at`.execute(tx)
}

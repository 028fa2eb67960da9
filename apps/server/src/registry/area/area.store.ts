import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { AreaRow } from './area.ts'

export type { AreaRow } from './area.ts'

const SERIAL = 4

/** The area with its company's name. @throws NOT_FOUND */
export async function getArea(tx: Tx, areaId: string): Promise<AreaRow> {
  const row = await tx
    .selectFrom('area as a')
    .leftJoin('organisation as o', 'o.id', 'a.company_id')
    .selectAll('a')
    .select('o.name as company_name')
    .where('a.id', '=', areaId)
    .executeTakeFirst()
  if (!row) throw new AppError('NOT_FOUND')
  return row as unknown as AreaRow
}

/** Figures of one area for its page and lists. Counted under the caller's own visibility. */
export async function areaFigures(tx: Tx, areaId: string) {
  const { rows } = await sql<{ units: number; dwellings: number; owned: number; area: bigint; buildings: number }>`
    select count(*)::int as units,
      (count(*) filter (where use = 'DWELLING'))::int as dwellings,
      (count(*) filter (where state = 'OWNED'))::int as owned,
      coalesce(sum(coalesce(area_registry, area_survey, area_contract)), 0)::bigint as area,
      (select count(*)::int from building where area_id = ${areaId}) as buildings
    from unit where area_id = ${areaId}`.execute(tx)
  return rows[0]!
}

/**
 * Areas below the actor's places or among its own, in the order of the place tree. `under` narrows to a subtree.
 * Walks the index of places range by range, so a page costs the same for a community and for a province.
 */
export async function listAreas(
  tx: Tx,
  context: Pick<Context, 'ranges' | 'areas'>,
  q: { under: string | null; name: string | null; after: string | null; limit: number },
): Promise<AreaRow[]> {
  const los = context.ranges.map((r) => r.lo)
  const his = context.ranges.map((r) => r.hi)
  const wanted = sql`(${q.name}::text is null or position(${q.name} in a.name) > 0)`
  const { rows } = await sql<AreaRow>`
    select f.*, o.name as company_name from (
      select a.* from unnest(${los}::text[], ${his}::text[]) r(lo, hi)
        cross join lateral (
          select a.* from area a
          where a.place >= greatest(r.lo collate "C", ${q.under ?? ''} collate "C")
            and a.place < least(r.hi collate "C", coalesce(${q.under}::text || '~', r.hi) collate "C")
            and a.place > ${q.after ?? ''} collate "C" and ${wanted}
          order by a.place limit ${q.limit}) a
      union
      select a.* from area a where a.id = any (${context.areas}::uuid[])
        and (${q.under}::text is null or (a.place >= ${q.under} collate "C" and a.place < ${q.under} || '~' collate "C"))
        and a.place > ${q.after ?? ''} collate "C" and ${wanted}
    ) f left join organisation o on o.id = f.company_id
    order by f.place limit ${q.limit}`.execute(tx)
  return rows
}

export type CommunityRow = { id: string; name: string; place: string; level: string }

/** A division in force, or null. */
export async function findDivision(tx: Tx, id: string): Promise<CommunityRow | null> {
  const row = await tx
    .selectFrom('division')
    .select(['id', 'name', 'place', 'level'])
    .where('id', '=', id)
    .where('valid_until', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/**
 * The next free path below a community. Whoever asks holds the community's lock until the transaction ends, so two
 * areas made at once get two paths; `unique (place)` stands behind it.
 * @returns null when all 9999 serials are taken
 */
export async function nextPlace(tx: Tx, community: CommunityRow): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${community.id}, 7603))`.execute(tx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substr(place, length(${community.place}) + 1)::int), 0) as last from area
    where place >= ${community.place} collate "C" and place < ${community.place} || '~' collate "C"
      and substr(place, length(${community.place}) + 1) ~ '^[0-9]{4}$'`.execute(tx)
  const next = rows[0]!.last + 1
  return next < 10 ** SERIAL ? `${community.place}${String(next).padStart(SERIAL, '0')}` : null
}

/** Areas of a community with exactly this name. */
export async function sameName(tx: Tx, communityId: string, name: string, exceptId: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from area where community_id = ${communityId} and name = ${name}
      and (${exceptId}::uuid is null or id <> ${exceptId}::uuid) limit 1`.execute(tx)
  return rows.length > 0
}

export type AreaSet = {
  name?: string
  address?: string
  built_year?: number | null
  state?: string
  company_id?: string | null
  manager_name?: string | null
  contract_from?: string | null
  contract_until?: string | null
  fee_cents_per_m2?: bigint | null
  law_pack?: string
}

export async function insertArea(
  tx: Tx,
  area: AreaSet & { id: string; community_id: string; place: string; name: string; state: string; created_at: Date },
): Promise<void> {
  await tx.insertInto('area').values(area).execute()
}

/** Changes an area that is still at `version`. @returns false when somebody else was faster */
export async function updateArea(tx: Tx, areaId: string, version: number, set: AreaSet): Promise<boolean> {
  const result = await tx
    .updateTable('area')
    .set({ ...set, version: version + 1 })
    .where('id', '=', areaId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

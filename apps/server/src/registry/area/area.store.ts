import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { AreaPlace } from '../../platform/policy.ts'

export type AreaRow = AreaPlace & {
  name: string
  address: string
  community_id: string
  built_year: number | null
  state: string
  company_id: string | null
  company_name: string | null
  manager_name: string | null
  contract_from: string | null
  contract_until: string | null
  fee_cents_per_m2: bigint | null
  law_pack: string
  settings: Record<string, unknown>
  version: number
}

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

/** Areas below the actor's places or among its own, in the order of the place tree. `place` narrows to a subtree. */
export async function listAreas(
  tx: Tx,
  q: { under: string | null; name: string | null; after: string | null; limit: number },
): Promise<AreaRow[]> {
  const { rows } = await sql<AreaRow>`
    select a.*, o.name as company_name from area a left join organisation o on o.id = a.company_id
    where a.id = any ((select linli.visible_areas())::uuid[])
      and (${q.under}::text is null or (a.place >= ${q.under} collate "C" and a.place < ${q.under} || '~' collate "C"))
      and (${q.name}::text is null or position(${q.name} in a.name) > 0)
      and (${q.after}::text is null or a.place > ${q.after} collate "C")
    order by a.place limit ${q.limit}`.execute(tx)
  return rows
}

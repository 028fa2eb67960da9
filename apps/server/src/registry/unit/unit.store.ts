import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type UnitRow = {
  id: string
  building_id: string
  building_name: string
  section: string
  floor: string | null
  room: string
  natural_key: string
  sort_key: string
  kind: string
  use: string
  state: string
  area_registry: bigint | null
  area_survey: bigint | null
  area_contract: bigint | null
  occupancy: string | null
  version: number
  owners: {
    id: string
    name: string
    kind: 'NATURAL' | 'LEGAL' | 'DEVELOPER'
    share_num: string
    share_den: string
    form: string
  }[]
}

export type UnitFilter = { buildingId?: string; state?: string; after: [string, string] | null; limit: number }

/** Units of an area in building order, with their current owners. Narrowed by area only: the policy holds the scope. */
export async function listUnits(tx: Tx, areaId: string, f: UnitFilter): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select u.id, u.building_id, b.name as building_name, u.section, u.floor, u.room, u.natural_key, u.sort_key, u.kind, u.use, u.state,
      u.area_registry, u.area_survey, u.area_contract, u.occupancy, u.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind,
          'share_num', o.share_num::text, 'share_den', o.share_den::text, 'form', o.form) order by p.name, p.id)
        from ownership o join person p on p.area_id = o.area_id and p.id = o.person_id
        where o.area_id = u.area_id and o.unit_id = u.id and o.until_date is null), '[]') as owners
    from unit u join building b on b.area_id = u.area_id and b.id = u.building_id
    where u.area_id = ${areaId}
      and (${f.buildingId ?? null}::uuid is null or u.building_id = ${f.buildingId ?? null})
      and (${f.state ?? null}::text is null or u.state = ${f.state ?? null})
      and (${f.after?.[0] ?? null}::text is null or (u.sort_key, u.id) > (${f.after?.[0] ?? ''} collate "C", ${f.after?.[1] ?? areaId}::uuid))
    order by u.sort_key, u.id limit ${f.limit}`.execute(tx)
  return rows
}

export type BuildingRow = { id: string; name: string; floors: number | null; has_lift: boolean | null; units: number }

/** Buildings of an area in their natural order. */
export async function listBuildings(tx: Tx, areaId: string): Promise<BuildingRow[]> {
  const { rows } = await sql<BuildingRow>`
    select b.id, b.name, b.floors, b.has_lift,
      (select count(*)::int from unit u where u.area_id = b.area_id and u.building_id = b.id) as units
    from building b where b.area_id = ${areaId} order by b.sort_key, b.id`.execute(tx)
  return rows
}

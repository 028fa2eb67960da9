import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { UnitAreas } from './unit.ts'

export type PersonKind = 'NATURAL' | 'LEGAL' | 'DEVELOPER'

export type UnitRow = UnitAreas & {
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
  occupancy: string | null
  version: number
  owners: { id: string; name: string; kind: PersonKind; share_num: string; share_den: string; form: string }[]
}

export type UnitFilter = {
  buildingId?: string
  state?: string
  personId?: string
  after: [string, string] | null
  limit: number
}

const COLUMNS = sql`
  u.id, u.building_id, b.name as building_name, u.section, u.floor, u.room, u.natural_key, u.sort_key, u.kind, u.use,
  u.state, u.area_registry, u.area_survey, u.area_contract, u.occupancy, u.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind,
      'share_num', o.share_num::text, 'share_den', o.share_den::text, 'form', o.form) order by p.name, p.id)
    from ownership o join person p on p.area_id = o.area_id and p.id = o.person_id
    where o.area_id = u.area_id and o.unit_id = u.id and o.until_date is null), '[]') as owners`

/**
 * Units of an area in building order, with their current owners. The page is cut out before anything is joined to it:
 * the planner cannot know how much the policies let through, and would else sort the whole area first.
 */
export async function listUnits(tx: Tx, areaId: string, f: UnitFilter): Promise<UnitRow[]> {
  const building = f.buildingId ? sql`and u.building_id = ${f.buildingId}` : sql``
  const state = f.state ? sql`and u.state = ${f.state}` : sql``
  const person = f.personId
    ? sql`and exists (select from ownership m where m.area_id = u.area_id and m.unit_id = u.id
        and m.person_id = ${f.personId} and m.until_date is null)`
    : sql``
  const after = f.after ? sql`and (u.sort_key, u.id) > (${f.after[0]} collate "C", ${f.after[1]}::uuid)` : sql``
  const { rows } = await sql<UnitRow>`
    with page as materialized (
      select * from unit u where u.area_id = ${areaId} ${building} ${state} ${person} ${after}
      order by u.sort_key, u.id limit ${f.limit})
    select ${COLUMNS} from page u join building b on b.area_id = u.area_id and b.id = u.building_id
    order by u.sort_key, u.id`.execute(tx)
  return rows
}

export type UnitDetailRow = UnitRow & {
  inner_area: bigint | null
  layout: string | null
  estate_no: string | null
  developer_id: string | null
  developer_name: string | null
}

/** One unit of the area with its current owners and developer, or null. */
export async function findUnit(tx: Tx, areaId: string, unitId: string): Promise<UnitDetailRow | null> {
  const { rows } = await sql<UnitDetailRow>`
    select ${COLUMNS}, u.inner_area, u.layout, u.estate_no, u.developer_id, d.name as developer_name
    from unit u join building b on b.area_id = u.area_id and b.id = u.building_id
    left join person d on d.area_id = u.area_id and d.id = u.developer_id
    where u.area_id = ${areaId} and u.id = ${unitId}`.execute(tx)
  return rows[0] ?? null
}

export type HistoryRow = {
  person_id: string
  name: string
  kind: PersonKind
  share_num: bigint
  share_den: bigint
  form: string
  from_date: string
  until_date: string | null
  source: string
}

/** Who has owned a unit, newest first. */
export async function ownershipHistory(tx: Tx, areaId: string, unitId: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select o.person_id, p.name, p.kind, o.share_num, o.share_den, o.form, o.from_date, o.until_date, o.source
    from ownership o join person p on p.area_id = o.area_id and p.id = o.person_id
    where o.area_id = ${areaId} and o.unit_id = ${unitId}
    order by o.from_date desc, o.until_date desc nulls first, p.name, p.id`.execute(tx)
  return rows
}

export type UnitSet = Partial<
  UnitAreas & {
    inner_area: bigint | null
    floor: string | null
    layout: string | null
    occupancy: string | null
    estate_no: string | null
    kind: string
    use: string
    state: string
    developer_id: string | null
  }
>

/** Changes a unit that is still at `version`. @returns false when somebody else was faster */
export async function updateUnit(
  tx: Tx,
  areaId: string,
  unitId: string,
  version: number,
  set: UnitSet,
): Promise<boolean> {
  const result = await tx
    .updateTable('unit')
    .set({ ...set, version: version + 1 })
    .where('area_id', '=', areaId)
    .where('id', '=', unitId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The developers of an area's register. */
export async function listDevelopers(tx: Tx, areaId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('area_id', '=', areaId)
    .where('kind', '=', 'DEVELOPER')
    .execute()
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

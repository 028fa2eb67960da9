import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'

export type EntryRow = {
  area_id: string
  area_name: string
  place: string
  kind: 'UNIT' | 'PERSON'
  ref_id: string
  form: string
  label: string
}

// Above every character of every script: '~' would end a range before the first Chinese character.
const LAST = '\u{10FFFF}'
const AN_AREA = 50
const TOGETHER = 100

/** The areas in sight, one range of places after the other; the table of areas has no policy of its own. */
function inSight(context: Pick<Context, 'ranges' | 'areas'>) {
  const los = context.ranges.map((r) => r.lo)
  const his = context.ranges.map((r) => r.hi)
  return sql`
    select n.* from unnest(${los}::text[], ${his}::text[]) r(lo, hi) cross join lateral (
      select x.id, x.name, x.address, x.place from area x
      where x.place >= r.lo collate "C" and x.place < r.hi collate "C" order by x.place offset 0) n
    union all select x.id, x.name, x.address, x.place from area x where x.id = any (${context.areas}::uuid[])`
}

/**
 * Units and persons whose form is one of `forms`, or begins with one. Range operators on a "C" column: LIKE would lose
 * its index under row-level security. One short descent an area, area after area, until there are enough: unordered, and
 * a hit may come more than once (an area inside two ranges, two forms of one unit).
 */
export async function findEntries(
  tx: Tx,
  context: Pick<Context, 'ranges' | 'areas'>,
  q: { forms: readonly string[]; areaId: string | null; exact: boolean },
): Promise<EntryRow[]> {
  const looks = q.forms.map(
    (form) => sql`(select e.kind, e.ref_id, e.form, e.label from search_entry e where e.area_id = a.id
      and ${q.exact ? sql`e.form = ${form}` : sql`e.form >= ${form} and e.form < ${form + LAST}`}
      and e.kind in ('UNIT', 'PERSON') order by e.form limit ${AN_AREA})`,
  )
  const areas = q.areaId ? sql`select x.id, x.name, x.place from area x where x.id = ${q.areaId}` : inSight(context)
  const { rows } = await sql<EntryRow>`
    select a.id as area_id, a.name as area_name, a.place, e.kind, e.ref_id, e.form, e.label
    from (${areas}) a cross join lateral (${sql.join(looks, sql` union all `)}) e limit ${TOGETHER}`.execute(tx)
  return rows
}

export type AreaHit = { id: string; name: string; address: string }

/** Areas in sight whose name contains the text; those that begin with it first. The table of areas has no policy. */
export async function findAreas(
  tx: Tx,
  context: Pick<Context, 'ranges' | 'areas'>,
  text: string,
  limit: number,
): Promise<AreaHit[]> {
  const { rows } = await sql<AreaHit>`
    select distinct a.id, a.name, a.address, a.place, position(${text} in a.name) as at, length(a.name) as long
    from (${inSight(context)}) a where position(${text} in a.name) > 0
    order by at, long, a.place limit ${limit}`.execute(tx)
  return rows
}

/** Where the named persons live: labels of their current units by person. */
export async function unitsOfPersons(
  tx: Tx,
  persons: readonly { area_id: string; ref_id: string }[],
): Promise<Map<string, { building: string; section: string; room: string }[]>> {
  if (persons.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string; building: string; section: string; room: string }>`
    select o.person_id, b.name as building, u.section, u.room
    from unnest(${persons.map((p) => p.area_id)}::uuid[], ${persons.map((p) => p.ref_id)}::uuid[]) p(area_id, id)
    join ownership o on o.area_id = p.area_id and o.person_id = p.id and o.until_date is null
    join unit u on u.area_id = o.area_id and u.id = o.unit_id
    join building b on b.area_id = u.area_id and b.id = u.building_id
    order by u.sort_key`.execute(tx)
  const map = new Map<string, { building: string; section: string; room: string }[]>()
  for (const { person_id, ...unit } of rows) map.set(person_id, [...(map.get(person_id) ?? []), unit])
  return map
}

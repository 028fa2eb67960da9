import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { areasInSight } from '../area/in-sight.ts'

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
  const areas = q.areaId
    ? sql`select x.id, x.name, x.place from area x where x.id = ${q.areaId}`
    : areasInSight(context)
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
    from (${areasInSight(context)}) a where position(${text} in a.name) > 0
    order by at, long, a.place limit ${limit}`.execute(tx)
  return rows
}

export type PersonHit = {
  id: string
  kind: 'NATURAL' | 'LEGAL' | 'DEVELOPER'
  units: { building: string; section: string; room: string }[]
}

/** Who the found persons are, and what they own now, in building order. */
export async function describePersons(
  tx: Tx,
  persons: readonly { area_id: string; ref_id: string }[],
): Promise<Map<string, PersonHit>> {
  if (persons.length === 0) return new Map()
  const { rows } = await sql<PersonHit>`
    select p.id, p.kind, coalesce((
      select jsonb_agg(jsonb_build_object('building', b.name, 'section', u.section, 'room', u.room) order by u.sort_key)
      from ownership o
      join unit u on u.area_id = o.area_id and u.id = o.unit_id
      join building b on b.area_id = u.area_id and b.id = u.building_id
      where o.area_id = p.area_id and o.person_id = p.id and o.until_date is null), '[]') as units
    from unnest(${persons.map((p) => p.area_id)}::uuid[], ${persons.map((p) => p.ref_id)}::uuid[]) x(area_id, id)
    join person p on p.area_id = x.area_id and p.id = x.id`.execute(tx)
  return new Map(rows.map((r) => [r.id, r]))
}

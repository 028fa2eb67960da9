import type pg from 'pg'
import { sqlId as id, idOf, sqlTokenHash } from './ids.ts'

const UNITS_A_BUILDING = 100
const AREAS_A_COMMUNITY = 10

/** The account and session number of the seeded official. */
export const OFFICIAL = 0

/**
 * A district with `areas` areas of `units` units each, an owner for every unit and a co-owner for every third one.
 * Units, persons and buildings are numbered through all areas from 1, areas from 0.
 */
export async function seedRegistry(admin: pg.Client, size: { areas: number; units: number }): Promise<void> {
  const { areas, units } = size
  const communities = Math.ceil(areas / AREAS_A_COMMUNITY)
  const run = (text: string) => admin.query(text)
  await run(`
    insert into division (id, parent_id, level, name, place) values
      (${id('division', '0')}, null, 'DISTRICT', '江阴市', '320281')`)
  await run(`
    insert into division (id, parent_id, level, name, place)
    select ${id('division', 'n + 1')}, ${id('division', '0')}, 'COMMUNITY', '第' || n || '社区', '320281001' || lpad(n::text, 3, '0')
      from generate_series(0, ${communities - 1}) n`)
  await run(`
    insert into area (id, community_id, place, name, state, created_at)
    select ${id('area', 'n')}, d.id, d.place || lpad(n::text, 6, '0'), '第' || n || '小区', 'MANAGED', now()
      from generate_series(0, ${areas - 1}) n
      join division d on d.id = ${id('division', `n / ${AREAS_A_COMMUNITY} + 1`)}`)
  // One area after another, as they come in by import.
  for (let area = 0; area < areas; area++) await seedArea(admin, area, units)
  await admin.query('analyze')
}

async function seedArea(admin: pg.Client, area: number, units: number): Promise<void> {
  const first = area * units + 1
  const areaId = `'${idOf('area', area)}'::uuid`
  const each = `generate_series(${first}, ${first + units - 1}) n`
  const inArea = `(n - ${first})`
  const building = `(${inArea} / ${UNITS_A_BUILDING} + 1)`
  const key = (part: string) => `lpad(${part}::text, 8, '0')`
  const buildings = Math.ceil(units / UNITS_A_BUILDING)
  await admin.query(`
    insert into building (area_id, id, name, sort_key, floors, has_lift)
    select ${areaId}, ${id('building', `${area * buildings} + b`)}, b::text, ${key('b')}, 25, true
      from generate_series(1, ${buildings}) b`)
  await admin.query(`
    insert into unit (area_id, id, building_id, section, floor, room, natural_key, sort_key, kind, use, state, area_registry)
    select ${areaId}, ${id('unit', 'n')}, ${id('building', `${area * buildings} + ${building}`)}, '1',
      (${inArea} % ${UNITS_A_BUILDING} / 4 + 1)::text, (${inArea} % ${UNITS_A_BUILDING} / 4 * 100 + 101 + n % 4)::text,
      ${building} || '-1-' || ${inArea}, ${key(building)} || '-0001-' || ${key(inArea)}, 'DWELLING', 'DWELLING', 'OWNED',
      8000 + n % 6000
      from ${each}`)
  for (const [person, ownership, name, where] of [
    ['person', 'ownership', '王业主', 'true'],
    ['coOwner', 'coOwnership', '李共有', 'n % 3 = 0'],
  ] as const) {
    await admin.query(`
      insert into person (area_id, id, kind, name, phone_enc, phone_idx)
      select ${areaId}, ${id(person, 'n')}, 'NATURAL', '${name}' || n, decode(repeat('5a', 76), 'hex'), sha256(('${person}' || n)::bytea)
        from ${each} where ${where}`)
    await admin.query(`
      insert into ownership (area_id, id, unit_id, person_id, share_num, share_den, form, from_date, source)
      select ${areaId}, ${id(ownership, 'n')}, ${id('unit', 'n')}, ${id(person, 'n')}, 1, case when n % 3 = 0 then 2 else 1 end,
        case when n % 3 = 0 then 'SHARED' else 'SOLE' end, '2020-01-01', 'IMPORT'
        from ${each} where ${where}`)
  }
}

/** A clerk of the district's bureau, signed in as {@link OFFICIAL}: sees every area of the district. */
export async function seedOfficial(admin: pg.Client): Promise<void> {
  await admin.query(`
    insert into account (id, display_name, created_at) values (${id('account', '0')}, '测速科员', now())`)
  await admin.query(`
    insert into organisation (id, kind, name, created_at) values (${id('organisation', '0')}, 'BUREAU', '住建局', now())`)
  await admin.query(`
    insert into post (id, account_id, organisation_id, role, division_id, valid_from)
    values (${id('post', '0')}, ${id('account', '0')}, ${id('organisation', '0')}, 'BUREAU_CLERK', ${id('division', '0')}, '2020-01-01')`)
  await admin.query(`
    insert into session (token_hash, account_id, surface, created_at, expires_at)
    values (${sqlTokenHash(String(OFFICIAL))}, ${id('account', '0')}, 'console', now(), now() + interval '1 day')`)
}

/** Signs in the owner of every unit of the first area, as account and session number n = unit number. */
export async function seedOwners(admin: pg.Client, units: number): Promise<void> {
  const area = idOf('area', 0)
  const each = `generate_series(1, ${units}) n`
  await admin.query(`insert into account (id, display_name, phone_enc, phone_idx, created_at)
    select ${id('account', 'n')}, '王业主' || n, decode(repeat('5a', 76), 'hex'), sha256(('account' || n)::bytea), now() from ${each}`)
  await admin.query(`insert into binding (area_id, id, account_id, person_id, method, bound_at)
    select '${area}', ${id('binding', 'n')}, ${id('account', 'n')}, ${id('person', 'n')}, 'IDENTITY_MATCH', now() from ${each}`)
  await admin.query(`insert into session (token_hash, account_id, surface, created_at, expires_at)
    select ${sqlTokenHash('n')}, ${id('account', 'n')}, 'resident', now(), now() + interval '1 day' from ${each}`)
  await admin.query('analyze')
}

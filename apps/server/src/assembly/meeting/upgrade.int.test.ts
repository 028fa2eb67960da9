import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { migrate, readMigrations } from '../../platform/db/migrate.ts'

/** The schema as it was before there were settings for 随多数 and wards. */
const BEFORE = 5

let db: FreshDatabase
let client: pg.Client
let folder: string

beforeAll(async () => {
  db = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'linli-upgrade-'))
  for (const m of (await readMigrations()).slice(0, BEFORE))
    await writeFile(join(folder, `${String(m.version).padStart(4, '0')}_${m.name}.sql`), m.sql)
  client = new pg.Client({ connectionString: db.url })
  await client.connect()
  await client.query('drop schema linli cascade')
  await migrate(client, { dir: folder })
})
afterAll(async () => {
  await client.end()
  await rm(folder, { recursive: true, force: true })
  await db.drop()
})

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

it('a running assembly keeps 随多数 as announced, a draft begins without, and a guardian of one owner has a ward', async () => {
  // Written as the worker: the owner of the tables is no superuser and sees no row of them.
  await client.query('begin; set local role linli_worker; set local search_path to linli')
  await client.query(`
    insert into division (id, level, name, place) values ('${id(1)}', 'PROVINCE', '江苏省', '32');
    insert into area (id, community_id, place, name, state, created_at)
      values ('${id(2)}', '${id(1)}', '3201', '小区', 'MANAGED', now());
    insert into building (area_id, id, name, sort_key) values ('${id(2)}', '${id(3)}', '1栋', '1');
    insert into person (area_id, id, kind, name) values
      ('${id(2)}', '${id(5)}', 'NATURAL', '甲'), ('${id(2)}', '${id(6)}', 'NATURAL', '乙');
    insert into account (id, display_name, created_at) values ('${id(7)}', '监护人', now());
    insert into assembly (area_id, id, title, kind, organiser, state, rules, created_at) values
      ('${id(2)}', '${id(10)}', '投票中', 'TEMPORARY', 'COMMUNITY', 'VOTING', '{"conflict": "FIRST_VALID"}', now()),
      ('${id(2)}', '${id(11)}', '草案', 'TEMPORARY', 'COMMUNITY', 'DRAFT', '{"conflict": "FIRST_VALID"}', now());
    insert into roll (area_id, id, assembly_id, scope, area, heads, options, frozen_at, root)
      values ('${id(2)}', '${id(12)}', '${id(10)}', '{}', 1, 2, '{}', now(), '');
    insert into voter_line (area_id, id, roll_id, line_no, kind, label, area, heads) values
      ('${id(2)}', '${id(13)}', '${id(12)}', 1, 'OWNERS', '独有', 1, 1),
      ('${id(2)}', '${id(14)}', '${id(12)}', 2, 'OWNERS', '共有', 1, 1);
    insert into voter (area_id, line_id, person_id, roll_id, role) values
      ('${id(2)}', '${id(13)}', '${id(5)}', '${id(12)}', 'OWNER'),
      ('${id(2)}', '${id(14)}', '${id(5)}', '${id(12)}', 'OWNER'),
      ('${id(2)}', '${id(14)}', '${id(6)}', '${id(12)}', 'OWNER');
    insert into line_authority (area_id, id, line_id, kind, account_id, holder_name, valid_from, valid_until, created_by, created_at)
      select '${id(2)}', gen_random_uuid(), l.id, 'GUARDIAN', '${id(7)}', '监护人', '2026-01-01', '2026-12-31', '${id(7)}', now()
      from voter_line l;`)
  await client.query('commit')
  await migrate(client)
  await client.query('begin; set local role linli_worker; set local search_path to linli')
  const assemblies = await client.query(`select title, rules ->> 'follow' as follow from assembly order by id`)
  const wards = await client.query(
    `select l.label, a.ward_id from line_authority a join voter_line l on l.id = a.line_id order by l.line_no`,
  )
  const forced = await client.query(
    `select relname from pg_class where relname in ('assembly', 'voter', 'line_authority') and relforcerowsecurity order by 1`,
  )
  await client.query('commit')
  expect(assemblies.rows).toEqual([
    { title: '投票中', follow: 'true' },
    { title: '草案', follow: null },
  ])
  expect(wards.rows).toEqual([
    { label: '独有', ward_id: id(5) },
    { label: '共有', ward_id: null },
  ])
  expect(forced.rows.map((r) => r.relname)).toEqual(['assembly', 'line_authority', 'voter'])
})

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../platform/db/database.ts'
import type { DB } from '../platform/db/schema.ts'
import { checkAll, INVARIANTS, linesOf, tablesOf } from './check.ts'
import { inSnapshot } from './restore.ts'
import { type LivedIn, livedIn } from './testing.ts'

const INT8 = 20

let lived: LivedIn
beforeAll(async () => {
  lived = await livedIn()
})
afterAll(() => lived.world.close())

const folders = () => ({ dataRoot: lived.dataDir, keyDir: lived.keyDir })

/** What makes each invariant untrue. Those of the funds are proven beside the funds. */
const BROKEN_BY: Record<string, string> = {
  'platform.audit-chain': `update audit_event set detail = '{"x": 1}' where id = (select event_id from audit_chain where seq = 2 limit 1)`,
  'platform.audit-chain-dense': 'delete from audit_chain where seq = 2',
  'platform.files': 'update stored_file set size = size + 1',
  'registry.shares': `update ownership set share_num = 2, share_den = 3 where id = (select min(id::text)::uuid from ownership where share_den = 2)`,
  'registry.figures': `update unit set area_registry = area_registry + 1 where natural_key = '1-1-101'`,
  'registry.area-place': `update area set place = '99' where name = '春江花园'`,
  'registry.division-place': `update division set place = '77' where level = 'STREET' and name = '澄江街道'`,
  'registry.unsold-developer': `update unit set developer_id = (select id from person p where p.area_id = unit.area_id limit 1)`,
  'assembly.standing-points': `update standing_ballot s set ballot_id = (select id from ballot b where b.line_id <> s.line_id limit 1)`,
  'assembly.standing-exists': 'delete from standing_ballot',
  'assembly.ballot-chain': 'update ballot set supersedes = null',
  'assembly.ballot-logged': `update ballot set leaf = '\\x00'`,
  'assembly.leaf-ballot': `insert into log_pending select area_id, log_id, gen_random_uuid(), leaf from log_leaf limit 1`,
  'assembly.log-dense': 'delete from log_leaf where seq = 1',
  'assembly.log-signed': 'update log_head set signed_size = 1',
  'assembly.log-roots': `update log_leaf set leaf = decode(repeat('00', 32), 'hex') where seq = 0`,
  'assembly.roll-whole': 'update roll set area = area + 1',
  'assembly.line-whole': 'update voter_line_unit set area = area + 1',
  'assembly.roll-own': 'update motion set roll_id = null',
  'assembly.result-recount': `update motion_result set tally = jsonb_set(tally, '{for,heads}', '99')`,
  'assembly.answer-ballot': `update idempotency set created_at = created_at + interval '1 second'`,
  'assembly.cast-recorded': `delete from audit_event where type = 'ballot.cast'`,
}

/** Runs one invariant on what a corruption leaves, as the owner with every guard lowered, and takes it all back. */
async function afterwards(corruption: string, name: string) {
  // Whole numbers as the platform's own connections read them.
  const types = { getTypeParser: (oid: number) => (oid === INT8 ? BigInt : pg.types.getTypeParser(oid)) }
  const client = new pg.Client({ connectionString: lived.url, types: types as pg.CustomTypesConfig })
  await client.connect()
  const pool = { connect: async () => Object.assign(client, { release() {} }), end: async () => {} }
  const tx: Tx = new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) })
  try {
    await client.query('set search_path = linli, public; begin')
    await client.query(`do $$ declare r record; begin
      for r in select conrelid::regclass as owner, conname from pg_constraint where contype = 'f' and connamespace = 'linli'::regnamespace
        loop execute format('alter table %s drop constraint %I', r.owner, r.conname); end loop;
      for r in select oid::regclass as name from pg_class where relnamespace = 'linli'::regnamespace and relforcerowsecurity
        loop execute format('alter table %s no force row level security', r.name); end loop; end $$`)
    const done = await client.query(corruption)
    expect(done.rowCount, 'the corruption touches something').toBeGreaterThan(0)
    return await checkAll(
      tx,
      folders(),
      INVARIANTS.filter((i) => i.name === name),
    )
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

describe('linli check', () => {
  it('finds everything right in a platform that was lived in, and looks at rows of every module', async () => {
    const verdicts = await inSnapshot(lived.source.connection, (tx) => checkAll(tx, folders()))
    expect(verdicts.filter((v) => v.wrong > 0)).toEqual([])
    const empty = verdicts.filter((v) => v.looked === 0).map((v) => v.name)
    expect(empty.filter((name) => name in BROKEN_BY)).toEqual([])
    expect(linesOf(verdicts)).toHaveLength(verdicts.length)
  })

  it('can say of every invariant how it would fail', () => {
    const names = INVARIANTS.map((i) => i.name)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(BROKEN_BY).sort()).toEqual(names.filter((name) => !/^(ledger|fund-use)\./.test(name)).sort())
  })

  it.each(Object.entries(BROKEN_BY))('sees that %s is broken', async (name, corruption) => {
    const [verdict] = await afterwards(corruption, name)
    expect(verdict!.wrong).toBeGreaterThan(0)
    const lines = linesOf([verdict!])
    expect(lines[0]).toMatch(/^✗ .*处不符/)
    expect(lines.length).toBeGreaterThan(1)
  })

  it.each([
    ['a node', `update log_node set sm3 = decode(repeat('00', 32), 'hex')`],
    ['a node that is missing', 'delete from log_node where level = 1'],
    ['the head', `update log_head set frontier = jsonb_set(frontier, '{sm3,0}', frontier #> '{sha256,0}')`],
    [
      'a published checkpoint',
      `update log_checkpoint set note = replace(note, split_part(note, e'\\n', 3), split_part(substr(note, strpos(note, 'sha256 ') + 7), e'\\n', 1))`,
    ],
  ])('sees by the roots that %s was changed', async (_, corruption) => {
    const [verdict] = await afterwards(corruption, 'assembly.log-roots')
    expect(verdict!.wrong).toBeGreaterThan(0)
  })

  it('adds fractions exactly: six sixths are the whole, five sixths and a fifth are not less', async () => {
    const shares = (den: number) => `with one as (select area_id, unit_id from ownership limit 1), gone as (
        delete from ownership o using one where o.unit_id = one.unit_id)
      insert into ownership (area_id, id, unit_id, person_id, share_num, share_den, from_date, source)
      select one.area_id, gen_random_uuid(), one.unit_id, gen_random_uuid(), 1, case when n < 6 then 6 else ${den} end, '2020-01-01', 'TEST'
        from one, generate_series(1, 6) n`
    expect((await afterwards(shares(6), 'registry.shares'))[0]!.wrong).toBe(0)
    expect((await afterwards(shares(5), 'registry.shares'))[0]!.wrong).toBe(1)
  })

  it('knows which tables a statement reads', () => {
    expect(tablesOf('select 1 from linli.a join linli.b on true left join (select from linli.a) x on true')).toEqual([
      'a',
      'b',
    ])
  })
})

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type {} from '../../test/provided.ts'
import { databaseUrl } from '../../test/test-server.ts'
import { cast, makeVotingHouse, openVoting, type Voting } from '../assembly/ballot/testing.ts'
import { sequenceOnce } from '../assembly/log/sequencer.ts'
import type { AssemblyRow } from '../assembly/meeting/meeting.ts'
import { tallyAssembly } from '../assembly/tally/tally-assembly.ts'
import { openBooks } from '../funds/ledger/testing.ts'
import { chainActs } from '../platform/audit-chain/chain-acts.ts'
import { newId } from '../platform/ids.ts'
import { rollUpStale } from '../registry/figures/roll-up.ts'
import type { Source } from './back-up.ts'
import { connected } from './database.ts'
import { nameOf } from './tables.ts'

export type LivedIn = Awaited<ReturnType<typeof livedIn>>

/** For tests: a platform with a history in every module. 101 changed its vote, 102 voted once; there is a result. */
export async function livedIn() {
  const house = await makeVotingHouse()
  const { world, area } = house
  const voting: Voting = await openVoting(world, area.id, {
    lines: [house.line(0), house.line(1), house.line(2), house.line(3)],
    revocation: 'UNTIL_CLOSE',
    conflict: 'LAST_VALID',
  })
  const [motion = ''] = voting.motions
  const vote = (token: string, n: number, choice: string) =>
    cast(world, token, area.id, { motion, line: voting.lines[n]!, choice })
  await vote(house.zhang.token, 0, 'AGAINST')
  await sequenceOnce(world.deps)
  const changed = await vote(house.zhang.token, 0, 'FOR')
  await vote(house.li.token, 1, 'FOR')
  await sequenceOnce(world.deps)
  const books = await openBooks(world, house.places.community, [
    { principal: 10_000n, interest: 37n },
    { principal: 5_000n, interest: 0n },
  ])
  await world.deps.db.worker(async (tx) => {
    const bytes = Buffer.from('%PDF-1.7 告知书')
    const at = world.clock.now()
    const file = { areaId: area.id, name: '告知书.pdf', mediaType: 'application/pdf', purpose: 'NOTICE', by: null }
    await world.deps.files.put(tx, { ...file, bytes, at })
    const found = await tx.selectFrom('assembly').selectAll().where('id', '=', voting.id).executeTakeFirstOrThrow()
    await tallyAssembly(tx, found as unknown as AssemblyRow, 'FINAL', at)
  })
  await rollUpStale(world.deps)
  await chainActs(world.deps)
  const url = (world.deps.db.workerPool.options as { connectionString?: string }).connectionString!
  const { dataDir, keyDir } = world.deps.config
  const source: Source = { connection: { connectionString: url }, dataRoot: dataDir, version: '0.0.0', now: new Date() }
  return {
    ...house,
    voting,
    motion,
    vote,
    ballotId: changed.body.ballotId as string,
    books,
    url,
    source,
    dataDir,
    keyDir,
  }
}

/** An empty database of the test server's owner; `drop` removes it. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { adminUrl, ownerUrl, prefix } = inject('testServer')
  const name = `${prefix}_${randomBytes(5).toString('hex')}`
  const run = (url: string, statement: string) =>
    connected({ connectionString: url }, (client) => client.query(statement))
  await run(ownerUrl, `create database ${name}`)
  return {
    url: databaseUrl(ownerUrl, name),
    drop: async () => {
      await run(adminUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

/** A hash over all rows of each table, order and server apart. Transaction numbers and what belongs to one server left out. */
export async function rowHashes(connection: pg.PoolConfig, tables: readonly { table: string; columns: string[] }[]) {
  return connected(connection, async (client) => {
    await client.query('begin; set local role linli_worker')
    const hashes: Record<string, string> = {}
    for (const { table, columns } of tables) {
      const row = `row(${columns.map((c) => `t.${pg.escapeIdentifier(c)}`).join(', ')})::text`
      const where = table === 'platform_state' ? `where t.key <> 'audit_chain'` : ''
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(${row}), '' order by md5(${row}))), '') as hash
           from ${nameOf(table)} t ${where}`,
      )
      hashes[table] = rows[0]!.hash
    }
    await client.query('rollback')
    return hashes
  })
}

/** Everything secret in a key folder, as it would look in a file. */
export async function secretsOf(keyDir: string): Promise<string[]> {
  const master = JSON.parse(await readFile(join(keyDir, 'master-keys.json'), 'utf8')) as {
    keys: Record<string, string>
    index: string
  }
  const signing = JSON.parse(await readFile(join(keyDir, 'signing-keys.json'), 'utf8')) as Record<
    string,
    { secret: string }
  >
  return [...Object.values(master.keys), master.index, ...Object.values(signing).map((pair) => pair.secret)]
}

/** A ballot's worth of writing by somebody else: an act and its queue entry in one transaction. */
export async function writeBoth(connection: pg.PoolConfig, areaId: string): Promise<void> {
  await connected(connection, async (client) => {
    await client.query('begin; set local role linli_worker')
    const id = newId()
    await client.query(
      `insert into linli.audit_event (area_id, id, actor_name, actor_kind, type, subject_kind, subject_id, at)
       values ($1, $2, '测试', 'system', 'area.changed', 'area', $2, now())`,
      [areaId, id],
    )
    await client.query(
      `insert into linli.outbox (area_id, id, topic, payload, created_at) values ($1, $2, 'test.pair', '{}', now())`,
      [areaId, id],
    )
    await client.query('commit')
  })
}

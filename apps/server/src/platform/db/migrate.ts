import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { AppError } from '../errors.ts'
import { ensureRoles, WORKER_ROLE } from './roles.ts'

/** One numbered SQL file of db/migrations. */
export type Migration = { version: number; name: string; sql: string; checksum: string }

const DEFAULT_DIR = fileURLToPath(new URL('../../../../../db/migrations', import.meta.url))
// Any number, but the same for all processes of all versions: only one migrates at a time.
export const MIGRATION_LOCK = 7_161_020

/** Reads `NNNN_name.sql` files in order; a gap or a repeated number is a mistake of ours. */
export async function readMigrations(dir: string = DEFAULT_DIR): Promise<Migration[]> {
  const names = (await readdir(dir)).filter((n) => n.endsWith('.sql')).sort()
  const list: Migration[] = []
  for (const file of names) {
    const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file)
    if (!match) throw new Error(`migration file name: ${file}`)
    const version = Number(match[1])
    if (version !== list.length + 1) throw new Error(`migrations must be numbered without gaps: ${file}`)
    const sql = await readFile(join(dir, file), 'utf8')
    list.push({ version, name: match[2]!, sql, checksum: createHash('sha256').update(sql).digest('hex') })
  }
  return list
}

/**
 * Brings the database to the newest schema. Each file runs in its own transaction together with its row in
 * `linli.schema_migration`, so a kill leaves the old or the new schema, never a mixture.
 * Refuses a database that is newer than this program (SCHEMA_NEWER) or whose applied files have changed (SCHEMA_CHANGED).
 * `upTo` stops at that version: a restore loads rows into the schema they were saved from.
 * @returns how many files were applied
 */
export async function migrate(
  client: pg.Client,
  opts: { dir?: string; upTo?: number } = {},
): Promise<{ applied: number }> {
  const migrations = await readMigrations(opts.dir)
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await ensureRoles(client)
    // graphile-worker makes and owns its schema under the worker role, so that add_job works without our tables' rights.
    const { rows: database } = await client.query<{ name: string }>('select current_database() as name')
    await client.query(`grant create on database ${client.escapeIdentifier(database[0]!.name)} to ${WORKER_ROLE}`)
    await client.query(`create schema if not exists linli;
      create table if not exists linli.schema_migration (
        version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    await client.query('set search_path to linli, public')
    const { rows } = await client.query<{ version: number; checksum: string }>(
      'select version, checksum from linli.schema_migration order by version',
    )
    const newest = rows.at(-1)?.version ?? 0
    if (newest > migrations.length) throw new AppError('SCHEMA_NEWER', { have: newest, know: migrations.length })
    for (const row of rows) {
      if (migrations[row.version - 1]!.checksum !== row.checksum)
        throw new AppError('SCHEMA_CHANGED', { version: row.version })
    }
    const due = migrations.slice(newest, Math.max(newest, opts.upTo ?? migrations.length))
    for (const m of due) await apply(client, m)
    return { applied: due.length }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {})
  }
}

async function apply(client: pg.Client, m: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(m.sql)
    await client.query('insert into linli.schema_migration (version, name, checksum) values ($1, $2, $3)', [
      m.version,
      m.name,
      m.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`migration ${m.version} ${m.name}: ${(error as Error).message}`, { cause: error })
  }
}

import { createReadStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { listLogRoots } from '../assembly/index.ts'
import { Database } from '../platform/db/database.ts'
import { readMigrations } from '../platform/db/migrate.ts'
import { WORKER_ROLE } from '../platform/db/roles.ts'
import { Files } from '../platform/files.ts'
import { connected, holdSchema } from './database.ts'
import { FORMAT, type Manifest, type SavedFile, type SavedTable, writeManifest } from './manifest.ts'
import { OperationRefused } from './refused.ts'
import { flushFolder, hashFile, writeHashed } from './saved-files.ts'
import { columnList, listTables, nameOf, refuseUnreadable, type Table } from './tables.ts'

/** What a backup is taken from. */
export type Source = { connection: pg.PoolConfig; dataRoot: string; version: string; now: Date }

// Level 3 takes a third of the time of the default and a tenth more room.
const GZIP = { level: 3 }

/**
 * Writes everything of an installation but its keys into a new folder below `parent`: one consistent snapshot, while the
 * platform goes on. The folder has its name only when it is whole; what is left of a killed backup ends in `.partial`.
 * @returns the folder and its manifest
 */
export async function backUp(
  source: Source,
  parent: string,
  say: (line: string) => void,
): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(parent, nameAt(source.now))
  const partial = `${folder}.partial`
  await mkdir(parent, { recursive: true, mode: 0o700 })
  await mkdir(partial, { mode: 0o700 })
  try {
    const manifest = await connected(source.connection, (client) => save(client, source, partial, say))
    await writeManifest(partial, manifest)
    await flushFolder(partial)
    await rename(partial, folder)
    await flushFolder(parent)
    return { folder, manifest }
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

/** `linli-20261120-173000`, Beijing time. */
function nameAt(now: Date): string {
  const beijing = new Date(now.getTime() + 8 * 3_600_000).toISOString()
  return `linli-${beijing.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`
}

async function save(client: pg.Client, source: Source, folder: string, say: (line: string) => void): Promise<Manifest> {
  const { schema, tables } = await holdSchema(client, 'shared', () => takeSnapshot(client))
  const saved: SavedTable[] = []
  for (const table of tables) saved.push(await saveTable(client, table, folder))
  say(`已导出 ${saved.length} 张表，共 ${saved.reduce((n, t) => n + t.rows, 0)} 行`)
  const logs = await rootsInSnapshot(client, source.connection)
  const { files, missingFiles } = await saveFiles(client, source.dataRoot, folder)
  say(`已复制 ${files.length} 个上传的文件`)
  const manifest: Manifest = {
    format: FORMAT,
    application: { name: 'linli', version: source.version },
    takenAt: source.now.toISOString(),
    system: { postgres: await serverVersion(client), node: process.version, platform: process.platform },
    schema,
    tables: saved,
    files,
    missingFiles,
    logs,
    openJobs: await openJobs(client),
    masterKeyId: await masterKeyId(client),
  }
  await client.query('commit')
  return manifest
}

/** The snapshot everything is read in, and the tables in it, held against changes of the schema until the end. */
async function takeSnapshot(client: pg.Client): Promise<{ schema: Manifest['schema']; tables: Table[] }> {
  await client.query('begin isolation level repeatable read read only')
  // Whoever owns the tables is bound by FORCE ROW LEVEL SECURITY; the worker role sees every row.
  await client.query(`set local role ${WORKER_ROLE}`)
  const schema = await appliedMigrations(client)
  const tables = await listTables(client)
  refuseUnreadable(tables)
  await refuseSequences(client)
  await client.query(`lock table ${tables.map((t) => nameOf(t.table)).join(', ')} in access share mode`)
  return { schema, tables }
}

async function appliedMigrations(client: pg.Client): Promise<Manifest['schema']> {
  const { rows } = await client.query<Manifest['schema'][number]>(
    'select version, name, checksum from linli.schema_migration order by version',
  )
  const known = (await readMigrations()).length
  if (rows.length > known) {
    throw new OperationRefused(`数据库结构是第 ${rows.length} 版，本程序只认识到第 ${known} 版：请用更新的程序备份。`)
  }
  return rows
}

/** Ids come from the application; a sequence would need a place in the manifest. */
async function refuseSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select sequencename from pg_sequences where schemaname = 'linli'`)
  if (rows.length > 0)
    throw new OperationRefused(`备份还不会保存序列 ${rows[0].sequencename}：这是程序的缺陷，请报告。`)
}

async function saveTable(client: pg.Client, { table, columns }: Table, folder: string): Promise<SavedTable> {
  const path = `tables/${table}.copy.gz`
  const rows = client.query(copyTo(`copy ${nameOf(table)} (${columnList(columns)}) to stdout`))
  const written = await writeHashed(join(folder, path), rows, createGzip(GZIP))
  return { table, columns, rows: rows.rowCount, path, ...written }
}

/** The assembly reads its logs through its own door, in this very snapshot. */
async function rootsInSnapshot(client: pg.Client, connection: pg.PoolConfig): Promise<Manifest['logs']> {
  const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id')
  const db = new Database(connection, { app: 1, worker: 1 })
  try {
    return await db.worker(async (tx) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(tx)
      await sql`set transaction snapshot ${sql.lit(rows[0]!.id)}`.execute(tx)
      return listLogRoots(tx)
    })
  } finally {
    await db.close()
  }
}

async function saveFiles(
  client: pg.Client,
  dataRoot: string,
  folder: string,
): Promise<Pick<Manifest, 'files' | 'missingFiles'>> {
  const { rows } = await client.query<{ sha256: Buffer }>(
    'select distinct sha256 from linli.stored_file order by sha256',
  )
  const store = new Files(join(dataRoot, 'files'))
  const files: SavedFile[] = []
  const missingFiles: string[] = []
  for (const { sha256 } of rows) {
    const hex = sha256.toString('hex')
    const from = store.pathOf(sha256)
    const path = `files/${hex.slice(0, 2)}/${hex}`
    if ((await hashFile(from))?.sha256 !== hex) {
      missingFiles.push(hex)
      continue
    }
    files.push({ path, ...(await writeHashed(join(folder, path), createReadStream(from))) })
    await flushFolder(dirname(join(folder, path)))
  }
  return { files, missingFiles }
}

async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ v: string }>(`select current_setting('server_version') as v`)
  return rows[0]!.v
}

/** The queue's own tables are not carried: what it has not done yet is in the outbox under the same id. */
async function openJobs(client: pg.Client): Promise<string[]> {
  const { rows: queue } = await client.query<{ there: boolean }>(
    `select to_regclass('linli_jobs.jobs') is not null as there`,
  )
  if (!queue[0]!.there) return []
  const { rows } = await client.query<{ id: string }>(
    'select o.id from linli_jobs.jobs j join linli.outbox o on o.id::text = j.key order by o.id',
  )
  return rows.map((r) => r.id)
}

async function masterKeyId(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select value #>> '{}' as id from linli.platform_state where key = 'master_key_id'`,
  )
  return rows[0]?.id ?? null
}

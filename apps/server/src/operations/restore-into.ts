import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { holdSchema } from './database.ts'
import type { Manifest, SavedTable } from './manifest.ts'
import { OperationRefused } from './refused.ts'
import { flushFolder, hashFile, writeHashed } from './saved-files.ts'
import { columnList, listTables, nameOf, type Table } from './tables.ts'

/**
 * Reads every file of a backup once before anything is touched.
 * @throws OperationRefused naming the first file that is not as it was written
 */
export async function verifyFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of [...manifest.tables, ...manifest.files]) {
    const is = await hashFile(join(folder, path))
    if (is?.sha256 !== sha256 || is.bytes !== bytes) {
      throw new OperationRefused(`备份里的文件 ${path} ${is ? '已损坏' : '不见了'}：没有恢复任何内容，请换一份备份。`)
    }
  }
}

/** @throws OperationRefused when this program does not know the schema the backup was taken from */
export async function refuseOtherSchema(manifest: Manifest): Promise<void> {
  const known = await readMigrations()
  if (manifest.schema.length > known.length) {
    throw new OperationRefused(
      `备份的数据库结构是第 ${manifest.schema.length} 版，本程序只认识到第 ${known.length} 版：请用更新的程序恢复。`,
    )
  }
  const other = manifest.schema.find((m, i) => m.version !== i + 1 || m.checksum !== known[i]!.checksum)
  if (other) {
    throw new OperationRefused(`备份用的第 ${other.version} 号迁移与本程序的不同：请用写下这份备份的那个版本恢复。`)
  }
}

/**
 * Makes the schema the backup was taken from, loads every row in one transaction, then migrates on to the newest. Killed at
 * any moment it leaves a schema without rows, into which the same restore may be run again.
 */
export async function loadDatabase(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  await holdSchema(client, 'exclusive', async () => {
    await migrate(client, { upTo: manifest.schema.length })
    await client.query('set search_path = pg_catalog')
    const tables = await matchTables(client, manifest)
    await client.query('begin')
    try {
      await loadTables(client, folder, manifest, tables)
      await adapt(client, manifest)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
    await migrate(client)
    // Plans made without statistics read whole tables.
    await client.query(`analyze ${(await listTables(client)).map((t) => nameOf(t.table)).join(', ')}`)
  })
}

/** @throws OperationRefused when the manifest does not speak of exactly the tables and columns of its schema */
async function matchTables(client: pg.Client, manifest: Manifest): Promise<Table[]> {
  const tables = await listTables(client)
  const shape = (list: readonly { table: string; columns: string[] }[]) =>
    JSON.stringify(list.map((t) => [t.table, [...t.columns].sort()]).sort())
  if (shape(tables) !== shape(manifest.tables)) {
    throw new OperationRefused('备份的清单与它所说的数据库结构对不上：没有恢复任何内容，请换一份备份。')
  }
  return tables
}

/** Indexes no constraint stands on: made once at the end they cost a fraction of what each row would. */
async function takeIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'linli'::regnamespace
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')`,
  )
  if (rows.length > 0) await client.query(`drop index ${rows.map((r) => r.name).join(', ')}`)
  return rows.map((r) => r.definition)
}

type Foreign = { owner: string; name: string; definition: string }

/**
 * Rows come in table by table, so references and indexes are taken away first and made (and checked, in bulk) at the end.
 * Owners are bound by forced policies and triggers could write, so both rest meanwhile. All of it is one transaction.
 */
async function loadTables(
  client: pg.Client,
  folder: string,
  manifest: Manifest,
  tables: readonly Table[],
): Promise<void> {
  const { rows: foreign } = await client.query<Foreign>(
    `select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and connamespace = 'linli'::regnamespace and conparentid = 0`,
  )
  for (const { owner, name } of foreign) {
    await client.query(`alter table ${owner} drop constraint ${pg.escapeIdentifier(name)}`)
  }
  const indexes = await takeIndexes(client)
  for (const { table } of tables) {
    await client.query(`alter table ${nameOf(table)} no force row level security, disable trigger user`)
  }
  // A migration may have written rows of its own; the backup has them as they were later.
  await client.query(`truncate ${tables.map((t) => nameOf(t.table)).join(', ')}`)
  for (const saved of manifest.tables) await loadTable(client, folder, saved)
  await client.query(`set local maintenance_work_mem = '256MB'`)
  for (const definition of indexes) await client.query(definition)
  for (const { owner, name, definition } of foreign) {
    await client.query(`alter table ${owner} add constraint ${pg.escapeIdentifier(name)} ${definition}`)
  }
  for (const { table, forced } of tables) {
    await client.query(`alter table ${nameOf(table)} enable trigger user`)
    if (forced) await client.query(`alter table ${nameOf(table)} force row level security`)
  }
}

async function loadTable(client: pg.Client, folder: string, saved: SavedTable): Promise<void> {
  const into = client.query(copyFrom(`copy ${nameOf(saved.table)} (${columnList(saved.columns)}) from stdin`))
  await pipeline(createReadStream(join(folder, saved.path)), createGunzip(), into)
  if (into.rowCount !== saved.rows) {
    throw new OperationRefused(
      `表 ${saved.table} 应有 ${saved.rows} 行，文件里是 ${into.rowCount} 行：没有恢复任何内容。`,
    )
  }
}

/** What meant something on the old server only. */
async function adapt(client: pg.Client, manifest: Manifest): Promise<void> {
  // The job queue starts empty: what it had not done is handed over once more (handlers are idempotent).
  await client.query('alter table linli.outbox no force row level security')
  await client.query('update linli.outbox set done_at = null where id = any ($1::uuid[])', [manifest.openJobs])
  await client.query('alter table linli.outbox force row level security')
  // The audit chain remembers a transaction number; here it looks from the beginning.
  await client.query(`delete from linli.platform_state where key = 'audit_chain'`)
}

/** Copies uploaded files under their hashes; one that is there already is the same. */
export async function loadFiles(folder: string, manifest: Manifest, dataRoot: string): Promise<void> {
  for (const { path, sha256 } of manifest.files) {
    const target = join(dataRoot, path)
    if (existsSync(target)) continue
    const temporary = `${target}.restoring`
    await rm(temporary, { force: true })
    const written = await writeHashed(temporary, createReadStream(join(folder, path)))
    if (written.sha256 !== sha256) throw new OperationRefused(`文件 ${path} 在恢复途中变了：请换一份备份。`)
    await mkdir(dirname(target), { recursive: true })
    await rename(temporary, target)
    await flushFolder(dirname(target))
  }
}

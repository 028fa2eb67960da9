import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { WORKER_ROLE } from '../platform/db/roles.ts'
import type { Place } from './place.ts'
import { OperationRefused } from './refused.ts'
import { listTables, nameOf } from './tables.ts'

/** Says that a restore into this data folder began and did not end; `linli start` refuses it. */
const MARK = 'restore.json'

// Of whoever holds or only asks for the folder (platform/postgres/instance-lock.ts).
const LOCK_FILES = ['instance.lock', 'instance.json']

/** Whether a restore into the folder was begun and not finished. */
export function restoreUnfinished(dataRoot: string): boolean {
  return existsSync(join(dataRoot, MARK))
}

/** @throws OperationRefused when the data folder holds anything but an unfinished restore */
export async function refuseUsedFolder({ dataRoot, databaseUrl }: Place): Promise<void> {
  if (restoreUnfinished(dataRoot)) return
  const used = (await readdir(dataRoot).catch(() => [])).filter((name) => !LOCK_FILES.includes(name))
  // Beside DATABASE_URL only uploaded files matter; an old embedded server is not looked at.
  const first = databaseUrl ? used.find((name) => name === 'files') : used[0]
  if (first === undefined) return
  throw new OperationRefused(
    `数据目录 ${dataRoot} 不是空的（有 ${first}）：恢复只写进空目录，请移走它，或用 LINLI_DATA_DIR 指定一个新目录。`,
  )
}

export async function markBegun(dataRoot: string, backup: string): Promise<void> {
  await mkdir(dataRoot, { recursive: true })
  await writeFile(join(dataRoot, MARK), `${JSON.stringify({ backup })}\n`)
}

export async function markDone(dataRoot: string): Promise<void> {
  await rm(join(dataRoot, MARK), { force: true })
}

/** @throws OperationRefused when the database holds rows of a platform, a schema that is ahead, or anything else */
export async function refuseUsedDatabase(client: pg.Client, schemaVersion: number): Promise<void> {
  const { rows: strangers } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('linli', 'linli_jobs', 'information_schema')
        and n.nspname !~ '^pg_'
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      limit 1`,
  )
  if (strangers[0]) throw notEmpty(`有表 ${strangers[0].name}`)
  const { rows: there } = await client.query<{ record: boolean }>(
    `select to_regclass('linli.schema_migration') is not null as record`,
  )
  if (!there[0]!.record) {
    const { rows } = await client.query(`select from pg_class where relnamespace = to_regnamespace('linli') limit 1`)
    if (rows.length > 0) throw notEmpty('已有 linli 模式')
    return
  }
  const { rows: applied } = await client.query<{ n: number }>('select count(*)::int as n from linli.schema_migration')
  const used = await firstWithRows(client)
  if (used) throw notEmpty(`表 ${used} 里已有数据`)
  if (applied[0]!.n > schemaVersion) throw notEmpty('已有较新的空表结构')
}

/** As the worker, since the owner is shown nothing. */
async function firstWithRows(client: pg.Client): Promise<string | null> {
  await client.query('begin')
  try {
    const tables = await listTables(client)
    const hidden = tables.find((t) => !t.readable)
    if (hidden) return hidden.table
    await client.query(`set local role ${WORKER_ROLE}`)
    for (const { table } of tables) {
      const { rows } = await client.query<{ some: boolean }>(`select exists (select from ${nameOf(table)}) as some`)
      if (rows[0]!.some) return table
    }
    return null
  } finally {
    await client.query('rollback')
  }
}

function notEmpty(what: string): OperationRefused {
  return new OperationRefused(`要恢复到的数据库不是空的（${what}），没有改动它：请新建一个空库，用 DATABASE_URL 指定。`)
}

import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type pg from 'pg'
import { type LogRoots, listLogRoots } from '../assembly/index.ts'
import { Database } from '../platform/db/database.ts'
import { acquireInstanceLock } from '../platform/postgres/index.ts'
import { type PreparedDatabase, prepareDatabase } from '../start/database.ts'
import { checkAll, type Verdict } from './check.ts'
import { connected } from './database.ts'
import { type Manifest, readManifest } from './manifest.ts'
import type { Place } from './place.ts'
import { loadDatabase, loadFiles, refuseOtherSchema, verifyFiles } from './restore-into.ts'
import { markBegun, markDone, refuseUsedDatabase, refuseUsedFolder } from './target.ts'

/** How a restored platform compares with the backup it came from. */
export type Restored = { manifest: Manifest; verdicts: Verdict[]; otherLogs: LogRoots[] }

/**
 * Restores a backup into an empty data folder (with its own server) or an empty database, then recomputes every invariant
 * and compares the log roots with the manifest. Nothing is touched before the whole backup has been read and found sound.
 * @throws OperationRefused, StartError with one Chinese sentence
 */
export async function restore(place: Place, backup: string, say: (line: string) => void): Promise<Restored> {
  const manifest = await readManifest(backup)
  await refuseOtherSchema(manifest)
  await verifyFiles(backup, manifest)
  say(`备份完好：${manifest.tables.length} 张表，${manifest.files.length} 个文件，取自 ${manifest.takenAt}`)
  await refuseUsedFolder(place)
  const lock = await acquireInstanceLock(place.dataRoot)
  let database: PreparedDatabase | null = null
  try {
    // A folder that holds nothing is ours from here on; one beside DATABASE_URL only once the database is seen to be empty.
    if (!place.databaseUrl) await markBegun(place.dataRoot, backup)
    database = await prepareDatabase(place, say)
    const { connection } = database
    await connected(connection, async (client) => {
      await refuseUsedDatabase(client, manifest.schema.length)
      await markBegun(place.dataRoot, backup)
      await loadFiles(backup, manifest, place.dataRoot)
      if (manifest.files.length > 0) say(`已恢复 ${manifest.files.length} 个上传的文件`)
      await loadDatabase(client, backup, manifest)
    })
    say(`已载入 ${manifest.tables.reduce((n, t) => n + t.rows, 0)} 行`)
    await markDone(place.dataRoot)
    return { manifest, ...(await compare(connection, place, manifest)) }
  } finally {
    await database?.stop()
    await lock.release()
  }
}

async function compare(
  connection: pg.PoolConfig,
  place: Place,
  manifest: Manifest,
): Promise<Pick<Restored, 'verdicts' | 'otherLogs'>> {
  return inSnapshot(connection, async (tx) => {
    const now = new Map((await listLogRoots(tx)).map((log) => [log.logId, log]))
    const otherLogs = manifest.logs.filter((log) => !isDeepStrictEqual(now.get(log.logId), log))
    return { verdicts: await checkAll(tx, place), otherLogs }
  })
}

/** One read-only snapshot under the worker role. */
export async function inSnapshot<T>(
  connection: pg.PoolConfig,
  work: (tx: Parameters<typeof listLogRoots>[0]) => Promise<T>,
): Promise<T> {
  const db = new Database(connection, { app: 1, worker: 1 })
  try {
    return await db.worker(async (tx) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(tx)
      return work(tx)
    })
  } finally {
    await db.close()
  }
}

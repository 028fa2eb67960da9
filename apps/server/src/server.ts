import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Logger } from 'pino'
import { JOBS, ROUTES, TICKERS } from './modules.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { type Connection, Database } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import type { Deps } from './platform/deps.ts'
import { AppError } from './platform/errors.ts'
import { Files } from './platform/files.ts'
import { type App, buildApp } from './platform/http/app.ts'
import { startWorker } from './platform/jobs/worker.ts'
import { toJson } from './platform/json.ts'
import { type CodeSender, demoCodeSender, noCodeSender } from './platform/notify/code-sender.ts'
import { FieldCipher, loadMasterKeys } from './platform/secrets.ts'
import { loadSigningKeys } from './platform/signing.ts'

export type Running = {
  app: App
  deps: Deps
  /** Starts background work; separate, so that a demo city can be told its past before the clock takes over. */
  work(): Promise<void>
  stop(): Promise<void>
}

export type ServerOptions = {
  config: Config
  connection: Connection
  log: Logger
  clock?: Clock
  codes?: CodeSender
  /** Starts background work at once; left out, `work()` does it later. */
  worker?: boolean
}

/** Migrates, then puts the house together. Does not listen yet. */
export async function openServer(options: ServerOptions): Promise<Running> {
  const { config, connection, log } = options
  await migrateWith(connection)
  await mkdir(config.dataDir, { recursive: true })
  const deps: Deps = {
    config,
    log,
    db: new Database(connection),
    clock: options.clock ?? systemClock(config.clockOffset ?? undefined),
    cipher: new FieldCipher(await loadMasterKeys(config.keyDir)),
    files: new Files(join(config.dataDir, 'files')),
    signing: await loadSigningKeys(config.keyDir, 'linli'),
    codes: options.codes ?? (config.demo ? demoCodeSender() : noCodeSender()),
  }
  await checkKeys(deps)
  const app = await buildApp(deps, ROUTES)
  let worker: Awaited<ReturnType<typeof startWorker>> | null = null
  const work = async () => {
    worker ??= await startWorker(deps, JOBS, TICKERS)
  }
  if (options.worker) await work()
  return {
    app,
    deps,
    work,
    async stop() {
      await app.close()
      await worker?.stop()
      await deps.db.close()
    },
  }
}

async function migrateWith(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await migrate(client)
  } finally {
    await client.end()
  }
}

const KEY_STATE = 'master_key_id'

/** New keys on old data would make every phone and identity number unreadable without anybody noticing. */
async function checkKeys(deps: Deps): Promise<void> {
  const { db, cipher, clock } = deps
  const row = await db.system
    .selectFrom('platform_state')
    .select('value')
    .where('key', '=', KEY_STATE)
    .executeTakeFirst()
  if (row && !cipher.knows(String(row.value))) throw new AppError('KEYS_MISSING', { id: String(row.value) })
  if (row?.value === cipher.keyId) return
  await db.system
    .insertInto('platform_state')
    .values({ key: KEY_STATE, value: toJson(cipher.keyId), updated_at: clock.now() })
    .onConflict((c) => c.column('key').doUpdateSet({ value: toJson(cipher.keyId), updated_at: clock.now() }))
    .execute()
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import { openServer, type Running } from '../../apps/server/src/server.ts'
import { prepareDatabase } from '../../apps/server/src/start/database.ts'

export type Installation = Running & { connection: pg.PoolConfig; dataDir: string; close(): Promise<void> }

/** A real installation on a folder of its own: embedded PostgreSQL with fsync on, as production data would have. */
export async function install(options: { worker?: boolean } = {}): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-bench-'))
  const dataDir = join(folder, 'data')
  const database = await prepareDatabase(
    {
      demo: true,
      empty: true,
      port: null,
      host: '127.0.0.1',
      origin: null,
      databaseUrl: process.env.BENCH_DATABASE_URL ?? null,
      dataRoot: dataDir,
      keyDir: join(folder, 'keys'),
      web: false,
    },
    () => {},
  )
  const running = await openServer({
    config: {
      demo: true,
      host: '127.0.0.1',
      port: 0,
      origin: 'http://127.0.0.1',
      dataDir,
      keyDir: join(folder, 'keys'),
      clockOffset: { ms: 0 },
      webDir: null,
    },
    connection: database.connection,
    log: pino({ level: 'error' }),
    worker: options.worker ?? false,
  })
  return {
    ...running,
    connection: database.connection,
    dataDir,
    async close() {
      await running.stop()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

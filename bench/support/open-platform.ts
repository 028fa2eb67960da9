import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import { openServer, type Running } from '../../apps/server/src/server.ts'

/** The platform on an installation of ours: loopback, a port of its own, no web apps. Only what is wrong is logged. */
export function openPlatform(
  { folder, connection }: { folder: string; connection: pg.PoolConfig },
  { worker, level = 'error' }: { worker: boolean; level?: 'error' | 'fatal' },
): Promise<Running> {
  return openServer({
    config: {
      demo: true,
      host: '127.0.0.1',
      port: 0,
      origin: 'http://127.0.0.1',
      dataDir: join(folder, 'data'),
      keyDir: join(folder, 'keys'),
      clockOffset: { ms: 0 },
      webDir: null,
    },
    connection,
    log: pino({ level }),
    worker,
  })
}

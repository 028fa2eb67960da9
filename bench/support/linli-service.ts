import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import { openServer } from '../../apps/server/src/server.ts'
import { serve } from './process.ts'

/** The platform as it runs in production, worker included, in a process of its own. */
await serve(async ({ folder, connection }: { folder: string; connection: pg.PoolConfig }) => {
  const running = await openServer({
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
    log: pino({ level: 'error' }),
    worker: true,
  })
  await running.app.listen({ host: '127.0.0.1', port: 0 })
  return { address: running.app.server.address() as AddressInfo, stop: () => running.stop() }
})

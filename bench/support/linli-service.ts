import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { openPlatform } from './open-platform.ts'
import { serve } from './process.ts'

/** The platform as it runs in production, worker included, in a process of its own. */
await serve(async (settings: { folder: string; connection: pg.PoolConfig }) => {
  const running = await openPlatform(settings, { worker: true })
  await running.app.listen({ host: '127.0.0.1', port: 0 })
  return { address: running.app.server.address() as AddressInfo, stop: () => running.stop() }
})

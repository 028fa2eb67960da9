import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { fixedClock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import { openServer } from '../../server.ts'

/**
 * For tests: the platform in a process that can be killed. Takes {config, url, now} as JSON, says its port on one line and
 * serves until it is killed or its standard input ends.
 */
const { config, url, now } = JSON.parse(process.argv[2] ?? '{}') as { config: Config; url: string; now: string }
const running = await openServer({
  config,
  connection: { connectionString: url },
  log: pino({ level: 'silent' }),
  clock: fixedClock(now),
  worker: true,
})
await running.app.listen({ host: '127.0.0.1', port: 0 })
process.stdin.on('end', () => process.exit(0)).resume()
console.log((running.app.server.address() as AddressInfo).port)

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { correct, deposit } from '../../apps/server/src/funds/index.ts'
import { openPlatform } from '../../bench/support/open-platform.ts'

/** A posting as the harness asks for it: `amount` 分 from one account to another. */
export type Posting = {
  key: string
  areaId: string
  from: string
  to: string
  amount: string
  event: 'deposit' | 'correct'
}

type Message = { id: number; posting: Posting }

/**
 * The platform as it runs in production, worker included, in a process made to be killed. Ballots and imports come over
 * HTTP; postings come as messages, because no route posts between two accounts of one's choice.
 */
const [settings] = (await once(process, 'message')) as [{ folder: string; connection: pg.PoolConfig }]
const running = await openPlatform(settings, { worker: true, level: 'fatal' })
await running.app.listen({ host: '127.0.0.1', port: 0 })
process.on('message', ({ id, posting }: Message) => {
  post(posting).then(
    (fresh) => process.send?.({ id, fresh }),
    (error: Error) => process.send?.({ id, error: error.message }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send!({ port: (running.app.server.address() as AddressInfo).port })

async function post(p: Posting): Promise<boolean> {
  const amount = BigInt(p.amount)
  const act = { key: p.key, actor: null, on: '2026-11-20', at: new Date() }
  const lines = [
    { account: p.from, amount: -amount },
    { account: p.to, amount },
  ]
  const event = p.event === 'deposit' ? deposit : correct
  return (await running.deps.db.worker((tx) => event(tx, p.areaId, act, lines))).fresh
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { correct, deposit, LEDGER_INVARIANTS } from '../apps/server/src/funds/index.ts'
import { Database, type Tx } from '../apps/server/src/platform/db/database.ts'
import { openBarePosting } from './support/bare-posting.ts'
import { freeOwner, type Installation, install } from './support/installation.ts'
import type { Bench } from './support/options.ts'
import { FUND, type FundAccounts, seedFunds } from './support/seed-funds.ts'
import { seedRegistry } from './support/seed-registry.ts'
import { share } from './support/share.ts'
import { type Measure, median, spread, timed } from './support/table.ts'

const UNITS = 10_000
const POSTS = 2_000
const ROUNDS = 7

type Case = { name: string; clients: number; least: number; hot: boolean }

const CASES: Case[] = [
  { name: 'ledger: posting to spread accounts, 16 clients', clients: 16, least: 0.6, hot: false },
  { name: 'ledger: posting to one hot account, 64 clients', clients: 64, least: 0.5, hot: true },
]

/**
 * Journals of two lines through the ledger's store, one statement each; against a function written by hand that writes the
 * very same rows and checks nothing, in a second database of the same server.
 */
export const ledger: Bench = {
  name: 'ledger',
  async run() {
    const place = await install()
    try {
      await seedRegistry(place.admin, { areas: 1, units: UNITS })
      const accounts = await seedFunds(place.admin)
      const copy = await place.copyDatabase('linli_limit')
      await freeOwner(copy)
      const measures: Measure[] = []
      for (const each of CASES) measures.push(await measure(place, copy, accounts, each))
      await expectSound(place)
      return measures
    } finally {
      await place.close()
    }
  },
}

async function measure(
  place: Installation,
  copy: pg.PoolConfig,
  accounts: FundAccounts,
  { name, clients, least, hot }: Case,
): Promise<Measure> {
  const rounds: { ours: number; limit: number }[] = []
  let aborts = 0
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const pairs = Array.from({ length: POSTS }, (_, n) => pairOf(accounts, round * POSTS + n, hot))
    const ours = await timeOurs(place, clients, async (tx, n) => {
      await post(tx, pairs[n]!, hot).catch(() => aborts++)
    })
    rounds.push({ ours, limit: await timeBare(copy, clients, pairs, hot) })
  }
  const measured = rounds.slice(1)
  const ratios = measured.map((r) => r.limit / r.ours)
  const rate = (ms: number) => Math.round((POSTS / ms) * 1000)
  return {
    name,
    ours: `${rate(median(measured.map((r) => r.ours)))} journals/s`,
    limit: `${rate(median(measured.map((r) => r.limit)))} journals/s`,
    ratio: median(ratios),
    goal: aborts > 0 ? { text: `no aborts, ${aborts} seen`, good: false } : { least },
    notes: [`rounds of ${POSTS} journals: ${spread(ratios)}; aborts: ${aborts}`],
  }
}

/** Connections are opened and warmed before the clock starts; both sides together would be more than the server takes. */
async function timeOurs(place: Installation, clients: number, work: (tx: Tx, n: number) => Promise<void>) {
  const database = new Database(place.connection, { app: 1, worker: clients })
  try {
    const lanes = Array.from({ length: clients }, () => database.system)
    await Promise.all(lanes.map((tx) => sql`select pg_sleep(0.1)`.execute(tx)))
    return await timed(() => share(lanes, POSTS, work))
  } finally {
    await database.close()
  }
}

async function timeBare(copy: pg.PoolConfig, clients: number, pairs: Pair[], hot: boolean): Promise<number> {
  const bare = await openBarePosting(copy, FUND.areaId, clients)
  try {
    const kind = hot ? 'DEPOSIT' : 'CORRECT'
    return await timed(() =>
      share(bare.clients, POSTS, (client, n) => bare.post(client, kind, pairs[n]!.from, pairs[n]!.to, 1n)),
    )
  } finally {
    await bare.close()
  }
}

type Pair = { from: string; to: string }

/** Two accounts for the n-th journal; spread ones lower id first, so that the unchecked function cannot deadlock either. */
function pairOf({ bank, principal }: FundAccounts, n: number, hot: boolean): Pair {
  const one = principal[(n * 7919) % principal.length]!
  if (hot) return { from: bank, to: one }
  const other = principal[(n * 7919 + 4001) % principal.length]!
  return one < other ? { from: one, to: other } : { from: other, to: one }
}

async function post(tx: Tx, { from, to }: Pair, hot: boolean): Promise<void> {
  const event = hot ? deposit : correct
  const act = { key: randomUUID(), actor: null, on: '2026-11-20', at: new Date() }
  const { fresh } = await event(tx, FUND.areaId, act, [
    { account: from, amount: -1n },
    { account: to, amount: 1n },
  ])
  if (!fresh) throw new Error('a journal was not posted')
}

/** What was measured was bookkeeping: every invariant holds afterwards. */
async function expectSound({ admin }: Installation): Promise<void> {
  for (const { name, sql: query } of LEDGER_INVARIANTS) {
    const { rowCount } = await admin.query(query)
    if (rowCount !== 0) throw new Error(`${name}: ${rowCount} rows contradict it`)
  }
}

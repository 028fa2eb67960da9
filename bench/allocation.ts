import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { allocateLines, balancedBy, LEDGER_INVARIANTS, refund, reverse } from '../apps/server/src/funds/index.ts'
import type { Database } from '../apps/server/src/platform/db/database.ts'
import { freeOwner, type Installation, install } from './support/installation.ts'
import type { Bench } from './support/options.ts'
import { FUND, type FundAccounts, seedFunds } from './support/seed-funds.ts'
import { seedRegistry } from './support/seed-registry.ts'
import { duration, type Measure, median, spread, timed } from './support/table.ts'

const UNITS = 20_000
const BILL = 123_456_789n
const ROUNDS = 9

/**
 * One bill split over every household by area and posted as one journal: the law's allocation, the locks, the checks, the
 * balances and the entries; against one plain INSERT ... SELECT of the same entries into the same table of a second
 * database of the same server.
 */
export const allocation: Bench = {
  name: 'allocation',
  async run() {
    const place = await install()
    try {
      await seedRegistry(place.admin, { areas: 1, units: UNITS })
      const accounts = await seedFunds(place.admin)
      const copy = await place.copyDatabase('linli_limit')
      await freeOwner(copy)
      return [await measure(place, copy, accounts)]
    } finally {
      await place.close()
    }
  },
}

async function measure(place: Installation, copy: pg.PoolConfig, accounts: FundAccounts): Promise<Measure> {
  const database = place.openDatabase()
  const shares = accounts.principal.map((id, n) => ({ id, weight: BigInt(8000 + ((n + 1) % 6000)) }))
  const limit = await openLimit(copy)
  const rounds: { ours: number; plain: number }[] = []
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      let journal = ''
      const ours = await timed(async () => {
        journal = await allocate(database, accounts, shares)
      })
      const plain = await limit.insert(await entriesOf(place, journal), journal)
      rounds.push({ ours, plain })
      // The households get their money back, so that every round is the same.
      await reverse(database.system, FUND.areaId, actNow(), journal)
    }
  } finally {
    await limit.close()
  }
  await expectSound(place)
  const measured = rounds.slice(1)
  const ratios = measured.map((r) => r.ours / r.plain)
  return {
    name: `allocation: one bill over ${UNITS.toLocaleString('en')} units`,
    ours: duration(median(measured.map((r) => r.ours))),
    limit: duration(median(measured.map((r) => r.plain))),
    ratio: median(ratios),
    goal: { most: 2 },
    notes: [`rounds: ${spread(ratios)}`],
  }
}

const actNow = () => ({ key: randomUUID(), actor: null, on: '2026-11-20', at: new Date() })

async function allocate(
  database: Database,
  { bank }: FundAccounts,
  shares: { id: string; weight: bigint }[],
): Promise<string> {
  const lines = balancedBy(bank, allocateLines(-BILL, shares))
  const { journal } = await database.worker((tx) => refund(tx, FUND.areaId, actNow(), lines))
  return journal
}

type Entry = { account_id: string; account_ver: number; amount: string; balance_after: string }

async function entriesOf({ admin }: Installation, journal: string): Promise<Entry[]> {
  const { rows } = await admin.query<Entry>(
    'select account_id, account_ver, amount, balance_after from fund_entry where area_id = $1 and journal_id = $2',
    [FUND.areaId, journal],
  )
  if (rows.length !== UNITS + 1) throw new Error(`the journal has ${rows.length} lines`)
  return rows
}

/** The same entries, prepared in a table of their own; measured is only the statement that writes them. */
async function openLimit(copy: pg.PoolConfig) {
  const { openWriter } = await import('./support/cast-rows.ts')
  const writer = await openWriter(copy)
  await writer.query('create table source (account_id uuid, account_ver int, amount bigint, balance_after bigint)')
  return {
    async insert(entries: Entry[], journal: string): Promise<number> {
      await writer.query('truncate source')
      await writer.query(
        'insert into source select * from unnest($1::uuid[], $2::int[], $3::bigint[], $4::bigint[])',
        (['account_id', 'account_ver', 'amount', 'balance_after'] as const).map((c) => entries.map((e) => e[c])),
      )
      await writer.query('analyze source')
      await writer.query(
        `insert into fund_journal (area_id, id, kind, key, payload_hash, event_date, posted_at, lines, amount)
         values ($1, $2, 'REFUND', $3, '', current_date, now(), $4, 1)`,
        [FUND.areaId, journal, randomUUID(), entries.length],
      )
      return timed(() =>
        writer.query(
          `insert into fund_entry (area_id, account_id, account_ver, journal_id, amount, balance_after)
           select $1, account_id, account_ver, $2, amount, balance_after from source`,
          [FUND.areaId, journal],
        ),
      )
    },
    close: () => writer.end(),
  }
}

async function expectSound({ admin }: Installation): Promise<void> {
  for (const { name, sql } of LEDGER_INVARIANTS) {
    const { rowCount } = await admin.query(sql)
    if (rowCount !== 0) throw new Error(`${name}: ${rowCount} rows contradict it`)
  }
}

import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Cluster, debianCluster, embeddedCluster } from './support/cluster.ts'
import { hurt } from './support/harness.ts'
import { Random } from './support/random.ts'

const ROUNDS = 3
const MINUTES = 60_000

async function withCluster<T>(open: Promise<Cluster | null>, work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await open
  if (cluster === null) throw new Error('the cluster is not installed')
  try {
    return await work(cluster)
  } finally {
    await cluster.remove()
  }
}

// A short run for every day; `npm run faults -- --rounds 100` is the long one.
describe('kill -9 at random moments in ballots, postings, imports and sequencing', () => {
  const seed = Date.now() % 100_000

  it(
    `loses, doubles and changes nothing that was acknowledged (embedded, seed ${seed})`,
    async () => {
      const report = await withCluster(embeddedCluster(), (c) => hurt(c, new Random(seed), ROUNDS, () => {}))
      expect(report.findings).toEqual([])
      expect(Math.min(...Object.values(report.acknowledged))).toBeGreaterThan(0)
    },
    5 * MINUTES,
  )

  it.skipIf(!existsSync('/usr/lib/postgresql/15/bin/initdb'))(
    `nor on PostgreSQL 15 (seed ${seed})`,
    async () => {
      const report = await withCluster(debianCluster(), (c) => hurt(c, new Random(seed), ROUNDS, () => {}))
      expect(report.findings).toEqual([])
    },
    5 * MINUTES,
  )

  it(
    'and would say so: a ballot that vanishes, a fen that appears and a unit too many are found',
    async () => {
      const report = await withCluster(embeddedCluster(), (c) =>
        hurt(
          c,
          new Random(3),
          1,
          () => {},
          async (admin) => {
            await admin.query('delete from standing_ballot where ctid = (select min(ctid) from standing_ballot)')
            await admin.query(`update fund_account set posted = posted + 1 where ctid =
          (select min(ctid) from fund_account where kind = 'UNIT' and posted > 0)`)
            await admin.query(`insert into unit select (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(),
          'natural_key', u.natural_key || 'x', 'room', u.room || 'x', 'sort_key', u.sort_key || 'x'))).*
          from unit u where u.area_id <> (select area_id from fund_book) limit 1`)
          },
        ),
      )
      expect(report.findings.join('\n')).toMatch(/standing_ballot holds \d+ rows/)
      expect(report.findings.join('\n')).toMatch(/account .* moved by/)
      expect(report.findings.join('\n')).toMatch(/fault-import-0: 401 units/)
    },
    5 * MINUTES,
  )
})

import { checkBallot, nodeVerifiers, parsePublicKey } from '@linli/proof/node'
import type pg from 'pg'
import { LEDGER_INVARIANTS } from '../../apps/server/src/funds/index.ts'
import { HttpClient } from '../../bench/support/http-client.ts'
import { tokenOf } from '../../bench/support/ids.ts'
import { VOTE } from '../../bench/support/seed-voting.ts'
import type { Ballot, Import } from './clients.ts'
import type { Journal } from './journal.ts'
import type { Posting } from './platform-service.ts'

/** What the harness found wrong; empty when everything that was promised is there, once, and nothing else is. */
export type Findings = string[]

/** Each ballot stands once in every table a cast writes, and every receipt is proven against the log. */
export async function judgeBallots(admin: pg.Client, journal: Journal<Ballot>, port: number): Promise<Findings> {
  const wrong: Findings = []
  const { rows } = await admin.query<Record<string, number>>(
    `select (select count(*)::int from ballot where assembly_id = $1) as ballot,
       (select count(*)::int from standing_ballot where area_id = $2) as standing_ballot,
       (select count(*)::int from log_leaf where log_id = $1) as log_leaf,
       (select count(*)::int from log_pending where log_id = $1) as log_pending,
       (select count(*)::int from audit_event where type = 'ballot.cast') as audit_event,
       (select count(*)::int from idempotency where operation = 'ballot.cast') as idempotency`,
    [VOTE.assemblyId, VOTE.areaId],
  )
  const expected: Record<string, number> = { log_pending: 0 }
  for (const [table, count] of Object.entries(rows[0]!)) {
    const should = expected[table] ?? journal.acknowledged.length
    if (count !== should) wrong.push(`${table} holds ${count} rows, ${should} were expected`)
  }
  const client = await HttpClient.open(port)
  try {
    for (const { answer, key, what } of journal.acknowledged) {
      const { ballotId, receipt } = JSON.parse(answer!)
      const headers = { authorization: `Bearer ${tokenOf(what.owner)}`, 'x-linli-surface': 'resident' }
      const { status, body } = await client.ask('GET', `/api/areas/${VOTE.areaId}/ballots/${ballotId}/proof`, headers)
      if (status !== 200) {
        wrong.push(`${key}: no proof: ${status} ${body}`)
        continue
      }
      const proof = JSON.parse(body)
      const keys = proof.publicKeys.map(parsePublicKey)
      const evidence = { leafIndex: proof.index, proof: proof.path, checkpoint: proof.checkpoint }
      const check = checkBallot(receipt, evidence, { receipt: keys, checkpoint: keys }, nodeVerifiers)
      if (check.verdict !== 'PROVEN') wrong.push(`${key}: the receipt is ${check.verdict}`)
    }
  } finally {
    client.close()
  }
  return wrong
}

/** Each posting was done exactly once, and the books hold together. */
export async function judgePostings(admin: pg.Client, journal: Journal<Posting>, prefix: string): Promise<Findings> {
  const wrong: Findings = []
  const { rows } = await admin.query<{ key: string; n: number }>(
    `select key, count(*)::int as n from fund_journal where key like $1 group by key`,
    [`${prefix}-%`],
  )
  const done = new Map(rows.map((r) => [r.key, r.n]))
  for (const { key } of journal.acknowledged) {
    if (done.get(key) !== 1) wrong.push(`${key} was acknowledged and stands ${done.get(key) ?? 0} times`)
  }
  if (done.size !== journal.acknowledged.length) {
    wrong.push(`${done.size} postings stand, ${journal.acknowledged.length} were acknowledged`)
  }
  const moved = new Map<string, bigint>()
  for (const { what } of journal.acknowledged) {
    moved.set(what.from, (moved.get(what.from) ?? 0n) - BigInt(what.amount))
    moved.set(what.to, (moved.get(what.to) ?? 0n) + BigInt(what.amount))
  }
  const { rows: balances } = await admin.query<{ id: string; moved: string }>(
    `select a.id, (a.posted - (select e.balance_after from fund_entry e
        where e.area_id = a.area_id and e.account_id = a.id and e.account_ver = 1))::text as moved
       from fund_account a where a.ver > 0`,
  )
  for (const b of balances) {
    if (BigInt(b.moved) !== (moved.get(b.id) ?? 0n))
      wrong.push(`account ${b.id} moved by ${b.moved}, not ${moved.get(b.id) ?? 0n}`)
  }
  for (const invariant of LEDGER_INVARIANTS) {
    const found = await admin.query(invariant.sql)
    if (found.rowCount) wrong.push(`${invariant.title}: ${JSON.stringify(found.rows.slice(0, 3))}`)
  }
  return wrong
}

/** Each register came in whole and once. */
export async function judgeImports(admin: pg.Client, journal: Journal<Import>): Promise<Findings> {
  const wrong: Findings = []
  for (const { what, key } of journal.acts) {
    const { rows } = await admin.query<{ units: number; owners: number }>(
      `select (select count(*)::int from unit where area_id = $1) as units,
         (select count(*)::int from ownership where area_id = $1 and until_date is null) as owners`,
      [what.areaId],
    )
    const { units, owners } = rows[0]!
    if (units !== what.rows || owners !== what.rows) {
      wrong.push(`${key}: ${units} units and ${owners} owners of ${what.rows} rows`)
    }
  }
  return wrong
}

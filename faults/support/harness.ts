import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { ownDatabase } from '../../apps/server/src/start/database.ts'
import { HttpClient } from '../../bench/support/http-client.ts'
import { castBallot, postJournal, Refused, runImport, workThrough } from './clients.ts'
import type { Cluster } from './cluster.ts'
import { makePlan, type Plan } from './plan.ts'
import { type Platform, startPlatform } from './platform.ts'
import type { Random } from './random.ts'
import { type Findings, judgeBallots, judgeImports, judgePostings } from './verdict.ts'

const CASTERS = 4
const POSTERS = 4
const LOG_PATIENCE_MS = 60_000

export const VICTIMS = ['platform', 'postgres', 'both'] as const
export type Victim = (typeof VICTIMS)[number]

export type Report = {
  cluster: string
  kills: Record<Victim, number>
  acknowledged: { ballots: number; postings: number; imports: number }
  /** Acts that were asked for more than once, because no answer came: the ones a kill fell into. */
  askedAgain: number
  findings: Findings
}

/**
 * Kills the platform, PostgreSQL or both at random moments while ballots, postings and imports run and the sequencer works;
 * clients repeat what was not answered under the same key. At the end everything is asked for until it is acknowledged, and
 * what was acknowledged is compared with what is there.
 * @param tamper what a test does to the data before the comparison, to see that it shows
 */
export async function hurt(
  cluster: Cluster,
  random: Random,
  rounds: number,
  say: (line: string) => void,
  tamper?: (admin: pg.Client) => Promise<void>,
): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-faults-state-'))
  const connection = await ownDatabase(cluster.superuser as never)
  await withClient(connection, (client) => migrate(client))
  const inside = { ...cluster.superuser, database: connection.database!, options: '-c search_path=linli,public' }
  const plan = await withClient(inside, (admin) => makePlan(admin, random, rounds))
  const kills: Record<Victim, number> = { platform: 0, postgres: 0, both: 0 }
  let platform = await startPlatform(folder, connection)
  try {
    for (let round = 1; round <= rounds; round++) {
      const victim = random.pick(VICTIMS)
      const after = random.int(30, 1500)
      const clients = runClients(platform, plan)
      await delay(after)
      if (victim !== 'platform') await cluster.kill()
      if (victim !== 'postgres') await platform.kill()
      kills[victim]++
      await clients
      if (victim !== 'platform') await cluster.start()
      if (victim !== 'postgres') platform = await startPlatform(folder, connection)
      say(`round ${round}: ${victim} killed after ${after} ms; ${progress(plan)}`)
    }
    await finish(platform, plan, say)
    await withClient(inside, (admin) => untilLogged(admin))
    if (tamper) await withClient(inside, tamper)
    const findings = await withClient(inside, async (admin) => [
      ...(await judgeBallots(admin, plan.ballots, platform.port)),
      ...(await judgePostings(admin, plan.postings, 'fault-posting')),
      ...(await judgeImports(admin, plan.imports)),
    ])
    return { cluster: cluster.name, kills, ...counts(plan), findings }
  } finally {
    await platform.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

/** All clients at once, until the platform no longer answers or nothing is left. */
async function runClients(platform: Platform, plan: Plan): Promise<void> {
  const refusals: Error[] = []
  const cast = async () => {
    const client = await HttpClient.open(platform.port).catch(() => null)
    if (client === null) return
    await workThrough(
      plan.ballots,
      guarded(refusals, (act) => castBallot(client, act)),
    )
    client.close()
  }
  await Promise.all([
    ...Array.from({ length: CASTERS }, cast),
    ...Array.from({ length: POSTERS }, () => workThrough(plan.postings, (act) => postJournal(platform, act))),
    workThrough(
      plan.imports,
      guarded(refusals, (act) => runImport(platform.port, act, () => delay(20))),
    ),
  ])
  if (refusals.length > 0) throw refusals[0]
}

/** A refusal is never the right answer here: it is kept and ends the run. */
function guarded<A>(refusals: Error[], ask: (act: A) => Promise<string | null>): (act: A) => Promise<string | null> {
  return (act) =>
    ask(act).catch((error: Error) => {
      if (error instanceof Refused) refusals.push(error)
      return null
    })
}

/** Everything that was ever asked for is asked for again until it is acknowledged; what was, must be answered the same. */
async function finish(platform: Platform, plan: Plan, say: (line: string) => void): Promise<void> {
  plan.ballots.onlyStarted()
  plan.postings.onlyStarted()
  const deadline = performance.now() + LOG_PATIENCE_MS
  while (plan.ballots.left + plan.postings.left + plan.imports.left > 0) {
    await runClients(platform, plan)
    if (performance.now() > deadline) throw new Error(`not everything was acknowledged: ${progress(plan)}`)
    await delay(50)
  }
  say(`all acknowledged; ${progress(plan)}`)
  plan.ballots.repeat(200)
  plan.postings.repeat(200)
  while (plan.ballots.left + plan.postings.left > 0) await runClients(platform, plan)
}

async function untilLogged(admin: pg.Client): Promise<void> {
  const deadline = performance.now() + LOG_PATIENCE_MS
  for (;;) {
    const { rows } = await admin.query<{ waiting: number; unsigned: number }>(
      `select (select count(*)::int from log_pending) as waiting,
         (select count(*)::int from log_head h where h.size > coalesce((select max(c.size) from log_checkpoint c
           where c.area_id = h.area_id and c.log_id = h.log_id), 0)) as unsigned`,
    )
    if (rows[0]!.waiting + rows[0]!.unsigned === 0) return
    if (performance.now() > deadline) throw new Error('the sequencer did not finish')
    await delay(50)
  }
}

function progress(plan: Plan): string {
  const { acknowledged } = counts(plan)
  return `${acknowledged.ballots} ballots, ${acknowledged.postings} postings, ${acknowledged.imports} imports acknowledged`
}

function counts(plan: Plan): Pick<Report, 'acknowledged' | 'askedAgain'> {
  const { ballots, postings, imports } = plan
  return {
    acknowledged: {
      ballots: ballots.acknowledged.length,
      postings: postings.acknowledged.length,
      imports: imports.acknowledged.length,
    },
    askedAgain: [ballots, postings, imports].reduce((sum, j) => sum + j.askedAgain, 0),
  }
}

async function withClient<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

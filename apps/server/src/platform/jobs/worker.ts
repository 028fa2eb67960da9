import { Logger, makeWorkerUtils, run, type TaskList, type WorkerUtils } from 'graphile-worker'
import { sql } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Job, Ticker } from './jobs.ts'
import { type Seat, takeSeat } from './seat.ts'

const SCHEMA = 'linli_jobs'
const DISPATCH_MS = 200
const SEAT_MS = 1000
const BATCH = 200

/** Background work in progress. */
type Running = { stop(): Promise<void> }

/**
 * Background work of this process: waits for the seat, then carries outbox rows to graphile-worker, runs jobs and tickers;
 * a seat that is lost is waited for again. The first attempt is over when this resolves.
 * `stop` waits for what is running; nothing is lost, since unfinished jobs and outbox rows stay in the database.
 */
export async function startWorker(deps: Deps, jobs: Job[], tickers: Ticker[]): Promise<Running> {
  const state: { seat: Seat | null; running: Running | null; stopped: boolean } = {
    seat: null,
    running: null,
    stopped: false,
  }
  const attempt = async () => {
    const seat = await takeSeat(deps.db.workerPool)
    if (seat === null) return
    if (state.stopped) return seat.leave()
    state.seat = seat
    state.running = await begin(deps, jobs, tickers)
    void seat.lost.then(async () => {
      if (state.seat !== seat) return
      deps.log.warn('background work lost its seat and waits for it again')
      const { running } = state
      Object.assign(state, { seat: null, running: null })
      await seat.leave()
      await running?.stop()
    })
  }
  await attempt()
  const waiting = loop(deps, 'seat', SEAT_MS, async () => {
    if (state.seat === null) await attempt()
  })
  return {
    async stop() {
      state.stopped = true
      await waiting.stop()
      const { seat, running } = state
      Object.assign(state, { seat: null, running: null })
      await running?.stop()
      await seat?.leave()
    },
  }
}

async function begin(deps: Deps, jobs: Job[], tickers: Ticker[]): Promise<Running> {
  const pool = deps.db.workerPool
  const utils = await makeWorkerUtils({ pgPool: pool, schema: SCHEMA })
  await utils.migrate()
  await releaseJobs(utils)
  const runner = await run({
    pgPool: pool,
    schema: SCHEMA,
    taskList: tasksOf(deps, jobs),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 500,
    logger: loggerOf(deps),
  })
  const loops = [
    loop(deps, 'outbox', DISPATCH_MS, () => dispatch(deps)),
    ...tickers.map((t) => loop(deps, t.name, t.everyMs, () => t.run(deps))),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((l) => l.stop()))
      await runner.stop()
      await utils.release()
    },
  }
}

/**
 * Jobs a process was killed in stay locked for four hours. Whoever holds the seat is the only one at work, so nobody is at
 * work on them any more.
 */
async function releaseJobs(utils: WorkerUtils): Promise<void> {
  const dead = await utils.withPgClient(async (client) => {
    const { rows } = await client.query<{ locked_by: string }>(
      `select distinct locked_by from ${SCHEMA}.jobs where locked_by is not null`,
    )
    return rows.map((r) => r.locked_by)
  })
  if (dead.length > 0) await utils.forceUnlockWorkers(dead)
}

function tasksOf(deps: Deps, jobs: Job[]): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.topic,
      async (payload: unknown) => {
        const { areaId, ...rest } = payload as { areaId: string }
        await job.run(deps, areaId, rest)
      },
    ]),
  )
}

function loggerOf(deps: Deps): Logger {
  const { log } = deps
  const quiet = { info() {}, debug() {}, warning: log.warn.bind(log), error: log.error.bind(log) }
  return new Logger(() => (level, message, meta) => {
    quiet[level as keyof typeof quiet]?.({ ...meta }, message)
  })
}

/** Hands waiting outbox rows over; the row is marked in the same transaction that adds the job. */
async function dispatch(deps: Deps): Promise<void> {
  await deps.db.worker(async (tx) => {
    const { rows } = await sql<{ area_id: string; id: string; topic: string; payload: Record<string, unknown> }>`
      select area_id, id, topic, payload from outbox where done_at is null order by created_at limit ${BATCH} for update skip locked`.execute(
      tx,
    )
    for (const row of rows) {
      await sql`select linli_jobs.add_job(${row.topic}, ${JSON.stringify({ ...row.payload, areaId: row.area_id })}::json, job_key := ${row.id}::text)`.execute(
        tx,
      )
      await tx
        .updateTable('outbox')
        .set({ done_at: deps.clock.now() })
        .where('area_id', '=', row.area_id)
        .where('id', '=', row.id)
        .execute()
    }
  })
}

/** Runs `work` again and again with a pause between; an error is logged and the loop goes on. */
function loop(deps: Deps, name: string, everyMs: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false
  let wake: (() => void) | null = null
  const done = (async () => {
    while (!stopped) {
      try {
        await work()
      } catch (error) {
        if (!stopped) deps.log.error({ err: error, ticker: name }, 'background work failed; it will be tried again')
      }
      if (stopped) break
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    stop: async () => {
      stopped = true
      wake?.()
      await done
    },
  }
}

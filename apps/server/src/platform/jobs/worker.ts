import { makeWorkerUtils, type Runner, run, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Job, Ticker } from './jobs.ts'

const DISPATCH_MS = 200
const BATCH = 200

/**
 * The worker: carries outbox rows to graphile-worker, runs jobs, and runs tickers.
 * `stop` waits for what is running; nothing is lost, since unfinished jobs and outbox rows stay in the database.
 */
export async function startWorker(
  deps: Deps,
  jobs: Job[],
  tickers: Ticker[],
): Promise<{ stop(): Promise<void>; drain(): Promise<void> }> {
  const pool = deps.db.workerPool
  const utils = await makeWorkerUtils({ pgPool: pool, schema: 'linli_jobs' })
  await utils.migrate()
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [
      job.topic,
      async (payload: unknown) => {
        const { areaId, ...rest } = payload as { areaId: string }
        await job.run(deps, areaId, rest)
      },
    ]),
  )
  const quiet = { info() {}, debug() {}, warning: deps.log.warn.bind(deps.log), error: deps.log.error.bind(deps.log) }
  const { Logger } = await import('graphile-worker')
  const logger = new Logger(() => (level, message, meta) => {
    const write = quiet[level as keyof typeof quiet]
    write?.({ ...meta }, message)
  })
  const runner: Runner = await run({
    pgPool: pool,
    schema: 'linli_jobs',
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 500,
    logger,
  })
  const loops = [
    loop(deps, 'outbox', DISPATCH_MS, () => dispatch(deps, utils)),
    ...tickers.map((t) => loop(deps, t.name, t.everyMs, () => t.run(deps))),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((l) => l.stop()))
      await runner.stop()
      await utils.release()
    },
    /** For tests: runs everything that waits, once, in order, without timers. */
    async drain() {
      await dispatch(deps, utils)
    },
  }
}

/** Hands waiting outbox rows over; the row is marked in the same transaction that adds the job. */
async function dispatch(deps: Deps, utils: Awaited<ReturnType<typeof makeWorkerUtils>>): Promise<void> {
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
  void utils
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

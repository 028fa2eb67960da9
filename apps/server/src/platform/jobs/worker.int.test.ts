import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { newId } from '../ids.ts'
import type { Job, Ticker } from './jobs.ts'
import { startWorker } from './worker.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const ticker = (run: () => void): Ticker => ({ name: 'tick', everyMs: 20, run: async () => run() })
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

describe('background work', () => {
  it('is done by one process at a time; when that one ends the next takes over', async () => {
    const ticks = { first: 0, second: 0 }
    const first = await startWorker(world.deps, [], [ticker(() => ticks.first++)])
    const second = await startWorker(world.deps, [], [ticker(() => ticks.second++)])
    try {
      await until(() => expect(ticks.first).toBeGreaterThan(3))
      expect(ticks.second).toBe(0)
      await first.stop()
      const then = ticks.first
      await until(() => expect(ticks.second).toBeGreaterThan(3))
      expect(ticks.first).toBe(then)
    } finally {
      await first.stop()
      await second.stop()
    }
  })

  it('goes on after the connection of the seat was cut', async () => {
    let ticks = 0
    const worker = await startWorker(world.deps, [], [ticker(() => ticks++)])
    try {
      await until(() => expect(ticks).toBeGreaterThan(1))
      await world.asOwner(async (client) => {
        await client.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7600
          and database = (select oid from pg_database where datname = current_database())`)
      })
      const then = ticks
      await until(() => expect(ticks).toBeGreaterThan(then + 3))
    } finally {
      await worker.stop()
    }
  })

  it('does at once the job a killed process was in the middle of', async () => {
    const done: string[] = []
    const job: Job = { topic: 'test.job', run: async (_, areaId) => void done.push(areaId) }
    const before = await startWorker(world.deps, [], [])
    await before.stop()
    const areaId = newId()
    await world.deps.db.worker(async (tx) => {
      await sql`select linli_jobs.add_job('test.job', ${JSON.stringify({ areaId })}::json)`.execute(tx)
      await sql`update linli_jobs._private_jobs set locked_at = now(), locked_by = 'worker-killed'`.execute(tx)
    })
    const after = await startWorker(world.deps, [job], [])
    try {
      await until(() => expect(done).toEqual([areaId]))
    } finally {
      await after.stop()
    }
  })
})

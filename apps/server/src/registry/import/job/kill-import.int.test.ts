import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../../test/world.ts'
import { makeWorkbookStream } from '../rules/test-support/make-sheet.ts'
import { clerkOf } from './testing.ts'

const NOW = '2026-11-20T09:00:00+08:00'
/** More than two batches. */
const UNITS = 11_000
const SCRIPT = fileURLToPath(new URL('../../../assembly/ballot/testing-server.ts', import.meta.url))

let world: World
let community: { id: string; place: string }
let clerk: ReturnType<typeof clerkOf>
const children: ChildProcess[] = []

beforeAll(async () => {
  world = await makeWorld({ now: NOW })
  const places = await jiangyin(world)
  community = places.community
  clerk = clerkOf(world, (await world.official('STREET_CLERK', { division: places.street })).token)
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await world.close()
})

/** The platform with its worker in another process, on this world's database and keys. */
async function serve(): Promise<ChildProcess> {
  const url = (world.deps.db.workerPool.options as { connectionString?: string }).connectionString
  const argument = JSON.stringify({ config: world.deps.config, url, now: NOW })
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), SCRIPT, argument], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const _ of createInterface({ input: child.stdout! })) return child
  throw new Error('the child ended without a word')
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

type Job = { state: string; committed_through: number; rows_done: number }

/** Looks at the job until it is as wanted; the test's own time limit ends a wait in vain. */
async function until(jobId: string, wanted: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = (await world.deps.db.system
      .selectFrom('import_job')
      .select(['state', 'committed_through', 'rows_done'])
      .where('id', '=', jobId)
      .executeTakeFirstOrThrow()) as Job
    if (wanted(job)) return job
    expect(job.state).not.toBe('FAILED')
    await setImmediate()
  }
}

const counts = async (areaId: string) =>
  (
    await sql<Record<string, number>>`select
      (select count(*)::int from unit where area_id = ${areaId}) as units,
      (select count(distinct natural_key)::int from unit where area_id = ${areaId}) as keys,
      (select count(*)::int from person where area_id = ${areaId} and kind <> 'DEVELOPER') as persons,
      (select count(*)::int from ownership where area_id = ${areaId}) as ownerships,
      (select count(*)::int from household_member where area_id = ${areaId}) as members,
      (select count(*)::int from search_entry where area_id = ${areaId}) as searched,
      (select count(*)::int from audit_event where area_id = ${areaId} and type = 'import.committed') as told`.execute(
      world.deps.db.system,
    )
  ).rows[0]!

describe('kill -9 in the middle of an import', () => {
  it('leaves whole batches, goes on where it stopped, and ends as an import that nobody disturbed', async () => {
    const bytes = new Uint8Array(
      await new Response(
        makeWorkbookStream({
          units: UNITS,
          seed: 3,
          defects: { TENANT_LINE: 300, CO_OWNERS_ON_LINES: 300, CO_OWNERS_JOINED: 300, UNSOLD: 100, AREA_WORDS: 5 },
        }),
      ).arrayBuffer(),
    )
    const [quiet, disturbed] = [
      (await world.area(community, '没有打断', [])).id,
      (await world.area(community, '打断两次', [])).id,
    ]
    const calm = await clerk.take(quiet, bytes)
    expect(calm.state).toBe('COMMITTED')

    // Killed once while it reads, once while it writes.
    const { body } = await clerk.upload(disturbed, bytes)
    let child = await serve()
    await until(body.id, (job) => job.rows_done > 0 || job.state === 'CHECKED')
    await kill(child)
    child = await serve()
    await until(body.id, (job) => job.state === 'CHECKED')
    expect((await clerk.look(disturbed, body.id)).totals).toEqual(calm.totals)
    await clerk.confirm(disturbed, body.id)
    await until(body.id, (job) => job.committed_through > 0)
    await kill(child)
    const half = await counts(disturbed)
    const at = await until(body.id, () => true)
    expect(at.state).toBe('COMMITTING')
    expect(half.units).toBeGreaterThan(0)
    expect(half.units).toBeLessThan(UNITS)
    expect(half.told).toBe(0)

    child = await serve()
    await until(body.id, (job) => job.state === 'COMMITTED')
    await kill(child)
    const whole = await counts(quiet)
    expect(whole).toMatchObject({ units: whole.keys, told: 1 })
    expect(await counts(disturbed)).toEqual(whole)
    expect((await clerk.export(disturbed)).lines).toEqual((await clerk.export(quiet)).lines)

    // The result names every row of the file, in its order, with what was wrong at its end.
    const result = await clerk.result(disturbed, body.id)
    expect(result).toEqual(await clerk.result(quiet, calm.id))
    expect(result).toHaveLength(calm.totals.rows + 1)
    expect(result.filter((line) => line.at(-1)?.includes('面积不是数字'))).toHaveLength(5)
  }, 400_000)
})

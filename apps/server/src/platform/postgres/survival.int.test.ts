import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { startChild } from '../../../test/children.ts'
import { temporaryFolders } from '../../../test/folders.ts'
import type { Connection } from './connection.ts'
import { acquireInstanceLock, type PostgresHost, startPostgres } from './index.ts'
import { isServerOf } from './pidfile.ts'

const folders = temporaryFolders()
const hosts: PostgresHost[] = []
const asRoot = process.getuid?.() === 0
const start = async (dataRoot: string) => {
  const host = await startPostgres({ dataRoot })
  hosts.push(host)
  return host
}
const query = async (connection: Connection | undefined, sql: string) => {
  const client = new pg.Client({ ...connection })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat() as unknown[]
  } finally {
    await client.end()
  }
}
const gone = async (pid: number | undefined, data: string) =>
  await vi.waitFor(async () => expect(await isServerOf(pid ?? 0, data)).toBe(false), { timeout: 20_000, interval: 10 })

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop()
})
afterAll(() => folders.remove())

describe('after kill -9', () => {
  it('of the application, the next start takes over the server that still runs', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const child = await startChild(['serve', dataRoot])
    await query(child.said.connection, 'create table kept as select 7 as number')
    await child.kill()
    const lock = await acquireInstanceLock(dataRoot)
    const host = await start(dataRoot)
    expect(host).toMatchObject({ adopted: true, pid: child.said.pid })
    expect(await query(host.connection, 'select number from kept')).toEqual([7])
    await host.stop()
    await gone(child.said.pid, join(dataRoot, 'pg', 'data'))
    await lock.release()
  })

  it('of application and server, every acknowledged row is there again', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const child = await startChild(['serve', dataRoot])
    const client = new pg.Client({ ...child.said.connection })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('create table ballot (id int)')
    const acknowledged: number[] = []
    const casting = (async () => {
      for (let id = 1; ; id += 1) {
        await client.query('insert into ballot values ($1)', [id])
        acknowledged.push(id)
      }
    })().catch(() => undefined)
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(50), { timeout: 20_000, interval: 5 })
    process.kill(child.said.pid ?? 0, 'SIGKILL')
    await child.kill()
    await casting
    const host = await start(dataRoot)
    expect(host.adopted).toBe(false)
    const found = await query(host.connection, 'select id from ballot order by id')
    expect(found.slice(0, acknowledged.length)).toEqual(acknowledged)
    // One more may have been committed without its answer reaching us.
    expect(found.length - acknowledged.length).toBeLessThanOrEqual(1)
  })

  it('with a session still busy, it waits for that session instead of breaking in', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const child = await startChild(['serve', dataRoot])
    await query(child.said.connection, 'create table kept as select 1 as number')
    // Busy in a loop, a session does not notice that its server has died.
    const busy = query(
      child.said.connection,
      `do $$ declare until timestamptz := clock_timestamp() + interval '1.5 s';
       begin perform set_config('application_name', 'busy', false); while clock_timestamp() < until loop end loop; end $$`,
    ).catch(() => undefined)
    await vi.waitFor(
      async () =>
        expect(
          await query(
            child.said.connection,
            `select count(*)::int from pg_stat_activity where query ~ '^do ' and state = 'active'`,
          ),
        ).toEqual([1]),
      { timeout: 5_000, interval: 20 },
    )
    process.kill(child.said.pid ?? 0, 'SIGKILL')
    await child.kill()
    const host = await start(dataRoot)
    expect(host.adopted).toBe(false)
    expect(await query(host.connection, 'select number from kept')).toEqual([1])
    await busy
  })

  it.each([
    ['the data folder', ['data/postmaster.pid', 'run/.s.PGSQL.5432.lock']],
    ['the socket only', ['run/.s.PGSQL.5432.lock']],
  ])('a pid of %s that now belongs to another process does not stop the start', async (_of, files) => {
    const dataRoot = join(await folders.make(), '.linli')
    const child = await startChild(['serve', dataRoot])
    process.kill(child.said.pid ?? 0, 'SIGKILL')
    await child.kill()
    const data = join(dataRoot, 'pg', 'data')
    await gone(child.said.pid, data)
    const { uid } = await stat(data)
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore', ...(asRoot ? { uid, gid: uid } : {}) })
    try {
      for (const file of files.map((name) => join(dataRoot, 'pg', name))) {
        const lines = (await readFile(file, 'utf8')).split('\n')
        await writeFile(file, [bystander.pid, ...lines.slice(1)].join('\n'))
      }
      const host = await start(dataRoot)
      expect(host.adopted).toBe(false)
      expect(await query(host.connection, 'select 1')).toEqual([1])
      expect(bystander.exitCode).toBeNull()
    } finally {
      bystander.kill()
    }
  })

  it('a throw-away server and its folder are gone', async () => {
    const child = await startChild(['throwaway', '-'])
    const folder = dirname(dirname(new URL(child.said.url ?? '').searchParams.get('host') ?? ''))
    expect(existsSync(join(folder, 'pg', 'data', 'PG_VERSION'))).toBe(true)
    await child.kill()
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 20_000, interval: 10 })
  })
})

describe('many starts at once on one folder', () => {
  it('end with exactly one server, on a new folder and on one with a dead server in it', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const first = await race(dataRoot)
    expect(new Set(first.map((said) => said.pid)).size).toBe(1)
    expect(first.filter((said) => said.adopted === false)).toHaveLength(1)
    process.kill(first[0]?.pid ?? 0, 'SIGKILL')
    const second = await race(dataRoot)
    expect(new Set(second.map((said) => said.pid)).size).toBe(1)
    expect(second[0]?.pid).not.toBe(first[0]?.pid)
    const host = await start(dataRoot)
    expect(host).toMatchObject({ adopted: true, pid: second[0]?.pid })
  })

  it('a helper process that leaves does not take the server from the application', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const application = await startChild(['serve', dataRoot])
    const helper = await startPostgres({ dataRoot })
    expect(helper.adopted).toBe(true)
    await helper.stop()
    expect(await query(application.said.connection, 'select 1')).toEqual([1])
    await application.kill()
    await start(dataRoot)
  })
})

async function race(dataRoot: string) {
  const racers = await Promise.all(Array.from({ length: 3 }, () => startChild(['race', dataRoot])))
  await Promise.all(racers.map((racer) => racer.leave()))
  return racers.map((racer) => racer.said)
}

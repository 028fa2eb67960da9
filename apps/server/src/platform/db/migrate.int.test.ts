import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { PROJECT_ROOT } from '../../start/options.ts'
import { migrate, readMigrations } from './migrate.ts'

let db: FreshDatabase
let folder: string

beforeAll(async () => {
  db = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'linli-migrate-'))
})
afterAll(async () => {
  await db.drop()
  await rm(folder, { recursive: true, force: true })
})

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: db.url })
  await client.connect()
  return client
}

/** A copy of our migrations with one more file. */
async function folderWith(name: string, sql: string): Promise<string> {
  const dir = join(folder, name.slice(0, -4))
  await mkdir(dir, { recursive: true })
  for (const m of await readMigrations())
    await writeFile(join(dir, `${String(m.version).padStart(4, '0')}_${m.name}.sql`), m.sql)
  const next = (await readMigrations()).length + 1
  await writeFile(join(dir, `${String(next).padStart(4, '0')}_${name}`), sql)
  return dir
}

describe('migrations', () => {
  it('do nothing on a database that is up to date', async () => {
    const client = await connect()
    expect(await migrate(client)).toEqual({ applied: 0 })
    await client.end()
  })

  it('leave the old schema when one fails half way, and say which', async () => {
    const dir = await folderWith('broken.sql', 'create table half (id int); select no_such_function();')
    const client = await connect()
    await expect(migrate(client, { dir })).rejects.toThrow(/migration \d+ broken/)
    const { rows } = await client.query(`select to_regclass('linli.half') as half`)
    expect(rows[0].half).toBeNull()
    expect(await migrate(client)).toEqual({ applied: 0 })
    await client.end()
  })

  it('leave the old or the new schema after kill -9 in the middle', async () => {
    const dir = await folderWith('slow.sql', 'create table slow (id int); select pg_sleep(30);')
    const script = `import pg from 'pg'; import { migrate } from './apps/server/src/platform/db/migrate.ts';
      const c = new pg.Client(process.env.DB); await c.connect(); await migrate(c, { dir: process.env.DIR })`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, DB: db.url, DIR: dir },
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    const watcher = await connect()
    // Kill it only once it is really inside the migration.
    await expect
      .poll(
        async () =>
          (
            await watcher.query(
              `select 1 from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`,
            )
          ).rowCount,
        {
          timeout: 20_000,
        },
      )
      .toBe(1)
    child.kill('SIGKILL')
    await ended
    await watcher.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`,
    )
    expect(await migrate(watcher)).toEqual({ applied: 0 })
    expect((await watcher.query(`select to_regclass('linli.slow') as slow`)).rows[0].slow).toBeNull()
    await watcher.end()
  })

  it('run once when several processes start at the same moment', async () => {
    const dir = await folderWith('together.sql', 'create table together (id int);')
    const clients = await Promise.all([connect(), connect(), connect()])
    const applied = await Promise.all(clients.map((c) => migrate(c, { dir })))
    expect(applied.map((a) => a.applied).sort()).toEqual([0, 0, 1])
    await Promise.all(clients.map((c) => c.end()))
  })

  it('refuse a database that is newer than the program', async () => {
    const client = await connect()
    await expect(migrate(client)).rejects.toThrow(/SCHEMA_NEWER/)
    await client.query(`drop table linli.together; delete from linli.schema_migration where name = 'together'`)
    await client.end()
  })

  it('refuse a file that was changed after it ran', async () => {
    const client = await connect()
    await client.query(`update linli.schema_migration set checksum = 'other' where version = 1`)
    await expect(migrate(client)).rejects.toThrow(/SCHEMA_CHANGED/)
    await client.end()
  })
})

import { existsSync } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../../../test/folders.ts'
import { connectionUrl, type PostgresHost, type StartOptions, startPostgres } from './index.ts'
import { isServerOf } from './pidfile.ts'

const folders = temporaryFolders()
const hosts: PostgresHost[] = []
const start = async (options: StartOptions) => {
  const host = await startPostgres(options)
  hosts.push(host)
  return host
}
const ask = async (host: PostgresHost, sql: string): Promise<unknown[]> => {
  const client = new pg.Client(host.connection)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop()
})
afterAll(() => folders.remove())

describe('the first start', () => {
  it('makes a durable UTF-8 database and tells each step; the second start keeps its rows', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const lines: string[] = []
    const first = await start({ dataRoot, log: (line) => lines.push(line) })
    expect(first).toMatchObject({ adopted: false, serverVersion: expect.stringMatching(/^18\./) })
    expect(lines).toEqual([
      expect.stringMatching(/^数据库程序 PostgreSQL 18\.\d+ 已就位（\d+\.\d 秒）$/),
      expect.stringMatching(/^数据库目录 .* 已建立（\d+\.\d 秒）$/),
      expect.stringMatching(/^数据库 PostgreSQL 18\.\d+ 已启动（\d+\.\d 秒）$/),
    ])
    expect(await ask(first, 'show fsync')).toEqual(['on'])
    expect(await ask(first, 'show server_encoding')).toEqual(['UTF8'])
    await ask(first, `create table kept as select '业主大会'::text as word`)
    await first.stop()
    expect(await isServerOf(first.pid, join(dataRoot, 'pg', 'data'))).toBe(false)

    const second = await start({ dataRoot, log: (line) => lines.push(line) })
    expect(second.adopted).toBe(false)
    expect(lines).toHaveLength(4)
    expect(await ask(second, 'select word from kept')).toEqual(['业主大会'])
  })

  it('works where the path holds spaces, Chinese characters and commas', async () => {
    const dataRoot = join(await folders.make(), '邻里 平台, 一期', '.linli')
    const host = await start({ dataRoot })
    expect(await ask(host, 'show data_directory')).toEqual([join(dataRoot, 'pg', 'data')])
    const client = new pg.Client({ connectionString: connectionUrl(host.connection) })
    await client.connect()
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await client.end()
  })

  it('puts the socket under /tmp where the path is too long for one, and clears it away', async () => {
    const dataRoot = join(await folders.make(), '物业管理区域'.repeat(8), '.linli')
    const host = await start({ dataRoot })
    expect(host.connection.host).toMatch(/^\/tmp\/linli-[0-9a-f]{16}$/)
    expect((await stat(host.connection.host)).mode & 0o777).toBe(0o700)
    expect(await ask(host, 'select 1')).toEqual([1])
    await host.stop()
    expect(existsSync(host.connection.host)).toBe(false)
  })

  it('serves on loopback where sockets do not, and is adopted there too', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const host = await start({ dataRoot, transport: 'tcp' })
    expect(host.connection.host).toBe('127.0.0.1')
    const again = await start({ dataRoot })
    expect(again).toMatchObject({ adopted: true, pid: host.pid, connection: host.connection })
    expect(await ask(again, 'show listen_addresses')).toEqual(['127.0.0.1'])
  })

  it('lets two checkouts run side by side', async () => {
    const parent = await folders.make()
    const [left, right] = await Promise.all(
      ['left', 'right'].map((name) => start({ dataRoot: join(parent, name, '.linli') })),
    )
    if (!left || !right) throw new Error('two were started')
    await ask(left, 'create table only_left ()')
    expect(await ask(right, `select to_regclass('only_left')`)).toEqual([null])
    expect(left.pid).not.toBe(right.pid)
  })

  it('keeps its password and data from other users, and personal numbers out of its log', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const host = await start({ dataRoot })
    const data = join(dataRoot, 'pg', 'data')
    expect((await stat(data)).mode & 0o777).toBe(0o700)
    expect((await stat(join(data, 'linli.secret'))).mode & 0o777).toBe(0o600)
    await ask(host, 'create table owner (phone text primary key)')
    await ask(host, `insert into owner values ('13812345678')`)
    await expect(ask(host, `insert into owner values ('13812345678')`)).rejects.toMatchObject({ code: '23505' })
    const log = await readFile(join(dataRoot, 'pg', 'log', 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key value')
    expect(log).not.toContain('13812345678')
  })

  it('does not take a wrong password', async () => {
    const host = await start({ dataRoot: join(await folders.make(), '.linli') })
    const stranger = new pg.Client({ ...host.connection, password: 'guess' })
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' })
  })

  it('removes everything in the test profile, but refuses a folder somebody uses', async () => {
    const parent = await folders.make()
    const dataRoot = join(parent, 'throw-away')
    const host = await start({ dataRoot, profile: 'test' })
    expect(await ask(host, 'show fsync')).toEqual(['off'])
    await host.stop()
    expect(existsSync(dataRoot)).toBe(false)
    await mkdir(join(dataRoot, 'keys'), { recursive: true })
    await expect(startPostgres({ dataRoot, profile: 'test' })).rejects.toThrow('is not empty')
    expect(existsSync(join(dataRoot, 'keys'))).toBe(true)
    expect(dirname(dataRoot)).toBe(parent)
  })
})

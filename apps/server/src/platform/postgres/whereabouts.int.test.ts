import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { readableByOthers, startChild } from '../../../test/children.ts'
import { temporaryFolders } from '../../../test/folders.ts'
import { type PostgresHost, startPostgres } from './index.ts'

const folders = temporaryFolders()
const hosts: PostgresHost[] = []
const asRoot = process.getuid?.() === 0
const NOBODY = 65534

const start = async (dataRoot: string, systemBase: string) => {
  const host = await startPostgres({ dataRoot, systemBase })
  hosts.push(host)
  return host
}
const ask = async (host: PostgresHost, sql: string) => {
  const client = new pg.Client(host.connection)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat() as unknown[]
  } finally {
    await client.end()
  }
}
const closedHome = async () => {
  const home = await folders.make()
  await chmod(home, 0o700)
  return home
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop()
})
afterAll(() => folders.remove())

describe.runIf(asRoot)('run by root', () => {
  it('in a reachable project, gives the data folder, and nothing else of ours, to the server’s user', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    await start(dataRoot, await folders.make())
    expect((await stat(join(dataRoot, 'pg', 'data'))).uid).not.toBe(0)
    for (const ours of [dataRoot, join(dataRoot, 'pg'), join(dataRoot, 'pg', 'runtime')]) {
      expect((await stat(ours)).uid).toBe(0)
    }
  })

  it('in a 0700 home, keeps the server elsewhere, finds it again, and follows the project when it moves', async () => {
    const home = await closedHome()
    const base = await folders.make()
    const project = join(home, 'linli')
    const first = await start(join(project, '.linli'), base)
    expect(await readdir(base)).toHaveLength(1)
    expect(existsSync(join(project, '.linli', 'pg', 'data'))).toBe(false)
    await ask(first, 'create table kept as select 5 as number')
    await first.stop()

    await rename(project, join(home, 'moved'))
    const second = await start(join(home, 'moved', '.linli'), base)
    expect(await ask(second, 'select number from kept')).toEqual([5])
    await second.stop()
    expect(await readdir(base)).toHaveLength(1)
  })

  it('gives a copy of such a project a database of its own', async () => {
    const home = await closedHome()
    const base = await folders.make()
    const original = await start(join(home, 'one', '.linli'), base)
    await ask(original, 'create table kept as select 5 as number')
    await cp(join(home, 'one'), join(home, 'two'), { recursive: true })
    const copy = await start(join(home, 'two', '.linli'), base)
    expect(copy.pid).not.toBe(original.pid)
    expect(await ask(copy, `select to_regclass('kept')`)).toEqual([null])
    expect(await ask(original, 'select number from kept')).toEqual([5])
  })

  it('says so when the place elsewhere has vanished, instead of starting empty', async () => {
    const home = await closedHome()
    const base = await folders.make()
    await (await start(join(home, '.linli'), base)).stop()
    const [id = ''] = await readdir(base)
    await rm(join(base, id), { recursive: true })
    await expect(startPostgres({ dataRoot: join(home, '.linli'), systemBase: base })).rejects.toMatchObject({
      code: 'DATA_MISSING',
      message: expect.stringContaining(join(base, id)),
    })
  })

  it('says so when there is no place the server’s user can reach', async () => {
    const home = await closedHome()
    await expect(
      startPostgres({ dataRoot: join(home, '.linli'), systemBase: join(home, 'var') }),
    ).rejects.toMatchObject({ code: 'NOT_REACHABLE', message: expect.stringContaining('LINLI_DATA_DIR') })
  })

  it('copes with a umask of 077', async () => {
    const dataRoot = join(await folders.make(), 'deep', '.linli')
    const old = process.umask(0o077)
    try {
      const host = await start(dataRoot, await folders.make())
      expect(await ask(host, 'select 1')).toEqual([1])
    } finally {
      process.umask(old)
    }
  })

  it.runIf(readableByOthers())('serves a folder that a plain user started with, as that user', async () => {
    const home = await folders.make()
    await chown(home, NOBODY, NOBODY)
    const child = await startChild(['serve', join(home, '.linli')], { user: NOBODY, env: { HOME: home } })
    expect(child.said.code).toBeUndefined()
    process.kill(child.said.pid ?? 0, 'SIGINT')
    await child.leave()
    const host = await start(join(home, '.linli'), await folders.make())
    expect((await stat(join(home, '.linli', 'pg', 'data'))).uid).toBe(NOBODY)
    expect(await ask(host, 'select 1')).toEqual([1])
  })
})

describe.runIf(asRoot)('run by a plain user', () => {
  it.runIf(readableByOthers())(
    'lives in the project, in a 0700 home too, with everything closed to others',
    async () => {
      const home = await folders.make()
      await mkdir(join(home, '项目'))
      for (const folder of [home, join(home, '项目')]) {
        await chown(folder, NOBODY, NOBODY)
        await chmod(folder, 0o700)
      }
      const dataRoot = join(home, '项目', '.linli')
      const child = await startChild(['serve', dataRoot], { user: NOBODY, env: { HOME: home } })
      expect(child.said).toMatchObject({ adopted: false })
      expect((await stat(dataRoot)).mode & 0o777).toBe(0o700)
      await child.kill()
      const again = await startChild(['serve', dataRoot], { user: NOBODY, env: { HOME: home } })
      expect(again.said).toMatchObject({ adopted: true, pid: child.said.pid })
      await again.leave()
      process.kill(child.said.pid ?? 0, 'SIGINT')
    },
  )
})

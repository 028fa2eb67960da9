import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from './options.ts'

const CLI = join(PROJECT_ROOT, 'packages/cli/bin/linli.js')
const folders: string[] = []
const children: ChildProcess[] = []

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'linli-start-'))
  folders.push(made)
  return join(made, 'data')
}

type Started = { child: ChildProcess; output: () => string; ready: Promise<string>; ended: Promise<number | null> }

/** Starts the real command in a child, without web apps; `ready` gives the address. */
function start(env: Record<string, string>, args: string[] = ['--empty']): Started {
  const child = spawn(process.execPath, [CLI, 'start', ...args], {
    env: { ...process.env, DATABASE_URL: '', PORT: '', LINLI_WEB: 'off', ...env },
  })
  children.push(child)
  let text = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const ready = new Promise<string>((resolve, reject) => {
    const look = (data: Buffer) => {
      text += data.toString()
      const address = /(http:\/\/127\.0\.0\.1:\d+)\/console\//.exec(text)?.[1]
      if (address) resolve(address)
    }
    child.stdout!.on('data', look)
    child.stderr!.on('data', look)
    ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
  ready.catch(() => {})
  return { child, output: () => text, ready, ended }
}

async function stop(started: Started): Promise<void> {
  started.child.kill('SIGINT')
  await started.ended
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGINT')
})

afterAll(async () => {
  for (const made of folders) {
    await rm(made, { recursive: true, force: true })
  }
})

describe('linli start', () => {
  it('starts on an empty folder, answers, stops, and starts again on what it left', async () => {
    const data = await folder()
    const first = start({ LINLI_DATA_DIR: data })
    const address = await first.ready
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: 'ready' })
    expect(first.output()).toMatch(/数据库.*秒/)
    await stop(first)
    const second = start({ LINLI_DATA_DIR: data })
    expect((await fetch(`${await second.ready}/healthz`)).status).toBe(200)
    await stop(second)
  })

  it('starts again after kill -9', async () => {
    const data = await folder()
    const first = start({ LINLI_DATA_DIR: data })
    await first.ready
    first.child.kill('SIGKILL')
    await first.ended
    const second = start({ LINLI_DATA_DIR: data })
    expect((await fetch(`${await second.ready}/readyz`)).status).toBe(200)
    await stop(second)
  })

  it('refuses a second start on the same folder with one sentence, and two folders run side by side', async () => {
    const data = await folder()
    const first = start({ LINLI_DATA_DIR: data })
    const one = await first.ready
    const second = start({ LINLI_DATA_DIR: data })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('启动失败：')
    expect(second.output()).toContain(String(first.child.pid))
    const third = start({ LINLI_DATA_DIR: await folder() })
    expect(await third.ready).not.toBe(one)
    await stop(third)
    await stop(first)
  })

  it('says that the port is taken', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const port = String((blocker.address() as { port: number }).port)
    const refused = start({ LINLI_DATA_DIR: await folder(), PORT: port })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain(`端口 ${port} 已被别的程序占用`)
    blocker.close()
  })

  it.each([
    ['http://example', '写法不对'],
    ['postgresql://nobody:x@127.0.0.1:1/none', '连不上 DATABASE_URL'],
  ])('says what is wrong with DATABASE_URL=%s', async (url, words) => {
    const refused = start({ LINLI_DATA_DIR: await folder(), DATABASE_URL: url })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain(words)
  })

  it('asks for DATABASE_URL outside demo mode', async () => {
    const refused = start({ LINLI_DATA_DIR: await folder(), LINLI_MODE: 'production' })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain('必须用 DATABASE_URL')
  })
})

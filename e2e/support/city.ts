import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../packages/cli/bin/linli.js', import.meta.url))

/** A running installation, started with the very command users type. */
export type City = { origin: string; output(): string; stop(): Promise<void> }

/** `linli start` on a folder of its own. @param args e.g. `['--empty']` */
export async function startCity(args: string[] = []): Promise<City> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-e2e-'))
  const child: ChildProcess = spawn(process.execPath, [CLI, 'start', ...args], {
    env: { ...process.env, LINLI_DATA_DIR: join(folder, 'data'), DATABASE_URL: '', PORT: '' },
  })
  let text = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const origin = await new Promise<string>((resolve, reject) => {
    const look = (data: Buffer) => {
      text += data.toString()
      const address = /(http:\/\/127\.0\.0\.1:\d+)\/console\//.exec(text)?.[1]
      if (address) resolve(address)
    }
    child.stdout!.on('data', look)
    child.stderr!.on('data', look)
    ended.then(() => reject(new Error(`linli start ended: ${text}`)))
  })
  return {
    origin,
    output: () => text,
    async stop() {
      child.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

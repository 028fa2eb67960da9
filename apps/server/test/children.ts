import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Connection } from '../src/platform/postgres/index.ts'

/** The line a child says: what stands, or why it does not. */
export interface Said {
  self?: number
  pid?: number
  adopted?: boolean
  connection?: Connection
  url?: string
  code?: string
  message?: string
}

/** A child process of `postgres-child.ts` that has said its line. */
export interface Child {
  said: Said
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>
  /** Lets it exit by itself; answers its exit code. */
  leave(): Promise<number | null>
}

const SCRIPT = fileURLToPath(new URL('./postgres-child.ts', import.meta.url))

/**
 * Whether another user can read this checkout at all: below a 0700 home (a clone in /root, say) a child under another uid
 * has no program to run, so tests of plain users have nothing to test there.
 */
export function readableByOthers(): boolean {
  for (let at = dirname(SCRIPT); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return true
  }
}

/** Starts a child and waits for its line. `user` runs it under another uid (as root only), `env` adds to the environment. */
export async function startChild(
  args: string[],
  options: { user?: number; env?: Record<string, string> } = {},
): Promise<Child> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), SCRIPT, ...args], {
    cwd: '/',
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(options.user ? { uid: options.user, gid: options.user } : {}),
  })
  const said = await firstLine(child)
  const over = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return child.exitCode
  }
  return {
    said,
    async kill() {
      child.kill('SIGKILL')
      await over()
    },
    async leave() {
      child.stdin?.end()
      return await over()
    },
  }
}

async function firstLine(child: ChildProcess): Promise<Said> {
  if (!child.stdout) throw new Error('the child has no standard output')
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as Said
  throw new Error('the child ended without a word')
}

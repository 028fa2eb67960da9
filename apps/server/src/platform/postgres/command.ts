import { spawn } from 'node:child_process'
import { StartError } from './errors.ts'
import type { ServerIdentity } from './identity.ts'

/** What a finished command left behind. `errno` is set when it could not be started at all. */
export interface CommandResult {
  ok: boolean
  code: number | null
  output: string
  errno?: string
}

/** The environment servers run in: nothing of ours leaks in (PGDATA, PGPORT), messages are English so that we can read them. */
export function serverEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const env: Record<string, string> = { LC_ALL: 'C', PG_COLOR: 'never' }
  for (const name of ['PATH', 'SystemRoot', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP']) {
    const value = process.env[name]
    if (value !== undefined) env[name] = value
  }
  return { ...env, ...extra }
}

/**
 * Runs a command to its end, as the server's user, and never throws for a failing command.
 *
 * @param identity null for our own user
 * @throws StartError CANNOT_SWITCH_USER when the kernel refuses to change the user (a container without CAP_SETUID)
 */
export async function run(file: string, args: string[], identity: ServerIdentity | null): Promise<CommandResult> {
  return await new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(identity ? { uid: identity.uid, gid: identity.gid } : {}),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (identity && error.code === 'EPERM') reject(cannotSwitchUser(error))
      else resolve({ ok: false, code: null, output: error.message, errno: error.code ?? 'UNKNOWN' })
    })
    child.on('close', (code) => resolve({ ok: code === 0, code, output }))
  })
}

/** Sentence for a root that may not become another user. */
export function cannotSwitchUser(cause: unknown): StartError {
  return new StartError(
    'CANNOT_SWITCH_USER',
    'PostgreSQL 不允许以 root 运行，而这个环境又不允许切换到其他用户：请改用普通用户运行，或设置 DATABASE_URL。',
    { cause },
  )
}

import { type ChildProcess, spawn } from 'node:child_process'
import { open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { cannotSwitchUser, run, serverEnvironment } from './command.ts'
import { errno, explainOutput, StartError } from './errors.ts'
import type { PostgresHome } from './locations.ts'
import { readPidFile } from './pidfile.ts'
import { type Endpoint, type Profile, serverArguments } from './settings.ts'

/** How one attempt to start ended: ready, another server holds the folder, a dead one left its socket, or none can be used. */
export type Launch =
  | { kind: 'ready'; pid: number; child: ChildProcess }
  | { kind: 'held' }
  | { kind: 'stale-socket' }
  | { kind: 'no-endpoint' }

/** What flock exits with when another process has the lock; a number no server uses. */
const LOCK_HELD = 75
const RECOVERY_LIMIT_MS = 600_000
const LOG_LIMIT_BYTES = 10_000_000

/** `flock` that can replace itself by the server (util-linux); without it the server's own pid file must do. */
let flockProbe: Promise<boolean> | undefined
async function haveFlock(): Promise<boolean> {
  flockProbe ??= run('flock', ['--help'], null).then((result) => result.ok && result.output.includes('--no-fork'))
  return await flockProbe
}

/**
 * Starts a server on the folder and waits until it takes connections.
 *
 * @param stalePid pid in a pid file that a dead server left; named to PostgreSQL so that a reused pid does not stop it.
 *   The file itself is never deleted here: PostgreSQL judges it.
 * @throws StartError when the server refuses to start for good
 */
export async function launch(
  home: PostgresHome,
  binaries: Binaries,
  profile: Profile,
  endpoint: Endpoint,
  stalePid: number | undefined,
  log: (line: string) => void,
): Promise<Launch> {
  await rotateLog(home.logFile)
  const logHandle = await open(home.logFile, 'a', 0o600)
  try {
    const before = (await logHandle.stat()).size
    const child = await spawnServer(home, binaries, profile, endpoint, stalePid, logHandle.fd)
    if (await waitUntilReady(child, home.data, log)) return { kind: 'ready', pid: child.pid ?? 0, child }
    if (child.exitCode === LOCK_HELD) return { kind: 'held' }
    return judge(await readFrom(home.logFile, before), home, binaries)
  } finally {
    await logHandle.close()
  }
}

function judge(output: string, home: PostgresHome, binaries: Binaries): Launch {
  if (/lock file ".*\.s\.PGSQL\.\d+\.lock" already exists/.test(output)) return { kind: 'stale-socket' }
  if (/lock file "postmaster\.pid" already exists|is still in use|lock file .* is empty/.test(output))
    return { kind: 'held' }
  if (/could not create any Unix-domain sockets|could not create any TCP\/IP sockets|could not bind/.test(output)) {
    return { kind: 'no-endpoint' }
  }
  throw explainOutput(output, home.data, binaries.major, home.logFile)
}

async function spawnServer(
  home: PostgresHome,
  binaries: Binaries,
  profile: Profile,
  endpoint: Endpoint,
  stalePid: number | undefined,
  logFd: number,
): Promise<ChildProcess> {
  const server = [binaries.postgres, ...serverArguments(home.data, profile, endpoint)]
  // The lock passes to every process of the server, so it is free only when the last orphan is gone; and it holds between
  // containers that share a volume, where pids mean nothing.
  const lock = ['flock', '-n', '-F', '-E', String(LOCK_HELD), join(home.data, 'linli.lock')]
  const [program = '', ...args] = (await haveFlock()) ? [...lock, ...server] : server
  const child = spawn(program, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', logFd, logFd],
    env: serverEnvironment(stalePid ? { PG_GRANDPARENT_PID: String(stalePid) } : {}),
    ...(home.identity ? { uid: home.identity.uid, gid: home.identity.gid } : {}),
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (error) => reject(errno(error) === 'EPERM' && home.identity ? cannotSwitchUser(error) : error))
  })
  child.unref()
  return child
}

/** True when the child's own pid file says ready; false when it has exited. */
async function waitUntilReady(child: ChildProcess, data: string, log: (line: string) => void): Promise<boolean> {
  const started = performance.now()
  let told = 0
  while (child.exitCode === null && child.signalCode === null) {
    const file = await readPidFile(data)
    if (file?.pid === child.pid && file?.status === 'ready') return true
    const waited = performance.now() - started
    if (waited > RECOVERY_LIMIT_MS) {
      throw new StartError(
        'START_TIMEOUT',
        `数据库恢复超过 ${RECOVERY_LIMIT_MS / 60_000} 分钟仍未完成：它仍在后台继续，请稍后重新启动。`,
      )
    }
    if (waited > (told + 1) * 10_000) {
      told += 1
      log(`数据库正在恢复上次未正常结束时的写入，已等 ${told * 10} 秒`)
    }
    await delay(5)
  }
  return false
}

async function rotateLog(file: string): Promise<void> {
  const size = await stat(file)
    .then((found) => found.size)
    .catch(() => 0)
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`)
}

async function readFrom(file: string, offset: number): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const buffer = Buffer.alloc(Math.min(Math.max(size - offset, 0), 64_000))
    await handle.read(buffer, 0, buffer.length, Math.max(offset, size - buffer.length))
    return buffer.toString('utf8')
  } finally {
    await handle.close()
  }
}

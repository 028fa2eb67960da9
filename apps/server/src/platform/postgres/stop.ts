import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { run } from './command.ts'
import { errno, StartError } from './errors.ts'
import { isServerOf } from './pidfile.ts'

const FAST_LIMIT_MS = 30_000
const LAST_LIMIT_MS = 60_000

/**
 * Stops the server on `data`: SIGINT ends its sessions and writes everything out (SIGTERM would wait for clients for ever);
 * after 30 s SIGQUIT, from which the next start recovers. Nothing happens when the pid is no server on this folder any more.
 *
 * @param postgres path of the server program, beside which pg_ctl lives (Windows has no signals)
 * @throws StartError START_TIMEOUT when it survives all that
 */
export async function stopServer(pid: number, data: string, postgres: string): Promise<void> {
  if (process.platform === 'win32') {
    await run(join(dirname(postgres), 'pg_ctl.exe'), ['stop', '-D', data, '-m', 'fast', '-w'], null)
    return
  }
  const started = performance.now()
  let sent: NodeJS.Signals | undefined
  while (await isServerOf(pid, data)) {
    const waited = performance.now() - started
    const due: NodeJS.Signals = waited < FAST_LIMIT_MS ? 'SIGINT' : 'SIGQUIT'
    if (waited > LAST_LIMIT_MS) {
      throw new StartError('START_TIMEOUT', `数据库（进程号 ${pid}）在 60 秒内没有停止：请检查磁盘后再试。`)
    }
    if (sent !== due) signal(pid, due)
    sent = due
    await delay(5)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errno(error) !== 'ESRCH') throw error
  }
}

import { spawn } from 'node:child_process'
import { constants, existsSync } from 'node:fs'
import { type FileHandle, open, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errno, explainFileError, StartError } from './errors.ts'
import { ensureDataRoot } from './locations.ts'

/** Proof that this process is the application on a data folder. */
export interface InstanceLock {
  dataRoot: string
  release(): Promise<void>
}

/** What the holder writes beside the lock, for the sentence the second start prints. */
interface Holder {
  pid: number
  host: string
  since: string
  birth: string
}

/** Locks of this process by real data folder: who holds one may stop a server that others started. */
const held = new Set<string>()

const MOMENT_MS = 2_000

/** open() flags that lock at once: O_EXLOCK with O_NONBLOCK on macOS, libuv's exclusive share mode on Windows. */
const LOCKING_OPEN: Partial<Record<NodeJS.Platform, number>> = { darwin: 0x20 | 0x4, win32: 0x10000000 }

/**
 * Takes the application's lock on a data folder. The kernel drops it when this process ends, however it ends, so a lock left
 * by kill -9 is free; the lock is on an open file, so it also holds between containers that share the folder.
 *
 * @throws StartError ALREADY_RUNNING naming the process that holds it; DATA_DIR_NOT_WRITABLE, DISK_FULL, DATA_DIR_INVALID
 */
export async function acquireInstanceLock(dataRoot: string): Promise<InstanceLock> {
  const root = await ensureDataRoot(dataRoot)
  const holderFile = join(root, 'instance.json')
  try {
    const lock = await lockOrHolder(root, holderFile)
    await writeFile(holderFile, JSON.stringify(await ourselves()))
    held.add(root)
    return {
      dataRoot: root,
      async release() {
        if (!held.delete(root)) return
        await rm(holderFile, { force: true })
        await lock.close()
      },
    }
  } catch (error) {
    throw explainFileError(error, root)
  }
}

/**
 * The lock, or the sentence who has it. A holder that is not there or not alive is somebody who just came, just went, or only
 * looked (`instanceHolder`); that is over in a moment.
 */
async function lockOrHolder(root: string, holderFile: string): Promise<FileHandle> {
  const deadline = performance.now() + MOMENT_MS
  for (;;) {
    const lock = await lockFile(join(root, 'instance.lock'), holderFile)
    if (lock) return lock
    const holder = await readHolder(holderFile)
    const certain = holder !== undefined && (holder.host !== hostname() || (await livesHere(holder)))
    if (certain || performance.now() > deadline) throw alreadyRunning(root, holder)
    await delay(20)
  }
}

/** Who is the application on this folder: this process, another one, or nobody. `root` is the real path. */
export async function instanceHolder(root: string): Promise<'us' | 'other' | 'nobody'> {
  if (held.has(root)) return 'us'
  if (!existsSync(join(root, 'instance.lock'))) return 'nobody'
  const lock = await lockFile(join(root, 'instance.lock'), join(root, 'instance.json'))
  await lock?.close()
  return lock ? 'nobody' : 'other'
}

/** The open, locked file; undefined when another process has the lock. */
async function lockFile(path: string, holderFile: string): Promise<FileHandle | undefined> {
  const extra = LOCKING_OPEN[process.platform] ?? 0
  let handle: FileHandle
  try {
    handle = await open(path, constants.O_RDWR | constants.O_CREAT | extra, 0o600)
  } catch (error) {
    if (extra && ['EAGAIN', 'EWOULDBLOCK', 'EBUSY'].includes(errno(error) ?? '')) return undefined
    throw error
  }
  if (extra) return handle
  const verdict = await flockHandle(handle)
  // Without a working flock (none installed, or a file system without locks) the holder's pid and birth must do.
  const free = verdict === 'unknown' ? !(await livesHere(await readHolder(holderFile))) : verdict === 'locked'
  if (free) return handle
  await handle.close()
  return undefined
}

/** Lets flock(1) lock our open file: the lock belongs to the open file, not to the program, so it stays when flock exits. */
async function flockHandle(handle: FileHandle): Promise<'locked' | 'held' | 'unknown'> {
  return await new Promise((resolve) => {
    const child = spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', handle.fd] })
    child.on('error', () => resolve('unknown'))
    child.on('close', (code) => resolve(code === 0 ? 'locked' : code === 1 ? 'held' : 'unknown'))
  })
}

async function ourselves(): Promise<Holder> {
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    birth: await birthOf(process.pid),
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

async function livesHere(holder: Holder | undefined): Promise<boolean> {
  if (!holder) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (errno(error) === 'ESRCH') return false
  }
  return (await birthOf(holder.pid)) === holder.birth
}

/** Boot and start tick of a process: the same pid with another birth is another process. Empty where /proc is missing. */
async function birthOf(pid: number): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in parentheses may hold spaces; the start tick is the 20th field after it.
  const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${boot.trim()}/${tick}`
}

function alreadyRunning(root: string, holder: Holder | undefined): StartError {
  const elsewhere = holder && holder.host !== hostname() ? `，在主机 ${holder.host} 上` : ''
  const who = holder ? `进程号 ${holder.pid}${elsewhere}` : '进程号尚未登记'
  return new StartError(
    'ALREADY_RUNNING',
    `数据目录 ${root} 正被另一个邻里程序使用（${who}）：请先停止它，或用 LINLI_DATA_DIR 指定另一个目录。`,
  )
}

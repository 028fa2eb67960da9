import { execFile } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { errno, wrongOwner } from './errors.ts'

/** What a server writes about itself into `postmaster.pid`; status is the eighth line and comes last. */
export interface PidFile {
  pid: number
  port: number
  socketFolder: string
  listenAddress: string
  status: 'starting' | 'stopping' | 'ready' | 'unknown'
}

/** Reads the text of a `postmaster.pid`; undefined while the first line is not there yet. */
export function parsePidFile(text: string): PidFile | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const status = lines[7]
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? '',
    listenAddress: lines[5] ?? '',
    status: status === 'starting' || status === 'stopping' || status === 'ready' ? status : 'unknown',
  }
}

/**
 * The pid file of a data folder, undefined when no server left one.
 *
 * @throws StartError DATA_DIR_OWNER when the folder belongs to somebody else
 */
export async function readPidFile(data: string): Promise<PidFile | undefined> {
  try {
    return parsePidFile(await readFile(join(data, 'postmaster.pid'), 'utf8'))
  } catch (error) {
    if (errno(error) === 'EACCES') throw wrongOwner(data, error)
    return undefined
  }
}

/**
 * Whether the process is a server on this very folder. Pids are reused and zombies keep theirs, so the number alone says
 * nothing: the command line must name `postgres` and the folder.
 */
export async function isServerOf(pid: number, data: string): Promise<boolean> {
  const words = await commandLine(pid)
  if (!words.some((word) => /(^|[\\/])(postgres|postmaster)(\.exe)?$/.test(word))) return false
  const folder = words[words.indexOf('-D') + 1]
  return folder !== undefined && words.includes('-D') && (await samePath(folder, data))
}

async function samePath(a: string, b: string): Promise<boolean> {
  const real = (path: string) => realpath(path).catch(() => path)
  return (await real(a)) === (await real(b))
}

async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  }
  // Elsewhere `ps` gives one line without word boundaries; a folder with spaces is cut out between our first two options.
  const ps = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  const match = /^(.*?postgres) -D (.*?)(?: -c .*)?$/.exec(ps.stdout.trim())
  return match?.[1] && match[2] ? [match[1], '-D', match[2]] : []
}

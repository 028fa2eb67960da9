import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { errno } from './errors.ts'
import type { PostgresHome } from './locations.ts'

/** The number in the socket's name; every project has a folder of its own, so it never collides. */
export const SOCKET_PORT = 5432

/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing NUL included. */
const LONGEST = process.platform === 'linux' ? 107 : 103
const SHORT_BASE = '/tmp'

/** Whether a socket in this folder has a name the kernel accepts (bytes, not characters: 中 is three). */
export function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST
}

/**
 * A folder for the socket, owned by the server's user and closed to others: in the home, or under /tmp when the home's
 * path is too long. undefined where Unix sockets do not exist (Windows).
 */
export async function socketFolder(home: PostgresHome): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  const near = join(home.folder, 'run')
  if (socketFits(near)) {
    await mkdir(near, { recursive: true, mode: 0o700 })
    if (home.identity) await chown(near, home.identity.uid, home.identity.gid)
    return near
  }
  const name = createHash('sha256').update(home.data).digest('hex').slice(0, 16)
  const short = join(SHORT_BASE, `linli-${name}`)
  await mkdir(short, { mode: 0o700 }).catch((error: unknown) => {
    if (errno(error) !== 'EEXIST') throw error
  })
  return (await claim(short, home)) ? short : await freshShortFolder(home)
}

/** /tmp is everybody's: a folder somebody else put there under our name is not ours to use. */
async function claim(folder: string, home: PostgresHome): Promise<boolean> {
  const owner = home.identity?.uid ?? process.getuid?.()
  const found = await lstat(folder)
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) return false
  await chmod(folder, 0o700)
  if (home.identity) await chown(folder, home.identity.uid, home.identity.gid)
  return true
}

async function freshShortFolder(home: PostgresHome): Promise<string> {
  const folder = await mkdtemp(join(SHORT_BASE, 'linli-'))
  if (home.identity) await chown(folder, home.identity.uid, home.identity.gid)
  return folder
}

/** Removes a socket folder under /tmp once its server has stopped; one in the home stays. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (folder.startsWith(join(SHORT_BASE, 'linli-'))) await rm(folder, { recursive: true, force: true })
}

/**
 * Removes the socket a dead server left, whose pid now belongs to somebody else. The folder is this data folder's alone, and
 * PostgreSQL looks at the socket only after it has taken the data folder, so no living server can own it.
 */
export async function removeStaleSocket(folder: string): Promise<void> {
  for (const name of [`.s.PGSQL.${SOCKET_PORT}`, `.s.PGSQL.${SOCKET_PORT}.lock`])
    await rm(join(folder, name), { force: true })
}

/** A TCP port on loopback that is free now; the caller retries when somebody else is faster. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../../apps/server/src/platform/postgres/index.ts'
import { killTree } from './processes.ts'

/** A PostgreSQL that this harness started, and therefore may kill. */
export type Cluster = {
  name: string
  /** As the superuser of the cluster; the same before and after a kill. */
  superuser: pg.PoolConfig
  /** SIGKILL for the server and every process of it, at once. */
  kill(): Promise<void>
  /** Starts it on the same data; crash recovery is its own affair. */
  start(): Promise<void>
  /** Stops it and removes its data. */
  remove(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql/15/bin'
const PATIENCE_MS = 120_000

/** The embedded PostgreSQL that `npm start` runs, with fsync on. */
export async function embeddedCluster(): Promise<Cluster> {
  const folder = await openFolder('linli-faults-')
  const dataRoot = join(folder, 'data')
  let host = await startPostgres({ dataRoot, profile: 'real' })
  return {
    name: `embedded PostgreSQL ${host.serverVersion}`,
    get superuser() {
      return { ...host.connection }
    },
    kill: () => killTree(host.pid),
    async start() {
      host = await startPostgres({ dataRoot, profile: 'real' })
    },
    async remove() {
      await host.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL 15 as Debian packs it, in a cluster of its own; null where it is not installed. */
export async function debianCluster(): Promise<Cluster | null> {
  if (!existsSync(join(DEBIAN, 'initdb'))) return null
  const folder = await openFolder('linli-faults15-')
  const data = join(folder, 'pg')
  const user = await serverUser()
  if (user) await chown(folder, user.uid, user.gid)
  const password = 'faults-only'
  await mkdir(join(folder, 'run'))
  if (user) await chown(join(folder, 'run'), user.uid, user.gid)
  await writeFile(join(folder, 'password'), password, { mode: 0o644 })
  await run(user, 'initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${join(folder, 'password')}`,
  ])
  let pid = 0
  const start = async () => {
    const settings = ['listen_addresses=', `unix_socket_directories=${join(folder, 'run')}`, 'max_connections=60']
    const child = spawn(join(DEBIAN, 'postgres'), ['-D', data, ...settings.flatMap((s) => ['-c', s])], {
      cwd: '/',
      detached: true,
      stdio: 'ignore',
      ...(user ?? {}),
    })
    child.unref()
    pid = child.pid!
    await untilAnswers(superuser)
  }
  const superuser = { host: join(folder, 'run'), port: 5432, user: 'postgres', password, database: 'postgres' }
  await start()
  return {
    name: 'PostgreSQL 15 (Debian)',
    superuser,
    kill: () => killTree(pid),
    start,
    async remove() {
      await killTree(pid)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o755)
  return folder
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made. */
async function serverUser(): Promise<{ uid: number; gid: number } | null> {
  if (userInfo().uid !== 0) return null
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((l) => l.startsWith('postgres:'))
  const [, , uid, gid] = (line ?? '').split(':')
  if (!uid || !gid) throw new Error('PostgreSQL 15 is installed, but its user postgres is not')
  return { uid: Number(uid), gid: Number(gid) }
}

async function run(user: { uid: number; gid: number } | null, program: string, args: string[]): Promise<void> {
  const child = spawn(join(DEBIAN, program), args, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], ...(user ?? {}) })
  let said = ''
  child.stderr.on('data', (data: Buffer) => {
    said += data
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${program}: ${said}`)
}

async function untilAnswers(connection: pg.PoolConfig): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (performance.now() > deadline) throw error
      await delay(50)
    }
  }
}

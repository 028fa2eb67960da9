import { readdir, rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { type RunningServer, sightServer } from './adopt.ts'
import { type Binaries, findBinaries, runnableBinaries } from './binaries.ts'
import { type Connection, connectionTo, greet } from './connection.ts'
import { explainFileError, StartError, wrongVersion } from './errors.ts'
import { clusterMajor, createCluster } from './init.ts'
import { instanceHolder } from './instance-lock.ts'
import { type PostgresHome, prepareHome } from './locations.ts'
import type { Endpoint, Profile } from './settings.ts'
import { freePort, removeSocketFolder, removeStaleSocket, socketFolder } from './socket.ts'
import { launch } from './start.ts'
import { stopServer } from './stop.ts'
import { watchOver } from './watchdog.ts'

export { type Connection, connectionUrl } from './connection.ts'
export { StartError } from './errors.ts'
export { acquireInstanceLock } from './instance-lock.ts'
export { defaultDataRoot } from './locations.ts'

/** What to start and how. */
export interface StartOptions {
  /** The data folder; see `defaultDataRoot()`. */
  dataRoot: string
  /** Gets one Chinese line for each step worth telling. */
  log?: (line: string) => void
  /** `test`: no fsync, and the server and `dataRoot` vanish with this process, even on kill -9. Default `real`. */
  profile?: Profile
  /** `tcp` listens on loopback instead of a Unix socket; the default takes TCP only where sockets do not serve. */
  transport?: 'socket' | 'tcp'
  /** Where servers live whose project their user cannot reach; default `/var/lib/linli`. */
  systemBase?: string
}

/** A server ready to use. */
export interface PostgresHost {
  connection: Connection
  serverVersion: string
  /** The postmaster's process id. */
  pid: number
  /** True when it was running already (our last process was killed, or another of ours runs beside us). */
  adopted: boolean
  /** Stops the server, unless another process is the application on this folder (see `acquireInstanceLock`). */
  stop(): Promise<void>
}

/** An orphaned backend of a killed server can hold the folder for a while. */
const PATIENCE_MS = 60_000

/**
 * Starts PostgreSQL on the data folder, makes the folder first if need be, or takes over a server that already runs on it.
 * Any number of processes may call this on one folder at once: one server results.
 *
 * @throws StartError with one Chinese sentence; nothing that existed before is changed by a failed start
 */
export async function startPostgres(options: StartOptions): Promise<PostgresHost> {
  const log = options.log ?? (() => undefined)
  const profile = options.profile ?? 'real'
  if (profile === 'test') await refuseUsedFolder(options.dataRoot)
  const home = await prepareHome(options.dataRoot, options.systemBase)
  const dismiss = profile === 'test' ? watchOver(home.data, [home.folder, home.dataRoot]) : undefined
  try {
    const { server, adopted, postgres } = await obtain(home, profile, options.transport ?? 'socket', log)
    const stop = once(async () => {
      if ((await instanceHolder(home.dataRoot)) === 'other') return
      await stopServer(server.pid, home.data, postgres)
      if (server.connection.host.startsWith('/')) await removeSocketFolder(server.connection.host)
      await dismiss?.()
      if (profile === 'test') await removeFolders(home)
    })
    return { connection: server.connection, serverVersion: server.version, pid: server.pid, adopted, stop }
  } catch (error) {
    await dismiss?.()
    if (profile === 'test') await removeFolders(home)
    throw explainFileError(error, home.data)
  }
}

interface Obtained {
  server: RunningServer
  adopted: boolean
  postgres: string
}

async function obtain(
  home: PostgresHome,
  profile: Profile,
  transport: 'socket' | 'tcp',
  log: (line: string) => void,
): Promise<Obtained> {
  const major = await clusterMajor(home.data)
  const found = await findBinaries(major)
  if (major !== undefined && major !== found.major) throw wrongVersion(home.data, major, found.major)
  const already = await sightServer(home.data)
  if (already.state === 'running') {
    log(`接管了仍在运行的数据库 PostgreSQL ${already.server.version}（进程号 ${already.server.pid}）`)
    return { server: already.server, adopted: true, postgres: found.postgres }
  }
  const watch = stopwatch()
  const binaries = await runnableBinaries(found, home.folder, home.identity, profile === 'real')
  if (major === undefined) {
    log(`数据库程序 PostgreSQL ${binaries.version} 已就位（${watch()} 秒）`)
    await createCluster(home, binaries, profile)
    log(`数据库目录 ${home.data} 已建立（${watch()} 秒）`)
  }
  const { server, adopted } = await startOrAdopt(home, binaries, profile, transport, log)
  log(`数据库 PostgreSQL ${server.version} ${adopted ? '已接管' : '已启动'}（${watch()} 秒）`)
  return { server, adopted, postgres: binaries.postgres }
}

/** Looks, tries, looks again: until a server answers, whoever started it. */
async function startOrAdopt(
  home: PostgresHome,
  binaries: Binaries,
  profile: Profile,
  transport: 'socket' | 'tcp',
  log: (line: string) => void,
): Promise<{ server: RunningServer; adopted: boolean }> {
  const deadline = performance.now() + PATIENCE_MS
  let useTcp = transport === 'tcp'
  let told = false
  while (performance.now() < deadline) {
    const seen = await sightServer(home.data)
    if (seen.state === 'running') return { server: seen.server, adopted: true }
    if (seen.state !== 'busy') {
      const endpoint = await chooseEndpoint(home, useTcp)
      const stalePid = seen.state === 'stale' ? seen.pid : undefined
      const result = await launch(home, binaries, profile, endpoint, stalePid, log)
      if (result.kind === 'ready') return { server: await introduce(home, endpoint, result.pid), adopted: false }
      if (result.kind === 'no-endpoint') useTcp = true
      if (result.kind === 'stale-socket' && endpoint.kind === 'socket') await removeStaleSocket(endpoint.folder)
    }
    if (!told && performance.now() > deadline - PATIENCE_MS + 2_000) {
      told = true
      log('上一个数据库进程还没有完全退出，最多再等 60 秒')
    }
    await delay(50)
  }
  throw new StartError(
    'START_TIMEOUT',
    `数据目录 ${home.data} 在 60 秒内一直被另一个数据库进程占用：请确认没有别的程序在使用它，然后重新启动（日志：${home.logFile}）。`,
  )
}

async function chooseEndpoint(home: PostgresHome, useTcp: boolean): Promise<Endpoint> {
  const folder = useTcp ? undefined : await socketFolder(home)
  return folder ? { kind: 'socket', folder } : { kind: 'tcp', port: await freePort() }
}

async function introduce(home: PostgresHome, endpoint: Endpoint, pid: number): Promise<RunningServer> {
  const connection = await connectionTo(home.data, endpoint)
  const answer = await greet(connection)
  if (answer) return { pid, connection, version: answer.version }
  throw new StartError('START_FAILED', `数据库已启动但无法登录：详情见 ${home.logFile}。`)
}

/** A throw-away server takes its folder with it; so it must be a folder in which nobody has anything. */
async function refuseUsedFolder(dataRoot: string): Promise<void> {
  const content = await readdir(dataRoot).catch(() => [])
  if (content.length > 0) throw new Error(`${dataRoot} is not empty: the test profile would remove it`)
}

async function removeFolders(home: PostgresHome): Promise<void> {
  await rm(home.folder, { recursive: true, force: true })
  await rm(home.dataRoot, { recursive: true, force: true })
}

/** Seconds since the last reading, with one decimal, for progress lines. */
function stopwatch(): () => string {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const seconds = ((now - last) / 1000).toFixed(1)
    last = now
    return seconds
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= action()
    return running
  }
}

import { randomBytes } from 'node:crypto'
import { chmod, chown, link, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './command.ts'
import { errno, explainFileError, StartError } from './errors.ts'
import { type ServerIdentity, serverIdentity } from './identity.ts'

/** Where one project's server keeps its things. `folder` holds data, runtime, logs and (if it fits) the socket. */
export interface PostgresHome {
  dataRoot: string
  folder: string
  data: string
  logFile: string
  identity: ServerIdentity | null
}

/** Where servers live whose project no other user can reach, e.g. root's own 0700 home. */
const SYSTEM_BASE = '/var/lib/linli'

/**
 * The data folder of this installation: LINLI_DATA_DIR, else `.linli` in the project.
 * A relative LINLI_DATA_DIR counts from where the command was typed (npm changes the working directory, INIT_CWD keeps it).
 */
export function defaultDataRoot(env: NodeJS.ProcessEnv = process.env): string {
  if (env.LINLI_DATA_DIR) return resolve(env.INIT_CWD ?? process.cwd(), env.LINLI_DATA_DIR)
  return join(fileURLToPath(new URL('../../../../../', import.meta.url)), '.linli')
}

/**
 * Makes the data folder if need be and proves that it can be written.
 *
 * @returns its real path
 * @throws StartError DATA_DIR_NOT_WRITABLE, DATA_DIR_INVALID, DISK_FULL
 */
export async function ensureDataRoot(dataRoot: string): Promise<string> {
  try {
    // Traversable but not listable for others: as root, the server's own user must pass through to its folder.
    await makeFolder(dataRoot, process.getuid?.() === 0 ? 0o711 : 0o700)
    const real = await realpath(dataRoot)
    const probe = join(real, `.write-${randomBytes(6).toString('hex')}.tmp`)
    await writeFile(probe, 'x', { flag: 'wx' }).finally(() => rm(probe, { force: true }))
    return real
  } catch (error) {
    throw explainFileError(error, dataRoot)
  }
}

/**
 * Decides where the server lives and as whom it runs: `<dataRoot>/pg`, or, where the server's user cannot get there,
 * `/var/lib/linli/<id>` with the id kept in the project and a pointer back.
 *
 * @throws StartError for folders that cannot be written, reached or found any more
 */
export async function prepareHome(dataRoot: string, systemBase = SYSTEM_BASE): Promise<PostgresHome> {
  const root = await ensureDataRoot(dataRoot)
  const near = join(root, 'pg')
  try {
    await makeFolder(near, process.getuid?.() === 0 ? 0o711 : 0o700)
    const marked = await followMarker(near, root)
    const folder = marked ?? near
    const owner = await ownerOf(join(folder, 'data'))
    const identity = await serverIdentity(owner)
    if (!identity || marked || (await reachable(folder, identity))) return await homeIn(root, folder, identity)
    if (owner !== undefined) throw notReachable(folder)
    return await homeIn(root, await settleElsewhere(near, root, systemBase, identity), identity)
  } catch (error) {
    throw explainFileError(error, near)
  }
}

async function homeIn(dataRoot: string, folder: string, identity: ServerIdentity | null): Promise<PostgresHome> {
  await makeFolder(join(folder, 'log'), 0o700)
  return { dataRoot, folder, data: join(folder, 'data'), logFile: join(folder, 'log', 'postgres.log'), identity }
}

/** Makes a folder and its parents; the mode is set explicitly on a new one because a umask of 077 would lock the server out. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode })
  if (first !== undefined) await chmod(folder, mode)
}

async function ownerOf(folder: string): Promise<number | undefined> {
  try {
    return (await stat(folder)).uid
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Tries what the server will do: own a folder here, walk to it, write in it. */
async function reachable(folder: string, identity: ServerIdentity): Promise<boolean> {
  const probe = join(folder, `probe-${randomBytes(6).toString('hex')}`)
  await mkdir(probe, { mode: 0o700 })
  try {
    await chown(probe, identity.uid, identity.gid)
    return (await run('/bin/sh', ['-c', 'cd -- "$1" && : > x', 'sh', probe], identity)).ok
  } catch (error) {
    if (error instanceof StartError) throw error
    return false
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}

interface Marker {
  id: string
  folder: string
}

const markerFile = (near: string) => join(near, 'elsewhere.json')
const backPointer = (folder: string) => join(folder, 'project.json')

/** The folder a marker in the project points to, if the project has one and the folder is really this project's. */
async function followMarker(near: string, root: string): Promise<string | undefined> {
  const marker = await readJson<Marker>(markerFile(near))
  if (!marker) return undefined
  const back = await readJson<{ dataRoot: string }>(backPointer(marker.folder))
  if (!back) {
    throw new StartError(
      'DATA_MISSING',
      `本项目的数据库原在 ${marker.folder}，现已找不到：请恢复该目录；如确认不要旧数据，请删除 ${markerFile(near)} 后重新启动。`,
    )
  }
  if (back.dataRoot === root) return marker.folder
  const other = await readJson<Marker>(markerFile(join(back.dataRoot, 'pg')))
  if (other?.id === marker.id) {
    // The project was copied, marker and all: the database stays with the original, the copy gets its own.
    await rm(markerFile(near))
    return undefined
  }
  await writeFile(backPointer(marker.folder), JSON.stringify({ dataRoot: root }))
  return marker.folder
}

async function settleElsewhere(near: string, root: string, base: string, identity: ServerIdentity): Promise<string> {
  const id = randomBytes(8).toString('hex')
  const folder = join(base, id)
  const draft = join(near, `elsewhere-${id}.tmp`)
  try {
    await makeFolder(base, 0o755)
    await makeFolder(folder, 0o711)
    if (!(await reachable(folder, identity))) throw notReachable(near)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw notReachable(near, error)
  }
  await writeFile(backPointer(folder), JSON.stringify({ dataRoot: root }))
  await writeFile(draft, JSON.stringify({ id, folder } satisfies Marker))
  try {
    // link() creates the name only if nobody else did: of two first starts one wins, the other follows.
    await link(draft, markerFile(near))
    return folder
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw error
    await rm(folder, { recursive: true, force: true })
    return (await readJson<Marker>(markerFile(near)))?.folder ?? folder
  } finally {
    await rm(draft, { force: true })
  }
}

function notReachable(folder: string, cause?: unknown): StartError {
  return new StartError(
    'NOT_REACHABLE',
    `PostgreSQL 不允许以 root 运行，而它所用的普通用户进不了 ${dirname(folder)}：请用 LINLI_DATA_DIR 指定一个其他用户也能进入的目录（如 /srv/linli），或设置 DATABASE_URL。`,
    { cause },
  )
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T
  } catch (error) {
    if (errno(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

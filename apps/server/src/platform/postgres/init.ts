import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { type CommandResult, run } from './command.ts'
import { SUPERUSER, secretFile } from './connection.ts'
import { errno, explainFileError, explainOutput, StartError, wrongOwner } from './errors.ts'
import type { ServerIdentity } from './identity.ts'
import type { PostgresHome } from './locations.ts'
import type { Profile } from './settings.ts'

/**
 * The major version that made the data folder; undefined when there is none yet.
 *
 * @throws StartError DATA_DIR_OWNER, or DATA_DIR_INVALID for a folder full of something else
 */
export async function clusterMajor(data: string): Promise<string | undefined> {
  try {
    return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (errno(error) === 'EACCES') throw wrongOwner(data, error)
    if (errno(error) !== 'ENOENT') throw explainFileError(error, data)
    const content = await readdir(data).catch(() => [])
    if (content.length === 0) return undefined
    throw new StartError(
      'DATA_DIR_INVALID',
      `目录 ${data} 里有文件，但不是 PostgreSQL 的数据目录：请移走它，或用 LINLI_DATA_DIR 指定另一个目录。`,
    )
  }
}

/**
 * Makes the data folder: complete under another name, then renamed, so that it exists whole or not at all.
 * When somebody else's rename came first, theirs is used.
 *
 * @throws StartError DISK_FULL, DATA_DIR_NOT_WRITABLE, DATA_DIR_INVALID, NO_ACCOUNT, START_FAILED
 */
export async function createCluster(home: PostgresHome, binaries: Binaries, profile: Profile): Promise<void> {
  refuseShellCharacters(binaries.initdb, home.data)
  await sweepDrafts(home.folder)
  const draft = join(home.folder, `data.new-${process.pid}-${randomBytes(6).toString('hex')}`)
  const passwordFile = `${draft}.pw`
  const password = randomBytes(24).toString('base64url')
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' })
    await own([draft, passwordFile], home.identity)
    const result = await initdb(binaries, draft, passwordFile, profile, home.identity)
    if (!result.ok) throw explainOutput(result.output, home.data, binaries.major, home.logFile)
    await writeFile(secretFile(draft), password, { mode: 0o600, flush: true })
    await own([secretFile(draft)], home.identity)
    await publish(draft, home.data)
  } catch (error) {
    throw explainFileError(error, home.data)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(draft, { recursive: true, force: true })
  }
}

/** initdb calls its neighbour through a shell, between double quotes; these characters would not survive that. */
function refuseShellCharacters(initdb: string, data: string): void {
  if (process.platform === 'win32' || !/["$`\\]/.test(initdb)) return
  throw new StartError(
    'DATA_DIR_INVALID',
    `路径 ${data} 含有双引号、美元号、反引号或反斜杠，PostgreSQL 无法在其中建立数据库：请用 LINLI_DATA_DIR 指定路径中没有这些字符的目录。`,
  )
}

async function initdb(
  binaries: Binaries,
  draft: string,
  passwordFile: string,
  profile: Profile,
  identity: ServerIdentity | null,
): Promise<CommandResult> {
  const attempt = (locale: string[]) =>
    run(
      binaries.initdb,
      [
        ...['-D', draft, '-U', SUPERUSER, '-E', 'UTF8', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
        ...['--data-checksums', ...(profile === 'test' ? ['--no-sync'] : []), ...locale],
      ],
      identity,
    )
  const first = await attempt(['--locale=C.UTF-8'])
  if (first.ok || !/invalid locale/.test(first.output)) return first
  // A system without C.UTF-8 (macOS, old distributions): PostgreSQL 17 and later bring their own.
  return await attempt(['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'])
}

async function own(paths: string[], identity: ServerIdentity | null): Promise<void> {
  if (!identity) return
  for (const path of paths) await chown(path, identity.uid, identity.gid)
}

async function publish(draft: string, data: string): Promise<void> {
  try {
    await rename(draft, data)
  } catch (error) {
    if (errno(error) === 'ENOTEMPTY' || errno(error) === 'EEXIST') return
    throw error
  }
  if (process.platform === 'win32') return
  const parent = await open(dirname(data), 'r')
  await parent.sync().finally(() => parent.close())
}

/** Removes what a killed start left half made; a draft whose maker lives is somebody's work. */
async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /^data\.new-(\d+)-/.exec(basename(name))?.[1]
    if (maker && !alive(Number(maker))) await rm(join(folder, name), { recursive: true, force: true })
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errno(error) === 'EPERM'
  }
}

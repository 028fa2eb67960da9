import { randomBytes } from 'node:crypto'
import { chmod, cp, link, lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { errno, explainFileError } from './errors.ts'

/**
 * Keeps the server's programs and libraries where nobody pulls them away: `<folder>/runtime/<name>`, complete or not at all.
 *
 * @param root the folder to keep, e.g. `native` of the npm package
 * @returns the folder of the copy
 * @throws StartError DISK_FULL, DATA_DIR_NOT_WRITABLE
 */
export async function privateCopy(root: string, folder: string, name: string): Promise<string> {
  const runtime = join(folder, 'runtime')
  const target = join(runtime, name)
  const draft = join(runtime, `draft-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(runtime, { recursive: true })
    await chmod(runtime, 0o755)
    if ((await readdir(runtime)).includes(name)) return target
    await linkTree(root, draft).catch(() => copyTree(root, draft))
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (errno(error) !== 'ENOTEMPTY' && errno(error) !== 'EEXIST') throw explainFileError(error, runtime)
  }
  return target
}

/**
 * Second names for the same files: npm replaces files and never writes into them, so ours stay whole, at no cost in time and
 * disk. Fails across disks and for files that are not ours; then a real copy is made.
 */
async function linkTree(from: string, to: string): Promise<void> {
  await makeFolder(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else {
      await link(source, target)
      await openMode(to, entry.name)
    }
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true, verbatimSymlinks: true })
  await openModes(to)
}

async function openModes(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openModes(join(folder, entry.name))
    else if (entry.isFile()) await openMode(folder, entry.name)
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder)
  await chmod(folder, 0o755)
}

/** Programs and libraries 755, the rest 644, whatever umask and archive said. */
async function openMode(folder: string, name: string): Promise<void> {
  const mode = basename(folder) === 'bin' || /\.(so|dylib|dll)(\.|$)/.test(name) ? 0o755 : 0o644
  const path = join(folder, name)
  if (((await lstat(path)).mode & 0o777) !== mode) await chmod(path, mode)
}

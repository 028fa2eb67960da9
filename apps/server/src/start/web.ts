import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from '../platform/postgres/index.ts'
import { compressFiles } from './compress.ts'
import { PROJECT_ROOT } from './options.ts'

export type WebDirs = { console: string; resident: string }

const APPS = ['console', 'resident'] as const
const SHARED = ['packages/client/src', 'packages/proof/src', 'package-lock.json']

/** Builds both web apps where their sources changed since the last build; answers where the pages lie. */
export async function ensureWebApps(say: (line: string) => void): Promise<WebDirs> {
  const built = await Promise.all(APPS.map((app) => ensureApp(app)))
  const fresh = APPS.filter((_, i) => built[i])
  if (fresh.length > 0) say(`网页已构建：${fresh.join('、')}`)
  return { console: join(PROJECT_ROOT, 'apps/console/dist'), resident: join(PROJECT_ROOT, 'apps/resident/dist') }
}

async function ensureApp(app: string): Promise<boolean> {
  const dir = join(PROJECT_ROOT, 'apps', app)
  const stampFile = join(dir, 'dist', '.stamp')
  const stamp = await sourceStamp(dir)
  if (existsSync(join(dir, 'dist/index.html')) && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp)
    return false
  await rm(join(dir, 'dist'), { recursive: true, force: true })
  await build(dir, app)
  await compressFiles(join(dir, 'dist'))
  await mkdir(join(dir, 'dist'), { recursive: true })
  await writeFile(stampFile, stamp)
  return true
}

async function build(dir: string, app: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const output: Buffer[] = []
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whoever starts us (a test runner, say) must not turn this into a development build.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  child.stdout.on('data', (data: Buffer) => output.push(data))
  child.stderr.on('data', (data: Buffer) => output.push(data))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) {
    throw new StartError(
      'START_FAILED',
      `网页 ${app} 构建失败，请重新执行 npm ci 后再试。\n${Buffer.concat(output).toString().slice(-2000)}`,
    )
  }
}

/** A hash of everything a build reads: a changed source builds again, an unchanged one starts at once. */
async function sourceStamp(dir: string): Promise<string> {
  const hash = createHash('sha256')
  const roots = [
    join(dir, 'src'),
    join(dir, 'public'),
    join(dir, 'index.html'),
    join(dir, 'vite.config.ts'),
    ...SHARED.map((s) => join(PROJECT_ROOT, s)),
  ]
  for (const root of roots) {
    for (const file of await filesOf(root))
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null)
  if (!entries) return [path]
  return entries
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort()
}

import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { capture, run } from './run.ts'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A browser for the journeys, and the switches it needs here. */
export type Browser = { path: string; args: string[] }

/**
 * Finds a browser by itself: CHROMIUM_PATH, the system's, one inside an npm package, or Debian's package where it may be
 * installed (it says so first). @throws one Chinese sentence when none can be had
 */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (await runs(asked)) return { path: asked, args: switches() }
    throw new Error(`CHROMIUM_PATH=${asked} 不能运行：请改成一个可用的 Chromium 路径，或取消这个变量。`)
  }
  for (const path of SYSTEM) if (await runs(path)) return { path, args: switches() }
  const packaged = await fromPackage()
  if (packaged) return packaged
  if (await installDebian()) return { path: SYSTEM[0]!, args: switches() }
  throw new Error('找不到浏览器：请安装 Chromium，或用 CHROMIUM_PATH 指定一个可用的 Chromium，再运行浏览器测试。')
}

function switches(): string[] {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return [...quiet, '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
}

async function runs(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
  } catch {
    return false
  }
  return (await capture(path, ['--version'])).code === 0
}

/** @sparticuz/chromium ships the binary inside its package; it is optional. */
async function fromPackage(): Promise<Browser | null> {
  try {
    const name = '@sparticuz/chromium'
    const { default: chromium } = (await import(name)) as {
      default: { executablePath(): Promise<string>; args: string[] }
    }
    const path = await chromium.executablePath()
    return (await runs(path)) ? { path, args: [...chromium.args, ...switches()] } : null
  } catch {
    return null
  }
}

async function installDebian(): Promise<boolean> {
  if (process.getuid?.() !== 0 || (await capture('apt-get', ['--version'])).code !== 0) return false
  process.stdout.write('没有找到浏览器，正在用 apt-get 安装 Debian 的 chromium 和中文字体……\n')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update', '-qq'], env)) !== 0) return false
  if (
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], env)) !== 0
  )
    return false
  return runs(SYSTEM[0]!)
}

import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../tools/browser.ts'

const ARTIFACTS = fileURLToPath(new URL('../artifacts', import.meta.url))

/** WeChat's own browser on Android, as it announces itself. */
export const WECHAT =
  'Mozilla/5.0 (Linux; Android 10; MI 8 Build/QKQ1.190828.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 XWEB/4309 MMWEBSDK/20220805 Mobile Safari/537.36 MicroMessenger/8.0.27.2220(0x28001B37) Language/zh_CN'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export async function openBrowser(): Promise<Browser> {
  const found = process.env.LINLI_BROWSER
    ? (JSON.parse(process.env.LINLI_BROWSER) as { path: string; args: string[] })
    : await findBrowser()
  return chromium.launch({ executablePath: found.path, args: found.args, headless: true })
}

/** A person's own browser window: console at a desk, resident app on a phone under WeChat's user agent. */
export async function sitDown(
  browser: Browser,
  origin: string,
  where: 'desk' | 'phone',
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: where === 'desk' ? DESKTOP : PHONE,
    ...(where === 'phone' ? { userAgent: WECHAT, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  })
  context.setDefaultTimeout(20_000)
  return { context, page: await context.newPage() }
}

/** Keeps a picture of the screen under e2e/artifacts. */
export async function shoot(page: Page, name: string): Promise<void> {
  const path = join(ARTIFACTS, `${name}.png`)
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path, fullPage: false, animations: 'disabled' })
}

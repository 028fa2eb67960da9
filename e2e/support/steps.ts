import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Signs in on the console with a demo account's card. */
export async function signInAtDesk(page: Page, title: string): Promise<void> {
  await page.goto('/console/')
  await page.getByText(title, { exact: true }).click()
  await page.getByRole('heading', { name: '我的工作' }).waitFor()
}

/** Signs in on the phone with number and code; the demo shows the code on screen. */
export async function signInOnPhone(page: Page, phone: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  const shown = await page.getByText(/验证码是/).textContent()
  const code =
    /\d{6}/.exec(shown ?? '')?.[0] ??
    (await page
      .getByText(/^\d{6}$/)
      .first()
      .textContent())!
  const field = page.getByLabel('验证码', { exact: true })
  if ((await field.inputValue()) !== code) await field.fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page
    .getByRole('link', { name: '我的', exact: true })
    .or(page.getByRole('button', { name: '我的', exact: true }))
    .first()
    .waitFor()
}

/** Moves the demo clock to the beginning of a day, through the visible button. */
export async function advanceTo(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /拨快时钟/ }).click()
  await page.getByLabel('拨到这一天').fill(day)
  // A day typed counts once it is confirmed.
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '拨到这一天' }).click()
  await expect
    .poll(async () => (await page.locator('.clock-now').textContent())?.slice(0, 10), { timeout: 20_000 })
    .toBe(day)
  await page.keyboard.press('Escape')
}

/** Legal day arithmetic for the journey's dates. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

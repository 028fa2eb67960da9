import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, shoot, sitDown } from './support/browser.ts'
import { type City, startCity } from './support/city.ts'
import { signInAtDesk, signInOnPhone } from './support/steps.ts'

/** Words that stand on a screen only when something is wrong. */
const WRONG = /没有这个地址|系统出错了|页面出错了|这一页没有打开|undefined|\[object|NaN/

/** Looks at every screen of the demo city, at both sizes: nothing broken, nothing empty that should not be. */
describe('a walk through the demo city', () => {
  let city: City
  let browser: Browser

  beforeAll(async () => {
    city = await startCity()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await city?.stop()
  })

  async function look(page: Page, name: string): Promise<string> {
    await page.waitForLoadState('networkidle')
    await shoot(page, `tour/${name}`)
    const text = (await page.locator('body').innerText()) ?? ''
    expect(text, name).not.toMatch(WRONG)
    return text
  }

  it('the console of a street clerk', async () => {
    const { context, page } = await sitDown(browser, city.origin, 'desk')
    await signInAtDesk(page, '澄江街道 · 物业管理员')
    expect(await look(page, 'desk-work')).toContain('待办')
    await page.goto('/console/areas')
    const areas = await look(page, 'desk-areas')
    for (const name of ['澄江花园', '北大街新村', '文定商业广场']) expect(areas).toContain(name)
    await page.getByText('澄江花园').first().click()
    await page.getByRole('heading', { name: '澄江花园' }).waitFor()
    const area = new URL(page.url()).pathname
    expect(await look(page, 'desk-area')).toContain('912')
    for (const tab of ['map', 'units', 'assemblies', 'imports', 'bindings', 'files', 'history']) {
      await page.goto(`${area}/${tab}`)
      await look(page, `desk-area-${tab}`)
    }
    await page.goto(`${area}/assemblies`)
    await page.getByText('关于消防设施维修').first().click()
    await page.getByText('会议进程').waitFor()
    const meeting = new URL(page.url()).pathname
    for (const tab of ['参与情况', '名册与送达', '代理与代表', '异议', '规则', '操作记录']) {
      await page.getByRole('tab', { name: tab }).click()
      await look(page, `desk-meeting-${tab}`)
    }
    await page.goto(`${meeting}/paper`)
    await look(page, 'desk-paper')
    await page.goto(`${meeting.replace('/console/', '/console/print/')}/notice`)
    expect(await look(page, 'desk-print-notice')).toContain('公告')
    await context.close()
  })

  it('one search box finds a room however it is written, and a person', async () => {
    const { context, page } = await sitDown(browser, city.origin, 'desk')
    await signInAtDesk(page, '澄江街道 · 物业管理员')
    for (const words of ['1栋1单元101', '1-1-101', '周桂芳']) {
      await page.getByPlaceholder(/找小区、房号/).fill(words)
      await expect.poll(async () => page.locator('body').innerText(), { timeout: 10_000 }).toMatch(/1栋1单元101|周\*/)
    }
    await shoot(page, 'tour/desk-search')
    await context.close()
  })

  it.each([
    ['江阴市住建局 · 局长', 'director'],
    ['澄江花园 · 业委会主任', 'committee'],
    ['澄江花园 · 物业项目经理', 'company'],
    ['花园社区 · 窗口', 'community'],
  ])('the first screen of %s', async (title, name) => {
    const { context, page } = await sitDown(browser, city.origin, 'desk')
    await signInAtDesk(page, title)
    await look(page, `desk-work-${name}`)
    await page.goto('/console/areas')
    expect(await look(page, `desk-areas-${name}`)).toContain('澄江花园')
    await context.close()
  })

  it('the phone of an owner, in plain and in large text', async () => {
    const { context, page } = await sitDown(browser, city.origin, 'phone')
    await signInOnPhone(page, '13900000001')
    for (const large of ['', '?large=1']) {
      const tail = large ? '-large' : ''
      await page.goto(`/${large}`)
      expect(await look(page, `phone-home${tail}`)).toContain('1栋1单元101')
      for (const path of ['votes', 'ballots', 'history', 'notices', 'results', 'me']) {
        await page.goto(`/${path}`)
        await look(page, `phone-${path}${tail}`)
      }
    }
    await context.close()
  })

  it('the public pages, without signing in', async () => {
    const areas = (await (await fetch(`${city.origin}/api/public/areas?q=${encodeURIComponent('新村')}`)).json()) as {
      items: { id: string }[]
    }
    const { context, page } = await sitDown(browser, city.origin, 'phone')
    await page.goto(`/p/${areas.items[0]!.id}`)
    expect(await look(page, 'public-area')).toContain('北大街新村')
    await page
      .getByText(/初步结果/)
      .first()
      .click()
    await page.getByText('第278条').first().waitFor()
    await look(page, 'public-result')
    await context.close()
  })
})

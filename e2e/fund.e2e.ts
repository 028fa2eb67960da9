import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, shoot, sitDown } from './support/browser.ts'
import { type City, startCity } from './support/city.ts'
import { addDays, advanceTo, signInAtDesk, signInOnPhone } from './support/steps.ts'

/** Words that stand on a screen only when something is wrong. */
const WRONG = /没有这个地址|系统出错了|页面出错了|这一页没有打开|undefined|\[object|NaN/

const AMOUNT = '28,000.00'
const FIRST = '19,000.00'
const TITLE = '2栋大堂照明线路和感应门改造'

/** A paper small enough to write here; the platform looks at its first bytes. */
const PDF = {
  name: '报价单.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

/**
 * A decision becomes a repair that is paid: the committee draws it up and shows every household its part, the bureau
 * reviews, its accountant pays, an owner sees it before and after, and anyone reads it by room number.
 */
describe('a use of the maintenance fund', () => {
  let city: City
  let browser: Browser
  let desk: Page
  let phone: Page
  let area = ''
  let use = ''
  let until = ''

  beforeAll(async () => {
    city = await startCity()
    browser = await openBrowser()
    desk = (await sitDown(browser, city.origin, 'desk')).page
    phone = (await sitDown(browser, city.origin, 'phone')).page
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shoot(desk, 'fund/failed-desk').catch(() => {})
    if (task.result?.state === 'fail') await shoot(phone, 'fund/failed-phone').catch(() => {})
  })
  afterAll(async () => {
    await browser?.close()
    await city?.stop()
  })

  async function look(page: Page, name: string): Promise<string> {
    await page.waitForLoadState('networkidle')
    await shoot(page, `fund/${name}`)
    const text = await page.locator('body').innerText()
    expect(text, name).not.toMatch(WRONG)
    return text
  }

  /** The last look before an act: the amount stands there in figures, and the button carries it. */
  async function confirm(button: RegExp, picture: string): Promise<void> {
    await desk.locator('.ant-modal').getByRole('button', { name: button }).waitFor()
    await look(desk, picture)
    await desk.locator('.ant-modal').getByRole('button', { name: button }).click()
    await desk.locator('.ant-modal').waitFor({ state: 'hidden' })
  }

  /** Another person sits down at the desk. */
  async function change(title: string): Promise<void> {
    await desk.context().clearCookies()
    await signInAtDesk(desk, title)
  }

  async function choose(label: string, option: string): Promise<void> {
    await desk.locator('.ant-form-item', { hasText: label }).locator('.ant-select').first().click()
    await desk.locator('.ant-select-item-option', { hasText: option }).first().click()
  }

  it('stands on the desk of committee, company and bureau with the books behind it', async () => {
    await signInAtDesk(desk, '江阴市住建局 · 资金会计')
    await desk.goto('/console/uses')
    await desk.getByRole('link', { name: '3栋1、2单元电梯曳引机更换' }).waitFor()
    await look(desk, 'desk-01-uses')
    await desk.getByRole('link', { name: '3栋1、2单元电梯曳引机更换' }).click()
    await desk.getByText('184,260.00').first().waitFor()
    await look(desk, 'desk-02-settled')
    area = /\/console\/areas\/[^/]+/.exec(new URL(desk.url()).pathname)![0]
    await desk.goto(`${area}/fund`)
    await desk.getByText('专户银行余额').waitFor()
    expect(await look(desk, 'desk-03-books')).toMatch(/各户合计[\s\S]*已预留[\s\S]*应收款/)
    await desk.goto(`${area}/fund?view=journals`)
    await desk.getByText('期初建账').first().waitFor()
    await look(desk, 'desk-04-journals')
    await desk.goto(`${area}/fund?view=units`)
    await desk.getByPlaceholder(/找房号/).fill('2-1-301')
    await desk.locator('.ant-select-item-option', { hasText: '2栋1单元301' }).click()
    await desk.getByRole('heading', { name: '2栋1单元301' }).waitFor()
    await look(desk, 'desk-05-account')
  })

  it('is drawn up by the committee on a decision that is free again, and every household is shown its part', async () => {
    await change('澄江花园 · 业委会主任')
    await desk.goto(`${area}/fund?view=uses`)
    await desk.getByRole('link', { name: '拟定使用方案' }).click()
    await desk.locator('.decision', { hasText: '2栋大堂灯具和感应门' }).locator('input').check()
    await desk.getByLabel('项目名称').fill(TITLE)
    await desk.getByLabel('为什么修').fill('两个单元大堂的照明线路老化短路，感应门机组停产无法修复。')
    await desk.getByLabel('修什么、怎么修').fill('更换大堂照明线路和灯具，更换两套感应门机组。')
    await choose('维修部位', '电梯、水泵等设备安装')
    await choose('损坏原因', '自然老化')
    await desk.getByLabel('竣工验收合格日').fill('2021-10-20')
    await desk.keyboard.press('Enter')
    await desk.getByLabel('单位', { exact: true }).fill('江阴市光明照明有限公司')
    await desk.getByLabel('报价', { exact: true }).fill('28000')
    await desk.locator('.quote-row input[type=file]').setInputFiles(PDF)
    await desk.locator('.quote-row').getByText('报价单.pdf').waitFor()
    await look(desk, 'desk-06-draft')
    await desk.getByRole('button', { name: '保存方案' }).click()
    await desk.getByRole('heading', { name: TITLE }).waitFor()
    use = new URL(desk.url()).pathname
    await desk.getByRole('button', { name: '公示各户分摊' }).click()
    await confirm(new RegExp(`公示各户分摊 ${AMOUNT}`), 'desk-07-preview')
    const shown = desk.getByText(/公示到 \d{4}-\d\d-\d\d/).first()
    await shown.waitFor()
    until = /\d{4}-\d\d-\d\d/.exec((await shown.textContent())!)![0]
    await desk.goto(`${use}?tab=parts`)
    await desk.getByRole('link', { name: '2栋1单元301' }).waitFor()
    await look(desk, 'desk-08-parts')
  })

  it('is seen by an owner on the phone before anything is taken, with the papers behind it', async () => {
    await signInOnPhone(phone, '13900000004')
    await phone.goto('/fund')
    await phone.getByText(TITLE).first().waitFor()
    await look(phone, 'phone-01-fund')
    await phone.getByText(TITLE).first().click()
    await phone.getByText('怎么算出来的').waitFor()
    const text = await look(phone, 'phone-02-my-part')
    expect(text).toContain('还没有扣款')
    expect(text).toContain('28,000.00 元')
    expect(text).toContain('江阴市光明照明有限公司')
    await phone.goto('/?large=1')
    await phone.getByText(TITLE).first().waitFor()
    await look(phone, 'phone-03-home-large')
    await phone.goto('/?large=0')
  })

  it('goes to the bureau once the days of the preview are over, and is approved there', async () => {
    await desk.goto(use)
    await desk.getByRole('button', { name: '报住建局审核' }).hover()
    await advanceTo(desk, addDays(until, 1))
    await desk.reload()
    await desk.getByRole('button', { name: '报住建局审核' }).click()
    await confirm(/报住建局审核/, 'desk-09-submit')
    await desk.getByText('报审', { exact: true }).first().waitFor()
    await change('江阴市住建局 · 物业科')
    await desk.goto('/console/uses')
    // What waits for a review stands first.
    await expect.poll(() => desk.locator('.ant-table-row').first().innerText()).toContain(TITLE)
    await look(desk, 'desk-10-waiting')
    await desk.getByRole('link', { name: TITLE }).click()
    await desk.getByRole('button', { name: '批准并预留资金' }).click()
    await desk.getByLabel('理由').fill('决定有效，保修期已过，报价和分摊已公示。')
    await desk.getByRole('button', { name: '下一步' }).click()
    await confirm(new RegExp(`批准并预留资金 ${AMOUNT}`), 'desk-11-approve')
    await desk.getByText('已批准，资金已预留').first().waitFor()
  })

  it('is paid by the accountant, who reads the amount once more in figures', async () => {
    await change('江阴市住建局 · 资金会计')
    await desk.goto(use)
    await desk.getByRole('button', { name: '拨付首期款' }).click()
    await desk.getByLabel('本次付款').fill('19000')
    await desk.getByRole('button', { name: '下一步' }).click()
    await confirm(new RegExp(`拨付首期款 ${FIRST}`), 'desk-12-pay')
    await desk.getByText('施工中，已付首期款').first().waitFor()
    expect(await look(desk, 'desk-13-running')).toContain(FIRST)
  })

  it('reaches the owner in plain words: what was taken, what is left', async () => {
    await phone.goto('/fund')
    await phone.getByText('2栋1单元301').first().click()
    await phone.getByText('付维修首期款').waitFor()
    await look(phone, 'phone-04-account')
    await phone.getByText('对账单').first().click()
    await phone.getByText('期末余额').waitFor()
    expect(await look(phone, 'phone-05-statement')).toContain('2栋1单元301')
    const pdf = await phone.request.get((await phone.getByText('下载 PDF').getAttribute('href'))!)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it.each(['desk', 'phone'] as const)('is public by room number, without a name (%s)', async (where) => {
    const { context, page } = await sitDown(browser, city.origin, where)
    const [, areaId, useId] = /areas\/([^/]+)\/fund\/uses\/([^/]+)/.exec(use)!
    await page.goto(`/f/${areaId}/${useId}`)
    await page.getByText('各户分摊（按房号）').waitFor()
    const text = await look(page, `public-1-use-${where}`)
    expect(text).toContain('2栋1单元101')
    expect(text).toContain(FIRST)
    expect(text).not.toMatch(/许建国|许\*/)
    await page.getByPlaceholder(/找房号/).fill('2-1-301')
    await expect.poll(() => page.locator('.allocation tbody tr').count()).toBe(1)
    await page.getByText('维修资金使用分摊公示').first().click()
    await page.getByRole('heading', { name: '维修资金使用分摊公示', level: 1 }).waitFor()
    await look(page, `public-2-notice-${where}`)
    await page.goto(`/f/${areaId}`)
    await page.getByText(TITLE).waitFor()
    await look(page, `public-3-fund-${where}`)
    await context.close()
  })
})

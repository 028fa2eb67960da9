import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, shoot, sitDown } from './support/browser.ts'
import { type City, startCity } from './support/city.ts'
import { OWNERS, registerSheet, type SheetOwner } from './support/sheet.ts'
import { addDays, advanceTo, signInAtDesk, signInOnPhone } from './support/steps.ts'

/**
 * The afternoon of a district's housing bureau: import a neighbourhood from the spreadsheet it has, let its owners
 * decide lawfully to repair a lift from the maintenance fund, publish a result that explains itself.
 */
describe('one area decides', () => {
  let city: City
  let browser: Browser
  let desk: Page
  let areaUrl = ''
  let meetingUrl = ''
  let votingFrom = ''
  let finalDay = ''
  let publicLink = ''

  beforeAll(async () => {
    city = await startCity()
    browser = await openBrowser()
    desk = (await sitDown(browser, city.origin, 'desk')).page
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shoot(desk, 'failed-desk').catch(() => {})
  })
  afterAll(async () => {
    await browser?.close()
    await city?.stop()
  })

  it('a street clerk records a neighbourhood', async () => {
    await signInAtDesk(desk, '澄江街道 · 物业管理员')
    await shoot(desk, 'desk-01-my-work')
    await desk.goto('/console/areas')
    await desk.getByRole('button', { name: '建立小区' }).first().click()
    await desk.getByLabel('小区名称').fill('梅园小筑')
    const picker = desk.locator('.ant-drawer .ant-select')
    await picker.first().click()
    await desk.locator('.ant-select-item-option', { hasText: '澄江街道' }).click()
    await picker.nth(1).click()
    await desk.keyboard.type('梅园')
    await desk.locator('.ant-select-item-option', { hasText: '梅园社区' }).click()
    await desk.getByLabel('地址').fill('江阴市澄江街道梅园路 3 号')
    await desk.getByLabel('物业服务企业').fill('江阴市暨阳物业服务有限公司')
    await desk
      .getByRole('button', { name: '保 存' })
      .or(desk.getByRole('button', { name: '保存' }))
      .click()
    await desk.getByRole('heading', { name: '梅园小筑' }).waitFor()
    areaUrl = new URL(desk.url()).pathname
  })

  it('imports its register: preview first, then the commit, and every row accounted for', async () => {
    await desk.goto(`${areaUrl}/imports`)
    await desk.locator('input[type=file]').setInputFiles({
      name: '梅园小筑.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await registerSheet(),
    })
    await desk.getByRole('button', { name: /确认入库/ }).waitFor()
    await shoot(desk, 'desk-02-import-preview')
    await desk.getByRole('button', { name: /确认入库/ }).click()
    const sure = desk.locator('.ant-modal-confirm-btns .ant-btn-primary, .ant-popconfirm .ant-btn-primary')
    if (
      await sure
        .first()
        .isVisible({ timeout: 1500 })
        .catch(() => false)
    )
      await sure.first().click()
    await desk.getByText('已入库').first().waitFor()
    await shoot(desk, 'desk-03-import-done')
    await desk.goto(`${areaUrl}/map`)
    await desk.getByText('302', { exact: true }).first().waitFor()
    await shoot(desk, 'desk-04-building-map')
  })

  it('drafts the meeting: the wizard names the articles and the earliest day', async () => {
    await desk.goto(`${areaUrl}/assemblies/new`)
    await desk.getByLabel('会议名称').fill('梅园小筑关于维修电梯的临时会议')
    await desk.getByRole('button', { name: '下一步' }).click()
    await desk.getByLabel('议题', { exact: true }).fill('同意使用维修资金更换 1 栋电梯曳引机')
    await desk.getByLabel('说明').fill('曳引机磨损超标，维保单位已两次发出整改建议。预算经三家比选。')
    await desk.getByLabel('金额').fill('86400.00')
    await desk.getByRole('radio', { name: /全体业主/ }).check()
    await desk.getByRole('button', { name: '保存并继续' }).click()
    const earliest = await desk.getByText(/最早 \d{4}-\d{2}-\d{2} 开始投票/).textContent()
    votingFrom = /最早 (\d{4}-\d{2}-\d{2})/.exec(earliest!)![1]!
    await shoot(desk, 'desk-05-wizard-days')
    await desk.getByRole('button', { name: /最早开始，投 7 天/ }).click()
    await desk.getByRole('button', { name: '保存并继续' }).click()
    await desk.getByText('同一业主既投了电子票又投了纸质票').first().waitFor()
    await desk.getByRole('button', { name: '保存并继续' }).click()
    await desk.getByText('尚未发布，此为预览').first().waitFor()
    await shoot(desk, 'desk-06-notice-preview')
    await desk.getByRole('button', { name: /完\s*成/ }).click()
    await desk
      .getByRole('button', { name: /冻结业主名册|冻结名册/ })
      .first()
      .waitFor()
    meetingUrl = new URL(desk.url()).pathname
  })

  it('freezes the roll and publishes the notice', async () => {
    await desk
      .getByRole('button', { name: /冻结业主名册|冻结名册/ })
      .first()
      .click()
    await desk.locator('.ant-modal .ant-btn-primary').click()
    await desk.getByText('名册已冻结').first().waitFor()
    await desk
      .getByRole('button', { name: /发布公告|发布会议公告/ })
      .first()
      .click()
    await desk.locator('.ant-modal .ant-btn-primary').click()
    await desk.getByText('公告已发布').first().waitFor()
    await desk.getByText(/6 人/).first().waitFor()
    await shoot(desk, 'desk-07-noticed')
  })

  it('opens the voting when the fifteen days have passed', async () => {
    await advanceTo(desk, votingFrom)
    await desk.goto(meetingUrl)
    await expect.poll(async () => desk.getByText('投票中').first().isVisible(), { timeout: 15_000 }).toBe(true)
  })

  it.each(OWNERS.slice(0, 5).map((owner, i) => [owner.name, owner, i < 4 ? '同意' : '反对'] as const))(
    '%s binds the home, votes on the phone and checks the receipt there',
    async (_name, owner, choice) => {
      const { context, page } = await sitDown(browser, city.origin, 'phone')
      try {
        await voteOnPhone(page, owner, choice, owner === OWNERS[0])
      } catch (error) {
        await shoot(page, 'failed-phone').catch(() => {})
        throw error
      } finally {
        await context.close()
      }
    },
  )

  it('shows the desk how many took part, and nobody what they chose', async () => {
    await desk.goto(meetingUrl)
    await desk.getByRole('tab', { name: '参与情况' }).click()
    await desk.getByText('参与已达标').first().waitFor()
    await shoot(desk, 'desk-08-participation')
    expect(await desk.getByText(/同意 \d/).count()).toBe(0)
  })

  it('closes, counts, and publishes the preliminary result for objections', async () => {
    await advanceTo(desk, addDays(votingFrom, 7))
    await desk.goto(meetingUrl)
    await desk.getByText('初步结果，公示中').first().waitFor()
    // The last day moves past days off: the page itself says when.
    const finalStep = await desk
      .getByText(/最早 \d{4}-\d{2}-\d{2}/)
      .last()
      .textContent()
    finalDay = /\d{4}-\d{2}-\d{2}/.exec(finalStep!)![0]
    await shoot(desk, 'desk-09-preliminary')
  })

  it('publishes the final result after the objection period', async () => {
    await advanceTo(desk, finalDay)
    await desk.goto(meetingUrl)
    await desk.getByText('最终结果').first().waitFor()
    await desk.getByText('结果已公布').first().waitFor()
    await shoot(desk, 'desk-10-final')
    publicLink = areaUrl.replace('/console/areas/', '/p/')
  })

  it('explains itself to anybody, on the phone and at a desk', async () => {
    for (const where of ['phone', 'desk'] as const) {
      const { context, page } = await sitDown(browser, city.origin, where)
      await page.goto(publicLink)
      await page.getByText('梅园小筑').first().waitFor()
      await shoot(page, `public-${where}-1-area`)
      await page
        .getByText(/最终结果|表决结果/)
        .first()
        .click()
      await page.getByText('通过', { exact: true }).first().waitFor()
      const text = (await page.locator('body').textContent()) ?? ''
      expect(text).toContain('第278条')
      for (const owner of OWNERS) expect(text).not.toContain(owner.name)
      await shoot(page, `public-${where}-2-result`)
      await context.close()
    }
  })

  async function voteOnPhone(page: Page, owner: SheetOwner, choice: '同意' | '反对', pictures: boolean): Promise<void> {
    const picture = async (name: string) => {
      if (pictures) await shoot(page, `phone-${name}`)
    }
    await signInOnPhone(page, owner.phone)
    await page.goto('/bind')
    await page.getByPlaceholder('输入小区名称或地址').fill('梅园')
    await page.getByText('梅园小筑').first().click()
    await page.getByLabel(/^姓名/).fill(owner.name)
    await page.getByLabel('身份证号').fill(owner.idNo)
    await picture('01-bind')
    await page.getByRole('button', { name: '核对并绑定' }).click()
    await page.getByText('绑定成功').first().waitFor()
    await page.goto('/')
    await page.getByText('更换 1 栋电梯曳引机').first().waitFor()
    await picture('02-home')
    await page.getByText('更换 1 栋电梯曳引机').first().click()
    await page.getByRole('button', { name: choice }).first().waitFor()
    await picture('03-motion')
    await page.getByRole('button', { name: choice }).first().click()
    await page.getByRole('button', { name: `确认投“${choice}”` }).waitFor()
    await picture('04-confirm')
    await page.getByRole('button', { name: `确认投“${choice}”` }).click()
    await page.getByText(/全部核对通过/).waitFor()
    await page
      .getByText(/已记入投票日志/)
      .first()
      .waitFor()
    await picture('05-receipt')
  }
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { expectSound, fundWorld } from '../ledger/testing.ts'

let world: World
let places: Awaited<ReturnType<typeof fundWorld>>['places']
let accountant: string
let areaId: string
let unitIds: string[]

beforeAll(async () => {
  const made = await fundWorld()
  world = made.world
  places = made.places
  accountant = (await world.official('BUREAU_ACCOUNTANT', { division: places.district })).token
})
afterAll(() => world.close())

beforeEach(async () => {
  const area = await world.area(places.community, '虹桥花园', [
    { building: '1栋', room: '101', area: '89.32' },
    { building: '1栋', room: '102', area: '118.57' },
    { building: '2栋', room: '101', area: '95.10' },
  ])
  areaId = area.id
  unitIds = area.units.map((u) => u.id)
})

const HEADER = '单元,层,房号,产权人,身份证号,建筑面积,应交资金,实交本金,联系电话,实交利息'
const csv = (building: string, lines: string[], stated = '') =>
  [`单位房屋上报,,,,,,,,,`, `楼宇名称,${building},${stated || ',,'},,,,,`, HEADER, ...lines, ''].join('\r\n')

const FIRST = csv(
  '1栋',
  ['1,1,101,顾晓,,89.32,6699,6699.00,,12.30', '1,1,102,张三,,118.57,8892.75,8892.75,,0', '合计,,,,,,,15591.75,,12.30'],
  '总户数,2,总交款,15591.75',
)
const SECOND = csv('2栋', ['1,1,101,李四,,95.10,7132.50,7132.50,,'])

async function upload(text: string, name = '交存表.csv', as = accountant) {
  const boundary = 'linli-test'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\nContent-Type: text/csv\r\n\r\n`
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/areas/${areaId}/fund/sheets`,
    headers: {
      authorization: `Bearer ${as}`,
      'x-linli-surface': 'console',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.from(`${head}${text}\r\n--${boundary}--\r\n`),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const get = async () => (await world.call('GET', `/api/areas/${areaId}/fund/opening`, { as: accountant })).body
const setBank = async (bankTotal: string, over: Record<string, unknown> = {}) =>
  world.call('PUT', `/api/areas/${areaId}/fund/opening`, {
    as: accountant,
    body: { version: (await get()).version, balanceOn: '2026-10-31', bankTotal, ...over },
  })
const open = (key: string, as = accountant) =>
  world.call('POST', `/api/areas/${areaId}/fund/opening/open`, { as, headers: { 'idempotency-key': key } })

describe('opening the books from the sheets people hold', () => {
  it('posts every household to the cent, once the bank agrees', async () => {
    const uploaded = await upload(FIRST)
    expect([uploaded.status, uploaded.body.problems]).toEqual([201, []])
    expect(uploaded.body.sheets).toMatchObject([
      { building: '1栋', lines: 2, principal: '15591.75', interest: '12.30', warnings: [], errors: 0 },
    ])
    await upload(SECOND)
    expect((await setBank('22736.55')).body).toMatchObject({
      households: 3,
      unitsMissing: 0,
      principal: '22724.25',
      interest: '12.30',
      difference: '0.00',
      actions: [{ action: 'fund.open', allowed: true }],
    })
    const opened = await open('key-open-1')
    expect([opened.status, opened.body.state]).toEqual([201, 'OPEN'])
    expect((await open('key-open-1')).text).toBe(opened.text)
    expect((await open('key-open-2')).body.detail).toContain('已经建账')
    const { body } = await world.call('GET', `/api/areas/${areaId}/fund/units/${unitIds[0]}`, { as: accountant })
    expect(body).toMatchObject({ label: '1栋1单元101', principal: '6699.00', interest: '12.30', balance: '6711.30' })
    const trail = (await world.call('GET', `/api/areas/${areaId}/audit`, { as: accountant })).body.items
    expect(trail[0]).toMatchObject({ type: 'fund.opened' })
    expect(JSON.stringify(trail)).not.toContain('顾晓')
    await expectSound(world)
  })

  it('is refused while a cent is missing, and says how much; what is nobody’s yet goes to the pool', async () => {
    await upload(FIRST)
    await setBank('15604.06')
    const refused = await open('key-open-1')
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('多 0.01 元')])
    await setBank('15604.04')
    expect((await open('key-open-1')).body.detail).toContain('少 0.01 元')
    await setBank('15704.05', { unallocated: '100.00' })
    expect((await open('key-open-1')).status).toBe(201)
    const { body } = await world.call('GET', `/api/areas/${areaId}/fund`, { as: accountant })
    expect(body).toMatchObject({ bank: '15704.05', pool: '100.00', principal: '15591.75', interest: '12.30' })
    await expectSound(world)
  })

  it.each([
    ['a room the register does not know', ['1,1,901,王五,,89.32,1,1.00,,0'], 'ROOM_UNKNOWN'],
    [
      'a household that stands there twice',
      ['1,1,101,顾晓,,89.32,1,1.00,,0', '1,1,101,顾晓,,89.32,1,1.00,,0'],
      'UNIT_TWICE',
    ],
    ['money below zero', ['1,1,101,顾晓,,89.32,1,-1.00,,0'], 'MONEY_NEGATIVE'],
    ['half a cent', ['1,1,101,顾晓,,89.32,1,1.005,,0'], 'MONEY_UNREADABLE'],
    ['no money at all', ['1,1,101,顾晓,,89.32,1,,,0'], 'MONEY_MISSING'],
  ])('is refused for %s, naming the row', async (_, lines, code) => {
    const { status, body } = await upload(csv('1栋', lines))
    expect(status).toBe(201)
    expect(body.problems[0]).toMatchObject({ rowNo: 4, code, severity: 'error' })
    await setBank('1.00')
    const refused = await open('key-open-1')
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('行有错')])
  })

  it('warns where heading and lines disagree, and opens all the same', async () => {
    const { body } = await upload(csv('1栋', ['1,1,101,顾晓,,90.00,1,1.00,,0'], '总户数,2,总交款,2.00'))
    expect(body.sheets[0].warnings).toEqual([
      expect.stringContaining('总户数 2'),
      expect.stringContaining('总交款 2.00'),
    ])
    expect(body.problems).toMatchObject([{ code: 'AREA_DIFFERS', severity: 'warn' }])
    expect(body.unitsMissing).toBe(2)
    await setBank('1.00')
    expect((await open('key-open-1')).status).toBe(201)
  })

  it('takes the same file once; a sheet can be removed until the books are open', async () => {
    const first = await upload(FIRST)
    expect((await upload(FIRST)).body.detail).toContain('已经上传过')
    const sheet = `/api/areas/${areaId}/fund/sheets/${first.body.sheets[0].id}`
    expect((await world.call('DELETE', sheet, { as: accountant })).body.sheets).toEqual([])
    const again = await upload(FIRST)
    await setBank('15604.05')
    await open('key-open-1')
    const kept = `/api/areas/${areaId}/fund/sheets/${again.body.sheets[0].id}`
    expect((await world.call('DELETE', kept, { as: accountant })).status).toBe(409)
    expect((await upload(SECOND)).status).toBe(409)
    expect((await setBank('1.00')).status).toBe(409)
  })

  it('refuses a file that is no fund sheet, a day to come and a stale form', async () => {
    expect((await upload('楼号,单元,房间\r\n1,1,101\r\n')).body).toMatchObject({ code: 'FILE_REFUSED' })
    expect((await setBank('1.00', { balanceOn: '2026-11-21' })).body.fields[0].pointer).toBe('/balanceOn')
    expect((await setBank('1.001')).body.fields[0].pointer).toBe('/bankTotal')
    await setBank('1.00')
    expect((await setBank('2.00', { version: 1 })).body.code).toBe('CONFLICT')
  })

  it('happens once, however many open the books at once', async () => {
    await upload(FIRST)
    await setBank('15604.05')
    const answers = await Promise.all(['key-open-a', 'key-open-b', 'key-open-c'].map((key) => open(key)))
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409])
    await expectSound(world)
  })

  it('opens an area that has nothing yet, so that it can begin', async () => {
    await upload(csv('1栋', ['1,1,101,顾晓,,89.32,1,0,,0']))
    await setBank('0')
    expect((await open('key-open-1')).status).toBe(201)
    await expectSound(world)
  })
})

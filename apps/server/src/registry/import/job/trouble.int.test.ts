import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../../test/world.ts'
import { makeWorkbook } from '../rules/test-support/make-sheet.ts'
import { rawWorkbook } from '../sheet/test-support/raw-zip.ts'
import { clerkOf } from './testing.ts'

let world: World
let areaId: string
let clerk: ReturnType<typeof clerkOf>

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  areaId = (await world.area(places.community, '出问题的小区', [])).id
  clerk = clerkOf(world, (await world.official('STREET_CLERK', { division: places.street })).token)
})
afterAll(() => world.close())

const HEADING = ['楼号', '单元', '房间', '建筑面积', '业主名称']
const line = (n: number) => `${1 + Math.floor(n / 1000)},1,${n},88.00,\n`
const lines = (count: number) =>
  Buffer.from(`${HEADING.join(',')}\n${Array.from({ length: count }, (_, n) => line(n)).join('')}`)

describe('a file that cannot be imported', () => {
  const zeros = Buffer.alloc(32 * 1024 * 1024, 0x20)
  const sheet = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'

  it.each([
    ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj\n'), /不是表格文件.*请上传 Excel 工作簿/],
    [
      'an old .xls',
      async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]),
      /另存为.*\.xlsx/,
    ],
    [
      'a workbook with a password',
      async () => makeWorkbook([{ name: '表', rows: [HEADING] }], 'geheim'),
      /设了打开密码.*清除密码/,
    ],
    [
      'a zip bomb',
      async () => rawWorkbook(sheet, [{ name: 'xl/media/a', text: zeros }]),
      /大得不正常，已停止读取.*请用/,
    ],
    [
      'a zip bomb that lies about itself',
      async () => rawWorkbook(`${sheet}${' '.repeat(8 * 1024 * 1024)}`, [], { declaredSize: 200 }),
      /大得不正常，已停止读取/,
    ],
    ['nothing', async () => Buffer.alloc(0), /文件是空的/],
    ['an empty sheet', async () => makeWorkbook([{ name: '表', rows: [] }]), /没有任何内容/],
    ['a sheet without a heading', async () => makeWorkbook([{ name: '表', rows: [['a', 'b', 'c']] }]), /没有找到表头/],
  ] as const)('is refused on upload with a sentence that says what to do: %s', async (_, make, sentence) => {
    const { status, body } = await clerk.upload(areaId, await make())
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'FILE_REFUSED', detail: expect.stringMatching(sentence) })
  })

  it('leaves no job and no file behind', async () => {
    for (const table of ['import_job', 'stored_file'] as const) {
      const rows = await world.deps.db.system.selectFrom(table).select('id').where('area_id', '=', areaId).execute()
      expect(rows).toEqual([])
    }
  })
})

describe('a file of unusual length', () => {
  it('with a heading and no row has nothing to import, and says so', async () => {
    const job = await clerk.check(areaId, await makeWorkbook([{ name: '表', rows: [HEADING] }]))
    expect(job).toMatchObject({ state: 'CHECKED', totals: { rows: 1, data: 0, header: 1 } })
    const refused = await clerk.confirm(areaId, job.id)
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toContain('没有一行房屋')
  })

  it('of more than 200,000 rows is stopped, and the person is told to split it', async () => {
    const job = await clerk.check(areaId, lines(200_100), '太长.csv')
    expect(job).toMatchObject({
      state: 'FAILED',
      problem: { code: 'TOO_MANY_ROWS', message: expect.stringMatching(/200000 行.*请按楼栋拆成几个文件/) },
    })
    const staged = await world.deps.db.system
      .selectFrom('import_row')
      .select((e) => e.fn.countAll<bigint>().as('n'))
      .where('job_id', '=', job.id)
      .executeTakeFirstOrThrow()
    expect(staged.n).toBe(0n)
    expect(await world.deps.db.system.selectFrom('unit').select('id').where('area_id', '=', areaId).execute()).toEqual(
      [],
    )
  }, 300_000)
})

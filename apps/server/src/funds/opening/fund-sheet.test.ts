import { describe, expect, it } from 'vitest'
import type { SheetRow } from '../../registry/index.ts'
import { findFundHeader, readLine, readStated } from './fund-sheet.ts'

const row = (rowNo: number, ...cells: (string | null)[]): SheetRow => ({
  rowNo,
  cells: cells.map((text) => (text === null ? null : { text, kind: 'TEXT' })),
})

const HEADING = [
  row(1, '单位房屋上报'),
  row(2, '开发单位名称', '某某置业有限公司', '楼宇名称', '3幢', '总户数：', '2'),
  row(3, '总面积', '178.64', '总交款', '13398.00', '交存标准', '01电梯75元/㎡'),
]
const TITLES =
  '单元 层 房号 产权人 身份证号 房屋性质 房屋用途 建筑面积 房款 房屋类型 交存标准 上报日期 应交资金 实交本金 联系电话 实交利息 X坐标 Y坐标'.split(
    ' ',
  )
const HEADER = row(4, ...TITLES)
const line = (rowNo: number, values: Record<string, string>) =>
  row(rowNo, ...TITLES.map((title) => values[title] ?? null))

const header = findFundHeader([...HEADING, HEADER])!

describe('a fund sheet as fund offices hold it (单位房屋上报)', () => {
  it('says where its header stands and what it says of itself', () => {
    expect(header.rowNo).toBe(4)
    expect(header.columns).toEqual({ section: 0, room: 2, area: 7, due: 12, principal: 13, interest: 15 })
    expect(readStated([...HEADING, HEADER], header)).toEqual({
      building: '3幢',
      households: 2,
      area: 17864n,
      money: 1339800n,
    })
  })

  it('has principal and interest apart, to the cent', () => {
    const read = readLine(
      line(5, {
        单元: '1单元',
        房号: '101',
        建筑面积: '89.32',
        应交资金: '6699',
        实交本金: '6,699.00',
        实交利息: '12.3',
      }),
      header,
      '3幢',
    )
    expect(read).toMatchObject({
      room: { building: '3', section: '1', room: '101' },
      label: '3-1-101',
      principal: 669900n,
      interest: 1230n,
      due: 669900n,
      area: 8932n,
      problems: [],
    })
  })

  it.each([
    ['blank', row(6)],
    [
      'a total',
      row(6, '合 计', null, null, null, null, null, null, '178.64', null, null, null, null, null, '13398.00'),
    ],
    ['the header again', HEADER],
    ['a signature', row(6, '填表人：王五')],
  ])('passes over a line that is %s', (_, given) => {
    expect(readLine({ ...given, rowNo: 9 }, header, '3幢')).toBeNull()
  })

  it.each([
    ['no principal', { 房号: '101' }, 'MONEY_MISSING'],
    ['three decimals', { 房号: '101', 实交本金: '1.005' }, 'MONEY_UNREADABLE'],
    ['words', { 房号: '101', 实交本金: '未交' }, 'MONEY_UNREADABLE'],
    ['less than nothing', { 房号: '101', 实交本金: '-5' }, 'MONEY_NEGATIVE'],
    ['no room', { 实交本金: '5' }, 'ROOM_UNREADABLE'],
  ])('does not guess: %s', (_, values, problem) => {
    expect(readLine(line(7, values), header, '3幢')?.problems).toEqual([problem])
  })

  it('takes a balance before what was once paid in', () => {
    const both = findFundHeader([row(1, '房屋编号', '实交本金', '本金余额', '利息余额')])
    expect(both?.columns).toEqual({ full: 0, principal: 2, interest: 3 })
    expect(readLine(row(2, '1-2-301', '100', '40.5', '0'), both!, null)).toMatchObject({
      room: { building: '1', section: '2', room: '301' },
      principal: 4050n,
    })
  })

  it('is not any sheet with rooms', () => {
    expect(findFundHeader([row(1, '楼号', '单元', '房间', '建筑面积')])).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { Field } from './field.ts'
import { findHeader, headerScore, missingSentence } from './header.ts'
import { headerOf, rowsOf } from './test-support/rows.ts'

/** The fields found, by title. */
function fieldsOf(titles: readonly string[], ...data: (string | number | null)[][]): Record<string, Field> {
  const header = headerOf(rowsOf([titles, ...data]))
  return Object.fromEntries(header.columns.flatMap(({ title, field }) => (field ? [[title, field]] : [])))
}

describe('the headers of registers in use', () => {
  it('the one-sheet template with its four newer columns', () => {
    const titles =
      '楼号|单元|房间|楼层|总层数|是否有电梯|房屋类型|房屋户型|建筑面积|室内面积|租金|房屋状态|业主名称|性别|手机号|身份证号|业主类型|人员类型|人员角色|联系人|联系电话'.split(
        '|',
      )
    expect(Object.values(fieldsOf(titles))).toEqual([
      'building',
      'section',
      'room',
      'floor',
      'floorsTotal',
      'hasLift',
      'unitType',
      'layout',
      'area',
      'innerArea',
      'rent',
      'state',
      'ownerName',
      'gender',
      'phone',
      'idNumber',
      'ownerType',
      'personType',
      'personRole',
      'contactName',
      'contactPhone',
    ])
    const header = headerOf(rowsOf([titles]))
    expect([header.missing, header.advised]).toEqual([[], []])
  })

  it('fixed assets of a property company: 资产类型, 栋, 单元/区域, 门牌号/编号', () => {
    expect(
      fieldsOf(
        '资产类型|园区编号/建筑商开发期数|栋|单元/区域|门牌号/编号|建筑面积|业主姓名|业主身份证号|业主电话号码'.split(
          '|',
        ),
      ),
    ).toMatchObject({
      资产类型: 'unitType',
      栋: 'building',
      '单元/区域': 'section',
      '门牌号/编号': 'room',
      建筑面积: 'area',
      业主姓名: 'ownerName',
      业主身份证号: 'idNumber',
      业主电话号码: 'phone',
    })
  })

  it('房产 and 业主 of a committee tool: 楼栋号, 单元号, 房号', () => {
    expect(fieldsOf('小区名称|楼栋号|单元号|楼层|房号|建筑面积|备注'.split('|'))).toEqual({
      小区名称: 'community',
      楼栋号: 'building',
      单元号: 'section',
      楼层: 'floor',
      房号: 'room',
      建筑面积: 'area',
      备注: 'remark',
    })
  })

  it('a voting tool: 小区, 楼栋, 单元, 房号, 物业类型, 房屋编号', () => {
    expect(
      fieldsOf('小区|楼栋|单元|房号|业主姓名|手机号|身份证号码|建筑面积|物业类型|房屋编号'.split('|')),
    ).toMatchObject({
      楼栋: 'building',
      单元: 'section',
      房号: 'room',
      业主姓名: 'ownerName',
      手机号: 'phone',
      身份证号码: 'idNumber',
      物业类型: 'unitType',
    })
  })

  it('an owners list with the whole unit in one column: 房号 means all of it where nothing names the building', () => {
    const fields = fieldsOf('序号|房号|姓名（脱敏）|专有部分面积(m²)|人数权重|面积权重|状态|备注'.split('|'), [
      1,
      '1-1-101',
      '张*',
      89.32,
    ])
    expect(fields).toMatchObject({ 房号: 'full', '姓名（脱敏）': 'ownerName', '专有部分面积(m²)': 'area' })
  })

  it('the return of a maintenance-fund office: 联系电话 is the owner’s where no 联系人 stands beside it', () => {
    const titles =
      '单元|层|房号|产权人|身份证号|房屋性质|房屋用途|建筑面积|房款|房屋类型|交存标准|上报日期|应交资金|实交本金|联系电话'.split(
        '|',
      )
    expect(fieldsOf(['幢号', ...titles])).toMatchObject({
      幢号: 'building',
      单元: 'section',
      层: 'floor',
      房号: 'room',
      产权人: 'ownerName',
      身份证号: 'idNumber',
      房屋用途: 'unitType',
      建筑面积: 'area',
      联系电话: 'phone',
    })
  })

  it('a street archive: 门牌号 is the room, 房主姓名 the owner, 户主 is not', () => {
    const fields = fieldsOf(
      '房屋编号|楼栋号|单元|所在楼层|门牌号|面积|房屋类型|房型|街道|社区|小区|房主姓名|房主身份证号|户主姓名'.split(
        '|',
      ),
    )
    expect(fields).toMatchObject({
      楼栋号: 'building',
      单元: 'section',
      所在楼层: 'floor',
      门牌号: 'room',
      面积: 'area',
      房屋类型: 'unitType',
      房型: 'layout',
      房主姓名: 'ownerName',
      房主身份证号: 'idNumber',
    })
    expect(fields.户主姓名).toBeUndefined()
  })
})

describe('a header wherever it stands', () => {
  it('is found below titles, blank rows and a line of remarks', () => {
    const rows = rowsOf([
      ['某某小区业主清册'],
      [],
      ['填报单位：某某物业', null, '2026年11月'],
      ['*楼号', '单 元', '房间：', '建筑面积（平方米）', '业主 姓名'],
      ['1', '1', '101', '89.32', '张三'],
    ])
    const header = headerOf(rows)
    expect([header.rowNo, header.lines]).toEqual([4, 1])
    expect(header.mapping).toEqual({ building: 0, section: 1, room: 2, area: 3, ownerName: 4 })
  })

  it('may have two lines with groups above', () => {
    const rows = rowsOf([
      ['清册'],
      ['楼号', '单元', '房间', '业主信息', '业主信息', '建筑面积'],
      [null, null, null, '姓名', '证件号码', null],
      ['1', '1', '101', '张三', '无', '89.32'],
    ])
    const header = headerOf(rows)
    expect([header.rowNo, header.lines]).toEqual([2, 2])
    expect(header.mapping).toMatchObject({ building: 0, section: 1, room: 2, ownerName: 3, idNumber: 4, area: 5 })
  })

  it('is not a title with the name of a column in it, nor a row of data', () => {
    expect(
      findHeader(rowsOf([['楼号'], ['1', '1', '101', '89.32', '张三'], ['2', '1', '102', '90', '李四']])),
    ).toBeNull()
    expect(headerScore(rowsOf([['说明', '请填写']]))).toBe(0)
  })

  it('says in words what is missing and what would help', () => {
    const header = headerOf(rowsOf([['楼号', '单元', '业主姓名', '手机号']]))
    expect(header.missing).toEqual(['room', 'area'])
    expect(header.advised).toEqual(['idNumber', 'unitType', 'state'])
    expect(missingSentence(header.missing)).toBe(
      '没有找到「房间」、「建筑面积」列。请在下面指定是哪一列，或在表格里补上这一列再上传。',
    )
    expect(missingSentence([])).toBe('')
  })

  it('is less sure of a column whose values look like something else', () => {
    const titles = ['楼号', '房间', '建筑面积', '手机号']
    const right = headerOf(rowsOf([titles, ...Array.from({ length: 4 }, () => ['1', '101', '89.32', '13812345678'])]))
    const wrong = headerOf(rowsOf([titles, ...Array.from({ length: 4 }, () => ['1', '101', '张三', '13812345678'])]))
    expect(right.columns[2]?.confidence).toBe(1)
    expect(wrong.columns[2]?.confidence).toBe(0.5)
    expect(wrong.columns[3]?.confidence).toBe(right.columns[3]?.confidence)
  })

  it('gives a field to one column only, the surer one', () => {
    const header = headerOf(rowsOf([['楼号', '房间', '收费面积', '建筑面积', '面积备注']]))
    expect(header.mapping.area).toBe(3)
    expect(header.columns.filter(({ field }) => field === 'area')).toHaveLength(1)
  })
})

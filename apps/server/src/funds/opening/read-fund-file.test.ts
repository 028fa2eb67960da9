import { describe, expect, it } from 'vitest'
import { makeWorkbook } from '../../registry/import/rules/test-support/make-sheet.ts'
import { fundTemplate } from './fund-template.ts'
import { readFundFile } from './read-fund-file.ts'

const HEADER = ['单元', '层', '房号', '产权人', '建筑面积', '应交资金', '实交本金', '联系电话', '实交利息']

describe('a workbook of fund sheets', () => {
  it('is read sheet by sheet, one for each building; other sheets are passed over', async () => {
    const sheet = (building: string) => [
      ['单位房屋上报'],
      ['楼宇名称', building, '总户数', 1],
      HEADER,
      [1, 1, 101, '顾晓', 89.32, 6699, 6699, '13912345678', 12.3],
      ['合计', null, null, null, 89.32, 6699, 6699, null, 12.3],
    ]
    const bytes = await makeWorkbook([
      { name: '说明', rows: [['请勿改动']] },
      { name: '1幢', rows: sheet('1幢') },
      { name: '空', rows: [] },
      { name: '2幢', rows: sheet('2幢') },
    ])
    const sheets = await readFundFile(bytes, '上报.xlsx')
    expect(sheets.map((s) => [s.name, s.stated.building, s.stated.households, s.lines.length])).toEqual([
      ['1幢', '1幢', 1, 1],
      ['2幢', '2幢', 1, 1],
    ])
    expect(sheets[1]!.lines[0]).toMatchObject({ label: '2-1-101', principal: 669900n, interest: 1230n, problems: [] })
  })

  it('is refused with what to upload instead', async () => {
    const bytes = await makeWorkbook([
      {
        name: '清册',
        rows: [
          ['楼号', '单元', '房间'],
          [1, 1, 101],
        ],
      },
    ])
    await expect(readFundFile(bytes, '清册.xlsx')).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      detail: expect.stringContaining('单位房屋上报'),
    })
    await expect(readFundFile(Buffer.from(''), '空.xlsx')).rejects.toMatchObject({ code: 'FILE_REFUSED' })
  })

  it('can be our own template', async () => {
    const chunks: Buffer[] = []
    for await (const chunk of fundTemplate()) chunks.push(chunk)
    const sheets = await readFundFile(Buffer.concat(chunks), '模板.xlsx')
    expect(sheets).toMatchObject([{ name: '维修资金分户', lines: [] }])
  })
})

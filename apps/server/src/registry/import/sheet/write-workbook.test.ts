import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { TEMPLATE_COLUMNS } from '../rules/template.ts'
import { partText } from './test-support/raw-zip.ts'
import { readTexts } from './test-support/read-all.ts'
import { type CellLook, columnLetters, type WriteRow, writeWorkbook } from './write-workbook.ts'

async function written(...args: Parameters<typeof writeWorkbook>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of writeWorkbook(...args)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const columns = [
  { title: '楼号', width: 8 },
  { title: '业主名称', width: 20 },
]

describe('a workbook we write', () => {
  it('is read by the library and by ourselves with the same content', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\ud800-\udfff\r]/g, ''))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const bytes = await written([{ name: '表', columns, rows: rows.map((cells) => ({ cells })) }])
        const theirs = (await readXlsx(bytes)).sheets[0]?.rows ?? []
        const text = (row: readonly unknown[] | undefined, i: number) => String(row?.[i] ?? '')
        rows.forEach((row, i) => {
          expect([text(theirs[i + 1], 0), text(theirs[i + 1], 1)]).toEqual(row)
        })
        const blank = /^[\s\u00a0\u00ad\u200b-\u200f\u2060\u3000\ufeff]*$/
        const ours = await readTexts(bytes)
        rows.forEach((row, i) => {
          expect([ours[i + 1]?.[0] ?? '', ours[i + 1]?.[1] ?? '']).toEqual(
            row.map((value) => (blank.test(value) ? '' : value)),
          )
        })
      }),
      { numRuns: 60 },
    )
  })

  it('keeps digits and room numbers as text', async () => {
    const bytes = await written([{ name: '表', columns, rows: [{ cells: ['1-2', '320281198506070017'] }] }])
    expect(await readTexts(bytes)).toEqual([
      ['楼号', '业主名称'],
      ['1-2', '320281198506070017'],
    ])
    expect(partText(bytes, 'xl/styles.xml')).toContain('numFmtId="49"')
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<v>')
  })

  it('colours single cells and whole rows', async () => {
    const row: WriteRow = { cells: ['1', '张三'], look: 'YELLOW', looks: new Map<number, CellLook>([[1, 'RED']]) }
    const bytes = await written([{ name: '表', columns, rows: [row] }])
    const cells = (await readXlsx(bytes, { readStyles: true })).sheets[0]?.cells
    const fill = (at: string) => JSON.stringify(cells?.get(at)?.style?.fill ?? null)
    expect(fill('1,0')).toContain('FFF2CC')
    expect(fill('1,1')).toContain('F8CBAD')
  })

  it('offers the lists and notes of the template', async () => {
    const bytes = await written([
      { name: '资产信息', columns: TEMPLATE_COLUMNS, rows: [] },
      {
        name: '填写说明',
        columns: [
          { title: '列', width: 12 },
          { title: '说明', width: 60 },
        ],
        rows: TEMPLATE_COLUMNS.map(({ title, note }) => ({ cells: [title, note] })),
      },
    ])
    const book = await readXlsx(bytes)
    expect(book.sheets.map(({ name }) => name)).toEqual(['资产信息', '填写说明'])
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('110住宅,120办公室')
    for (const [, list] of xml.matchAll(/<formula1>"([^"]*)"<\/formula1>/g)) expect(list?.length).toBeLessThan(256)
  })

  it('pulls rows only as its bytes are taken', async () => {
    let pulled = 0
    const rows = function* (): Generator<WriteRow> {
      for (;;) {
        pulled++
        yield { cells: ['1', '一个不短的业主名称'.repeat(10)] }
      }
    }
    const stream = writeWorkbook([{ name: '表', columns, rows: rows() }])
    let bytes = 0
    for await (const chunk of stream) {
      bytes += chunk.length
      if (bytes > 20_000) break
    }
    expect(pulled).toBeLessThan(50_000)
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA'])
  })
})

import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { DEFECTS, makeCsv, makeRows } from '../rules/test-support/make-sheet.ts'
import { csvCell } from './csv.ts'
import { CsvRecords, guessDelimiter } from './csv-records.ts'
import { openSheet } from './open-sheet.ts'
import { readAll, readTexts } from './test-support/read-all.ts'

const OTHER_WRITER = fileURLToPath(new URL('./fixtures/register-gb18030.csv', import.meta.url))

describe('the encoding of a CSV', () => {
  const everyDefect = Object.fromEntries(Object.keys(DEFECTS).map((defect) => [defect, 2]))
  const text = makeCsv(makeRows({ units: 200, title: '某某小区业主清册', defects: everyDefect }))

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ])('is found to be %s, and the rows are the same', async (encoding, bytes) => {
    expect((await openSheet(bytes)).encoding).toBe(encoding)
    expect(await readTexts(bytes)).toEqual(await readTexts(Buffer.from(text)))
  })

  it('is decided by a character far down the file', async () => {
    const bytes = iconv.encode(`a,b\r\n${'1,2\r\n'.repeat(50_000)}3,张\r\n`, 'gb18030')
    expect((await openSheet(bytes)).encoding).toBe('GB18030')
    expect((await readAll(bytes)).at(-1)?.cells[1]?.text).toBe('张')
  })

  it('written by another program: four-byte characters, quoted line breaks, text formulas', async () => {
    const file = await openSheet(OTHER_WRITER, { filename: 'C:\\清册\\register.csv' })
    expect([file.encoding, file.sheetName]).toEqual(['GB18030', 'register.csv'])
    const rows = await readTexts(OTHER_WRITER)
    expect(rows[1]).toEqual(['1栋', '1', '101', '1,089.32', '张三\n李四', '13812345678'])
    expect(rows[2]?.slice(4)).toEqual(['𠮷野龘', '013912345678'])
  })

  it('is told apart for any Chinese text of a few characters', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((c) => String.fromCharCode(c)),
      minLength: 6,
      maxLength: 40,
    })
    return fc.assert(
      fc.asyncProperty(han, async (name) => {
        const line = `楼号,房间,业主名称\r\n1,101,${name}\r\n`
        expect((await openSheet(Buffer.from(line))).encoding).toBe('UTF-8')
        expect((await openSheet(iconv.encode(line, 'gb18030'))).encoding).toBe('GB18030')
      }),
      { numRuns: 300 },
    )
  })
})

describe('the records of a CSV', () => {
  it('come out the same however the text is cut into pieces', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '张', '"', ',', '\n', '\r', ' ', ';'), maxLength: 6 })
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.array(fc.nat(200)), fc.constantFrom('\n', '\r\n', '\r'), (rows, cuts, lineEnd) => {
        const quoted = rows.map((row) => row.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')).join(lineEnd)
        const records = new CsvRecords(',')
        const out: string[][] = []
        const at = [...new Set(cuts)].sort((a, b) => a - b)
        let from = 0
        for (const cut of [...at, quoted.length]) {
          out.push(...records.push(quoted.slice(from, Math.max(from, cut))))
          from = Math.max(from, cut)
        }
        out.push(...records.end())
        expect(out).toEqual(rows)
      }),
    )
  })

  it('are numbered as a spreadsheet numbers them, empty lines included', async () => {
    const rows = await readAll(Buffer.from('楼号,房间\r\n\r\n1,101\r\n,,\r\n1,102\r\n\r\n\r\n'))
    expect(rows.map((row) => [row.rowNo, row.cells.length])).toEqual([
      [1, 2],
      [2, 0],
      [3, 2],
      [4, 0],
      [5, 2],
    ])
  })

  it.each([
    [',', '楼号,房间\n1,2'],
    ['\t', '楼号\t房间\n1\t"2,3"'],
    [';', '楼号;面积\n1;"2,3"'],
    [',', '只有一列\n1'],
  ])('are parted by %j where that is the delimiter', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter)
  })

  it('lose what programs put before digits to protect them, and show what was not protected', () => {
    expect(csvCell('="001"')?.text).toBe('001')
    expect(csvCell("'320281198506070017")?.text).toBe('320281198506070017')
    expect(csvCell('\t320281198506070017')?.text).toBe('320281198506070017')
    expect(csvCell('3.20281E+17')).toMatchObject({ lossy: true })
    expect(csvCell('　')).toBeNull()
  })
})

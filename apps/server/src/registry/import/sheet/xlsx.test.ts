import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { headerScore } from '../rules/header.ts'
import { DEFECTS, makeRows, makeWorkbook, makeWorkbookStream } from '../rules/test-support/make-sheet.ts'
import { type ByteSource, byteSource } from './byte-source.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openSheet } from './open-sheet.ts'
import { partText, rawWorkbook } from './test-support/raw-zip.ts'
import { readAll, readTexts } from './test-support/read-all.ts'
import { isDateFormat } from './workbook-parts.ts'
import { openXlsx } from './xlsx.ts'

const OTHER_WRITER = fileURLToPath(new URL('./fixtures/other-writer.xlsx', import.meta.url))

async function streamed(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('a workbook written by another program', () => {
  it('is read on the visible sheet with the best header, and says which sheets there were', async () => {
    const file = await openSheet(OTHER_WRITER, { score: headerScore })
    expect(file.sheetName).toBe('业主清册')
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['说明', false],
      ['业主清册', false],
      ['字典', true],
    ])
  })

  it('repeats merged values down the column, keeps hidden rows and counts empty ones', async () => {
    const rows = await readAll(OTHER_WRITER, { score: headerScore })
    expect(rows.map((row) => row.rowNo)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(rows.slice(2, 5).map((row) => row.cells[0]?.text)).toEqual(['１栋', '１栋', '１栋'])
    expect(rows[2]?.cells[0]?.merged).toBeUndefined()
    expect(rows[3]?.cells[0]?.merged).toBe(true)
    expect(rows.map((row) => row.hidden === true)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(rows[5]?.cells).toEqual([])
  })

  it('shows dates by custom and by Chinese built-in formats, cached results of formulas, and joined rich text', async () => {
    const rows = await readAll(OTHER_WRITER, { score: headerScore })
    expect(rows[2]?.cells[7]).toEqual({ text: '2024-02-29', kind: 'DATE' })
    expect(rows[2]?.cells[8]).toEqual({ text: '2024-03-01', kind: 'DATE' })
    expect(rows[4]?.cells[3]).toEqual({ text: '99.33', kind: 'NUMBER', formula: true })
    expect(rows[6]?.cells[4]?.text).toBe('江阴市某某商贸有限公司')
  })

  it('flags an identity number kept as a number, and not a phone number', async () => {
    const row = (await readAll(OTHER_WRITER, { score: headerScore }))[3]
    expect(row?.cells[5]).toMatchObject({ kind: 'NUMBER', lossy: true })
    expect(row?.cells[6]).toEqual({ text: '18999999999', kind: 'NUMBER' })
  })

  it('can be read on a sheet that somebody asked for, and again from the start', async () => {
    const file = await openSheet(OTHER_WRITER, { sheet: '字典' })
    const count = async () => {
      let rows = 0
      for await (const row of file) rows += row.cells.length > 0 ? 1 : 0
      return rows
    }
    expect([await count(), await count()]).toEqual([1, 1])
  })
})

describe('against a second reader', () => {
  const everyDefect = Object.fromEntries(Object.keys(DEFECTS).map((defect) => [defect, 3]))

  it('reads the same rows and values as the library reads, and as many as the XML holds', async () => {
    const bytes = await streamed(makeWorkbookStream({ units: 300, title: '某某小区', defects: everyDefect }))
    const ours = await readTexts(bytes)
    const theirs = (await readXlsx(bytes)).sheets[0]?.rows ?? []
    const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
    const trimmed = (cells: string[]) => cells.join('\t').trimEnd()
    expect(ours.map(trimmed)).toEqual(theirs.map((row) => trimmed(row.map(text))))
    const stored = partText(bytes, 'xl/worksheets/sheet1.xml').match(/<row /g)?.length
    expect(ours.filter((cells) => cells.length > 0)).toHaveLength(stored ?? -1)
    expect(ours).toHaveLength([...makeRows({ units: 300, title: '某某小区', defects: everyDefect })].length)
  })

  it('reads a table of shared texts as the library does', async () => {
    const bytes = await makeWorkbook([
      {
        name: 'a',
        rows: [
          ['楼号', ' 房间 '],
          ['1', 'a & <b>'],
          ['1', '_x000D_'],
          [true, new Date('2024-02-29T00:00:00Z')],
        ],
      },
    ])
    expect(partText(bytes, 'xl/sharedStrings.xml')).toContain('楼号')
    expect(await readTexts(bytes)).toEqual([['楼号', ' 房间 '], ['1', 'a & <b>'], ['1'], ['TRUE', '2024-02-29']])
  })
})

describe('the shapes that worksheets take', () => {
  const sheet = (rows: string, behind = '') => `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`

  it('follows cells and rows without references, and prefixes on every name', async () => {
    const bytes = rawWorkbook(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>二</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    )
    expect(await readTexts(bytes)).toEqual([['1', '二']])
  })

  it('rounds a number to the fifteen digits that spreadsheets show', async () => {
    const cell = (v: string) => `<row><c><v>${v}</v></c></row>`
    const bytes = rawWorkbook(
      sheet(['89.320000000000007', '1E2', '-0.5', '1e-7', '123456789012345'].map(cell).join('')),
    )
    expect((await readTexts(bytes)).flat()).toEqual(['89.32', '100', '-0.5', '0.0000001', '123456789012345'])
  })

  it('repeats a merged block right and down, and forgets it behind its last row', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="D1"><v>1</v></c></row><row r="2"><c r="D2"><v>2</v></c></row><row r="4"><c r="D4"><v>4</v></c></row>'
    const bytes = rawWorkbook(sheet(rows, '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>'))
    expect(await readTexts(bytes)).toEqual([['甲', '甲', '', '1'], ['甲', '甲', '', '2'], [], ['', '', '', '4']])
  })

  it('marks formulas that were never calculated and errors as errors', async () => {
    const bytes = rawWorkbook(sheet('<row><c><f>A2+1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'))
    expect((await readAll(bytes))[0]?.cells.map((cell) => [cell?.kind, cell?.text])).toEqual([
      ['ERROR', '#未计算'],
      ['ERROR', '#DIV/0!'],
    ])
  })

  it('knows which formats show dates', () => {
    for (const code of ['yyyy-mm-dd', 'm"月"d"日"', '[$-804]yyyy年m月', '[h]:mm', 'mmm-yy'])
      expect([code, isDateFormat(code)]).toEqual([code, true])
    for (const code of ['General', '0.00_ ', '#,##0.00"m²"', '[Red]0.0', '@', '0.00\\m', '"yd"0']) {
      expect([code, isDateFormat(code)]).toEqual([code, false])
    }
  })

  it('counts in 1904 dates where the workbook says so, and knows the leap day that never was', async () => {
    const { serialText } = await import('./number-text.ts')
    expect(serialText(43_889, true)).toBe('2024-02-29')
    expect([serialText(1), serialText(59), serialText(61), serialText(45_351.5)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2024-02-29 12:00:00',
    ])
  })

  it('ignores columns beyond the last one read and says so', async () => {
    const bytes = rawWorkbook(sheet('<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'))
    const file = await openSheet(bytes)
    for await (const row of file) expect(row.cells).toHaveLength(1)
    expect(file.columnsIgnored).toBe(true)
  })
})

describe('a slow consumer', () => {
  it('holds the file up: nothing is unpacked ahead of the rows that were asked for', async () => {
    const bytes = await streamed(makeWorkbookStream({ units: 20_000 }))
    const memory = await byteSource(bytes)
    let streamedBytes = 0
    const source: ByteSource = {
      ...memory,
      async *stream(start, end) {
        for await (const chunk of memory.stream(start, end)) {
          streamedBytes += chunk.length
          yield chunk
        }
      },
    }
    const file = await openXlsx(source, DEFAULT_LIMITS, {})
    streamedBytes = 0
    let rows = 0
    for await (const row of file) {
      if (row.rowNo !== 100) {
        rows++
        continue
      }
      for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve))
      expect(streamedBytes).toBeLessThan(bytes.length / 3)
    }
    expect([rows, streamedBytes >= bytes.length / 2]).toEqual([20_000, true])
  })
})

describe('200,000 rows', () => {
  it('are read one after the other while memory stays flat, also when the consumer takes its time', {
    timeout: 120_000,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-sheet-'))
    try {
      const path = join(folder, 'large.xlsx')
      const { writeXlsxStream } = await import('hucre/xlsx')
      const rows = function* () {
        yield ['楼号', '房间', '建筑面积', '业主名称', '联系人', '备注']
        for (let i = 0; i < 200_000; i++) {
          const long = `这一格要长一些才能看出占用了多少内存-${i}`
          yield [String(i % 100), long, 89.32, long, long, long]
        }
      }
      await writeFile(path, writeXlsxStream(rows(), { name: '表' }) as unknown as AsyncIterable<Uint8Array>)
      let count = 0
      let most = 0
      const before = process.memoryUsage()
      for await (const { rowNo } of await openSheet(path)) {
        count = rowNo
        if (count % 50 !== 0) continue
        // Giving way here is what a consumer that writes to a database does; a reader that ran ahead would pile up rows.
        await new Promise((resolve) => setImmediate(resolve))
        most = Math.max(most, process.memoryUsage().rss - before.rss)
      }
      expect(count).toBe(200_001)
      expect(most / 1024 / 1024).toBeLessThan(100)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

import { describe, expect, it } from 'vitest'
import { makeCsv, makeRows, makeWorkbook } from '../rules/test-support/make-sheet.ts'
import { rawWorkbook, rawZip } from './test-support/raw-zip.ts'
import { errorOf, readAll, readTexts } from './test-support/read-all.ts'

const good = () =>
  makeWorkbook([
    {
      name: '表',
      rows: [
        ['楼号', '房间'],
        ['1', '101'],
      ],
    },
  ])
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('a file that is no workbook', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0), 'EMPTY_FILE'],
    ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]), 'OLD_XLS'],
    ['an .xls of before 1997', Buffer.from('0904060000001000', 'hex'), 'OLD_XLS'],
    ['a picture', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)]), 'NOT_A_SHEET'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'NOT_A_SHEET'],
    ['a web page named .xls', Buffer.from('\ufeff<html><table><tr><td>楼号</td></tr></table></html>'), 'HTML_TABLE'],
    ['an XML spreadsheet of 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'OTHER_WORKBOOK'],
    ['an empty archive', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]), 'NOT_A_WORKBOOK'],
    ['an archive of something else', rawZip([{ name: 'a.txt', text: 'x' }]), 'NOT_A_WORKBOOK'],
    ['an OpenDocument sheet', rawZip([{ name: 'mimetype', text: 'application/vnd.oasis' }]), 'OTHER_WORKBOOK'],
  ] as const)('says so: %s', async (_, bytes, code) => {
    const error = await errorOf(bytes)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/请|另存/)
  })

  it('tells how to save an old .xls, whatever the file is called', async () => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
    const error = await errorOf(bytes, { filename: '清册.xlsx' })
    expect(error.message).toContain('另存为')
    expect(error.message).toContain('.xlsx')
  })

  it('is recognised by its bytes: a workbook called .csv is read as a workbook', async () => {
    expect(await readTexts(await good(), { filename: 'a.csv' })).toEqual([
      ['楼号', '房间'],
      ['1', '101'],
    ])
  })
})

describe('a workbook with a password', () => {
  it('asks to remove it', async () => {
    const bytes = await makeWorkbook([{ name: '表', rows: [['楼号']] }], 'geheim')
    const error = await errorOf(bytes)
    expect(error.code).toBe('ENCRYPTED')
    expect(error.message).toContain('密码')
  })

  it('is recognised inside a zip with its own encryption too', async () => {
    expect((await errorOf(rawZip([{ name: 'xl/workbook.xml', text: 'x', flags: 1 }]))).code).toBe('ENCRYPTED')
  })
})

describe('a workbook that explodes', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)

  it('is refused by its directory, before anything is unpacked', async () => {
    const bytes = rawWorkbook(sheet(''), [{ name: 'xl/media/a', text: zeros(32) }])
    expect(bytes.length).toBeLessThan(64 * 1024)
    expect((await errorOf(bytes)).code).toBe('ZIP_BOMB')
  })

  it('is stopped at the first byte beyond what it declared, when its directory lies', async () => {
    const text = `${sheet('<row><c><v>1</v></c></row>')}${' '.repeat(8 * 1024 * 1024)}`
    expect((await errorOf(rawWorkbook(text, [], { declaredSize: 200 }))).code).toBe('ZIP_BOMB')
  })

  it('is refused for what all its parts come to, and for their number', async () => {
    const parts = Array.from({ length: 30 }, (_, i) => ({ name: `xl/media/${i}`, text: 'x'.repeat(1000) }))
    const bytes = rawWorkbook(sheet('<row><c><v>1</v></c></row>'), parts)
    expect((await errorOf(bytes, { limits: { maxUnpackedBytes: 20_000 } })).code).toBe('ZIP_BOMB')
    expect((await errorOf(bytes, { limits: { maxEntries: 20 } })).code).toBe('ZIP_BOMB')
    expect(await readAll(bytes)).toHaveLength(1)
  })

  it('expands no entities of its own making', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet('<row><c t="str"><v>&a;</v></c></row>')}`
    expect((await errorOf(rawWorkbook(xml))).code).toBe('DAMAGED')
  })
})

describe('a file cut short or damaged', () => {
  it('is refused wherever it was cut, and never read in part', async () => {
    const bytes = await good()
    for (let cut = 4; cut < bytes.length; cut += 97) {
      expect(['TRUNCATED', 'DAMAGED']).toContain((await errorOf(bytes.subarray(0, cut))).code)
    }
  })

  it('is refused when a byte of a sheet has changed', async () => {
    const bytes = rawWorkbook(sheet('<row><c t="str"><v>甲乙丙丁</v></c></row>'.repeat(50)))
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 60
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect(['TRUNCATED', 'DAMAGED', 'ZIP_BOMB']).toContain((await errorOf(bytes)).code)
  })

  it('is refused when the XML ends in the middle, the zip being whole', async () => {
    const whole = sheet('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>')
    for (const cut of [whole.indexOf('</row>') + 6, whole.length - 20, whole.length - 30]) {
      expect((await errorOf(rawWorkbook(whole.slice(0, cut)))).code).toBe('TRUNCATED')
    }
  })

  it('is refused when rows go backwards or a shared text is missing', async () => {
    const back = sheet('<row r="5"><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row>')
    expect((await errorOf(rawWorkbook(back))).code).toBe('DAMAGED')
    expect((await errorOf(rawWorkbook(sheet('<row><c t="s"><v>7</v></c></row>')))).code).toBe('DAMAGED')
  })
})

describe('too little and too much', () => {
  it('has nothing in it', async () => {
    expect((await errorOf(await makeWorkbook([{ name: '表', rows: [] }]))).code).toBe('NO_ROWS')
    expect((await errorOf(await makeWorkbook([{ name: '表', rows: [[' '], ['\u3000\u200b']] }]))).code).toBe('NO_ROWS')
    expect((await errorOf(Buffer.from('\r\n,,\r\n'))).code).toBe('NO_ROWS')
  })

  it('has more rows than the limit, headings not counted', async () => {
    const rows = Array.from({ length: 151 }, (_, i) => [String(i)])
    const bytes = await makeWorkbook([{ name: '表', rows }])
    expect(await readAll(bytes, { limits: { maxRows: 101 } })).toHaveLength(151)
    const error = await errorOf(bytes, { limits: { maxRows: 100 } })
    expect([error.code, error.rowNo]).toEqual(['TOO_MANY_ROWS', 151])
    expect(error.message).toContain('100')
  })

  it('has a stray cell a million rows below', async () => {
    const xml = sheet('<row r="1"><c><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>')
    expect((await errorOf(rawWorkbook(xml))).code).toBe('ROWS_FAR_APART')
  })

  it('has empty formatted rows to the end of the sheet, which count for nothing', async () => {
    const xml = sheet(
      `<row r="1"><c><v>1</v></c></row>${Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 2}"><c s="1"/></row>`).join('')}`,
    )
    expect(await readAll(rawWorkbook(xml))).toHaveLength(1)
  })

  it('is larger than allowed', async () => {
    expect((await errorOf(await good(), { limits: { maxBytes: 100 } })).code).toBe('FILE_TOO_LARGE')
  })

  it('names a sheet that is not there', async () => {
    expect((await errorOf(await good(), { sheet: '没有' })).code).toBe('SHEET_NOT_FOUND')
  })
})

describe('a CSV with trouble in it', () => {
  it('says in which row a quote never closes', async () => {
    const error = await errorOf(Buffer.from('a,b\n1,"2\n3,4\n'))
    expect([error.code, error.rowNo]).toEqual(['QUOTE_UNCLOSED', 2])
    const long = await errorOf(Buffer.from(`a,b\n1,"${'x\n'.repeat(40_000)}`))
    expect([long.code, long.rowNo]).toEqual(['CELL_TOO_LONG', 2])
  })

  it('is refused when it stops inside a character', async () => {
    const whole = Buffer.from(makeCsv(makeRows({ units: 20 })))
    expect((await errorOf(whole.subarray(0, whole.lastIndexOf('业') + 1))).code).toBe('TRUNCATED')
  })

  it('is refused when it is neither UTF-8 nor GB18030', async () => {
    const bytes = Buffer.concat([
      Buffer.from('楼号,房间,业主名称,建筑面积,身份证号,手机号\n'),
      Buffer.from([0xff, 0x41]),
    ])
    expect((await errorOf(bytes)).code).toBe('ENCODING_UNKNOWN')
  })
})

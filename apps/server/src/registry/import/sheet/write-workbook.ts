import { writeZip, type ZipPart } from './write-zip.ts'

/** The fills and weights a cell can have. */
export type CellLook = 'PLAIN' | 'HEADER' | 'GREEN' | 'YELLOW' | 'RED' | 'NOTE'

/** One row to write: texts, and a look for the whole row or single columns. `null` is an empty cell. */
export type WriteRow = {
  readonly cells: readonly (string | null)[]
  readonly look?: CellLook
  /** Overrides `look` for a column (from 0). */
  readonly looks?: ReadonlyMap<number, CellLook>
}

/** A column of the sheet to write. */
export type WriteColumn = {
  readonly title: string
  /** In characters of the standard font. */
  readonly width: number
  /** Offered as a list on every cell of the column. */
  readonly choices?: readonly string[]
  /** Shown when the cell is entered. */
  readonly note?: string
}

/** A sheet: its heading is written first, then the rows as they come. */
export type WriteSheet = {
  readonly name: string
  readonly columns: readonly WriteColumn[]
  readonly rows: AsyncIterable<WriteRow> | Iterable<WriteRow>
}

const LOOKS: readonly CellLook[] = ['PLAIN', 'HEADER', 'GREEN', 'YELLOW', 'RED', 'NOTE']
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const FLUSH_CHARS = 128 * 1024
/** Rows for which the template offers its lists. */
const CHOICE_ROWS = 100_000
const CELL_MAX_CHARS = 32_767

/**
 * Writes a workbook piece by piece; rows are pulled as the consumer reads. Every cell is text in the text format
 * (`@`), so that identity numbers keep their digits and `1-2` does not become a date when people go on typing.
 * The library that could write streams has no colours for single cells, hence a writer of our own.
 */
export function writeWorkbook(sheets: readonly WriteSheet[]): AsyncGenerator<Buffer> {
  return writeZip(workbookParts(sheets))
}

function* workbookParts(sheets: readonly WriteSheet[]): Generator<ZipPart> {
  const numbers = sheets.map((_, i) => i + 1)
  yield part('[Content_Types].xml', contentTypes(numbers))
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  yield part('xl/workbook.xml', workbookXml(sheets))
  const links = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}${styles}</Relationships>`,
  )
  yield part('xl/styles.xml', stylesXml())
  for (const [i, sheet] of sheets.entries()) yield { name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(sheet) }
}

function part(name: string, xml: string): ZipPart {
  return { name, data: [Buffer.from(DECLARATION + xml, 'utf8')] }
}

function contentTypes(numbers: readonly number[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheets = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.join('')}</Types>`
}

function workbookXml(sheets: readonly WriteSheet[]): string {
  const items = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${items.join('')}</sheets></workbook>`
}

/** Spreadsheet programs refuse longer names and these characters. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet'
}

function stylesXml(): string {
  const fills = ['FFFFFFFF', 'FFE8EEF7', 'FFE2F0D9', 'FFFFF2CC', 'FFF8CBAD', 'FFF2F2F2']
  const solid = fills.map(
    (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`,
  )
  // Fills 0 and 1 are reserved by the format.
  const formats = LOOKS.map((look, i) => {
    const wrap = look === 'NOTE' ? '<alignment vertical="top" wrapText="1"/>' : '<alignment vertical="center"/>'
    const fill = look === 'PLAIN' ? 0 : i + 2
    const font = look === 'HEADER' ? 1 : 0
    return `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrap}</xf>`
  })
  return `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

async function* sheetXml(sheet: WriteSheet): AsyncGenerator<Buffer> {
  const columns = sheet.columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="1" customWidth="1"/>`,
  )
  let text = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  let rowNo = 1
  text += rowXml(rowNo, { cells: sheet.columns.map(({ title }) => title), look: 'HEADER' })
  for await (const row of sheet.rows) {
    text += rowXml(++rowNo, row)
    if (text.length < FLUSH_CHARS) continue
    yield Buffer.from(text, 'utf8')
    text = ''
  }
  yield Buffer.from(`${text}</sheetData>${validations(sheet.columns)}</worksheet>`, 'utf8')
}

function rowXml(rowNo: number, { cells, look = 'PLAIN', looks }: WriteRow): string {
  let xml = `<row r="${rowNo}">`
  for (const [i, value] of cells.entries()) {
    // Style 0 is every program's own default; the looks follow it.
    const style = LOOKS.indexOf(looks?.get(i) ?? look) + 1
    const at = `r="${columnLetters(i)}${rowNo}" s="${style}"`
    if (value === null || value === '') {
      if (style > 1) xml += `<c ${at}/>`
    } else {
      xml += `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(value.slice(0, CELL_MAX_CHARS))}</t></is></c>`
    }
  }
  return `${xml}</row>`
}

function validations(columns: readonly WriteColumn[]): string {
  const items = columns.flatMap(({ choices, note, title }, i) => {
    if (!choices && note === undefined) return []
    const range = `${columnLetters(i)}2:${columnLetters(i)}${CHOICE_ROWS}`
    const prompt =
      note === undefined ? '' : ` showInputMessage="1" promptTitle="${xmlText(title)}" prompt="${xmlText(note)}"`
    const list = choices ? `<formula1>"${xmlText(choices.join(','))}"</formula1>` : ''
    // Lists only suggest: what people type instead is judged by the import, with a sentence that explains.
    const type = choices ? ' type="list" showErrorMessage="0"' : ''
    return [`<dataValidation${type} allowBlank="1"${prompt} sqref="${range}">${list}</dataValidation>`]
  })
  return items.length === 0 ? '' : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`
}

/** 0 is `A`, 27 is `AB`. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes for XML; characters that XML cannot hold, and text that looks like their escape, go as `_x000B_`. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff\ud800-\udfff]/gu, (c) => {
      return `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    })
}

import { StringDecoder } from 'node:string_decoder'
import { type Cell, hasOwnValue, type SheetRow } from './cell.ts'
import { ImportFileError } from './errors.ts'
import { CELL_MAX_CHARS, SPREADSHEET_MAX_ROWS } from './limits.ts'
import { type Merge, MergeFiller } from './merges.ts'
import { dateCell, numberCell } from './number-text.ts'
import { textCell } from './shared-strings.ts'
import type { Archive, Workbook } from './workbook-parts.ts'
import { attribute, decodeEscapes, type XmlHandler, XmlScanner } from './xml-scan.ts'
import type { ZipEntry } from './zip-directory.ts'
import { unpack } from './zip-entry.ts'

/** Everything a worksheet's rows refer to. */
export type RowContext = {
  readonly archive: Archive
  readonly workbook: Workbook
  readonly strings: readonly (Cell | null)[]
  readonly merges: readonly Merge[]
  /** Told once when a value stands right of the last column that is read. */
  readonly onIgnoredColumn: () => void
}

/**
 * The rows that the file stores, in order, merged values repeated; rows it leaves out are left out here too.
 * Unpacking waits while the consumer works on a row.
 */
export async function* storedRows(context: RowContext, entry: ZipEntry): AsyncGenerator<SheetRow> {
  const reader = new RowReader(context)
  const scanner = new XmlScanner(reader)
  const decoder = new StringDecoder('utf8')
  const filler = new MergeFiller(context.merges)
  for await (const chunk of unpack(context.archive.source, entry, context.archive.limits)) {
    scanner.push(decoder.write(chunk))
    for (const row of reader.take()) {
      const cells = filler.fill(row.rowNo, row.cells)
      if (hasOwnValue(cells)) yield { rowNo: row.rowNo, cells, ...(row.hidden && { hidden: true as const }) }
    }
  }
  scanner.end()
  if (!reader.finished) throw new ImportFileError('TRUNCATED')
}

type OpenRow = { rowNo: number; cells: (Cell | null)[]; hidden: boolean }

/** Turns the tags of one worksheet into rows. Names: `c` cell, `v` value, `f` formula, `is` inline text, `t` text. */
class RowReader implements XmlHandler {
  readonly #context: RowContext
  #rows: OpenRow[] = []
  #row: OpenRow | null = null
  #lastRowNo = 0
  #inData = false
  finished = false
  #inCell = false
  #column = -1
  #type = ''
  #style = -1
  #formula = false
  #value = ''
  #hasValue = false
  #collecting = false
  #inPhonetic = false

  constructor(context: RowContext) {
    this.#context = context
  }

  /** The rows completed since the last call. */
  take(): OpenRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, raw: string): void {
    if (name === 'c') this.#openCell(raw)
    else if (name === 'v' || name === 't') {
      this.#collecting = this.#inCell && !this.#inPhonetic
      if (this.#collecting) this.#hasValue = true
    } else if (name === 'row') this.#openRow(raw)
    else if (name === 'f') this.#formula = true
    else if (name === 'rPh') this.#inPhonetic = true
    else if (name === 'sheetData') this.#inData = true
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't') this.#collecting = false
    else if (name === 'row') {
      if (this.#row) this.#rows.push(this.#row)
      this.#row = null
    } else if (name === 'rPh') this.#inPhonetic = false
    else if (name === 'sheetData') {
      this.#inData = false
      this.finished = true
    }
  }

  text(text: string): void {
    if (!this.#collecting) return
    this.#value += text
    if (this.#value.length > CELL_MAX_CHARS * 2) {
      throw new ImportFileError('CELL_TOO_LONG', `第 ${this.#lastRowNo} 行：`, { rowNo: this.#lastRowNo })
    }
  }

  #openRow(raw: string): void {
    if (!this.#inData) return
    const given = attribute(raw, 'r')
    const rowNo = given === null ? this.#lastRowNo + 1 : Number(given)
    if (!Number.isInteger(rowNo) || rowNo <= this.#lastRowNo || rowNo > SPREADSHEET_MAX_ROWS) {
      throw new ImportFileError('DAMAGED')
    }
    this.#lastRowNo = rowNo
    this.#column = -1
    const hidden = attribute(raw, 'hidden')
    this.#row = { rowNo, cells: [], hidden: hidden === '1' || hidden === 'true' }
  }

  #openCell(raw: string): void {
    if (!this.#row) return
    this.#inCell = true
    this.#column++
    this.#type = ''
    this.#style = -1
    this.#readAttributes(raw)
    this.#formula = false
    this.#value = ''
    this.#hasValue = false
  }

  /** One walk over ` r="B2" s="3" t="str"`: this runs on every cell, `attribute()` three times would cost thrice. */
  #readAttributes(raw: string): void {
    for (let at = 0; at < raw.length; ) {
      const equals = raw.indexOf('=', at)
      if (equals < 0) return
      let open = equals + 1
      while (raw.charCodeAt(open) <= 32) open++
      const close = raw.indexOf(raw[open] ?? '"', open + 1)
      if (close < 0) return
      let nameEnd = equals
      while (nameEnd > at && raw.charCodeAt(nameEnd - 1) <= 32) nameEnd--
      // Only one-letter names matter; a longer one has no space before its last letter.
      if (nameEnd - 1 === at || raw.charCodeAt(nameEnd - 2) <= 32) {
        const name = raw.charCodeAt(nameEnd - 1)
        if (name === 114) this.#column = refColumn(raw, open + 1)
        else if (name === 115) this.#style = Number(raw.slice(open + 1, close))
        else if (name === 116) this.#type = raw.slice(open + 1, close)
      }
      at = close + 1
    }
  }

  #closeCell(): void {
    this.#inCell = false
    const row = this.#row
    if (!row) return
    const cell = this.#cell()
    if (cell === null) return
    if (this.#column >= this.#context.archive.limits.maxColumns) {
      this.#context.onIgnoredColumn()
      return
    }
    while (row.cells.length < this.#column) row.cells.push(null)
    row.cells[this.#column] = cell
  }

  #cell(): Cell | null {
    const { workbook, strings } = this.#context
    if (this.#formula && !this.#hasValue) return { text: '#未计算', kind: 'ERROR', formula: true }
    const value = this.#value
    if (this.#type === 's') {
      const cell = strings[Number(value)]
      if (cell === undefined && value !== '') throw new ImportFileError('DAMAGED')
      return cell ?? null
    }
    if (this.#type === 'inlineStr' || this.#type === 'str') return this.#marked(textCell(decodeEscapes(value)))
    if (value === '') return null
    if (this.#type === 'b') return this.#marked({ text: value === '1' ? 'TRUE' : 'FALSE', kind: 'BOOLEAN' })
    if (this.#type === 'e') return this.#marked({ text: value, kind: 'ERROR' })
    if (this.#type === 'd')
      return this.#marked({ text: value.slice(0, 19).replace('T', ' ').replace(' 00:00:00', ''), kind: 'DATE' })
    if (workbook.dateStyles[this.#style] === true) return dateCell(value, workbook.is1904, this.#formula)
    return numberCell(value, this.#formula)
  }

  #marked(cell: Cell | null): Cell | null {
    return cell !== null && this.#formula ? { ...cell, formula: true } : cell
  }
}

/** The column of the reference (`AB12`) that stands at a place of a text, from 0. */
function refColumn(text: string, from: number): number {
  let index = 0
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 65 || c > 90) break
    index = index * 26 + (c - 64)
  }
  if (index === 0 || index > 16_384) throw new ImportFileError('DAMAGED')
  return index - 1
}

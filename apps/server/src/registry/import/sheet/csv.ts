import iconv from 'iconv-lite'
import type { ByteSource } from './byte-source.ts'
import type { Cell, SheetRow } from './cell.ts'
import { detectEncoding, type EncodingFound } from './csv-encoding.ts'
import { CsvRecords, guessDelimiter } from './csv-records.ts'
import { ImportFileError } from './errors.ts'
import type { SheetLimits } from './limits.ts'
import { HEAD_ROWS } from './limits.ts'
import type { OpenOptions } from './open-sheet.ts'
import { textCell } from './shared-strings.ts'
import { headRows, numberedRows, type SheetFile } from './sheet-file.ts'

/** How much text decides between comma, tab and semicolon. */
const SAMPLE_CHARS = 64 * 1024

/** Opens a text file as a table; encoding and delimiter are found out, not asked for. */
export async function openCsv(source: ByteSource, limits: SheetLimits, options: OpenOptions): Promise<SheetFile> {
  const found = await detectEncoding(source)
  const delimiter = guessDelimiter(await sample(source, found))
  const state = { columnsIgnored: false }
  const onIgnoredColumn = () => {
    state.columnsIgnored = true
  }
  const rows = () => csvRows(source, found, delimiter, limits, onIgnoredColumn)
  const head = await headRows(rows(), HEAD_ROWS)
  if (head.length === 0) throw new ImportFileError('NO_ROWS')
  const sheetName = (options.filename ?? 'CSV').replace(/^.*[\\/]/, '')
  return {
    format: 'CSV',
    encoding: found.encoding,
    sheetName,
    sheets: [{ name: sheetName, hidden: false, score: options.score?.(head) ?? 0 }],
    get columnsIgnored() {
      return state.columnsIgnored
    },
    [Symbol.asyncIterator]: () => numberedRows(rows(), limits),
  }
}

async function* decoded(source: ByteSource, found: EncodingFound): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(found.encoding, { stripBOM: false })
  for await (const chunk of source.stream(found.skip, source.size)) {
    const text = decoder.write(chunk)
    if (text.length > 0) yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

async function sample(source: ByteSource, found: EncodingFound): Promise<string> {
  let text = ''
  for await (const part of decoded(source, found)) {
    text += part
    if (text.length >= SAMPLE_CHARS) break
  }
  return text
}

async function* csvRows(
  source: ByteSource,
  found: EncodingFound,
  delimiter: string,
  limits: SheetLimits,
  onIgnoredColumn: () => void,
): AsyncGenerator<SheetRow> {
  const records = new CsvRecords(delimiter)
  let rowNo = 0
  const row = (fields: readonly string[]): SheetRow | null => {
    rowNo++
    const cells = fields.map(csvCell)
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    if (cells.length > limits.maxColumns) {
      onIgnoredColumn()
      cells.length = limits.maxColumns
    }
    return cells.some((cell) => cell !== null) ? { rowNo, cells } : null
  }
  for await (const text of decoded(source, found)) {
    for (const fields of records.push(text)) {
      const next = row(fields)
      if (next) yield next
    }
  }
  for (const fields of records.end()) {
    const next = row(fields)
    if (next) yield next
  }
}

/**
 * A field of text. `="001"`, a leading apostrophe and a leading tab are what programs put before digits to keep a
 * spreadsheet from turning them into numbers; `3.2E+17` is what is left where nobody did.
 */
export function csvCell(field: string): Cell | null {
  const cell = textCell(field)
  if (cell === null) return null
  const text = field
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[\dA-Za-z])/, '')
  if (/^\d(\.\d+)?E\+1[5-9]$/i.test(text)) return { text, kind: 'NUMBER', lossy: true }
  return { text, kind: 'TEXT' }
}

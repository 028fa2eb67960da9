import type { SheetRow } from './cell.ts'
import { ImportFileError } from './errors.ts'
import { HEADING_ALLOWANCE, type SheetLimits } from './limits.ts'

/** A sheet of the uploaded file that could have been chosen. */
export type SheetInfo = {
  readonly name: string
  readonly hidden: boolean
  /** How much its best header row resembles a register's; 0 for none, see the `score` option of `openSheet`. */
  readonly score: number
}

/**
 * An opened sheet. Iterating reads the file from the start, row by row, as often as wanted; row numbers are
 * contiguous from 1 to the last row with content, rows left empty come with `cells: []`.
 */
export type SheetFile = AsyncIterable<SheetRow> & {
  readonly format: 'XLSX' | 'CSV'
  /** Of a CSV file. */
  readonly encoding?: 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE'
  /** The name of the chosen sheet; of a CSV file, its file name. */
  readonly sheetName: string
  readonly sheets: readonly SheetInfo[]
  /** True once a row with values right of the last column read has come by. */
  readonly columnsIgnored: boolean
}

/**
 * Puts the empty rows back between the filled ones and counts the filled ones.
 * Throws `TOO_MANY_ROWS`, and `ROWS_FAR_APART` for a stray cell far below the table.
 */
export async function* numberedRows(rows: AsyncIterable<SheetRow>, limits: SheetLimits): AsyncGenerator<SheetRow> {
  let last = 0
  let filled = 0
  for await (const row of rows) {
    if (++filled > limits.maxRows + HEADING_ALLOWANCE) {
      throw new ImportFileError('TOO_MANY_ROWS', `一次最多 ${limits.maxRows} 行。`, { rowNo: row.rowNo })
    }
    if (row.rowNo - last - 1 > limits.maxBlankRun) {
      throw new ImportFileError('ROWS_FAR_APART', `第 ${last} 行以后空着，第 ${row.rowNo} 行又有内容。`, {
        rowNo: row.rowNo,
      })
    }
    while (++last < row.rowNo) yield { rowNo: last, cells: [] }
    yield row
  }
}

/** The first `count` rows, and no more of the file than they need. */
export async function headRows(rows: AsyncIterable<SheetRow>, count: number): Promise<SheetRow[]> {
  const head: SheetRow[] = []
  for await (const row of rows) {
    head.push(row)
    if (head.length >= count) break
  }
  return head
}

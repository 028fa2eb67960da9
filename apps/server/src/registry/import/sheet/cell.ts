/**
 * What a sheet is to the rest of the import: numbered rows of cells, whatever the file was.
 * Nothing outside this folder knows about XLSX or CSV.
 */

/** What the file said a value was. `ERROR` covers `#REF!` and formulas that were never calculated. */
export type CellKind = 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN' | 'ERROR'

/**
 * One cell with a value; a cell without one is `null`.
 *
 * `text` is what a person reads: numbers in plain decimals (never `3.2E+17`), dates as `YYYY-MM-DD`
 * (with ` HH:MM:SS` where the serial has a fraction), booleans as `TRUE`/`FALSE`.
 */
export type Cell = {
  readonly text: string
  readonly kind: CellKind
  /** The value belongs to the first cell of a merged region and was repeated here. */
  readonly merged?: true
  /** The value is the cached result of a formula. */
  readonly formula?: true
  /** A number of 16 or more digits: spreadsheets keep 15, so the last digits are no longer what was typed. */
  readonly lossy?: true
}

/** One row, numbered as the spreadsheet program numbers it (from 1); `cells` is as long as the last filled column. */
export type SheetRow = {
  readonly rowNo: number
  readonly cells: readonly (Cell | null)[]
  /** Hidden by a filter or by hand; hidden rows are read like any other. */
  readonly hidden?: true
}

/** True when the row has a value of its own, not only values repeated from a merged region. */
export function hasOwnValue(cells: readonly (Cell | null)[]): boolean {
  for (const cell of cells) if (cell !== null && cell.merged === undefined) return true
  return false
}

import type { ByteSource } from './byte-source.ts'
import type { Cell, SheetRow } from './cell.ts'
import { ImportFileError } from './errors.ts'
import type { SheetLimits } from './limits.ts'
import { HEAD_ROWS } from './limits.ts'
import { readMerges } from './merges.ts'
import type { OpenOptions } from './open-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { headRows, numberedRows, type SheetFile, type SheetInfo } from './sheet-file.ts'
import { type RowContext, storedRows } from './sheet-rows.ts'
import { type Archive, readWorkbook, type Workbook, type WorkbookSheet } from './workbook-parts.ts'
import { readZipDirectory } from './zip-directory.ts'

/** Sheets looked at when the best one is chosen. */
const MAX_SHEETS_COMPARED = 50

/** Opens an .xlsx file: judges the archive, chooses the sheet, checks it from end to end once. */
export async function openXlsx(source: ByteSource, limits: SheetLimits, options: OpenOptions): Promise<SheetFile> {
  const archive: Archive = { source, limits, entries: await readZipDirectory(source, limits) }
  const workbook = await readWorkbook(archive)
  const strings = workbook.sharedStrings ? await readSharedStrings(archive, workbook.sharedStrings) : []
  const { sheet, sheets } = await chooseSheet(archive, workbook, strings, options)
  const merges = await readMerges(archive, sheet.entry)
  const state = { columnsIgnored: false }
  const context: RowContext = {
    archive,
    workbook,
    strings,
    merges,
    onIgnoredColumn: () => {
      state.columnsIgnored = true
    },
  }
  if ((await headRows(storedRows(context, sheet.entry), 1)).length === 0) throw new ImportFileError('NO_ROWS')
  return {
    format: 'XLSX',
    sheetName: sheet.name,
    sheets,
    get columnsIgnored() {
      return state.columnsIgnored
    },
    [Symbol.asyncIterator]: () => numberedRows(storedRows(context, sheet.entry), limits),
  }
}

type Choice = { sheet: WorkbookSheet; sheets: SheetInfo[] }

/** The sheet that was asked for; else the visible one with the best header; else the first with any content. */
async function chooseSheet(
  archive: Archive,
  workbook: Workbook,
  strings: readonly (Cell | null)[],
  options: OpenOptions,
): Promise<Choice> {
  const heads: { sheet: WorkbookSheet; score: number; rows: number }[] = []
  for (const sheet of workbook.sheets) {
    const skip = heads.length >= MAX_SHEETS_COMPARED || (workbook.sheets.length === 1 && options.sheet === undefined)
    const head: SheetRow[] = skip
      ? []
      : await headRows(
          storedRows({ archive, workbook, strings, merges: [], onIgnoredColumn() {} }, sheet.entry),
          HEAD_ROWS,
        )
    heads.push({ sheet, rows: head.length, score: head.length > 0 ? (options.score?.(head) ?? 0) : 0 })
  }
  const sheets = heads.map(({ sheet, score }) => ({ name: sheet.name, hidden: sheet.hidden, score }))
  if (options.sheet !== undefined) {
    const asked = workbook.sheets.find((sheet) => sheet.name === options.sheet)
    if (!asked) throw new ImportFileError('SHEET_NOT_FOUND')
    return { sheet: asked, sheets }
  }
  const visible = heads.filter(({ sheet }) => !sheet.hidden)
  const best = [...(visible.length > 0 ? visible : heads)].sort(
    (a, b) => b.score - a.score || Number(b.rows > 0) - Number(a.rows > 0),
  )[0]
  if (!best) throw new ImportFileError('NOT_A_WORKBOOK')
  return { sheet: best.sheet, sheets }
}

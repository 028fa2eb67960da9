import type { SheetRow } from '../cell.ts'
import { ImportFileError } from '../errors.ts'
import { type OpenOptions, openSheet } from '../open-sheet.ts'

/** All rows of a file. */
export async function readAll(input: string | Uint8Array, options?: OpenOptions): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of await openSheet(input, options)) rows.push(row)
  return rows
}

/** The texts of all rows; empty cells are `''`. */
export async function readTexts(input: string | Uint8Array, options?: OpenOptions): Promise<string[][]> {
  return (await readAll(input, options)).map((row) => row.cells.map((cell) => cell?.text ?? ''))
}

/** The error that reading a file to its end causes; fails when there is none. */
export async function errorOf(input: string | Uint8Array, options?: OpenOptions): Promise<ImportFileError> {
  try {
    await readAll(input, options)
  } catch (error) {
    if (error instanceof ImportFileError) return error
    throw error
  }
  throw new Error('the file was read without an error')
}

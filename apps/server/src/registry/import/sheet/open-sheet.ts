import { byteSource } from './byte-source.ts'
import type { SheetRow } from './cell.ts'
import { openCsv } from './csv.ts'
import { detectFile } from './detect.ts'
import { ImportFileError } from './errors.ts'
import { DEFAULT_LIMITS, type SheetLimits } from './limits.ts'
import type { SheetFile } from './sheet-file.ts'
import { openXlsx } from './xlsx.ts'

/** How to open a file. */
export type OpenOptions = {
  /** Shown as the sheet's name of a CSV file; never used to tell what the file is. */
  readonly filename?: string
  readonly limits?: Partial<SheetLimits>
  /** Name of the sheet to read; without it the sheet with the best score is chosen. */
  readonly sheet?: string
  /** Judges the first rows of a sheet; higher is more like a register. `headerScore` of `rules/header.ts` fits. */
  readonly score?: (head: readonly SheetRow[]) => number
}

/**
 * Opens an uploaded file, on disk or in memory, for reading row by row (.xlsx; CSV in UTF-8, GB18030, UTF-16).
 * Everything that can be wrong with the file as a whole is found here; what shows only while reading (too many rows,
 * a cut CSV) is thrown by the iteration. All errors are `ImportFileError`.
 */
export async function openSheet(input: string | Uint8Array, options: OpenOptions = {}): Promise<SheetFile> {
  const limits: SheetLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const source = await byteSource(input)
  if (source.size > limits.maxBytes) {
    throw new ImportFileError('FILE_TOO_LARGE', `文件超过 ${Math.floor(limits.maxBytes / 1024 / 1024)} MB。`)
  }
  const kind = await detectFile(source)
  return kind === 'ZIP' ? openXlsx(source, limits, options) : openCsv(source, limits, options)
}

/** Bounds within which a file is read; every one of them ends in a sentence, never in a full memory. */
export type SheetLimits = {
  /** Bytes of the file itself. */
  readonly maxBytes: number
  /** Rows with content. Heading rows are forgiven: see `HEADING_ALLOWANCE`. */
  readonly maxRows: number
  /** Columns read; what stands further right is ignored and reported in `columnsIgnored`. */
  readonly maxColumns: number
  /** Bytes of all zip entries after unpacking (OWASP ASVS 5.2.3). */
  readonly maxUnpackedBytes: number
  /** Unpacked to packed bytes, counted only above `RATIO_FLOOR_BYTES`. */
  readonly maxRatio: number
  /** Files inside the zip. */
  readonly maxEntries: number
  /** Empty rows between two filled ones: more than this is a stray cell far below the table. */
  readonly maxBlankRun: number
}

/** Titles, header and totals do not use up the room for data rows. */
export const HEADING_ALLOWANCE = 50

/** Small parts of a workbook compress beyond any ratio and harm nobody. */
export const RATIO_FLOOR_BYTES = 4 * 1024 * 1024

/** No spreadsheet program has more rows than this. */
export const SPREADSHEET_MAX_ROWS = 1_048_576

/** No spreadsheet program keeps more characters than this in one cell. */
export const CELL_MAX_CHARS = 32_767

/** The rows at the top in which a header may stand. */
export const HEAD_ROWS = 30

export const DEFAULT_LIMITS: SheetLimits = {
  maxBytes: 200 * 1024 * 1024,
  maxRows: 200_000,
  maxColumns: 256,
  maxUnpackedBytes: 2 * 1024 * 1024 * 1024,
  maxRatio: 200,
  maxEntries: 10_000,
  maxBlankRun: 10_000,
}

import type { Cell, SheetRow } from '../../sheet/cell.ts'
import { findHeader, type HeaderFound } from '../header.ts'
import { checkRow, type RowResult } from '../row.ts'
import { testCheckCode } from './test-codes.ts'

/** A value as a cell: texts as texts, numbers as numbers, `null` empty. */
export function cellOf(value: string | number | null | Cell): Cell | null {
  if (value === null || value === '') return null
  if (typeof value === 'object') return value
  if (typeof value === 'string') return { text: value, kind: 'TEXT' }
  return { text: String(value), kind: 'NUMBER', ...(Math.abs(value) >= 1e15 && { lossy: true as const }) }
}

/** Rows numbered from 1. */
export function rowsOf(rows: readonly (readonly (string | number | null | Cell)[])[]): SheetRow[] {
  return rows.map((cells, i) => ({ rowNo: i + 1, cells: cells.map(cellOf) }))
}

/** The day on which tests judge codes. */
export const ON = '2026-11-20'

/** The header of a sheet that must have one. */
export function headerOf(rows: readonly SheetRow[]): HeaderFound {
  const header = findHeader(rows.slice(0, 30))
  if (!header) throw new Error('no header found')
  return header
}

/** Every row of a sheet, judged. */
export function judgeAll(rows: readonly SheetRow[], header: HeaderFound = headerOf(rows)): RowResult[] {
  return rows.map((row) => checkRow(row, header.mapping, { on: ON, checkCode: testCheckCode, header }))
}

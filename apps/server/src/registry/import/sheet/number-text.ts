import type { Cell } from './cell.ts'

const MS_PER_DAY = 86_400_000
/** Serial 1 is 1900-01-01; the programs also count a 29 February 1900 that never was, serial 60. */
const EPOCH_1900 = Date.UTC(1899, 11, 31)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LOTUS_LEAP_DAY = 60
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465
/** Spreadsheet programs keep 15 significant digits. */
const KEPT_DIGITS = 15

/**
 * A number as the file stores it (`89.320000000000007`, `3.20281198506E+17`) as a cell: rounded to the 15 digits that
 * spreadsheets keep, written in plain decimals. A number of more integer digits is marked `lossy`.
 */
export function numberCell(raw: string, formula: boolean): Cell {
  const value = Number(raw)
  const magnitude = Math.abs(value)
  // Nearly all numbers: few enough characters to be exact, and neither so large nor so small as to need an exponent.
  if (raw.length <= KEPT_DIGITS && magnitude < 10 ** KEPT_DIGITS && (magnitude >= 1e-6 || value === 0)) {
    return formula ? { text: String(value), kind: 'NUMBER', formula: true } : { text: String(value), kind: 'NUMBER' }
  }
  // Some programs put words into number cells; they are read as the words they are.
  if (!Number.isFinite(value)) return { text: raw, kind: 'TEXT', ...(formula && { formula: true as const }) }
  const lossy = magnitude >= 10 ** KEPT_DIGITS
  // Some writers put all digits into the file; nobody can tell whether they are the typed ones.
  const text = lossy && /^\d+$/.test(raw) ? raw : plainDecimal(lossy ? value : Number(value.toPrecision(KEPT_DIGITS)))
  return { text, kind: 'NUMBER', ...(formula && { formula: true as const }), ...(lossy && { lossy: true as const }) }
}

/** `1e21` and `1e-7` without exponents; every other number as JavaScript writes it. */
function plainDecimal(value: number): string {
  const text = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', first = '', fraction = '', exponent = '0'] = match
  const shift = Number(exponent)
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${first}${fraction}`
  return `${sign}${first}${fraction.padEnd(shift, '0')}`
}

/**
 * A date serial as a cell: `YYYY-MM-DD`, with the time of day if it has one.
 * Serials outside the calendar of spreadsheets stay numbers.
 */
export function dateCell(raw: string, is1904: boolean, formula: boolean): Cell {
  const text = serialText(Number(raw), is1904)
  if (text === null) return numberCell(raw, formula)
  return { text, kind: 'DATE', ...(formula && { formula: true as const }) }
}

/** The calendar text of a date serial, or `null` when it is none. */
export function serialText(serial: number, is1904 = false): string | null {
  if (!(serial >= 1) || serial >= LAST_SERIAL + 1) return null
  const days = is1904 ? serial : serial > LOTUS_LEAP_DAY ? serial - 1 : serial
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * MS_PER_DAY))
  const [day = '', time = ''] = at.toISOString().split('T')
  return Number.isInteger(serial) ? day : `${day} ${time.slice(0, 8)}`
}

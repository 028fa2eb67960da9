import { LawError } from './errors.ts'

const DECIMAL = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/

/** A decimal as an integer of 10^-places. */
export interface Decimal {
  digits: bigint
  places: number
}

/**
 * Reads decimal text exactly, e.g. `"90.5"` → `{ digits: 905n, places: 1 }`.
 * `places` is the most decimals allowed (none given: any); `negative` allows a sign on a value other than zero.
 * Throws BAD_NUMBER, with `subject` naming the field.
 */
export function parseDecimal(
  text: string,
  options: { places?: number; negative?: boolean; subject?: string } = {},
): Decimal {
  const match = DECIMAL.exec(text)
  if (!match) throw new LawError('BAD_NUMBER', options.subject)
  const fraction = match[3] ?? ''
  if (options.places !== undefined && fraction.length > options.places) {
    throw new LawError('BAD_NUMBER', options.subject)
  }
  const magnitude = BigInt(`${match[2]}${fraction}`)
  if (match[1] === '' || magnitude === 0n) return { digits: magnitude, places: fraction.length }
  if (options.negative !== true) throw new LawError('BAD_NUMBER', options.subject)
  return { digits: -magnitude, places: fraction.length }
}

/** Reads decimal text as an integer of exactly 10^-places, e.g. with 2 places `"8.5"` → `850n`. Throws BAD_NUMBER. */
export function parseFixed(
  text: string,
  places: number,
  options: { negative?: boolean; subject?: string } = {},
): bigint {
  const decimal = parseDecimal(text, { ...options, places })
  return decimal.digits * 10n ** BigInt(places - decimal.places)
}

/** Reads an area in m² (→ 0.01 m²) or money in yuan (→ 分): at most two decimals. Throws BAD_NUMBER. */
export function parseHundredths(text: string, options: { negative?: boolean; subject?: string } = {}): bigint {
  return parseFixed(text, 2, options)
}

/** Writes 0.01 m² as m², or 分 as yuan: exactly two decimals, never a negative zero. */
export function formatHundredths(value: bigint): string {
  const magnitude = value < 0n ? -value : value
  const text = magnitude.toString().padStart(3, '0')
  return `${value < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

/** Checks that a count of heads or days is an integer, zero or more. Throws BAD_NUMBER. */
export function checkCount(value: number, subject?: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new LawError('BAD_NUMBER', subject)
  // Turns -0, which JSON and YAML can carry, into 0.
  return value + 0
}

/** Quotient rounded up, for a numerator of zero or more and a positive denominator. */
export function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator
}

/** Quotient rounded half up (四舍五入), for a numerator of zero or more and a positive denominator. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

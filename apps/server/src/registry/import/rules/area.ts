import { type FixedFault, formatFixed2, parseFixed2 } from './fixed.ts'
import { compact, isMissing } from './text.ts'

/** An area in 0.01 m²; `null` when none is given (blank, zero, a placeholder). */
export type AreaResult =
  | { readonly ok: true; readonly value: bigint | null }
  | { readonly ok: false; readonly fault: FixedFault }

/** A million square metres: larger than any building. */
const LARGEST = 100_000_000n

/**
 * Reads a building area (专有部分面积) exactly. Units (㎡, m2, 平方米, 平) and thousands separators are accepted; more
 * than two decimals are refused, because the area decides votes and shares of cost (民法典第二百七十八条、第二百八十三条)
 * and must be the registered one, not a rounded one.
 */
export function parseArea(text: string): AreaResult {
  // Digits are an area even where a phone number of such digits would be a placeholder.
  if (!/\d/.test(compact(text)) && isMissing(text)) return { ok: true, value: null }
  const bare = compact(text).replace(/(㎡|m²|m2|m\^2|平方米|平方|平米|平)$/i, '')
  const read = parseFixed2(bare)
  if (!read.ok) return read
  if (read.value === 0n) return { ok: true, value: null }
  if (read.value !== null && read.value > LARGEST) return { ok: false, fault: 'TOO_LARGE' }
  return read
}

/** 8932n → `89.32`. */
export function formatArea(area: bigint): string {
  return formatFixed2(area)
}

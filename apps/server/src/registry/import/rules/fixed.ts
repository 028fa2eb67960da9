import { compact } from './text.ts'

/** Why a decimal could not be taken over exactly. */
export type FixedFault = 'NOT_A_NUMBER' | 'TOO_MANY_DECIMALS' | 'NEGATIVE' | 'TOO_LARGE'

/** `value` counts hundredths; `null` means that nothing was given. */
export type FixedResult =
  | { readonly ok: true; readonly value: bigint | null }
  | { readonly ok: false; readonly fault: FixedFault }

/** More digits before the point than any area or amount in a register has. */
const MAX_WHOLE_DIGITS = 12
const MAX_CHARS = 60

/**
 * Reads a decimal with at most two decimals as hundredths, exactly: `89.32` → 8932n, `89.320` → 8932n,
 * `1,089.5` → 108950n. A third decimal other than 0 is refused, never rounded.
 */
export function parseFixed2(text: string): FixedResult {
  const value = compact(text)
  if (value === '') return { ok: true, value: null }
  if (value.length > MAX_CHARS) return { ok: false, fault: 'NOT_A_NUMBER' }
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(value) ?? /^([-+]?)()\.(\d+)$/.exec(value)
  if (!match) return { ok: false, fault: 'NOT_A_NUMBER' }
  const whole = (match[2] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  if (decimals.length > 2) return { ok: false, fault: 'TOO_MANY_DECIMALS' }
  if (whole.length > MAX_WHOLE_DIGITS) return { ok: false, fault: 'TOO_LARGE' }
  const hundredths = BigInt(whole + decimals.padEnd(2, '0'))
  if (match[1] === '-' && hundredths > 0n) return { ok: false, fault: 'NEGATIVE' }
  return { ok: true, value: hundredths }
}

/** Hundredths as a decimal with two places: 8932n → `89.32`. */
export function formatFixed2(value: bigint): string {
  const digits = value.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

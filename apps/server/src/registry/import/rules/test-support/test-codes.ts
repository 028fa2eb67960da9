import type { CheckCode } from '../check-code.ts'

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character of a resident identity number's first 17 digits (GB 11643). */
export function idCheckCharacter(digits: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** The check character of a unified social credit code's first 17 characters (GB 32100). */
export function usccCheckCharacter(code: string): string {
  const sum = USCC_WEIGHTS.reduce((total, weight, i) => total + weight * USCC_ALPHABET.indexOf(code[i] ?? '0'), 0)
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

/** A code judge with real check digits for tests and generated files; the product passes in the law package's. */
export const testCheckCode: CheckCode = (kind, value, on) => {
  if (value === '18999999999' || value === '1'.repeat(18)) return { valid: false, reason: 'PLACEHOLDER' }
  if (kind === 'MOBILE') return { valid: /^1[3-9]\d{9}$/.test(value) }
  if (kind === 'USCC') {
    return { valid: /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value) && usccCheckCharacter(value) === value[17] }
  }
  if (kind === 'RESIDENT_ID') {
    if (!/^[1-8]\d{16}[\dX]$/.test(value)) return { valid: false }
    const day = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
    const date = new Date(`${day}T00:00:00Z`)
    const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day <= on
    return { valid: real && idCheckCharacter(value) === value[17] }
  }
  return { valid: /^\d{12}[GJZ][ABSXCDEFHGWY]\d{5}([FLQ]\d{8}|W0{8})$/.test(value) }
}

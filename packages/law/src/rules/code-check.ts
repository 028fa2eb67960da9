import { isRealDay, parseDay } from '../date.ts'

export type CodeKind = 'USCC' | 'RESIDENT_ID' | 'REAL_ESTATE_UNIT' | 'DIVISION' | 'BANK_CARD' | 'MOBILE'

/** Why a code is invalid; PLACEHOLDER is a number typed in for want of one. */
export type CodeFault = 'PLACEHOLDER' | 'FORM' | 'PROVINCE' | 'BIRTH_DATE' | 'CHECK_CHARACTER'

/** What people type when they don't know the number; never a real one. */
const PLACEHOLDERS = new Set(['18999999999', '111111111111111111'])

const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/
const FORMS: Record<CodeKind, RegExp> = {
  USCC: /^[0-9A-HJ-NPQRTUWXY]{18}$/,
  RESIDENT_ID: /^[0-9]{17}[0-9X]$/,
  REAL_ESTATE_UNIT: /^\d{12}[GJZ][ABSXCDEFHGWY]\d{5}([FLQ]\d{8}|W0{8})$/,
  DIVISION: /^([0-9]{6}|[0-9]{9}|[0-9]{12})$/,
  BANK_CARD: /^[0-9]{13,19}$/,
  MOBILE: /^1[3-9][0-9]{9}$/,
}

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const RESIDENT_CHECKS = '10X98765432'

/**
 * Checks the form and the check characters of a code: USCC (GB 32100 with the GB 11714 organisation code inside),
 * RESIDENT_ID (GB 11643, born not after `on`), REAL_ESTATE_UNIT (GB/T 37346), DIVISION (GB/T 2260), BANK_CARD (Luhn),
 * MOBILE. ASCII, upper case, no spaces. That a code is valid doesn't say that it was issued.
 * Throws BAD_DATE when `on` (`YYYY-MM-DD`) isn't a day.
 */
export function checkCode(kind: CodeKind, value: string, on: string): { valid: boolean; reason?: CodeFault } {
  parseDay(on)
  const fault = PLACEHOLDERS.has(value) ? 'PLACEHOLDER' : faultOf(kind, value, on)
  return fault === null ? { valid: true } : { valid: false, reason: fault }
}

function faultOf(kind: CodeKind, value: string, on: string): CodeFault | null {
  if (!FORMS[kind].test(value)) return 'FORM'
  switch (kind) {
    case 'USCC':
      return usccChecks(value) ? null : 'CHECK_CHARACTER'
    case 'RESIDENT_ID':
      return residentFault(value, on)
    case 'DIVISION':
      return PROVINCE.test(value) ? null : 'PROVINCE'
    case 'BANK_CARD':
      return luhnChecks(value) ? null : 'CHECK_CHARACTER'
    case 'REAL_ESTATE_UNIT':
    case 'MOBILE':
      return null
  }
}

function usccChecks(value: string): boolean {
  let sum = 0
  let weight = 1
  for (const character of value.slice(0, 17)) {
    sum += USCC_ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] === value[17] && organisationChecks(value.slice(8, 17))
}

/** 组织机构代码: letters count 10 to 35 with none left out, unlike the code around it. */
function organisationChecks(code: string): boolean {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + Number.parseInt(code.charAt(i), 36) * weight, 0)
  const check = 11 - (sum % 11)
  return code[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}

function residentFault(value: string, on: string): CodeFault | null {
  if (!PROVINCE.test(value)) return 'PROVINCE'
  const [year, month, day] = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)]
  const born = isRealDay(Number(year), Number(month), Number(day)) && `${year}-${month}-${day}` <= on
  if (!born) return 'BIRTH_DATE'
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, i) => total + Number(value[i]) * weight, 0)
  return RESIDENT_CHECKS[sum % 11] === value[17] ? null : 'CHECK_CHARACTER'
}

function luhnChecks(value: string): boolean {
  let sum = 0
  for (let i = 0; i < value.length; i++) {
    const digit = Number(value[value.length - 1 - i])
    const doubled = i % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

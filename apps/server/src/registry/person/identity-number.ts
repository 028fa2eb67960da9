import { checkCode } from '@linli/law'
import { normaliseIdNo } from '../binding/identity.ts'

/** A number fit to be stored, or a Chinese sentence why it isn't. */
export type ReadNumber = { ok: true; value: string } | { ok: false; why: string }

const WHY = {
  PLACEHOLDER: '这是占位号码，不是真实号码；没有就留空。',
  RESIDENT_ID: '身份证号有误（位数、出生日期或校验位不对），请对照证件核对。',
  USCC: '统一社会信用代码有误（位数或校验位不对），请对照营业执照核对。',
  OTHER: '证件号只能是 6 到 20 位字母和数字。',
  MOBILE: '手机号应为 11 位，请核对。',
  PHONE: '电话应为手机号或带区号的座机号，请核对。',
}

/**
 * The number of the paper that names a person: a resident identity card, a credit code, or another document (passport,
 * permit) as it stands. `on` is the legal day on which birth dates are judged.
 */
export function readIdNo(kind: 'NATURAL' | 'LEGAL', text: string, on: string): ReadNumber {
  const value = normaliseIdNo(text)
  if (/^(\d)\1{5,}$/.test(value)) return { ok: false, why: WHY.PLACEHOLDER }
  if (kind === 'NATURAL' && /^\d{15,}[\dX]?$/.test(value)) {
    const { valid, reason } = checkCode('RESIDENT_ID', value, on)
    return valid
      ? { ok: true, value }
      : { ok: false, why: reason === 'PLACEHOLDER' ? WHY.PLACEHOLDER : WHY.RESIDENT_ID }
  }
  if (kind === 'LEGAL' && value.length >= 15) {
    return checkCode('USCC', value, on).valid ? { ok: true, value } : { ok: false, why: WHY.USCC }
  }
  return /^[A-Z0-9()-]{6,20}$/.test(value) ? { ok: true, value } : { ok: false, why: WHY.OTHER }
}

/** A mobile number; for an organisation a landline will do, though no code can be sent to it. */
export function readPhone(kind: 'NATURAL' | 'LEGAL', text: string, on: string): ReadNumber {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s]/g, '')
    .replace(/^(\+?86|0086)-?(?=1\d)/, '')
  const { valid, reason } = checkCode('MOBILE', digits.replaceAll('-', ''), on)
  if (valid) return { ok: true, value: digits.replaceAll('-', '') }
  if (reason === 'PLACEHOLDER' || /^(\d)\1{5,}$/.test(digits)) return { ok: false, why: WHY.PLACEHOLDER }
  if (kind === 'NATURAL') return { ok: false, why: WHY.MOBILE }
  return /^(0\d{2,3}-?)?[2-8]\d{6,7}(-\d{1,5})?$/.test(digits)
    ? { ok: true, value: digits }
    : { ok: false, why: WHY.PHONE }
}

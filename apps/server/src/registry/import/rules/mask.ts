import type { Field } from './field.ts'

/** `张三丰` → `张**`; an organisation's name is no secret and stays. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(rest.length)
}

/** First and last character stay, as on public lists. */
export function maskCode(code: string): string {
  return code.length <= 2 ? '*'.repeat(code.length) : `${code[0]}${'*'.repeat(code.length - 2)}${code.at(-1)}`
}

/** `13812345678` → `138****5678`; anything else like a code. */
export function maskPhone(phone: string): string {
  return /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : maskCode(phone)
}

/** Masks a cell's text by what its column holds, for messages and lists; lists of values are masked one by one. */
export function maskField(field: Field, text: string): string {
  const each = (mask: (part: string) => string) => text.replace(/[^,，、;；/\s]+/g, mask)
  if (field === 'ownerName' || field === 'contactName') return each(maskName)
  if (field === 'phone' || field === 'contactPhone') return each(maskPhone)
  return field === 'idNumber' ? each(maskCode) : text
}

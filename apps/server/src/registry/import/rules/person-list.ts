import { clean, cleanName, isMissing } from './text.ts'

const SEPARATOR = /[,，、;；/|\n]/
const LEGAL_NAME =
  /公司|有限|集团|合作社|委员会|居委会|村委会|银行|信用社|支行|分行|学校|大学|学院|中学|小学|幼儿园|医院|卫生院|事务所|协会|学会|基金会|研究[院所]|设计院|政府|街道办|管理[局处站所]|管理中心|服务中心|办事处|总工会|经营部|商行|商店|超市|酒店|宾馆|饭店|药房|工厂|厂$|店$|局$|中心$|社区$|部队/

/** `张三,李四` → two parts; an inner empty part stays, so that lists of names and numbers pair by position. */
export function splitList(text: string): string[] {
  if (!SEPARATOR.test(text)) return [clean(text)]
  const parts = text.split(SEPARATOR).map(clean)
  while (parts.length > 1 && parts.at(-1) === '') parts.pop()
  return parts
}

/** Like `splitList`; numbers are often parted by spaces or line breaks alone. */
export function splitNumbers(text: string): string[] {
  const spaced = clean(text)
  return splitList(SEPARATOR.test(spaced) || !spaced.includes(' ') ? spaced : spaced.replaceAll(' ', ','))
}

/** True for a name that is an organisation's. */
export function isLegalName(name: string): boolean {
  return name.length >= 4 && LEGAL_NAME.test(name)
}

/**
 * The names in a cell. `bySpace`: they were parted by nothing but a space, which may also be part of one name.
 * `Co., Ltd` and a lone placeholder (`/`) are no lists.
 */
export function splitNames(text: string): { names: string[]; bySpace: boolean } {
  if (isMissing(text) || /\bco\.?\s*,/i.test(text)) return { names: [cleanName(text)], bySpace: false }
  const names = splitList(text).map(cleanName)
  const only = names.length === 1 ? (names[0] ?? '') : ''
  if (!only.includes(' ') || isLegalName(only)) return { names, bySpace: false }
  const words = only.split(' ')
  const bySpace = words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word))
  return { names: bySpace ? words : names, bySpace }
}

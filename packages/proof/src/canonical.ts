import { utf8 } from './bytes.ts'
import { ProofError } from './errors.ts'

function refuse(reason: string): never {
  throw new ProofError('NOT_CANONICAL', `内容不能写成规范格式：${reason}。`)
}

/** A lone surrogate has no UTF-8 form: encoders replace it, so two different texts would share one hash. */
function hasLoneSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = text.charCodeAt(i + 1)
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true
    i++
  }
  return false
}

function writeString(text: string): string {
  if (hasLoneSurrogate(text)) refuse('文字中有不完整的字符，请重新输入')
  return JSON.stringify(text)
}

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) refuse('只允许整数，金额和面积请写成十进制文字')
  return JSON.stringify(value)
}

function writeObject(value: object): string {
  const prototype = Object.getPrototypeOf(value)
  // Compared by shape, not by identity: a plain object may come from another realm (an iframe, a worker, a test's vm).
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) refuse('只允许普通对象、数组、文字、整数')
  const members: string[] = []
  for (const [key, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (member !== undefined) members.push(`${writeString(key)}:${canonicalText(member)}`)
  }
  return `{${members.join(',')}}`
}

/**
 * Canonical JSON (RFC 8785 narrowed to what needs no float rules): members sorted by UTF-16 code unit, no spaces,
 * strings, booleans, null and safe integers only. Members that are `undefined` are left out.
 * Money and area must arrive as decimal strings.
 * @throws ProofError NOT_CANONICAL for floats, bigint, dates, class instances, holes, lone surrogates
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') return writeNumber(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalText).join(',')}]`
  if (typeof value === 'object') return writeObject(value)
  return refuse(`不允许 ${typeof value} 类型的值`)
}

/** UTF-8 bytes of {@link canonicalText}: what is hashed and signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value))
}

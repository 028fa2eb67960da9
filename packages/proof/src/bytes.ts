import { ProofError } from './errors.ts'

const encoder = new TextEncoder()

/** UTF-8 bytes of a string. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Joins byte arrays into a new one. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const joined = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

/** Whether two byte arrays have the same content. Not constant time: everything compared here is public. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/**
 * Reads standard base64, optionally of an exact length in bytes.
 * Only the one canonical spelling is accepted, since two spellings of one signature would make two different receipts.
 * @throws ProofError BAD_FORMAT
 */
export function fromBase64(text: string, length?: number): Uint8Array {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    throw new ProofError('BAD_FORMAT', '不是有效的 Base64 编码，请重新获取回执或证明后再核对。')
  }
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
  if (toBase64(bytes) !== text || (length !== undefined && bytes.length !== length)) {
    throw new ProofError('BAD_FORMAT', '编码的长度或写法不对，请重新获取回执或证明后再核对。')
  }
  return bytes
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/**
 * Reads lower-case hexadecimal.
 * @throws ProofError BAD_FORMAT
 */
export function fromHex(text: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new ProofError('BAD_FORMAT', '不是有效的十六进制编码，请检查后重试。')
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

/** Random bytes from the platform's generator (browser or Node). */
export function randomBytes(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length))
}

// Thousands of hashes stand in a bundle as base64. Its shape admits only the one canonical spelling of 32 bytes, so that
// they can be read and written without the second look that `fromBase64` takes.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUE = new Uint8Array(128)
for (let i = 0; i < 64; i++) VALUE[ALPHABET.charCodeAt(i)] = i

/** Base64 of exactly 32 bytes; the last character before the padding has two zero bits. */
export const HASH_TEXT = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/

/** 32 bytes from text of the form {@link HASH_TEXT}. */
export function hashBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(32)
  const value = (at: number): number => VALUE[text.charCodeAt(at)]!
  for (let from = 0, to = 0; from < 40; from += 4, to += 3) {
    const bits = (value(from) << 18) | (value(from + 1) << 12) | (value(from + 2) << 6) | value(from + 3)
    bytes[to] = bits >>> 16
    bytes[to + 1] = bits >>> 8
    bytes[to + 2] = bits
  }
  const bits = (value(40) << 10) | (value(41) << 4) | (value(42) >>> 2)
  bytes[30] = bits >>> 8
  bytes[31] = bits
  return bytes
}

/** 32 bytes as text of the form {@link HASH_TEXT}. */
export function hashText(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < 30; i += 3) {
    const bits = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!
    text += ALPHABET[bits >>> 18]! + ALPHABET[(bits >>> 12) & 63]! + ALPHABET[(bits >>> 6) & 63]! + ALPHABET[bits & 63]!
  }
  const bits = (bytes[30]! << 10) | (bytes[31]! << 2)
  return `${text}${ALPHABET[bits >>> 12]!}${ALPHABET[(bits >>> 6) & 63]!}${ALPHABET[bits & 63]!}=`
}

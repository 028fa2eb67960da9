import { utf8 } from '../bytes.ts'
import { canonicalText } from '../canonical.ts'
import { type Bundle, MOST_BYTES, MOST_DEPTH, readBundle } from './bundle.ts'
import type { BundleTools } from './report.ts'
import { around } from './seal.ts'
import { Unreadable } from './shape.ts'

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/** Above this many bytes brackets alone could fill the memory. */
const DEPTH_MATTERS = 8 * 1024 * 1024

/** Refuses nesting deeper than `most` before anything recursive looks at the value. */
function refuseDepth(bytes: Uint8Array, most: number): void {
  let depth = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) {
      for (i++; i < bytes.length && bytes[i] !== QUOTE; i++) if (bytes[i] === BACKSLASH) i++
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (++depth > most) throw new Unreadable('嵌套太深')
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('不是完整的 JSON')
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The shape admits only sorted members, whole numbers and no others: what is left is spacing, escapes and repetition. */
function refuseOtherSpelling(value: unknown, text: string): void {
  // JSON.stringify keeps an escaped lone surrogate as it is; the canonical writer refuses it. Looked for only where one may be.
  const same = text.indexOf('\\ud') >= 0 ? canonical(value) === text : JSON.stringify(value) === text
  if (!same) throw new Unreadable('不是规范写法（文件可能被编辑或重新排版过）')
}

/**
 * Reads the bytes of a bundle: bounded in size and depth, of the known shape, in its one canonical spelling.
 * @returns the bundle and the bytes of its canonical body, which the seal signs
 * @throws Unreadable
 */
export function parseBundle(
  bytes: Uint8Array,
  decodeUtf8: BundleTools['decodeUtf8'] = decode,
): { bundle: Bundle; bodyBytes: Uint8Array } {
  if (bytes.length > MOST_BYTES) throw new Unreadable(`文件超过 ${MOST_BYTES / 1024 / 1024} MB`)
  // Parsers nest without recursion or refuse, and the shape knows no deep place: only memory is at stake, and only in large files.
  if (bytes.length > DEPTH_MATTERS) refuseDepth(bytes, MOST_DEPTH)
  const text = decodeUtf8(bytes)
  if (text === null) throw new Unreadable('不是 UTF-8 文本')
  const bundle = readBundle(parse(text))
  refuseOtherSpelling(bundle, text)
  const { before, after } = around(bundle.seal)
  return { bundle, bodyBytes: bytes.subarray(before.length, bytes.length - utf8(after).length) }
}

/**
 * Reads JSON that stands in a bundle as text, in its canonical spelling.
 * @throws Unreadable
 */
export function parseInner(text: string): unknown {
  refuseDepth(utf8(text), MOST_DEPTH)
  const value = parse(text)
  if (canonical(value) !== text) throw new Unreadable('内容不是规范写法')
  return value
}

function canonical(value: unknown): string {
  try {
    return canonicalText(value)
  } catch {
    throw new Unreadable('内容不能写成规范格式')
  }
}

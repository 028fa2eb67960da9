import { canonicalText } from '../canonical.ts'
import { type Bundle, MOST_BYTES, MOST_DEPTH, readBundle } from './bundle.ts'
import { bundleText } from './seal.ts'
import { Unreadable } from './shape.ts'

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/** Refuses nesting deeper than `most` before anything recursive looks at the value. `unitAt` gives bytes or UTF-16 units. */
function refuseDepth(length: number, unitAt: (i: number) => number, most: number): void {
  let depth = 0
  let inText = false
  for (let i = 0; i < length; i++) {
    const unit = unitAt(i)
    if (inText) {
      if (unit === BACKSLASH) i++
      else if (unit === QUOTE) inText = false
    } else if (unit === QUOTE) inText = true
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      if (++depth > most) throw new Unreadable('嵌套太深')
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth--
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('不是完整的 JSON')
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unreadable('不是 UTF-8 文本')
  }
}

/**
 * Reads the bytes of a bundle: bounded in size and depth, of the known shape, in its one canonical spelling.
 * @returns the bundle and the canonical text of its body, which the seal signs
 * @throws Unreadable
 */
export function parseBundle(bytes: Uint8Array): { bundle: Bundle; bodyText: string } {
  if (bytes.length > MOST_BYTES) throw new Unreadable(`文件超过 ${MOST_BYTES / 1024 / 1024} MB`)
  refuseDepth(bytes.length, (i) => bytes[i]!, MOST_DEPTH)
  const text = decode(bytes)
  const bundle = readBundle(parse(text))
  const bodyText = canonical(bundle.body)
  if (bundleText(bodyText, bundle.seal) !== text) throw new Unreadable('不是规范写法（文件可能被编辑或重新排版过）')
  return { bundle, bodyText }
}

/**
 * Reads JSON that stands in a bundle as text, in its canonical spelling.
 * @throws Unreadable
 */
export function parseInner(text: string): unknown {
  refuseDepth(text.length, (i) => text.charCodeAt(i), MOST_DEPTH)
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

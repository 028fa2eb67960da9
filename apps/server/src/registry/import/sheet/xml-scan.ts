import { ImportFileError } from './errors.ts'

/** Receives a document piece by piece. Names come without their prefix (`x:row` is `row`). */
export type XmlHandler = {
  /** `attributes` is the raw text behind the name; `attribute()` reads one value out of it. */
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const LT = 60
const MAX_TAG_CHARS = 64 * 1024
/** A run of text this long is passed on in parts, so that one endless cell cannot pile up here. */
const TEXT_FLUSH_CHARS = 64 * 1024

/**
 * A push parser for the XML inside workbooks: elements, text, CDATA; comments and instructions are skipped;
 * document types are refused, so no entity but the five of XML is ever expanded.
 * It exists because the reader must be able to stop between two rows (a slow consumer must not fill the memory) and
 * must see raw values; the library's own row stream does neither (docs/DECISIONS.md).
 */
export class XmlScanner {
  readonly #handler: XmlHandler
  #buffer = ''

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  /** Handles as much of the text seen so far as is complete. Throws `DAMAGED` on what cannot be XML. */
  push(chunk: string): void {
    const buffer = this.#buffer.length > 0 ? this.#buffer + chunk : chunk
    let at = 0
    while (at < buffer.length) {
      const next = buffer.charCodeAt(at) === LT ? this.#markup(buffer, at) : this.#run(buffer, at)
      if (next < 0) break
      at = next
    }
    this.#buffer = at === 0 ? buffer : buffer.slice(at)
  }

  /** Ends the document; throws `TRUNCATED` when it stops in the middle of a tag. */
  end(): void {
    if (this.#buffer.trim().length > 0) throw new ImportFileError('TRUNCATED')
  }

  /** Text up to the next tag; -1 while its end has not arrived. */
  #run(buffer: string, at: number): number {
    let end = buffer.indexOf('<', at)
    if (end < 0) {
      if (buffer.length - at < TEXT_FLUSH_CHARS) return -1
      // Not inside an entity (`&amp;` is short) nor between the halves of a character outside the basic plane.
      end = buffer.length - 16
      const amp = buffer.lastIndexOf('&', end)
      if (amp > at && end - amp < 16) end = amp
      const last = buffer.charCodeAt(end - 1)
      if (last >= 0xd800 && last <= 0xdbff) end--
    }
    this.#handler.text(decodeEntities(buffer.slice(at, end)))
    return end
  }

  #markup(buffer: string, at: number): number {
    const kind = buffer.charCodeAt(at + 1)
    if (Number.isNaN(kind)) return -1
    if (kind === 33) return this.#declaration(buffer, at)
    if (kind === 63) return skipPast(buffer, '?>', at + 2)
    const end = tagEnd(buffer, at + 1)
    if (end < 0) {
      if (buffer.length - at > MAX_TAG_CHARS) throw new ImportFileError('DAMAGED')
      return -1
    }
    if (kind === 47) {
      this.#handler.close(nameIn(buffer, at + 2, end))
      return end + 1
    }
    const selfClosing = buffer.charCodeAt(end - 1) === 47
    const last = selfClosing ? end - 1 : end
    let nameEnd = at + 1
    while (nameEnd < last && buffer.charCodeAt(nameEnd) > 32) nameEnd++
    const name = nameIn(buffer, at + 1, nameEnd)
    this.#handler.open(name, nameEnd === last ? '' : buffer.slice(nameEnd, last))
    if (selfClosing) this.#handler.close(name)
    return end + 1
  }

  #declaration(buffer: string, at: number): number {
    if (buffer.length - at < 9) return -1
    if (buffer.startsWith('<!--', at)) return skipPast(buffer, '-->', at + 4)
    if (!buffer.startsWith('<![CDATA[', at)) throw new ImportFileError('DAMAGED')
    const end = buffer.indexOf(']]>', at + 9)
    if (end < 0) return -1
    this.#handler.text(buffer.slice(at + 9, end))
    return end + 3
  }
}

function skipPast(buffer: string, mark: string, from: number): number {
  const at = buffer.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** The `>` that ends a tag; one inside a quoted value does not count. */
function tagEnd(buffer: string, from: number): number {
  let quote = 0
  for (let i = from; i < buffer.length; i++) {
    const c = buffer.charCodeAt(i)
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 62) {
      return i
    } else if (c === 34 || c === 39) {
      quote = c
    }
  }
  return -1
}

/** The name between two places, without prefix and trailing space. */
function nameIn(buffer: string, from: number, to: number): string {
  let start = from
  let end = from
  for (; end < to; end++) {
    const c = buffer.charCodeAt(end)
    if (c <= 32) break
    if (c === 58) start = end + 1
  }
  return buffer.slice(start, end)
}

/**
 * The value of one attribute in the raw text of a tag, entities decoded; `null` when it is not there.
 * A name with a prefix (`r:id`) must be given with it.
 */
export function attribute(raw: string, name: string): string | null {
  for (let from = 0; ; ) {
    const at = raw.indexOf(name, from)
    if (at < 0) return null
    from = at + name.length
    if (at > 0 && raw.charCodeAt(at - 1) > 32) continue
    let i = from
    while (raw.charCodeAt(i) <= 32) i++
    if (raw.charCodeAt(i) !== 61) continue
    i++
    while (raw.charCodeAt(i) <= 32) i++
    const quote = raw[i]
    if (quote !== '"' && quote !== "'") continue
    const end = raw.indexOf(quote, i + 1)
    return end < 0 ? null : decodeEntities(raw.slice(i + 1, end))
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, ref: string) => {
    if (!ref.startsWith('#')) return NAMED[ref] ?? whole
    const code = ref[1] === 'x' ? Number.parseInt(ref.slice(2), 16) : Number.parseInt(ref.slice(1), 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Undoes the `_x000D_` escapes in which workbooks write characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

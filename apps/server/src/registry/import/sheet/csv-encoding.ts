import type { ByteSource } from './byte-source.ts'
import { ImportFileError } from './errors.ts'

/** The encodings in which a Chinese spreadsheet program saves text. */
export type CsvEncoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE'

/** What was found, and how many bytes of byte order mark to skip. */
export type EncodingFound = { readonly encoding: CsvEncoding; readonly skip: number }

/**
 * Tells the encoding by reading the whole file, not a sample: a file whose first Chinese character stands in row
 * 5,000 is decided by that character. A byte order mark decides; then UTF-8 if every byte fits it; then GB18030 if
 * every byte fits that. Throws `TRUNCATED` for UTF-8 cut inside its last character, `ENCODING_UNKNOWN` for the rest.
 */
export async function detectEncoding(source: ByteSource): Promise<EncodingFound> {
  const mark = await source.read(0, 3)
  if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf) return { encoding: 'UTF-8', skip: 3 }
  if (mark[0] === 0xff && mark[1] === 0xfe) return { encoding: 'UTF-16LE', skip: 2 }
  if (mark[0] === 0xfe && mark[1] === 0xff) return { encoding: 'UTF-16BE', skip: 2 }
  const utf8 = new Utf8Judge()
  const gb = new Gb18030Judge()
  for await (const chunk of source.stream(0, source.size)) {
    utf8.push(chunk)
    gb.push(chunk)
  }
  if (utf8.errors === 0) {
    if (!utf8.atBoundary) {
      // Four bytes of GB18030 can look like UTF-8 that stops short only in tiny files; there GB18030 decides.
      if (utf8.characters > 1 || !gb.fits) throw new ImportFileError('TRUNCATED')
      return { encoding: 'GB18030', skip: 0 }
    }
    return { encoding: 'UTF-8', skip: 0 }
  }
  // Damaged UTF-8 is still mostly valid UTF-8; GB18030 text almost never is.
  if (gb.fits && utf8.characters < utf8.errors * 20) return { encoding: 'GB18030', skip: 0 }
  throw new ImportFileError('ENCODING_UNKNOWN')
}

/** Counts well-formed multi-byte UTF-8 characters and bytes that cannot be UTF-8. */
class Utf8Judge {
  characters = 0
  errors = 0
  #pending = 0
  #low = 0x80
  #high = 0xbf

  /** False when the input stopped inside a character. */
  get atBoundary(): boolean {
    return this.#pending === 0
  }

  push(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0
      if (this.#pending === 0) {
        if (byte >= 0x80) this.#lead(byte)
      } else if (byte >= this.#low && byte <= this.#high) {
        this.#low = 0x80
        this.#high = 0xbf
        if (--this.#pending === 0) this.characters++
      } else {
        this.errors++
        this.#pending = 0
        this.#low = 0x80
        this.#high = 0xbf
        if (byte >= 0x80) this.#lead(byte)
      }
    }
  }

  #lead(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.#pending = 1
    else if (byte >= 0xe0 && byte <= 0xef) this.#pending = 2
    else if (byte >= 0xf0 && byte <= 0xf4) this.#pending = 3
    else this.errors++
    // Overlong forms, surrogates and values beyond Unicode are not UTF-8.
    if (byte === 0xe0) this.#low = 0xa0
    else if (byte === 0xed) this.#high = 0x9f
    else if (byte === 0xf0) this.#low = 0x90
    else if (byte === 0xf4) this.#high = 0x8f
  }
}

type GbState = 'START' | 'SECOND' | 'THIRD' | 'FOURTH' | 'BROKEN'

/** Follows the structure of GB18030: one, two or four bytes a character. */
class Gb18030Judge {
  #state: GbState = 'START'

  /** True when every character was complete and well-formed. */
  get fits(): boolean {
    return this.#state === 'START'
  }

  push(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length && this.#state !== 'BROKEN'; i++) {
      this.#state = nextGbState(this.#state, bytes[i] ?? 0)
    }
  }
}

function nextGbState(state: GbState, byte: number): GbState {
  const lead = byte >= 0x81 && byte <= 0xfe
  const digit = byte >= 0x30 && byte <= 0x39
  // A lone 0x80 is how code page 936 writes the euro sign.
  if (state === 'START') return lead ? 'SECOND' : byte === 0xff ? 'BROKEN' : 'START'
  if (state === 'SECOND') return digit ? 'THIRD' : byte >= 0x40 && byte <= 0xfe && byte !== 0x7f ? 'START' : 'BROKEN'
  if (state === 'THIRD') return lead ? 'FOURTH' : 'BROKEN'
  return digit ? 'START' : 'BROKEN'
}

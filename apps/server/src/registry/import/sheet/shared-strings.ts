import type { Cell } from './cell.ts'
import { ImportFileError } from './errors.ts'
import { CELL_MAX_CHARS } from './limits.ts'
import { type Archive, scanPart } from './workbook-parts.ts'
import { decodeEscapes } from './xml-scan.ts'
import type { ZipEntry } from './zip-directory.ts'

/** The one part that has to stay in memory; a workbook of the permitted size never reaches this. */
const MAX_TABLE_BYTES = 512 * 1024 * 1024

/**
 * Reads the table of texts that most programs keep beside the sheets, as ready cells (blank texts are `null`), so
 * that a text used on a thousand rows exists once.
 */
export async function readSharedStrings(archive: Archive, entry: ZipEntry): Promise<(Cell | null)[]> {
  if (entry.unpacked > MAX_TABLE_BYTES) throw new ImportFileError('ZIP_BOMB')
  const cells: (Cell | null)[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  await scanPart(archive, entry, {
    open(name) {
      if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        cells.push(textCell(decodeEscapes(text)))
        text = ''
      }
    },
    text(part) {
      if (!inText) return
      text += part
      if (text.length > CELL_MAX_CHARS * 2) throw new ImportFileError('CELL_TOO_LONG')
    },
  })
  return cells
}

/** Space in the widest sense: what a person would call an empty cell. */
const BLANK = /^[\s\u00a0\u00ad\u200b-\u200f\u2060\u3000\ufeff]*$/

/**
 * From this length on the engine makes a piece of a string by pointing into the whole: one identity number kept in a
 * map would keep 64 KB of the file with it.
 */
const SHARED_FROM = 13

/** A text as a cell, `null` when there is nothing to read in it. */
export function textCell(text: string): Cell | null {
  if (BLANK.test(text)) return null
  return { text: text.length < SHARED_FROM ? text : ` ${text}`.slice(1), kind: 'TEXT' }
}

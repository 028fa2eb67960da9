import type { Cell } from './cell.ts'
import { ImportFileError } from './errors.ts'
import type { SheetLimits } from './limits.ts'
import type { Archive } from './workbook-parts.ts'
import { attribute, XmlScanner } from './xml-scan.ts'
import type { ZipEntry } from './zip-directory.ts'
import { unpack } from './zip-entry.ts'

/** A merged region, rows and columns counted from 1 and 0, both ends included. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

const MAX_MERGES = 500_000
const DATA_END = Buffer.from('sheetData>')

/**
 * Reads a worksheet once from end to end for its merged regions, which stand behind the rows.
 * Because every byte is unpacked and checked on the way, a damaged, cut or exploding sheet is known before its first
 * row is handed out.
 */
export async function readMerges(archive: Archive, entry: ZipEntry): Promise<Merge[]> {
  const merges: Merge[] = []
  const scanner = new XmlScanner({
    open(name, raw) {
      if (name !== 'mergeCell') return
      const merge = parseRange(attribute(raw, 'ref') ?? '', archive.limits)
      if (merge) merges.push(merge)
      if (merges.length > MAX_MERGES) throw new ImportFileError('DAMAGED')
    },
    close() {},
    text() {},
  })
  let tail = Buffer.alloc(0)
  let behindRows = false
  for await (const chunk of unpack(archive.source, entry, archive.limits)) {
    if (behindRows) {
      scanner.push(chunk.toString('latin1'))
      continue
    }
    const window = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk
    const at = closingTagAt(window)
    if (at < 0) {
      tail = Buffer.from(window.subarray(-DATA_END.length - 16))
    } else {
      behindRows = true
      scanner.push(window.toString('latin1', at))
    }
  }
  return merges.sort((a, b) => a.top - b.top)
}

/** The position behind `</sheetData>`, with or without a prefix; -1 if it is not there. */
function closingTagAt(bytes: Buffer): number {
  for (let from = 0; ; ) {
    const at = bytes.indexOf(DATA_END, from)
    if (at < 0) return -1
    from = at + DATA_END.length
    const before = bytes.toString('latin1', Math.max(0, at - 16), at)
    if (/<\/(?:\w+:)?$/.test(before)) return from
  }
}

function parseRange(ref: string, limits: SheetLimits): Merge | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref)
  if (!match) return null
  const left = columnIndex(match[1] ?? '')
  const right = Math.min(columnIndex(match[3] ?? ''), limits.maxColumns - 1)
  const top = Number(match[2])
  const bottom = Number(match[4])
  return left <= right && top <= bottom ? { top, bottom, left, right } : null
}

/** `A` is 0, `AB` is 27. */
function columnIndex(letters: string): number {
  let index = 0
  for (let i = 0; i < letters.length; i++) index = index * 26 + (letters.charCodeAt(i) - 64)
  return index - 1
}

/**
 * Repeats the value of each region's first cell over the region, row after row.
 * Rows must come in order; only the regions open at the current row are held.
 */
export class MergeFiller {
  readonly #merges: readonly Merge[]
  #next = 0
  /** Per column, the region that covers it now. */
  readonly #open: ({ merge: Merge; cell: Cell | null } | undefined)[] = []
  #openUntil = 0

  constructor(merges: readonly Merge[]) {
    this.#merges = merges
  }

  /** Fills one row in place and returns it. */
  fill(rowNo: number, cells: (Cell | null)[]): (Cell | null)[] {
    for (let merge = this.#merges[this.#next]; merge !== undefined && merge.top <= rowNo; ) {
      if (merge.bottom >= rowNo) this.#start(merge, merge.top === rowNo ? (cells[merge.left] ?? null) : null)
      merge = this.#merges[++this.#next]
    }
    if (rowNo > this.#openUntil) return cells
    for (let column = 0; column < this.#open.length; column++) {
      const open = this.#open[column]
      if (open === undefined) continue
      if (open.merge.bottom < rowNo) {
        this.#open[column] = undefined
        continue
      }
      if (open.cell === null || (rowNo === open.merge.top && column === open.merge.left)) continue
      while (cells.length <= column) cells.push(null)
      cells[column] = open.cell
    }
    return cells
  }

  #start(merge: Merge, first: Cell | null): void {
    const cell = first === null ? null : ({ ...first, merged: true } as const)
    for (let column = merge.left; column <= merge.right; column++) this.#open[column] = { merge, cell }
    this.#openUntil = Math.max(this.#openUntil, merge.bottom)
  }
}

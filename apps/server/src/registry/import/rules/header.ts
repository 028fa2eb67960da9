import type { Cell, SheetRow } from '../sheet/cell.ts'
import { FIELD_TITLE, type Field, type Mapping } from './field.ts'
import { HEADER_ALIASES } from './header-aliases.ts'
import { compact } from './text.ts'

/** What one column seems to mean. */
export type ColumnGuess = {
  /** From 0. */
  readonly index: number
  /** The heading as it stands, upper and lower line joined where it has two. */
  readonly title: string
  readonly field: Field | null
  /** 1 a known heading, 0.7 resembles one, lower where the values below do not look right; 0 without a field. */
  readonly confidence: number
}

/** A header found, with the mapping it proposes. */
export type HeaderFound = {
  /** The row (from 1) of the header, of the upper line where it has two. */
  readonly rowNo: number
  /** 1 or 2 lines. */
  readonly lines: number
  readonly columns: readonly ColumnGuess[]
  readonly mapping: Mapping
  /** Fields without which no row can be imported, in words for people: `楼号`, `建筑面积`. */
  readonly missing: readonly Field[]
  /** Fields that the register should have and this sheet lacks. */
  readonly advised: readonly Field[]
}

/** Fewer known headings than this and the row is no header. */
const MIN_FIELDS = 3
/** Longer texts are sentences. */
const MAX_TITLE_CHARS = 100
const ADVISED: readonly Field[] = ['ownerName', 'idNumber', 'phone', 'unitType', 'state']

/** A heading without what people put around it: `*建筑面积（㎡）：` → `建筑面积`. */
export function normalizeTitle(text: string): string {
  if (text.length > MAX_TITLE_CHARS) return ''
  return compact(text)
    .replace(/[([【［{].*?[)\]】］}]/g, '')
    .replace(/[*:;,."'、/|㎡\\-]/g, '')
    .toLowerCase()
}

type Claim = { readonly field: Field; readonly confidence: number }

const EXACT = buildExact()

function buildExact(): Map<string, Claim[]> {
  const exact = new Map<string, Claim[]>()
  for (const [field, { sure, weak }] of Object.entries(HEADER_ALIASES) as [Field, (typeof HEADER_ALIASES)[Field]][]) {
    for (const [aliases, confidence] of [
      [sure, 1],
      [weak ?? [], 0.8],
    ] as const) {
      for (const [rank, alias] of aliases.entries()) {
        const title = normalizeTitle(alias)
        // An earlier alias is a little surer, so that of two columns headed 房号 and 编号 the first is the room.
        exact.set(title, [...(exact.get(title) ?? []), { field, confidence: confidence - rank / 1000 }])
      }
    }
  }
  return exact
}

/** The fields a heading may mean, best first. */
function claims(title: string): readonly Claim[] {
  const bare = normalizeTitle(title)
  // Long texts are titles, digits are data.
  if (bare === '' || bare.length > 20 || /\d{2}/.test(bare)) return []
  const exact = EXACT.get(bare)
  if (exact) return exact
  const similar = new Map<Field, number>()
  for (const [alias, found] of EXACT) {
    if (alias.length < 2 || !(bare.endsWith(alias) || bare.startsWith(alias))) continue
    for (const claim of found) {
      if (claim.confidence < 0.9) continue
      const confidence = 0.5 + (0.2 * alias.length) / bare.length
      similar.set(claim.field, Math.max(similar.get(claim.field) ?? 0, confidence))
    }
  }
  return [...similar].map(([field, confidence]) => ({ field, confidence })).sort((a, b) => b.confidence - a.confidence)
}

/** Gives each field to at most one column, the surest first; equal claims go to the column further left. */
function assign(titles: readonly string[]): ColumnGuess[] {
  const all = titles.flatMap((title, index) => claims(title).map((claim) => ({ index, ...claim })))
  all.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
  const byColumn = new Map<number, Claim>()
  const taken = new Set<Field>()
  for (const { index, field, confidence } of all) {
    if (byColumn.has(index) || taken.has(field)) continue
    byColumn.set(index, { field, confidence })
    taken.add(field)
  }
  const guesses = titles.map((title, index): ColumnGuess => {
    const claim = byColumn.get(index)
    return { index, title, field: claim?.field ?? null, confidence: claim?.confidence ?? 0 }
  })
  return settlePhone(settleWhole(guesses))
}

/** 联系电话 is the owner's own number where the sheet has no other column for it and no 联系人. */
function settlePhone(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const has = (field: Field) => guesses.some((guess) => guess.field === field)
  if (has('phone') || has('contactName')) return [...guesses]
  return guesses.map((guess) => (guess.field === 'contactPhone' ? { ...guess, field: 'phone' } : guess))
}

/** A single column for the unit (`房号` with `1-1-1001`) is the whole of it when no other says where it is. */
function settleWhole(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const has = (field: Field) => guesses.some((guess) => guess.field === field)
  if (has('building') || has('section') || has('full')) return [...guesses]
  return guesses.map((guess) => (guess.field === 'room' ? { ...guess, field: 'full' } : guess))
}

const text = (cell: Cell | null | undefined): string => (cell ? cell.text : '')

function titlesOf(row: SheetRow, below?: SheetRow): string[] {
  const width = Math.max(row.cells.length, below?.cells.length ?? 0)
  return Array.from({ length: width }, (_, i) => {
    const upper = text(row.cells[i])
    const lower = text(below?.cells[i])
    if (lower === '' || lower === upper) return upper
    // `业主` over `姓名`: the lower line says it, unless only both together do.
    if (upper === '' || claims(lower).length > 0) return lower
    return `${upper}${lower}`
  })
}

function scoreOf(guesses: readonly ColumnGuess[]): number {
  const known = guesses.filter((guess) => guess.field !== null)
  return known.length < MIN_FIELDS ? 0 : known.reduce((sum, guess) => sum + guess.confidence, 0)
}

/**
 * Finds the header in the first rows of a sheet, wherever it stands and whether it has one line or two, and proposes
 * what each column means. `null` when no row has at least three known headings.
 */
export function findHeader(head: readonly SheetRow[]): HeaderFound | null {
  let best: { score: number; at: number; lines: number; guesses: ColumnGuess[] } | null = null
  for (const [at, row] of head.entries()) {
    const below = head[at + 1]
    const two = below && below.rowNo === row.rowNo + 1 && isLabels(below) ? titlesOf(row, below) : null
    for (const [lines, titles] of [
      [1, titlesOf(row)],
      [2, two],
    ] as const) {
      if (!titles) continue
      const guesses = assign(titles)
      // A second line must add half a heading to be believed; a title above the header adds none.
      const score = scoreOf(guesses) - (lines - 1) / 2
      if (score > (best?.score ?? 0)) best = { score, at, lines, guesses }
    }
  }
  const row = best ? head[best.at] : undefined
  if (!best || !row) return null
  const samples = head.slice(best.at + best.lines)
  const columns = best.guesses.map((guess) => weigh(guess, samples))
  return { rowNo: row.rowNo, lines: best.lines, columns, ...judge(columns) }
}

/** Labels are words; a row with a number, a date or a long digit string in it is data. */
function isLabels(row: SheetRow): boolean {
  return row.cells.every((cell) => cell === null || (cell.kind === 'TEXT' && !/\d{2,}/.test(cell.text)))
}

/** The mapping of a set of columns and what it lacks; also for a mapping that a person has changed. */
export function judge(columns: readonly ColumnGuess[]): Pick<HeaderFound, 'mapping' | 'missing' | 'advised'> {
  const mapping: Partial<Record<Field, number>> = {}
  for (const { field, index } of columns) if (field !== null) mapping[field] ??= index
  return { mapping, missing: missingFields(mapping), advised: ADVISED.filter((field) => mapping[field] === undefined) }
}

/** What a mapping still needs before a row can be read: where the unit is, and its area. */
function missingFields(mapping: Mapping): Field[] {
  const missing: Field[] = []
  if (mapping.full === undefined) {
    if (mapping.building === undefined) missing.push('building')
    if (mapping.room === undefined) missing.push('room')
  }
  if (mapping.area === undefined) missing.push('area')
  return missing
}

const LOOKS_RIGHT: Readonly<Partial<Record<Field, RegExp>>> = {
  area: /^[\d,.]+(㎡|m2|m²|平方米|平)?$/i,
  innerArea: /^[\d,.]+(㎡|m2|m²|平方米|平)?$/i,
  phone: /^[\d\-+\s,，、;/]{7,}$/,
  idNumber: /^[\dXx,，、;/\s]{15,}$/,
  ownerName: /\D/,
}

/** Lowers the confidence of a column whose values do not look like what its heading says. */
function weigh(guess: ColumnGuess, samples: readonly SheetRow[]): ColumnGuess {
  const pattern = guess.field === null ? undefined : LOOKS_RIGHT[guess.field]
  const values = samples.map((row) => compact(text(row.cells[guess.index]))).filter((value) => value !== '')
  if (!pattern || values.length < 3) return guess
  const right = values.filter((value) => pattern.test(value)).length / values.length
  return right >= 0.5 ? guess : { ...guess, confidence: guess.confidence / 2 }
}

/** How much a sheet resembles a register: for choosing between the sheets of a workbook. */
export function headerScore(head: readonly SheetRow[]): number {
  const found = findHeader(head)
  if (!found) return 0
  return found.columns.reduce((sum, column) => sum + column.confidence, 0) - found.missing.length
}

/** A sentence for the mapping step: what is missing and what to do. Empty when nothing is. */
export function missingSentence(missing: readonly Field[]): string {
  if (missing.length === 0) return ''
  const names = missing.map((field) => `「${FIELD_TITLE[field]}」`).join('、')
  const one = missing.includes('building') ? '整张表都是同一栋楼的，直接填写楼号即可。' : ''
  return `没有找到${names}列。请在下面指定是哪一列，或在表格里补上这一列再上传。${one}`
}

import type { Cell } from '../sheet/cell.ts'
import type { CheckCode } from './check-code.ts'
import { readGender, readPersonType } from './codes.ts'
import { maskField } from './mask.ts'
import { isLegalName, splitNames, splitNumbers } from './person-list.ts'
import { type Problem, type ProblemCode, problem } from './problem.ts'
import { parseShare, type Share } from './share.ts'
import { clean, compact, isMissing } from './text.ts'

/** A document that names a person. `OTHER` is a passport, a permit and the like, taken over as it stands. */
export type Identity = { readonly kind: 'RESIDENT_ID' | 'USCC' | 'OTHER'; readonly value: string }

/** Somebody on a line of the register. */
export type Person = {
  readonly name: string
  readonly kind: 'NATURAL' | 'LEGAL'
  readonly identity: Identity | null
  readonly phone: string | null
  readonly gender: 'MALE' | 'FEMALE' | null
  /** `null`: the sheet does not say; co-owners then own jointly or in shares yet unknown. */
  readonly share: Share | null
  /** The name reads like a developer's. */
  readonly developerLikely: boolean
}

type PersonField = 'ownerName' | 'idNumber' | 'phone' | 'gender' | 'personType' | 'share'

/** The cells that describe the people of one line; a column that the sheet does not have is left out. */
export type PersonCells = Readonly<Partial<Record<PersonField, Cell | null>>>

/** The day (`YYYY-MM-DD`) on which codes are judged, and who judges them. */
export type CodeContext = { readonly on: string; readonly checkCode: CheckCode }

/** Owners on one line and characters of one name, beyond which a cell holds something else. */
const MAX_OWNERS = 50
const MAX_NAME = 100

const DEVELOPER_NAME = /房地产|置业|地产|城投|建设发展|开发/

/** The people of one line while they are being read: each kind of finding is noted once. */
class Line {
  readonly problems: Problem[] = []
  readonly cells: PersonCells
  readonly context: CodeContext

  constructor(cells: PersonCells, context: CodeContext) {
    this.cells = cells
    this.context = context
  }

  has(code: ProblemCode): boolean {
    return this.problems.some((found) => found.code === code)
  }

  warn(code: ProblemCode, field: PersonField): void {
    if (this.has(code)) return
    this.problems.push(problem(code, field, maskField(field, compact(this.cells[field]?.text ?? ''))))
  }
}

/**
 * Reads the people of one line: one, or several joined by commas, whose numbers pair with them by position.
 * A count that does not fit is a warning; identity numbers then stay out rather than land on the wrong person.
 */
export function readPersons(cells: PersonCells, context: CodeContext): { persons: Person[]; problems: Problem[] } {
  const { names, bySpace } = splitNames(cells.ownerName?.text ?? '')
  const line = new Line(cells, context)
  if (names.every(isMissing)) return { persons: [], problems: line.problems }
  if (names.length > MAX_OWNERS || names.some((name) => name.length > MAX_NAME)) {
    line.warn('OWNER_TOO_LONG', 'ownerName')
    return { persons: [], problems: line.problems }
  }
  if (bySpace) line.warn('OWNER_SPLIT_BY_SPACE', 'ownerName')
  const ids = pair(line, 'idNumber', names.length)
  const phones = pair(line, 'phone', names.length)
  const shares = readShares(line, names.length)
  const persons: Person[] = []
  for (const [index, name] of names.entries()) {
    if (isMissing(name)) continue
    const identity = ids === null ? null : readIdentity(line, ids[index] ?? '')
    const kind = kindOf(line, name, identity)
    const phone = readPhone(line, phones?.[index] ?? '', kind)
    const gender = names.length > 1 || kind === 'LEGAL' ? null : readGender(cells.gender?.text ?? '')
    const developerLikely = kind === 'LEGAL' && DEVELOPER_NAME.test(name)
    persons.push({ name, kind, identity, phone, gender, share: shares[index] ?? null, developerLikely })
  }
  return { persons, problems: line.problems }
}

/**
 * One part per name; `null` where the sheet has no such column or the count does not fit, which is reported.
 * A phone that stands alone is the first person's.
 */
function pair(line: Line, field: 'idNumber' | 'phone', count: number): string[] | null {
  const cell = line.cells[field]
  if (cell === undefined) return null
  if (cell === null || isMissing(cell.text)) return []
  const parts = splitNumbers(cell.text)
  if (parts.length === count) return parts
  if (parts.every(isMissing)) return []
  line.warn(field === 'idNumber' ? 'ID_COUNT' : 'PHONE_COUNT', field)
  if (field === 'idNumber') return null
  if (count === 1) return parts.filter((part) => !isMissing(part)).slice(0, 1)
  return parts.length === 1 ? parts : null
}

/** A document number in upper case without spaces; placeholders are no number, broken ones are reported and left out. */
function readIdentity(line: Line, text: string): Identity | null {
  const { checkCode, on } = line.context
  if (isMissing(text)) return refuse(line, 'ID_MISSING')
  if (line.cells.idNumber?.lossy) return refuse(line, 'ID_PRECISION_LOST')
  const value = compact(text).toUpperCase().replace(/^'/, '').replace(/[×*]$/, 'X')
  const resident = checkCode('RESIDENT_ID', value, on)
  if (resident.valid) {
    // Of numbers rounded to fifteen digits one in eleven still passes the check.
    if (value.endsWith('000')) line.warn('ID_ENDS_IN_ZEROS', 'idNumber')
    return { kind: 'RESIDENT_ID', value }
  }
  if (resident.reason === 'PLACEHOLDER') return refuse(line, 'ID_MISSING')
  if (checkCode('USCC', value, on).valid) return { kind: 'USCC', value }
  if (!isOtherDocument(value)) return refuse(line, 'ID_INVALID')
  line.warn('ID_OTHER_KIND', 'idNumber')
  return { kind: 'OTHER', value }
}

function refuse(line: Line, code: ProblemCode): null {
  line.warn(code, 'idNumber')
  return null
}

/**
 * Passports, permits and officers' cards: short, with letters or words. 12 digits and more are no such document but a
 * slip, or an identity number of 15 digits, which has not been valid since 2013.
 */
function isOtherDocument(value: string): boolean {
  if (value.length >= 15 || /^\d{12,}X?$/.test(value)) return false
  return /^[A-Z0-9()（）]{6,14}$|^\p{Script=Han}/u.test(value)
}

function readPhone(line: Line, text: string, kind: Person['kind']): string | null {
  if (isMissing(text)) return null
  const { checkCode, on } = line.context
  const digits = compact(text)
    .replace(/\.0$/, '')
    .replace(/^(\+?86|0086)-?(?=1\d)/, '')
  const mobile = digits.replaceAll('-', '')
  const judged = checkCode('MOBILE', mobile, on)
  if (judged.valid) return mobile
  if (judged.reason === 'PLACEHOLDER') return null
  // An organisation's landline is a number one can call, though no code can be sent to it.
  if (kind === 'LEGAL' && /^(0\d{2,3}-?)?[2-8]\d{6,7}(-\d{1,5})?$/.test(digits)) return digits
  line.warn('PHONE_INVALID', 'phone')
  return null
}

/** What the document proves, else what the sheet says, else what the name sounds like. */
function kindOf(line: Line, name: string, identity: Identity | null): Person['kind'] {
  const stated = readPersonType(line.cells.personType?.text ?? '')
  const proved = identity?.kind === 'USCC' ? 'LEGAL' : identity?.kind === 'RESIDENT_ID' ? 'NATURAL' : null
  if (proved !== null && stated !== null && proved !== stated) line.warn('PERSON_TYPE_CONFLICT', 'personType')
  return proved ?? stated ?? (isLegalName(name) ? 'LEGAL' : 'NATURAL')
}

function readShares(line: Line, count: number): readonly (Share | null)[] {
  const text = line.cells.share?.text ?? ''
  if (isMissing(text)) return []
  // `1/2` is one share, not two parts of a list.
  const parts = clean(text).split(/[,，、;；|\n ]/)
  const shares = parts.filter((part) => part !== '').map(parseShare)
  if (shares.length === count && shares.every((share) => share !== null)) return shares
  line.warn('SHARE_UNREADABLE', 'share')
  return []
}

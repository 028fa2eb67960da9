import type { Cell } from '../sheet/cell.ts'
import type { CheckCode } from './check-code.ts'
import { readGender, readPersonType } from './codes.ts'
import type { Field } from './field.ts'
import { maskField } from './mask.ts'
import { type Problem, type ProblemCode, problem } from './problem.ts'
import { clean, cleanName, compact, isMissing } from './text.ts'

/** A document that names a person. `OTHER` is a passport, a permit and the like, taken over as it stands. */
export type Identity = { readonly kind: 'RESIDENT_ID' | 'USCC' | 'OTHER'; readonly value: string }

/** A part of a jointly owned unit, in lowest terms. */
export type Share = { readonly part: bigint; readonly of: bigint }

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

/** The cells that describe the people of one line; a column that the sheet does not have is left out. */
export type PersonCells = Readonly<
  Partial<Record<'ownerName' | 'idNumber' | 'phone' | 'gender' | 'personType' | 'share', Cell | null>>
>

/** The day on which codes are judged, and who judges them. */
export type CodeContext = { readonly on: string; readonly checkCode: CheckCode }

const SEPARATOR = /[,，、;；/|\n]/
const LEGAL_NAME =
  /公司|有限|集团|合作社|委员会|居委会|村委会|银行|信用社|支行|分行|学校|大学|学院|中学|小学|幼儿园|医院|卫生院|事务所|协会|学会|基金会|研究[院所]|设计院|政府|街道办|管理[局处站所]|管理中心|服务中心|办事处|总工会|经营部|商行|商店|超市|酒店|宾馆|饭店|药房|工厂|厂$|店$|局$|中心$|社区$|部队/
const DEVELOPER_NAME = /房地产|置业|地产|城投|建设发展|开发/

/** `张三,李四` → two parts; an inner empty part stays, so that lists of names and numbers pair by position. */
export function splitList(text: string): string[] {
  const parts = text.split(SEPARATOR).map(clean)
  while (parts.length > 1 && parts.at(-1) === '') parts.pop()
  return parts
}

/** True for a name that is an organisation's. */
export function isLegalName(name: string): boolean {
  return name.length >= 4 && LEGAL_NAME.test(name)
}

/** Numbers are often parted by spaces or line breaks alone. */
function splitNumbers(text: string): string[] {
  const spaced = clean(text)
  return splitList(SEPARATOR.test(spaced) ? spaced : spaced.replaceAll(' ', ','))
}

function splitNames(text: string): { names: string[]; bySpace: boolean } {
  // `Co., Ltd` and a lone placeholder `/` are no lists.
  if (/\bco\.?\s*,/i.test(text) || isMissing(text)) return { names: [cleanName(text)], bySpace: false }
  const names = splitList(text).map(cleanName)
  const words = names.length === 1 && !isLegalName(names[0] ?? '') ? (names[0] ?? '').split(' ') : []
  const bySpace = words.length > 1 && words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word))
  return { names: bySpace ? words : names, bySpace }
}

/**
 * Reads the people of one line: one, or several joined by commas, whose numbers pair with them by position.
 * A count that does not fit is a warning; identity numbers then stay out rather than land on the wrong person.
 */
export function readPersons(cells: PersonCells, context: CodeContext): { persons: Person[]; problems: Problem[] } {
  const problems: Problem[] = []
  const nameText = cells.ownerName?.text ?? ''
  const { names, bySpace } = splitNames(nameText)
  const kept = names.flatMap((name, index) => (isMissing(name) ? [] : [{ name, index }]))
  if (kept.length === 0) return { persons: [], problems }
  const warn = (code: ProblemCode, field: Field) => {
    const value = (cells as Partial<Record<Field, Cell | null>>)[field]?.text ?? ''
    problems.push(problem(code, field, maskField(field, compact(value))))
  }
  const counted = (code: ProblemCode) => problems.some((found) => found.code === code)
  if (bySpace) warn('OWNER_SPLIT_BY_SPACE', 'ownerName')
  const ids = pair(cells.idNumber, names.length, () => warn('ID_COUNT', 'idNumber'), false)
  const phones = pair(cells.phone, names.length, () => warn('PHONE_COUNT', 'phone'), true)
  const shares = readShares(cells.share ?? null, names.length, () => warn('SHARE_UNREADABLE', 'share'))
  const stated = readPersonType(cells.personType?.text ?? '')
  const gender = kept.length === 1 ? readGender(cells.gender?.text ?? '') : null
  const persons = kept.map(({ name, index }): Person => {
    const identity =
      cells.idNumber === undefined || (ids.length === 0 && counted('ID_COUNT'))
        ? null
        : readIdentity(ids[index] ?? '', cells.idNumber?.lossy === true, context, (code) => warn(code, 'idNumber'))
    const kind = kindOf(name, identity, stated, () => warn('PERSON_TYPE_CONFLICT', 'personType'))
    const phone = readPhone(phones[index] ?? '', context, kind, () => warn('PHONE_INVALID', 'phone'))
    const developerLikely = kind === 'LEGAL' && DEVELOPER_NAME.test(name)
    return {
      name,
      kind,
      identity,
      phone,
      gender: kind === 'LEGAL' ? null : gender,
      share: shares[index] ?? null,
      developerLikely,
    }
  })
  return { persons, problems: distinct(problems) }
}

/** One part per name. A single phone of several people is the first one's; any other count that differs is reported. */
function pair(
  cell: Cell | null | undefined,
  count: number,
  mismatch: () => void,
  firstMayStandAlone: boolean,
): string[] {
  if (!cell || isMissing(cell.text)) return []
  const parts = splitNumbers(cell.text)
  if (parts.length === count) return parts
  if (parts.every(isMissing)) return []
  mismatch()
  if (count === 1) return firstMayStandAlone ? parts.filter((part) => !isMissing(part)).slice(0, 1) : []
  return firstMayStandAlone && parts.length === 1 ? parts : []
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter((p) => {
    const key = `${p.code}/${p.field}`
    return !seen.has(key) && seen.add(key) !== undefined
  })
}

/** A document number in upper case without spaces; placeholders are no number, broken ones are reported and left out. */
function readIdentity(
  text: string,
  lossy: boolean,
  { checkCode, on }: CodeContext,
  warn: (code: ProblemCode) => void,
): Identity | null {
  if (isMissing(text)) {
    warn('ID_MISSING')
    return null
  }
  if (lossy) {
    warn('ID_PRECISION_LOST')
    return null
  }
  const value = compact(text).toUpperCase().replace(/^'/, '').replace(/[×*]$/, 'X')
  const resident = checkCode('RESIDENT_ID', value, on)
  if (resident.valid) return { kind: 'RESIDENT_ID', value }
  if (resident.reason === 'PLACEHOLDER') {
    warn('ID_MISSING')
    return null
  }
  if (checkCode('USCC', value, on).valid) return { kind: 'USCC', value }
  // 15 digits are the identity numbers of before 1999, no longer valid since 2013; 17 and more can only be slips.
  if (
    /^\d{12,}[\dX]?$/.test(value) ||
    value.length >= 15 ||
    !/^[A-Z0-9()（）军警士字第号]{6,20}$|^\p{Script=Han}/u.test(value)
  ) {
    warn('ID_INVALID')
    return null
  }
  warn('ID_OTHER_KIND')
  return { kind: 'OTHER', value }
}

function readPhone(
  text: string,
  { checkCode, on }: CodeContext,
  kind: Person['kind'],
  warn: () => void,
): string | null {
  if (isMissing(text)) return null
  const digits = compact(text)
    .replace(/\.0$/, '')
    .replace(/^(\+?86|0086)-?(?=1\d)/, '')
  const mobile = digits.replaceAll('-', '')
  const judged = checkCode('MOBILE', mobile, on)
  if (judged.valid) return mobile
  if (judged.reason === 'PLACEHOLDER') return null
  // An organisation's landline is a number one can call, though no code can be sent to it.
  if (kind === 'LEGAL' && /^(0\d{2,3}-?)?[2-8]\d{6,7}(-\d{1,5})?$/.test(digits)) return digits
  warn()
  return null
}

function kindOf(
  name: string,
  identity: Identity | null,
  stated: Person['kind'] | null,
  conflict: () => void,
): Person['kind'] {
  const proved = identity?.kind === 'USCC' ? 'LEGAL' : identity?.kind === 'RESIDENT_ID' ? 'NATURAL' : null
  if (proved !== null && stated !== null && proved !== stated) conflict()
  return proved ?? stated ?? (isLegalName(name) ? 'LEGAL' : 'NATURAL')
}

function readShares(cell: Cell | null, count: number, warn: () => void): (Share | null)[] {
  if (!cell || isMissing(cell.text)) return []
  // `1/2` is one share, not two parts of a list.
  const shares = clean(cell.text)
    .split(/[,，、;；|\n ]/)
    .filter((part) => part !== '')
    .map(parseShare)
  if (shares.length === count && shares.every((share) => share !== null)) return shares
  warn()
  return []
}

/** `50%`, `33.33%`, `1/2`, `0.5`, `共同共有` (none). `null` when it is none of these or more than the whole. */
export function parseShare(text: string): Share | null {
  const value = compact(text)
  const fraction = /^(\d{1,6})\/(\d{1,6})$/.exec(value)
  const decimal = /^(\d{1,3})(?:\.(\d{1,6}))?(%?)$/.exec(value)
  let part: bigint
  let of: bigint
  if (fraction) {
    part = BigInt(fraction[1] ?? '0')
    of = BigInt(fraction[2] ?? '0')
  } else if (decimal) {
    const places = decimal[2] ?? ''
    part = BigInt((decimal[1] ?? '') + places)
    of = 10n ** BigInt(places.length) * (decimal[3] === '%' ? 100n : 1n)
  } else {
    return null
  }
  if (part === 0n || of === 0n || part > of) return null
  const divisor = gcd(part, of)
  return { part: part / divisor, of: of / divisor }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

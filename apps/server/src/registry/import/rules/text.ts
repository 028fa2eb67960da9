/**
 * Text as people type it into spreadsheets, made comparable. Everything here is pure and total: any string in, a string
 * out, and cleaning twice gives what cleaning once gave.
 */

/** Characters that take no room: zero-width marks, soft hyphen, byte order mark, direction marks. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
/** Every kind of space, and control characters, which spreadsheets show as one. */
const SPACES = /[\s\p{Cc}\u1680\u2000-\u200a\u202f\u205f]+/gu
/** Anything that `clean` would change: most cells have nothing of it, and there are millions of cells. */
const UNCLEAN = /[\s\p{Cc}\u00ad\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\ufeff\uff01-\uff5e]/u

/**
 * Full-width letters, digits and signs to half-width (`１０１` → `101`, `（` → `(`), invisible characters removed, any
 * run of spaces to one, ends trimmed.
 */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(SPACES, ' ')
    .trim()
}

/** `clean`, and no space left at all: for codes, numbers and headings. */
export function compact(text: string): string {
  const cleaned = clean(text)
  return cleaned.includes(' ') ? cleaned.replaceAll(' ', '') : cleaned
}

const HAN = /\p{Script=Han}/u

/**
 * A name fit to be stored: cleaned, brackets as Chinese registers write them (`（江阴）`), and without the space that
 * aligns two-character names (`张　三` → `张三`).
 */
export function cleanName(text: string): string {
  const cleaned = clean(text)
  if (!HAN.test(cleaned)) return cleaned
  const joined = cleaned.split(' ').every((part) => part.length === 1) ? cleaned.replaceAll(' ', '') : cleaned
  return joined.replaceAll('(', '（').replaceAll(')', '）')
}

/** Dashes of every kind as `-`: keyboards, input methods and word processors each have their own. */
export function plainDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2043\u2212\u2500\u30fc\ufe58\ufe63\u4e28]/g, '-')
}

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** `十二` → 12, `二十` → 20, `一百零三` → 103, `一〇一` → 101; `null` for anything else. */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百]{1,6}$/.test(text)) return null
  if (!/[十百]/.test(text)) return Number([...text].map((c) => DIGITS[c]).join(''))
  const match = /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!match) return null
  const [, hundreds, tens, ten, ones] = match
  const value = (hundreds ? 100 * (DIGITS[hundreds] ?? 0) : 0) + (ten ? 10 * (tens ? (DIGITS[tens] ?? 0) : 1) : 0)
  return value + (ones ? (DIGITS[ones] ?? 0) : 0)
}

const MISSING_WORDS = new Set(
  '0 无 暂无 没有 未知 不详 空 待补 待定 待完善 未登记 未提供 未填 无电话 无手机 无身份证 NA N/A NULL NONE NIL'.split(
    ' ',
  ),
)

/**
 * What people write where they know nothing: blanks, 无, 暂无, dashes, one digit over and over, and the two
 * placeholders that a common template tells them to enter (18999999999, 111111111111111111).
 */
export function isMissing(text: string): boolean {
  const value = compact(text)
  const first = value.charCodeAt(0)
  if (value === '') return true
  if (first >= 49 && first <= 57) return value === '18999999999' || isOneDigit(value)
  return (
    MISSING_WORDS.has(value.toUpperCase()) ||
    isOneDigit(value) ||
    /^[-_/\\.。?*~\u2010-\u2015\u2212\u2500]+$/.test(value)
  )
}

function isOneDigit(value: string): boolean {
  return value.length >= 6 && value[0] === value[1] && /^(\d)\1+$/.test(value)
}

/** How many different texts a `memo` remembers; a column of a closed list has a dozen. */
const MEMO_SIZE = 500

/**
 * Remembers what a pure function said about a text. Columns such as 房屋状态 hold the same dozen texts on a hundred
 * thousand rows; whatever else is typed there is forgotten again.
 */
export function memo<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let value = known.get(text)
    if (value === undefined && !known.has(text)) {
      value = read(text)
      if (known.size >= MEMO_SIZE) known.clear()
      known.set(text, value)
    }
    return value as T
  }
}

import { chineseNumber, clean, isMissing, plainDashes } from './text.ts'

/**
 * Where a unit stands within its area: 幢 (building), 单元 (section, `0` where there is none, as shops have), 房号 (room).
 * The parts are normal forms: `1`, not `01栋` or `一号楼`.
 */
export type Room = { readonly building: string; readonly section: string; readonly room: string }

/** Why a text names no unit. */
export type RoomFault = 'EMPTY' | 'INCOMPLETE' | 'DISAGREES' | 'TOO_LONG'

/** `doubtful` is set where the text allows more than one reading and a person should look. */
export type RoomResult =
  | { readonly ok: true; readonly room: Room; readonly doubtful: boolean }
  | { readonly ok: false; readonly fault: RoomFault }

/** The section of units that have none. */
export const NO_SECTION = '0'

const BUILDING_WORD = '(?:号楼|楼栋|栋|幢|棟|座|楼|#)'
const SECTION_WORD = '(?:单元|梯|门栋|门)'
const MAX_PART = 40
/** Text is measured before it is taken apart. */
const MAX_TEXT = 3 * MAX_PART

const SUFFIX: Readonly<Record<keyof Room, RegExp>> = {
  building: new RegExp(`(?:${BUILDING_WORD}|号)+$`),
  section: new RegExp(`${SECTION_WORD}+$`),
  room: /(?:室|房|户|号)+$/,
}
const BUILDING_SECTION_ROOM = new RegExp(`^(.+?${BUILDING_WORD})-?(.+?)${SECTION_WORD}-?(.+)$`, 'i')
const BUILDING_DASHED = new RegExp(`^(.+?${BUILDING_WORD})-?([^-]+)-([^-]+)$`, 'i')
const DASHED_SECTION = new RegExp(`^(.+?)-(.+?)${SECTION_WORD}-?(.+)$`)
const BUILDING_ROOM = new RegExp(`^(.+?${BUILDING_WORD})-?(.+)$`, 'i')
const SECTION_ROOM = new RegExp(`^(.+?)${SECTION_WORD}-?(.+)$`)
const BUILDING_SECTION = new RegExp(`^(.+?${BUILDING_WORD})-?(.+?)${SECTION_WORD}$`)

/** One part in normal form: `０１栋` → `1`, `二单元` → `2`, `101室` → `101`, `a座` → `A`. Never throws. */
export function normalizePart(part: keyof Room, text: string): string {
  if (/^[1-9]\d*$/.test(text)) return text
  let value = plainDashes(clean(text)).replaceAll(' ', '').toUpperCase()
  if (part === 'section' && isMissing(value)) return NO_SECTION
  value = value.replace(/^第(?=[\d零〇一二两三四五六七八九十百]+)/, '')
  const bare = value.replace(SUFFIX[part], '')
  if (bare !== '') value = bare
  const number = chineseNumber(value)
  if (number !== null) return String(number)
  // `101.0` is what a number becomes on its way through some exports.
  return value.replace(/^(\d+)\.0+$/, '$1').replace(/^0+(?=\d+$)/, '')
}

/** `1-1-1001`, the form people read; `roomKey` is the one to compare by. */
export function formatRoom(room: Room): string {
  return `${room.building}-${room.section}-${room.room}`
}

/** The natural key of a unit within its area: two lines with the same key are about the same unit. */
export function roomKey(room: Room): string {
  const { building, section, room: number } = room
  const key = `${building}|${section}|${number}`
  return building.includes('|') || section.includes('|') || number.includes('|') ? escapedKey(room) : key
}

function escapedKey(room: Room): string {
  return [room.building, room.section, room.room].map((part) => part.replaceAll('|', '¦')).join('|')
}

/**
 * Reads a unit from one text: `1-1-1001`, `1栋1单元1001`, `1幢-2-301室`, `1栋101` (no section), `商铺1-0-3`.
 * The last two parts of a longer chain are section and room, what stands before is the building.
 */
export function parseRoom(text: string): RoomResult {
  if (text.length > 2 * MAX_TEXT) return { ok: false, fault: 'TOO_LONG' }
  const value = plainDashes(clean(text))
    .replaceAll(' ', '')
    .replace(/[/\\_~·](?=.)/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  if (value === '') return { ok: false, fault: 'EMPTY' }
  if (value.length > MAX_TEXT) return { ok: false, fault: 'TOO_LONG' }
  const words = splitByWords(value)
  if (words) return roomOf(words[0], words[1], words[2], false)
  const parts = value.split('-')
  if (parts.length < 2) return { ok: false, fault: 'INCOMPLETE' }
  if (parts.length === 2) return roomOf(parts[0] ?? '', NO_SECTION, parts[1] ?? '', false)
  const building = parts.slice(0, -2).join('-')
  return roomOf(building, parts.at(-2) ?? '', parts.at(-1) ?? '', parts.length > 3)
}

function splitByWords(value: string): [string, string, string] | null {
  const three = BUILDING_SECTION_ROOM.exec(value) ?? BUILDING_DASHED.exec(value) ?? DASHED_SECTION.exec(value)
  if (three) return [three[1] ?? '', three[2] ?? '', three[3] ?? '']
  const two = BUILDING_ROOM.exec(value)
  return two ? [two[1] ?? '', NO_SECTION, two[2] ?? ''] : null
}

function roomOf(building: string, section: string, room: string, doubtful: boolean): RoomResult {
  if (Math.max(building.length, section.length, room.length) > MAX_TEXT) return { ok: false, fault: 'TOO_LONG' }
  const parts: Room = {
    building: normalizePart('building', building),
    section: normalizePart('section', section),
    room: normalizePart('room', room),
  }
  if (parts.building === '' || parts.room === '') return { ok: false, fault: 'INCOMPLETE' }
  if (Object.values(parts).some((part: string) => part.length > MAX_PART)) return { ok: false, fault: 'TOO_LONG' }
  return { ok: true, room: parts, doubtful }
}

/** The three columns of a sheet as text, `null` where the sheet has no such column or the cell is empty. */
export type RoomColumns = {
  readonly building: string | null
  readonly section: string | null
  readonly room: string | null
  /** A column that holds the whole: 房号 `1-1-1001`. */
  readonly full?: string | null
}

/**
 * Reads a unit from separate columns. The room column may repeat the whole (`1-1-1001`); then it must agree with the
 * others. The building column may hold the section too (`1栋2单元`).
 */
export function roomFromColumns(columns: RoomColumns): RoomResult {
  const whole = columns.full ?? null
  if (whole !== null && (columns.room === null || columns.building === null)) return parseRoom(whole)
  const roomText = columns.room ?? ''
  if (clean(roomText) === '' && clean(columns.building ?? '') === '') return { ok: false, fault: 'EMPTY' }
  if (columns.building === null) return parseRoom(roomText)
  if (columns.building.length > MAX_TEXT) return { ok: false, fault: 'TOO_LONG' }
  let building = columns.building
  let section = columns.section
  const joined = BUILDING_SECTION.exec(plainDashes(clean(building)))
  if (joined && (section === null || isMissing(section))) {
    building = joined[1] ?? ''
    section = joined[2] ?? null
  }
  const separate = roomOf(building, section ?? NO_SECTION, roomText, false)
  const repeated = isWhole(roomText) ? parseRoom(roomText) : null
  if (!repeated?.ok) return separate
  if (normalizePart('building', building) !== repeated.room.building) return { ok: false, fault: 'DISAGREES' }
  if (section !== null && normalizePart('section', section) !== repeated.room.section) {
    return { ok: false, fault: 'DISAGREES' }
  }
  return repeated
}

/**
 * Reads a unit from one text in a sheet that is all about one building: `101`, `2-301`, `2单元301`, and `1-2-301` where
 * the building is the same.
 */
export function roomWithin(building: string, text: string): RoomResult {
  if (text.length > MAX_TEXT) return { ok: false, fault: 'TOO_LONG' }
  const value = plainDashes(clean(text)).replaceAll(' ', '')
  const named = value.split('-').length >= 3 || /[栋幢棟]|号楼|-.*单元/.test(value) ? parseRoom(value) : null
  if (named?.ok) {
    return named.room.building === normalizePart('building', building) ? named : { ok: false, fault: 'DISAGREES' }
  }
  const parts = SECTION_ROOM.exec(value) ?? /^([^-]+)-([^-]+)$/.exec(value)
  return roomOf(building, parts?.[1] ?? NO_SECTION, parts?.[2] ?? value, false)
}

/** True for a room text that names the building too: three parts, or a building word. `101-1` is a room of its own. */
function isWhole(text: string): boolean {
  if (text.length > MAX_TEXT) return false
  const value = plainDashes(clean(text))
  return value.split('-').length >= 3 || /[栋幢棟]|号楼|单元/.test(value)
}

import { formatRoom, NO_SECTION, normalizePart, parseRoom, type Room } from './room.ts'
import { clean, memo } from './text.ts'

/**
 * The forms under which a unit can be found, for a search table: whole, without its section, room alone.
 * `searchQuery` brings what somebody typed into the same forms.
 */
export function searchForms(room: Room): string[] {
  const forms = [formatRoom(room), `${room.building}-${room.room}`, room.room]
  return [...new Set(forms)]
}

/**
 * What somebody typed, as the form to look up: `1栋101` → `1-101`, `1-1-101` and `1栋1单元101` → `1-1-101`,
 * `101室` → `101`. Text that names no unit comes back cleaned.
 */
export function searchQuery(text: string): string {
  const read = parseRoom(text)
  if (!read.ok) return normalizePart('room', clean(text))
  const { building, section, room } = read.room
  return section === NO_SECTION && !namesNoSection(text) ? `${building}-${room}` : formatRoom(read.room)
}

/** True when the typed text itself says section 0 (`1-0-3`, a shop). */
function namesNoSection(text: string): boolean {
  return /[-—－–]0+(单元)?[-—－–]/.test(text)
}

const PAD = 12

/**
 * A key that sorts names as people do: `2栋` before `10栋`. Digits are padded, letters upper-cased, Chinese numerals
 * before 栋, 幢, 单元 and the like become digits.
 */
export const sortKey = memo((name: string): string =>
  clean(name)
    .toUpperCase()
    .replace(/[零〇一二两三四五六七八九十百]+(?=[栋幢座号楼单元室层期区])/g, (part) => normalizePart('building', part))
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(PAD, '0')),
)

import type { Unit } from './unit.api.ts'

type Placed = Pick<Unit, 'id' | 'section' | 'floor' | 'room'>

export type Section<U> = { section: string; width: number; floors: { floor: string; units: U[] }[] }

/** `3`, `-1`, `3层` as a number; null for words such as 夹层. */
function floorNumber(floor: string): number | null {
  const found = /^(-?\d{1,3})\s*(?:层|楼|F|f)?$/.exec(floor.trim())?.[1]
  return found === undefined ? null : Number(found)
}

/** The floor written in the register, otherwise the one its number tells: 101 → 1, 1203 → 12. */
export function floorOf(unit: Pick<Placed, 'floor' | 'room'>): string {
  if (unit.floor) {
    const number = floorNumber(unit.floor)
    return number === null ? unit.floor : String(number)
  }
  return /^(\d{1,2})\d{2}$/.exec(unit.room)?.[1]?.replace(/^0+(?=\d)/, '') ?? ''
}

/** Lays the units of one building out by entrance and floor, the highest floor first, rooms in their order. */
export function gridOf<U extends Placed>(units: readonly U[]): Section<U>[] {
  const sections = new Map<string, Map<string, U[]>>()
  for (const unit of units) {
    const floors = sections.get(unit.section) ?? new Map<string, U[]>()
    sections.set(unit.section, floors)
    const floor = floorOf(unit)
    floors.set(floor, [...(floors.get(floor) ?? []), unit])
  }
  return [...sections]
    .sort(([a], [b]) => compare(a, b))
    .map(([section, floors]) => {
      const rows = [...floors]
        .sort(([a], [b]) => -compareFloors(a, b))
        .map(([floor, list]) => ({ floor, units: [...list].sort((a, b) => compare(a.room, b.room)) }))
      return { section, width: Math.max(...rows.map((r) => r.units.length)), floors: rows }
    })
}

const NUMERIC = new Intl.Collator('zh-CN', { numeric: true })
const compare = (a: string, b: string) => NUMERIC.compare(a, b)

/** Floors that are no numbers lie below all others. */
function compareFloors(a: string, b: string): number {
  const [x, y] = [floorNumber(a), floorNumber(b)]
  if (x !== null && y !== null) return x - y
  if (x === null && y === null) return compare(a, b)
  return x === null ? -1 : 1
}

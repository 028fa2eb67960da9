import { maskCode, maskPhone } from './mask.ts'
import type { Person } from './person.ts'
import { type Problem, problem } from './problem.ts'
import type { RowResult, UnitLine } from './row.ts'
import { addShares, type Share } from './share.ts'

/** A finding that only shows when rows are compared. */
export type CrossFinding = { readonly rowNo: number; readonly problem: Problem }

/** More owners than this behind one number, and it is a clerk's. */
const SHARED_PHONE_OWNERS = 5

/** A unit seen on one line; most are, so what further lines add is kept apart. */
type RoomSeen = {
  /** What the lines give; a line that leaves a fact out contradicts nothing. */
  type: string | null
  state: string | null
  area: bigint | null
  hasOwner: boolean
  shares: Share | null
  readonly rowNo: number
  readonly line: number
  more: { conflict: boolean; readonly rows: number[]; readonly lines: Map<number, number[]> } | null
}

/** Who stands behind a number: one name on one row, until another row says otherwise. */
type Holders = {
  readonly name: string
  readonly rowNo: number
  more: { readonly names: Set<string>; readonly rows: Set<number> } | null
}

/**
 * Compares the rows of one file. Feed every row's result with `add`, in any order, then take `finish()`: the findings
 * do not depend on the order of the calls. Holds keys and row numbers only, some hundred bytes a unit.
 */
export class CrossCheck {
  readonly #rooms = new Map<string, RoomSeen>()
  readonly #identities = new Map<string, Holders>()
  readonly #phones = new Map<string, Holders>()
  /** One copy of each type. */
  readonly #types = new Map<string, string>()

  /** Takes note of one row; rows that are no data or name no unit say nothing. */
  add(result: RowResult): void {
    const { unit, owners = [], others = [], rowNo } = result
    if (!unit) return
    this.#addRoom(rowNo, unit, owners, others.length)
    for (const owner of owners) {
      if (owner.identity) note(this.#identities, owner.identity.value, owner.name, rowNo)
      if (owner.phone) note(this.#phones, owner.phone, owner.name, rowNo)
    }
    for (const { person } of others) {
      if (person.identity) note(this.#identities, person.identity.value, person.name, rowNo)
    }
  }

  #addRoom(rowNo: number, unit: UnitLine, owners: readonly Person[], others: number): void {
    const type = unit.given.type ? this.#intern(`${unit.type.kind}/${unit.type.use}`) : null
    const state = unit.given.state ? unit.state : null
    // Two lines about a tenant may look the same here without being so; they are never called repeated.
    const line = others > 0 ? -rowNo : lineHash(unit, owners)
    const hasOwner = owners.length > 0 || others === 0
    const shares = sumShares(owners)
    const seen = this.#rooms.get(unit.key)
    if (!seen) {
      this.#rooms.set(unit.key, { type, state, area: unit.area, hasOwner, shares, rowNo, line, more: null })
      return
    }
    seen.more ??= { conflict: false, rows: [seen.rowNo], lines: new Map([[seen.line, [seen.rowNo]]]) }
    seen.more.rows.push(rowNo)
    const repeated = seen.more.lines.get(line)
    if (repeated) {
      repeated.push(rowNo)
    } else {
      seen.more.lines.set(line, [rowNo])
      seen.shares = addShares(seen.shares, shares)
    }
    seen.more.conflict ||= differs(type, seen.type) || differs(state, seen.state) || differs(unit.area, seen.area)
    seen.type ??= type
    seen.state ??= state
    seen.area ??= unit.area
    seen.hasOwner ||= owners.length > 0
  }

  #intern(text: string): string {
    const known = this.#types.get(text)
    if (known === undefined) this.#types.set(text, text)
    return known ?? text
  }

  /** Everything found, by row number. */
  finish(): CrossFinding[] {
    const found: CrossFinding[] = []
    for (const seen of this.#rooms.values()) found.push(...roomFindings(seen))
    for (const [value, { more }] of this.#identities) {
      if (more && more.names.size > 1) {
        found.push(...onRows(more.rows, problem('SAME_ID_OTHER_NAME', 'idNumber', maskCode(value))))
      }
    }
    for (const [value, { more }] of this.#phones) {
      if (more && more.names.size > SHARED_PHONE_OWNERS) {
        found.push(...onRows(more.rows, problem('SAME_PHONE_MANY', 'phone', maskPhone(value))))
      }
    }
    return found.sort((a, b) => a.rowNo - b.rowNo || (a.problem.code < b.problem.code ? -1 : 1))
  }
}

function differs<T>(a: T | null, b: T | null): boolean {
  return a !== null && b !== null && a !== b
}

function note(map: Map<string, Holders>, key: string, name: string, rowNo: number): void {
  const holders = map.get(key)
  if (!holders) {
    map.set(key, { name, rowNo, more: null })
    return
  }
  holders.more ??= { names: new Set([holders.name]), rows: new Set([holders.rowNo]) }
  holders.more.names.add(name)
  holders.more.rows.add(rowNo)
}

/** A number for what a line says, so that the line itself need not be kept; compared within one unit only. */
function lineHash(unit: UnitLine, owners: readonly Person[]): number {
  let text = `${unit.type.kind}/${unit.type.use}/${unit.state}/${unit.area}`
  for (const { name, identity, phone } of owners) text += `/${name}:${identity?.value ?? phone ?? ''}`
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    high = Math.imul(high ^ c, 2654435761)
    low = Math.imul(low ^ c, 1597334677)
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11)
}

function onRows(rows: Iterable<number>, found: Problem): CrossFinding[] {
  return [...rows].map((rowNo) => ({ rowNo, problem: found }))
}

function roomFindings(seen: RoomSeen): CrossFinding[] {
  const found: CrossFinding[] = []
  const rows = seen.more?.rows ?? [seen.rowNo]
  if (seen.more?.conflict) found.push(...onRows(rows, problem('ROOM_CONFLICT', 'room')))
  if (!seen.hasOwner) found.push(...onRows(rows, problem('MEMBER_WITHOUT_OWNER', 'ownerType')))
  if (seen.shares && seen.shares.part !== seen.shares.of) found.push(...onRows(rows, problem('SHARE_SUM', 'share')))
  for (const repeated of seen.more?.lines.values() ?? []) {
    if (repeated.length < 2) continue
    const first = Math.min(...repeated)
    const others = repeated.filter((rowNo) => rowNo !== first)
    found.push(...onRows(others, problem('LINE_REPEATED', null, `第 ${first} 行`)))
  }
  return found
}

function sumShares(owners: readonly Person[]): Share | null {
  let sum: Share | null = null
  for (const { share } of owners) sum = addShares(sum, share)
  return sum
}

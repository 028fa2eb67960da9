import { LawError } from '../errors.ts'
import { compareCodePoints, distinctSorted } from '../order.ts'
import { DisjointSets } from './disjoint-sets.ts'

export type UnitUse = 'DWELLING' | 'NON_RESIDENTIAL' | 'PARKING' | 'OTHER'
export type UnitState = 'OWNED' | 'UNSOLD' | 'UNDELIVERED'
export type Parking = 'EXCLUDE' | 'INCLUDE_AREA_ONLY' | 'INCLUDE'
export type Merge = 'EXACT_OWNER_SET' | 'ANY_SHARED_OWNER'
export type AreaSource = 'REGISTRY' | 'SURVEY' | 'CONTRACT'

/** A unit (专有部分) as the register knows it; areas in 0.01 m², zero counting as missing. */
export interface RollUnit {
  id: string
  use: UnitUse
  area: { registry?: bigint; survey?: bigint; contract?: bigint }
  state: UnitState
  /** Person ids; for UNSOLD and UNDELIVERED units ignored. One namespace with developer ids. */
  owners: readonly string[]
  developer?: string
}

/** What the rules of procedure may settle; the pack gives what they don't. */
export interface RollOptions {
  parking: Parking
  merge: Merge
}

/** A unit on a line. `area` is null when no source gives one: the roll then can't be frozen. */
export interface LineUnit {
  id: string
  area: bigint | null
  source: AreaSource | null
  provisional: boolean
  countsHead: boolean
}

/**
 * A voter line: the units that vote together and count as one head (解释 第9条).
 * `heads` is 0 only for a line of units that add area without a head and whose owners have no other line.
 */
export interface RollLine {
  /** Stable for the same owners whatever the order of units; opaque. */
  key: string
  kind: 'OWNERS' | 'DEVELOPER'
  heads: 0 | 1
  /** Persons who own the line's OWNED units that give its head, in code point order. */
  owners: string[]
  /** The developer who votes the line; the first by code point where a merge joined several. */
  developer?: string
  units: LineUnit[]
  /** Sum of the areas known, in 0.01 m². */
  area: bigint
}

/** A roll: `area` in 0.01 m² and `heads` are the two denominators; lists of ids follow the input's order. */
export interface Roll {
  area: bigint
  heads: number
  lines: RollLine[]
  /** Units whose area comes from the contract only. */
  provisional: string[]
  /** Units without any area. */
  blocked: string[]
  /** Parking left out under EXCLUDE. */
  excluded: string[]
}

/**
 * Builds the voter roll (解释 第8、9条): who counts for how much.
 *
 * Heads: the distinct owner sets of OWNED units, plus one for each developer with UNSOLD or UNDELIVERED units; a
 * developer's own OWNED units join its bucket. Under ANY_SHARED_OWNER sets that share a person are one head.
 * Parking under INCLUDE_AREA_ONLY adds area to its owner's line if one exists (under ANY_SHARED_OWNER: the line of the
 * first of its owners that has one), else stands on a line with heads 0; it never joins lines.
 *
 * Throws BAD_NUMBER (negative area), DUPLICATE_ID, NO_OWNER; `subject` is the unit's id.
 */
export function buildRoll(units: readonly RollUnit[], options: RollOptions): Roll {
  checkUnits(units, options)
  const counted = units.filter((unit) => weightOf(unit, options) !== 'NOTHING')
  const keyOf = keysOfLines(counted, options)
  const groups = new Map<string, RollUnit[]>()
  for (const unit of counted) {
    const key = keyOf(unit)
    const group = groups.get(key)
    if (group) group.push(unit)
    else groups.set(key, [unit])
  }
  const lines = [...groups].map(([key, group]) => makeLine(key, group, options))
  return {
    area: lines.reduce((sum, line) => sum + line.area, 0n),
    heads: lines.reduce((sum, line) => sum + line.heads, 0),
    lines,
    provisional: counted.filter((unit) => areaOf(unit).source === 'CONTRACT').map((unit) => unit.id),
    blocked: counted.filter((unit) => areaOf(unit).area === null).map((unit) => unit.id),
    excluded: units.filter((unit) => weightOf(unit, options) === 'NOTHING').map((unit) => unit.id),
  }
}

function weightOf(unit: RollUnit, options: RollOptions): 'NOTHING' | 'AREA' | 'AREA_AND_HEAD' {
  if (unit.use !== 'PARKING' || options.parking === 'INCLUDE') return 'AREA_AND_HEAD'
  return options.parking === 'EXCLUDE' ? 'NOTHING' : 'AREA'
}

function checkUnits(units: readonly RollUnit[], options: RollOptions): void {
  for (const unit of units) {
    const { registry = 0n, survey = 0n, contract = 0n } = unit.area
    if (registry < 0n || survey < 0n || contract < 0n) throw new LawError('BAD_NUMBER', unit.id)
  }
  const seen = new Set<string>()
  for (const unit of units) {
    if (seen.has(unit.id)) throw new LawError('DUPLICATE_ID', unit.id)
    seen.add(unit.id)
  }
  for (const unit of units) {
    if (weightOf(unit, options) !== 'NOTHING' && holders(unit).length === 0) throw new LawError('NO_OWNER', unit.id)
  }
}

/** Who votes a unit: its owners, or while it is unsold or undelivered its developer. */
function holders(unit: RollUnit): string[] {
  if (unit.state === 'OWNED') return distinctSorted(unit.owners)
  return unit.developer ? [unit.developer] : []
}

/** The line of each unit, found from the units that give a head alone: parking that adds only area never joins lines. */
function keysOfLines(counted: readonly RollUnit[], options: RollOptions): (unit: RollUnit) => string {
  const voting = counted.filter((unit) => weightOf(unit, options) === 'AREA_AND_HEAD')
  if (options.merge === 'EXACT_OWNER_SET') return (unit) => JSON.stringify(holders(unit))
  const persons = new DisjointSets()
  for (const unit of voting) persons.join(holders(unit))
  const keys = new Map<string, string>()
  for (const group of persons.groups()) {
    const key = JSON.stringify(group.sort(compareCodePoints))
    for (const person of group) keys.set(person, key)
  }
  return (unit) => {
    const set = holders(unit)
    const known = set.find((person) => keys.has(person))
    return known === undefined ? JSON.stringify(set) : (keys.get(known) as string)
  }
}

/** Units that add only area say nothing about who votes, unless the line has no others. */
function makeLine(key: string, group: readonly RollUnit[], options: RollOptions): RollLine {
  const voting = group.filter((unit) => weightOf(unit, options) === 'AREA_AND_HEAD')
  const telling = voting.length > 0 ? voting : group
  const unsold = telling.filter((unit) => unit.state !== 'OWNED')
  const [developer] = distinctSorted(unsold.flatMap(holders))
  return {
    key,
    kind: developer === undefined ? 'OWNERS' : 'DEVELOPER',
    heads: voting.length > 0 ? 1 : 0,
    owners: distinctSorted(telling.flatMap((unit) => (unit.state === 'OWNED' ? unit.owners : []))),
    ...(developer === undefined ? {} : { developer }),
    units: group.map((unit) => {
      const { area, source } = areaOf(unit)
      const countsHead = weightOf(unit, options) === 'AREA_AND_HEAD'
      return { id: unit.id, area, source, provisional: source === 'CONTRACT', countsHead }
    }),
    area: group.reduce((sum, unit) => sum + (areaOf(unit).area ?? 0n), 0n),
  }
}

/** Registry, else survey, else contract (解释 第8条); zero counts as missing. */
function areaOf(unit: RollUnit): { area: bigint | null; source: AreaSource | null } {
  const { registry, survey, contract } = unit.area
  if (registry) return { area: registry, source: 'REGISTRY' }
  if (survey) return { area: survey, source: 'SURVEY' }
  if (contract) return { area: contract, source: 'CONTRACT' }
  return { area: null, source: null }
}

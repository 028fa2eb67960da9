import { readOccupancy, readState, readUnitType, type UnitState, type UnitType } from './codes.ts'
import { type Findings, readAreaField, readFloorField, readLift, readRent } from './findings.ts'
import type { Person } from './person.ts'
import type { UnitLine } from './row.ts'
import { clean, isMissing } from './text.ts'

/** Everything about the unit except where it stands. */
export type UnitFacts = Omit<UnitLine, 'room' | 'key' | 'name'>

/** Areas (0.01 m²) outside which a dwelling is worth a second look: 8 m² and 1,500 m². */
const DWELLING_RANGE = [800n, 150_000n] as const

const MAX_LAYOUT = 50
const MAX_ESTATE_NO = 100

/**
 * Reads what a line says about its unit. `owners` are the owners named on the line, `null` where the line is about a
 * member of the family or a tenant and says nothing about ownership.
 */
export function readUnitFacts(findings: Findings, owners: readonly Person[] | null): UnitFacts {
  const type = readType(findings)
  const area = readAreaField(findings, 'area')
  const innerArea = readAreaField(findings, 'innerArea')
  const state = readUnitState(findings, owners)
  if (area === null && !findings.list.some((p) => p.field === 'area')) findings.add('AREA_MISSING', 'area')
  if (area !== null && type.value.use === 'DWELLING' && (area < DWELLING_RANGE[0] || area > DWELLING_RANGE[1])) {
    findings.add('AREA_UNUSUAL', 'area')
  }
  if (area !== null && innerArea !== null && innerArea > area) findings.add('INNER_LARGER', 'innerArea')
  const layout = clean(findings.text('layout'))
  if (layout.length > MAX_LAYOUT) findings.add('NUMBER_UNREADABLE', 'layout')
  const estateNo = clean(findings.text('unitNo'))
  if (estateNo.length > MAX_ESTATE_NO) findings.add('NUMBER_UNREADABLE', 'unitNo')
  return {
    type: type.value,
    state: state.value,
    given: { type: type.given, state: state.given },
    area,
    innerArea,
    floor: readFloorField(findings, 'floor'),
    floorsTotal: readFloorField(findings, 'floorsTotal'),
    hasLift: readLift(findings),
    layout: isMissing(layout) || layout.length > MAX_LAYOUT ? null : layout,
    rent: readRent(findings),
    occupancy: state.given && state.value === 'OWNED' ? readOccupancy(findings.text('state')) : null,
    estateNo: isMissing(estateNo) || estateNo.length > MAX_ESTATE_NO ? null : estateNo,
  }
}

const DWELLING: UnitType = { kind: 'DWELLING', use: 'DWELLING' }

/** A fact, and whether the row gave it. */
type Fact<T> = { readonly value: T; readonly given: boolean }

/** The type stated; without one, what the names of building and room say (商铺1, 车位12), else a dwelling. */
function readType(findings: Findings): Fact<UnitType> {
  const text = findings.text('unitType')
  const read = readUnitType(text)
  if (read !== null) {
    if (read.confirm) findings.add('TYPE_CONFIRM', 'unitType')
    return { value: read.value, given: true }
  }
  const named = ['room', 'full', 'building'] as const
  for (const field of named) {
    const name = findings.text(field)
    const hint = /[铺位库藏]/.test(name) ? readUnitType(name) : null
    if (hint !== null) return { value: hint.value, given: true }
  }
  if (findings.cell('unitType') !== undefined) findings.add('TYPE_UNKNOWN', 'unitType')
  return { value: DWELLING, given: false }
}

function readUnitState(findings: Findings, owners: readonly Person[] | null): Fact<UnitState> {
  const text = findings.text('state')
  const hasOwner = owners === null || owners.length > 0
  const read = readState(text, hasOwner)
  if (read === null) {
    if (!isMissing(text)) findings.add('STATE_UNKNOWN', 'state')
    if (!hasOwner) findings.add('OWNER_MISSING', 'ownerName')
    return { value: 'OWNED', given: false }
  }
  if (read.confirm) findings.add(read.value === 'UNSOLD' ? 'STATE_IDLE_NO_OWNER' : 'STATE_SOLD_NOT_DELIVERED', 'state')
  if (read.value === 'UNSOLD' && owners?.some((owner) => owner.kind === 'NATURAL')) {
    findings.add('UNSOLD_WITH_PERSON', 'state')
  }
  if (read.value === 'OWNED' && !hasOwner) findings.add('OWNER_MISSING', 'ownerName')
  return { value: read.value, given: true }
}

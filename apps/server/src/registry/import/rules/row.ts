import type { Cell, SheetRow } from '../sheet/cell.ts'
import type { CheckCode } from './check-code.ts'
import { classifyRow, type HeaderPlace, type RowKind } from './classify.ts'
import { type Role, readOwnerType, readPersonRole, type UnitState, type UnitType } from './codes.ts'
import type { Field, Mapping } from './field.ts'
import { Findings } from './findings.ts'
import { type Person, type PersonCells, readPersons } from './person.ts'
import type { Problem } from './problem.ts'
import { formatRoom, type Room, roomFromColumns, roomKey, roomWithin } from './room.ts'
import { clean, compact, isMissing } from './text.ts'
import { readUnitFacts } from './unit-facts.ts'

/** What the rules need beside the row. */
export type RowContext = {
  /** The legal day (`YYYY-MM-DD`, Asia/Shanghai) on which codes are judged. */
  readonly on: string
  readonly checkCode: CheckCode
  readonly header: HeaderPlace
  /** The building of all rows, for a sheet that has no such column (one sheet a building). */
  readonly building?: string
}

/** A unit as one line describes it. Areas in 0.01 m², rent in 分 a month. */
export type UnitLine = {
  readonly room: Room
  /** Natural key within the area; equal keys mean the same unit. */
  readonly key: string
  /** `1-1-1001`. */
  readonly name: string
  readonly type: UnitType
  readonly state: UnitState
  readonly area: bigint | null
  readonly innerArea: bigint | null
  readonly floor: number | null
  readonly floorsTotal: number | null
  readonly hasLift: boolean | null
  readonly layout: string | null
  readonly rent: bigint | null
  /** How an owned unit is used: 已入住, 已出租 and the like. */
  readonly occupancy: string | null
  /** 不动产单元号. */
  readonly estateNo: string | null
  /** Whether type and state were read from the row; otherwise they are assumptions and must not overwrite a fact. */
  readonly given: { readonly type: boolean; readonly state: boolean }
}

/** What became of one row. `owners` vote and pay; `others` (family, tenants) are kept apart and never become owners. */
export type RowResult = {
  readonly rowNo: number
  readonly kind: RowKind
  readonly unit?: UnitLine
  readonly owners?: readonly Person[]
  readonly others?: readonly { readonly role: Role; readonly person: Person }[]
  readonly contact?: { readonly name: string | null; readonly phone: string | null }
  readonly problems: readonly Problem[]
}

/**
 * Judges one row: what it is, which unit and people it describes, and what is wrong with it. Pure; the dry run and the
 * commit both call it. A row with an `error` has no `unit` worth storing and must not be imported.
 */
export function checkRow(row: SheetRow, mapping: Mapping, context: RowContext): RowResult {
  const kind = classifyRow(row, context.header, mapping)
  if (kind !== 'DATA') return { rowNo: row.rowNo, kind, problems: [] }
  const findings = new Findings(row, mapping)
  if (row.cells.some((cell) => cell?.kind === 'ERROR')) addFormulaErrors(findings, mapping)
  const room = readRoom(findings, context.building)
  const { persons, problems } = readPersons(personCells(findings), context)
  const role = readRole(findings, persons.length > 0)
  const owners = role === 'OWNER' ? persons : []
  const facts = readUnitFacts(findings, role === 'OWNER' ? persons : null)
  findings.list.push(...(role === 'OWNER' ? problems : problems.filter((p) => p.code !== 'ID_MISSING')))
  const { rowNo } = row
  if (room === null) return { rowNo, kind, problems: findings.list }
  const contact = readContact(findings, context)
  return {
    rowNo,
    kind,
    unit: { room, key: roomKey(room), name: formatRoom(room), ...facts },
    owners,
    others: role === 'OWNER' ? [] : persons.map((person) => ({ role, person })),
    ...(contact && { contact }),
    problems: findings.list,
  }
}

/** True when the row may be stored. */
export function isImportable(result: RowResult): boolean {
  return result.kind === 'DATA' && result.unit !== undefined && !result.problems.some((p) => p.severity === 'error')
}

/** Broken formulas in columns that mean nothing to the register do no harm. */
function addFormulaErrors(findings: Findings, mapping: Mapping): void {
  for (const field of Object.keys(mapping) as Field[]) {
    if (findings.cell(field)?.kind === 'ERROR') findings.add('FORMULA_ERROR', field)
  }
}

const ROOM_FIELDS = ['building', 'section', 'room', 'full'] as const

function readRoom(findings: Findings, ofAll: string | undefined): Room | null {
  for (const field of ROOM_FIELDS) {
    if (findings.cell(field)?.kind !== 'DATE') continue
    findings.add('ROOM_BECAME_DATE', field)
    return null
  }
  const building = findings.cell('building')
  if (building === undefined && ofAll !== undefined) return readWithin(findings, ofAll)
  const number = findings.cell('room')
  const read = roomFromColumns({
    building: building === undefined ? null : (building?.text ?? ''),
    section: findings.cell('section')?.text ?? null,
    room: number === undefined ? null : (number?.text ?? ''),
    full: findings.cell('full')?.text ?? null,
  })
  const at: Field = number === undefined ? 'full' : 'room'
  if (!read.ok) {
    findings.add(`ROOM_${read.fault}`, read.fault === 'EMPTY' ? null : at)
    return null
  }
  if (read.doubtful) findings.add('ROOM_DOUBTFUL', at)
  return read.room
}

/** A sheet of one building: the unit stands in one column or in two, with or without the building's name before it. */
function readWithin(findings: Findings, building: string): Room | null {
  const number = findings.cell('room')
  const at: Field = number === undefined ? 'full' : 'room'
  const text = findings.text(at)
  const section = findings.cell('section')
  const read =
    section === undefined
      ? roomWithin(building, text)
      : roomFromColumns({ building, section: section?.text ?? null, room: text })
  if (read.ok) return read.room
  findings.add(`ROOM_${isMissing(text) ? 'EMPTY' : read.fault}`, isMissing(text) ? null : at)
  return null
}

const PERSON_FIELDS = ['ownerName', 'idNumber', 'phone', 'gender', 'personType', 'share'] as const

function personCells(findings: Findings): PersonCells {
  const cells: Partial<Record<(typeof PERSON_FIELDS)[number], Cell | null>> = {}
  for (const field of PERSON_FIELDS) {
    const cell = findings.cell(field)
    if (cell !== undefined) cells[field] = cell
  }
  return cells
}

/**
 * What the people of this line are to the unit. Two columns may say it; where they differ nobody becomes an owner by
 * accident, for an owner votes.
 */
function readRole(findings: Findings, hasPerson: boolean): Role {
  const first = roleIn(findings, 'ownerType', hasPerson)
  const second = roleIn(findings, 'personRole', hasPerson)
  if (first === null || second === null || first === second) return first ?? second ?? 'OWNER'
  // Only a contradiction about being an owner matters; 1004 临时 and 2 租客 say the same thing in two ways.
  if (hasPerson && (first === 'OWNER' || second === 'OWNER')) findings.add('ROLE_CONFLICT', 'personRole')
  // 1004 临时 says little; the other column may say more, but never makes an owner of somebody.
  return first === 'OWNER' || (first === 'OTHER' && second !== 'OWNER') ? second : first
}

function roleIn(findings: Findings, field: 'ownerType' | 'personRole', hasPerson: boolean): Role | null {
  const text = findings.text(field)
  if (isMissing(text)) return null
  const role = field === 'ownerType' ? readOwnerType(text) : readPersonRole(text)
  if (role === null && hasPerson) findings.add('ROLE_UNKNOWN', field)
  return role
}

function readContact(findings: Findings, { checkCode, on }: RowContext): RowResult['contact'] {
  const name = clean(findings.text('contactName')).slice(0, 100)
  const phone = compact(findings.text('contactPhone')).replaceAll('-', '')
  let usable = false
  if (!isMissing(phone)) {
    const judged = checkCode('MOBILE', phone, on)
    usable = judged.valid || (judged.reason !== 'PLACEHOLDER' && /^0?\d{7,12}$/.test(phone))
    if (!usable && judged.reason !== 'PLACEHOLDER') findings.add('PHONE_INVALID', 'contactPhone')
  }
  if (isMissing(name) && !usable) return undefined
  return { name: isMissing(name) ? null : name, phone: usable ? phone : null }
}

import { newId } from '../../../platform/ids.ts'
import { buildingTitle } from '../../unit/names.ts'
import type { Role } from '../rules/codes.ts'
import type { Person } from '../rules/person.ts'
import { searchForms, sortKey } from '../rules/room-search.ts'
import { isImportable, type RowResult } from '../rules/row.ts'
import type { StagedRow } from './import.store.ts'
import type { Sealer, Wish } from './sealer.ts'

type PersonFields = Record<string, unknown>
/** A value that still lies open in a staged person, and where its sealed form goes. */
type Open = { person: PersonFields; at: 'x' | 'e' | 'px' | 'pe'; wish: Wish }

/**
 * Turns judged rows into staged ones: ids are given out here; identity numbers and phones wait for `seal`, which a batch
 * must pass through before it is written.
 */
export class Stager {
  readonly #buildings = new Map<string, string>()
  /** The first row of each unit. */
  readonly #units = new Map<string, number>()
  #open: Open[] = []

  /** Seals what the rows staged since the last call hold. Until then none of them may be written. */
  async seal(sealer: Sealer): Promise<void> {
    const open = this.#open
    this.#open = []
    const sealed = await sealer.seal(open.map((o) => o.wish))
    for (const [i, { person, at }] of open.entries()) person[at] = sealed[i]
  }

  stage(result: RowResult): StagedRow {
    const problems = result.problems.length > 0 ? result.problems : undefined
    const importable = isImportable(result)
    return {
      row_no: result.rowNo,
      kind: result.kind,
      // Until the register has been compared every importable line counts as new.
      verdict: result.kind !== 'DATA' ? 'SKIPPED' : importable ? 'NEW' : 'REJECTED',
      natural_key: result.unit?.key,
      unit_row: importable ? this.#firstRow(result) : undefined,
      line: importable ? this.#line(result) : undefined,
      people: importable ? this.#people(result) : undefined,
      problems,
    }
  }

  #firstRow({ unit, rowNo }: RowResult): number {
    const first = this.#units.get(unit!.key) ?? rowNo
    this.#units.set(unit!.key, first)
    return first
  }

  /** The shape of linli.staged_unit. */
  #line(result: RowResult): Record<string, unknown> {
    const unit = result.unit!
    const { building, section, room } = unit.room
    const buildingId = this.#buildings.get(building) ?? newId()
    this.#buildings.set(building, buildingId)
    return {
      id: newId(),
      bid: buildingId,
      b: buildingTitle(building),
      bs: sortKey(building),
      s: section,
      f: unit.floor?.toString(),
      r: room,
      sk: `${sortKey(building)}-${sortKey(section)}-${sortKey(room)}`,
      k: unit.type.kind,
      u: unit.type.use,
      gt: unit.given.type,
      st: unit.state,
      gs: unit.given.state,
      oc: known(unit.occupancy),
      a: text(unit.area),
      i: text(unit.innerArea),
      rent: text(unit.rent),
      en: known(unit.estateNo),
      lift: known(unit.hasLift),
      fl: known(unit.floorsTotal),
      layout: known(unit.layout),
      label: `${buildingTitle(building)}${section === '0' ? '' : `${section}单元`}${room}`,
      forms: searchForms(unit.room),
    }
  }

  /** The shape of linli.staged_person[]: owners or others, then a contact for each of them, or for the unit alone. */
  #people({ owners = [], others = [], contact }: RowResult): Record<string, unknown>[] | undefined {
    const people = [
      ...owners.map((person) => this.#person('OWNER', person)),
      ...others.map(({ role, person }) => this.#person(role, person)),
    ]
    if (contact) {
      const of = people.length > 0 ? people.map((_, i) => i + 1) : [null]
      for (const place of of) people.push(this.#contact(contact, place))
    }
    return people.length > 0 ? people : undefined
  }

  #person(role: Role, p: Person): PersonFields {
    const place = role === 'OWNER' ? 'person' : 'household_member'
    const person: PersonFields = {
      id: newId(),
      oid: role === 'OWNER' ? newId() : undefined,
      role,
      n: p.name,
      k: p.kind,
      g: p.gender === 'MALE' ? 'M' : p.gender === 'FEMALE' ? 'F' : undefined,
      p: text(p.share?.part ?? null),
      q: text(p.share?.of ?? null),
    }
    if (p.identity?.value) this.#leaveOpen(person, 'id_no', place, p.identity.value)
    if (p.phone !== null) this.#leaveOpen(person, 'phone', place, p.phone)
    return person
  }

  #contact({ name, phone }: NonNullable<RowResult['contact']>, place: number | null): PersonFields {
    const person: PersonFields = { id: newId(), role: 'CONTACT', cof: known(place), n: known(name), k: 'NATURAL' }
    if (phone !== null) this.#leaveOpen(person, 'phone', 'household_member', phone)
    return person
  }

  #leaveOpen(person: PersonFields, field: 'id_no' | 'phone', place: string, value: string): void {
    const prefix = field === 'phone' ? 'p' : ''
    this.#open.push({ person, at: `${prefix}x`, wish: { as: 'x', field, value } })
    this.#open.push({ person, at: `${prefix}e`, wish: { as: 'e', field: `${place}.${field}`, value } })
  }
}

/** What is not known is not written at all: a third of a line would be nulls. */
function known<T>(value: T | null): T | undefined {
  return value ?? undefined
}

function text(value: bigint | null): string | undefined {
  return value?.toString()
}

import { newId } from '../../../platform/ids.ts'
import type { FieldCipher } from '../../../platform/secrets.ts'
import { buildingTitle } from '../../unit/names.ts'
import type { Person } from '../rules/person.ts'
import { searchForms, sortKey } from '../rules/room-search.ts'
import { isImportable, type RowResult } from '../rules/row.ts'
import type { StagedRow } from './import.store.ts'

/** Turns judged rows into staged ones: ids are given out here, identity and phone are encrypted here. */
export class Stager {
  readonly #cipher: FieldCipher
  readonly #buildings = new Map<string, string>()

  constructor(cipher: FieldCipher) {
    this.#cipher = cipher
  }

  stage(result: RowResult): StagedRow {
    const problems = result.problems.length > 0 ? result.problems : null
    if (result.kind !== 'DATA') {
      return { row_no: result.rowNo, kind: result.kind, verdict: 'SKIPPED', natural_key: null, parsed: null, problems }
    }
    const importable = isImportable(result)
    return {
      row_no: result.rowNo,
      kind: 'DATA',
      // Until the register has been compared every importable line counts as new.
      verdict: importable ? 'NEW' : 'REJECTED',
      natural_key: result.unit?.key ?? null,
      parsed: importable ? this.#parsed(result) : null,
      problems,
    }
  }

  /** The shape of linli.staged_unit. */
  #parsed(result: RowResult): Record<string, unknown> {
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
      f: unit.floor === null ? null : String(unit.floor),
      r: room,
      sk: `${sortKey(building)}-${sortKey(section)}-${sortKey(room)}`,
      k: unit.type.kind,
      u: unit.type.use,
      gt: unit.given.type,
      st: unit.state,
      gs: unit.given.state,
      a: text(unit.area),
      i: text(unit.innerArea),
      lift: unit.hasLift,
      fl: unit.floorsTotal,
      layout: unit.layout,
      label: `${buildingTitle(building)}${section === '0' ? '' : `${section}单元`}${room}`,
      forms: searchForms(unit.room),
      o: (result.owners ?? []).map((owner) => this.#owner(owner)),
    }
  }

  /** The shape of linli.staged_owner. */
  #owner(p: Person): Record<string, unknown> {
    const identity = p.identity?.value ?? null
    return {
      id: newId(),
      oid: newId(),
      n: p.name,
      k: p.kind,
      x: identity && this.#cipher.index('id_no', identity).toString('hex'),
      e: identity && this.#cipher.encrypt('person.id_no', identity).toString('base64'),
      px: p.phone && this.#cipher.index('phone', p.phone).toString('hex'),
      pe: p.phone && this.#cipher.encrypt('person.phone', p.phone).toString('base64'),
      g: p.gender === 'MALE' ? 'M' : p.gender === 'FEMALE' ? 'F' : null,
      p: text(p.share?.part ?? null),
      q: text(p.share?.of ?? null),
    }
  }
}

function text(value: bigint | null): string | null {
  return value === null ? null : value.toString()
}

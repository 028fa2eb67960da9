import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { householdInArea, type MemberRow } from '../../household/household.store.ts'
import type { Role } from '../rules/codes.ts'
import type { UnitLine } from '../rules/row.ts'
import {
  TEMPLATE_COLUMNS,
  type TemplateContact,
  type TemplatePerson,
  type TemplateUnit,
  templateLine,
} from '../rules/template.ts'
import { type WriteRow, writeWorkbook } from '../sheet/write-workbook.ts'
import { Pace } from './pace.ts'

type ExportRow = {
  unit_id: string
  building: string
  section: string
  room: string
  floor: string | null
  floors: number | null
  has_lift: boolean | null
  kind: UnitLine['type']['kind']
  use: UnitLine['type']['use']
  layout: string | null
  area: bigint | null
  inner_area: bigint | null
  rent: bigint | null
  state: UnitLine['state']
  occupancy: string | null
  estate_no: string | null
  person_id: string | null
  name: string | null
  person_kind: string | null
  gender: string | null
  phone_enc: Buffer | null
  id_no_enc: Buffer | null
  form: string | null
  share_num: bigint | null
  share_den: bigint | null
}

/**
 * Every unit of an area with its owners, household and contacts in the template's columns; read by the import it makes the
 * same register again. Personal data in clear: the caller has authorised and audited it.
 */
export async function exportWorkbook(deps: Deps, tx: Tx, areaId: string): Promise<AsyncGenerator<Buffer>> {
  const { rows } = await sql<ExportRow>`
    select u.id as unit_id, b.name as building, u.section, u.room, u.floor, b.floors, b.has_lift, u.kind, u.use, u.layout,
      coalesce(u.area_registry, u.area_survey, u.area_contract) as area, u.inner_area, u.rent, u.state, u.occupancy,
      u.estate_no, p.id as person_id, p.name, p.kind as person_kind, p.gender, p.phone_enc, p.id_no_enc, o.form,
      o.share_num, o.share_den
    from unit u join building b on b.area_id = u.area_id and b.id = u.building_id
    left join ownership o on o.area_id = u.area_id and o.unit_id = u.id and o.until_date is null
    left join person p on p.area_id = o.area_id and p.id = o.person_id
    where u.area_id = ${areaId} order by u.sort_key, u.id, o.id`.execute(tx)
  const households = groupBy(await householdInArea(tx, areaId), (member) => member.unit_id)
  async function* lines(): AsyncGenerator<WriteRow> {
    const pace = new Pace()
    for (let at = 0; at < rows.length; ) {
      let end = at + 1
      while (rows[end]?.unit_id === rows[at]!.unit_id) end++
      for (const cells of unitLines(deps, rows.slice(at, end), households.get(rows[at]!.unit_id) ?? [])) yield { cells }
      at = end
      await pace.breathe()
    }
  }
  return writeWorkbook([{ name: '房屋和业主', columns: TEMPLATE_COLUMNS, rows: lines() }])
}

/** The lines of one unit: its owners, then its household; somebody with two contacts has two lines. */
function unitLines(deps: Deps, rows: readonly ExportRow[], household: readonly MemberRow[]): string[][] {
  const unit = unitOf(rows[0]!)
  const contacts = groupBy(
    household.filter((member) => member.role === 'CONTACT'),
    (member) => member.contact_of,
  )
  const people = [
    ...rows.flatMap((row) => (row.person_id === null ? [] : [{ id: row.person_id, person: ownerOf(deps, row) }])),
    ...household.flatMap((row) => (row.role === 'CONTACT' ? [] : [{ id: row.id, person: memberOf(deps, row) }])),
  ]
  const lines: string[][] = []
  for (const [i, { id, person }] of (people.length > 0 ? people : [{ id: null, person: null }]).entries()) {
    const own = [...(id === null ? [] : (contacts.get(id) ?? [])), ...(i === 0 ? (contacts.get(null) ?? []) : [])]
    const shown = own.length > 0 ? own.map((row) => contactOf(deps, row)) : [null]
    for (const contact of shown) lines.push(templateLine(unit, person, contact))
  }
  return lines
}

function unitOf(row: ExportRow): TemplateUnit {
  return {
    room: { building: row.building.replace(/[栋座]$/, ''), section: row.section, room: row.room },
    type: { kind: row.kind, use: row.use },
    state: row.state,
    occupancy: row.occupancy,
    area: row.area,
    innerArea: row.inner_area,
    rent: row.rent,
    floor: row.floor,
    floorsTotal: row.floors,
    hasLift: row.has_lift,
    layout: row.layout,
    estateNo: row.estate_no,
  }
}

function ownerOf({ cipher }: Deps, row: ExportRow): TemplatePerson {
  return {
    name: row.name!,
    kind: row.person_kind === 'NATURAL' ? 'NATURAL' : 'LEGAL',
    role: 'OWNER',
    phone: row.phone_enc && cipher.decrypt('person.phone', row.phone_enc),
    idNumber: row.id_no_enc && cipher.decrypt('person.id_no', row.id_no_enc),
    gender: genderOf(row.gender),
    // Joint owners and one alone have no shares to write; they come back as they are.
    share: row.form === 'SHARED' ? { part: row.share_num!, of: row.share_den! } : null,
  }
}

function memberOf({ cipher }: Deps, row: MemberRow): TemplatePerson {
  return {
    name: row.name!,
    kind: row.kind,
    role: row.role as Role,
    phone: row.phone_enc && cipher.decrypt('household_member.phone', row.phone_enc),
    idNumber: row.id_no_enc && cipher.decrypt('household_member.id_no', row.id_no_enc),
    gender: genderOf(row.gender),
    share: null,
  }
}

function contactOf({ cipher }: Deps, row: MemberRow): TemplateContact {
  return { name: row.name, phone: row.phone_enc && cipher.decrypt('household_member.phone', row.phone_enc) }
}

function genderOf(stored: string | null): 'MALE' | 'FEMALE' | null {
  return stored === 'M' ? 'MALE' : stored === 'F' ? 'FEMALE' : null
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

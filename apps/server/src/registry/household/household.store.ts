import type { Tx } from '../../platform/db/database.ts'
import type { MemberRole } from './household.ts'

export type MemberRow = {
  id: string
  unit_id: string
  role: MemberRole
  /** Of a contact: an owner (person) or another member; null: the unit itself. */
  contact_of: string | null
  kind: 'NATURAL' | 'LEGAL'
  name: string | null
  gender: 'M' | 'F' | null
  id_no_enc: Buffer | null
  phone_enc: Buffer | null
}

const COLUMNS = ['id', 'unit_id', 'role', 'contact_of', 'kind', 'name', 'gender', 'id_no_enc', 'phone_enc'] as const

/** The household of one unit, numbers sealed; in the order in which it was recorded. */
export async function householdOf(tx: Tx, areaId: string, unitId: string): Promise<MemberRow[]> {
  const rows = await tx
    .selectFrom('household_member')
    .select(COLUMNS)
    .where('area_id', '=', areaId)
    .where('unit_id', '=', unitId)
    .orderBy('id')
    .execute()
  return rows as MemberRow[]
}

/** All households of the area, each in the order in which it was recorded. */
export async function householdInArea(tx: Tx, areaId: string): Promise<MemberRow[]> {
  const rows = await tx
    .selectFrom('household_member')
    .select(COLUMNS)
    .where('area_id', '=', areaId)
    .orderBy('id')
    .execute()
  return rows as MemberRow[]
}

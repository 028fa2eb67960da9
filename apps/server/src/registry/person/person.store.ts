import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type PersonKind = 'NATURAL' | 'LEGAL' | 'DEVELOPER'

export type PersonRow = {
  id: string
  kind: PersonKind
  name: string
  id_no_enc: Buffer | null
  id_no_idx: Buffer | null
  phone_enc: Buffer | null
  phone_idx: Buffer | null
}

const COLUMNS = ['id', 'kind', 'name', 'id_no_enc', 'id_no_idx', 'phone_enc', 'phone_idx'] as const

/** A person of the area's register with sealed numbers, or null. */
export async function findPerson(tx: Tx, areaId: string, personId: string): Promise<PersonRow | null> {
  const row = await tx
    .selectFrom('person')
    .select(COLUMNS)
    .where('area_id', '=', areaId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return (row as PersonRow | undefined) ?? null
}

/** The person with this identity number; at most one, the database sees to it. */
export async function findByIdNo(tx: Tx, areaId: string, index: Buffer): Promise<PersonRow | null> {
  const row = await tx
    .selectFrom('person')
    .select(COLUMNS)
    .where('area_id', '=', areaId)
    .where('id_no_idx', '=', index)
    .executeTakeFirst()
  return (row as PersonRow | undefined) ?? null
}

/** Everybody known under this phone: families share one. */
export async function findByPhone(tx: Tx, areaId: string, index: Buffer): Promise<PersonRow[]> {
  const rows = await tx
    .selectFrom('person')
    .select(COLUMNS)
    .where('area_id', '=', areaId)
    .where('phone_idx', '=', index)
    .orderBy('id')
    .execute()
  return rows as PersonRow[]
}

export type Sealed = Pick<PersonRow, 'id_no_enc' | 'id_no_idx' | 'phone_enc' | 'phone_idx'>

/** @returns false when somebody with this identity number has come in meanwhile */
export async function insertPerson(
  tx: Tx,
  areaId: string,
  person: { id: string; kind: PersonKind; name: string } & Sealed,
): Promise<boolean> {
  const result = await tx
    .insertInto('person')
    .values({ area_id: areaId, ...person })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Sets numbers that were missing or have changed. */
export async function updatePerson(tx: Tx, areaId: string, personId: string, set: Partial<Sealed>): Promise<void> {
  await sql`
    update person set version = version + 1,
      id_no_enc = coalesce(${set.id_no_enc ?? null}, id_no_enc), id_no_idx = coalesce(${set.id_no_idx ?? null}, id_no_idx),
      phone_enc = coalesce(${set.phone_enc ?? null}, phone_enc), phone_idx = coalesce(${set.phone_idx ?? null}, phone_idx)
    where area_id = ${areaId} and id = ${personId}`.execute(tx)
}

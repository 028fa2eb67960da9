import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type OrganisationRow = { id: string; kind: string; name: string; uscc: string | null }

const COLUMNS = ['id', 'kind', 'name', 'uscc'] as const

/** The organisation with this credit code, or null. */
export async function findByUscc(tx: Tx, uscc: string): Promise<OrganisationRow | null> {
  const row = await tx.selectFrom('organisation').select(COLUMNS).where('uscc', '=', uscc).executeTakeFirst()
  return row ?? null
}

/** Organisations of a kind with exactly this name. */
export async function findByName(tx: Tx, kind: string, name: string): Promise<OrganisationRow[]> {
  return tx
    .selectFrom('organisation')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .orderBy('id')
    .execute()
}

/** One writer of organisations of this name at a time, until the transaction ends: names are not unique in the table. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 7602))`.execute(tx)
}

export async function insertOrganisation(
  tx: Tx,
  row: OrganisationRow & { created_at: Date; division_id?: string | null },
): Promise<void> {
  await tx.insertInto('organisation').values(row).execute()
}

export async function setUscc(tx: Tx, id: string, uscc: string): Promise<void> {
  await tx.updateTable('organisation').set({ uscc }).where('id', '=', id).execute()
}

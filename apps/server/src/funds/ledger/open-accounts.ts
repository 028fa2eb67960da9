import type { Tx } from '../../platform/db/database.ts'
import { findAccount, openAccounts, unitsWithoutAccounts } from './ledger.store.ts'
import type { AccountKind } from './ledger.ts'

/** Gives every unit of the area (or the given ones) its principal and interest account. */
export async function openHouseholds(
  tx: Tx,
  areaId: string,
  at: Date,
  unitIds: readonly string[] | null = null,
): Promise<void> {
  const units = await unitsWithoutAccounts(tx, areaId, unitIds)
  if (units.length === 0) return
  const accounts = units.flatMap(({ id, building_id }) =>
    (['PRINCIPAL', 'INTEREST'] as const).map((part) => ({
      kind: 'UNIT' as const,
      part,
      unitId: id,
      buildingId: building_id,
    })),
  )
  await openAccounts(tx, areaId, accounts, at)
}

/** The area's account of a kind; opened when it is first needed. Answers its id. */
export async function accountFor(
  tx: Tx,
  areaId: string,
  kind: Exclude<AccountKind, 'UNIT'>,
  at: Date,
  of: { buildingId?: string | null; subjectId?: string | null } = {},
): Promise<string> {
  const known = await findAccount(tx, areaId, kind, of)
  if (known) return known
  await openAccounts(tx, areaId, [{ kind, ...of }], at)
  return (await findAccount(tx, areaId, kind, of))!
}

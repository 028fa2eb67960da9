import type { Tx } from '../../platform/db/database.ts'

export type NeighbourhoodRow = { id: string; name: string; address: string }

/** Neighbourhoods of an area: usually one of the same name, several under 大物业. */
export async function listNeighbourhoods(tx: Tx, areaId: string): Promise<NeighbourhoodRow[]> {
  return tx
    .selectFrom('neighbourhood')
    .select(['id', 'name', 'address'])
    .where('area_id', '=', areaId)
    .orderBy('name')
    .execute()
}

/** @returns false when the area has one of that name */
export async function insertNeighbourhood(tx: Tx, areaId: string, row: NeighbourhoodRow): Promise<boolean> {
  const result = await tx
    .insertInto('neighbourhood')
    .values({ area_id: areaId, ...row })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

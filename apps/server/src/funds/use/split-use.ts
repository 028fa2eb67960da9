import type { Tx } from '../../platform/db/database.ts'
import { unitLabel } from '../../registry/index.ts'
import { unitsInScope } from './decision.store.ts'
import type { NewPart } from './part.store.ts'
import { splitByArea } from './split.ts'

/** The amount over the units of a roll, to the cent, by area. */
export async function splitUse(tx: Tx, areaId: string, rollId: string, amount: bigint): Promise<NewPart[]> {
  const units = await unitsInScope(tx, areaId, rollId)
  const amounts = splitByArea(amount, units)
  return units.map((u) => ({
    unitId: u.unitId,
    label: unitLabel(u.building, u.section, u.room),
    area: u.area,
    payer: u.payer,
    amount: amounts.get(u.unitId)!,
  }))
}

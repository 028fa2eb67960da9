import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { areaFor } from '../area/area-for.ts'
import { householdOf } from '../household/household.store.ts'
import { findUnit, ownershipHistory } from './unit.store.ts'
import { toDetail, type UnitView } from './unit-view.ts'

/**
 * One unit with owners and history, masked, and what the actor may do on it. In the caller's transaction.
 * @throws NOT_SIGNED_IN, NOT_FOUND, FORBIDDEN
 */
export async function readUnit(tx: Tx, context: Context, ids: { areaId: string; unitId: string }): Promise<UnitView> {
  const area = await areaFor(tx, context, ids.areaId, 'unit.read')
  const unit = await findUnit(tx, area.id, ids.unitId)
  if (!unit) throw new AppError('NOT_FOUND')
  const history = await ownershipHistory(tx, area.id, unit.id)
  return toDetail(context, area, unit, history, await householdOf(tx, area.id, unit.id))
}

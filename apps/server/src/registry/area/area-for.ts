import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { authorise, sees } from '../../platform/policy.ts'
import { getArea } from './area.store.ts'
import type { AreaRow } from './area.ts'

/**
 * The area of a request, once it is known that the actor sees it and may do this there.
 * @throws NOT_SIGNED_IN, NOT_FOUND (also for a neighbour's area: it is not "forbidden", it is not there), FORBIDDEN
 */
export async function areaFor(tx: Tx, context: Context, areaId: string, action: string): Promise<AreaRow> {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  const area = await getArea(tx, areaId)
  if (!sees(context, area)) throw new AppError('NOT_FOUND')
  authorise(context, action, area)
  return area
}

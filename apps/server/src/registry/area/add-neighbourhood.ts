import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { areaFor } from './area-for.ts'
import { readName } from './create-area.ts'
import { insertNeighbourhood, type NeighbourhoodRow } from './neighbourhood.store.ts'

/**
 * Adds a neighbourhood to an area that has more than one (大物业).
 * @throws BAD_REQUEST, STATE (a namesake), NOT_FOUND, FORBIDDEN
 */
export async function addNeighbourhood(
  deps: Deps,
  context: Context,
  areaId: string,
  input: { name: string; address?: string },
): Promise<NeighbourhoodRow> {
  const row = { id: newId(), name: readName(input.name), address: input.address?.trim() ?? '' }
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, areaId, 'area.change')
    if (!(await insertNeighbourhood(tx, area.id, row))) {
      throw new AppError('STATE', { why: `本物业管理区域已有“${row.name}”。` })
    }
    await audit(tx, context, {
      areaId: area.id,
      type: 'area.changed',
      subject: { kind: 'neighbourhood', id: row.id },
      detail: { added: row.name },
      at: deps.clock.now(),
    })
    return row
  })
}

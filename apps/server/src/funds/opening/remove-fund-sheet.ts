import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { areaFor } from '../../registry/index.ts'
import { deleteSheet, findBook } from './opening.store.ts'

/**
 * Removes a sheet that was wrong, before the books are open; afterwards it is evidence.
 * @throws STATE, NOT_FOUND, FORBIDDEN
 */
export async function removeFundSheet(deps: Deps, context: Context, areaId: string, sheetId: string): Promise<void> {
  await deps.db.as(context, async (tx) => {
    await areaFor(tx, context, areaId, 'fund.open')
    if ((await findBook(tx, areaId, true))?.state !== 'PREPARING') {
      throw new AppError('STATE', { why: '维修资金已经建账，期初的交存表留作凭据，不能移除。' })
    }
    const name = await deleteSheet(tx, areaId, sheetId)
    if (name === null) throw new AppError('NOT_FOUND')
    await audit(tx, context, {
      areaId,
      type: 'fund.sheet_removed',
      subject: { kind: 'fund_book', id: areaId },
      detail: { sheet: name },
      at: deps.clock.now(),
    })
  })
}

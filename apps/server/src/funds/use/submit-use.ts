import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { type UseIds, useFor } from './load-use.ts'
import { requirePayable } from './preview-use.ts'
import { patchUse } from './use.store.ts'
import { type UseView, viewUse } from './use-view.ts'

/**
 * Applies to the bureau, once the households have had their days to look (住宅专项维修资金管理办法 第22条).
 * @throws STATE before the preview is over; LAW, CONFLICT, NOT_FOUND, FORBIDDEN
 */
export async function submitUse(deps: Deps, context: Context, ids: UseIds, version: number): Promise<UseView> {
  return deps.db.as(context, async (tx) => {
    const wanted = { action: 'fund.use.submit', states: ['DRAFT'] as const, what: '报审', version }
    const { area, use } = await useFor(tx, context, ids, wanted)
    const today = deps.clock.today()
    if (use.preview_until === null) throw new AppError('STATE', { why: '请先公示各户分摊，公示期满后再报审。' })
    if (today <= use.preview_until) {
      throw new AppError('STATE', { why: `分摊公示到 ${use.preview_until}，公示期满后才能报审。` })
    }
    requirePayable(use, today)
    const at = deps.clock.now()
    await patchUse(tx, area.id, use.id, { state: 'SUBMITTED', submitted_at: at, submitted_by: context.actor }, at)
    await audit(tx, context, {
      areaId: area.id,
      type: 'fund.use_submitted',
      subject: { kind: 'fund_use', id: use.id },
      at,
    })
    return viewUse(tx, context, area, use.id, today)
  })
}

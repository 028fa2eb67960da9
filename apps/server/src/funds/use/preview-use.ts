import { dueDate } from '@linli/law'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import { booksOpen } from './decision.store.ts'
import { decisionFor } from './decision.ts'
import { requireNoPreview, type UseIds, useFor } from './load-use.ts'
import { deleteParts, replaceParts } from './part.store.ts'
import { publishUse, withdrawPreview } from './publish-use.ts'
import { splitUse } from './split-use.ts'
import { tellOwners } from './tell-owners.ts'
import { patchUse } from './use.store.ts'
import type { UseWithDecision } from './use.ts'
import { type UseView, viewUse } from './use-view.ts'
import { judge } from './warranty.ts'

/**
 * Shows every household its part before anything is taken: splits the amount over the units of the roll that decided
 * (第20条), unsold and undelivered ones to the developer (第21条), publishes it by room number and tells the owners.
 * National law names no days for it; the use's setting does.
 * @throws LAW when the fund may not pay for it (第25条); STATE without open books; CONFLICT, NOT_FOUND, FORBIDDEN
 */
export async function previewUse(deps: Deps, context: Context, ids: UseIds, version: number): Promise<UseView> {
  return deps.db.as(context, async (tx) => {
    const wanted = { action: 'fund.use.preview', states: ['DRAFT'] as const, what: '公示分摊', version }
    const { area, use } = await useFor(tx, context, ids, wanted)
    requireNoPreview(use)
    const today = deps.clock.today()
    requirePayable(use, today)
    if (!(await booksOpen(tx, area.id))) {
      throw new AppError('STATE', { why: '维修资金还没有期初建账，算不出各户余额。请先由住建部门完成建账。' })
    }
    const decision = await decisionFor(tx, area.id, use.motion_id)
    const parts = await splitUse(tx, area.id, decision.roll_id!, use.amount)
    await replaceParts(tx, area.id, use.id, parts)
    const at = deps.clock.now()
    const until = dueDate({ start: today, amount: use.settings.publicityDays, unit: 'CALENDAR_DAY' }).due
    await patchUse(tx, area.id, use.id, { preview_at: at, preview_until: until }, at)
    const { id } = await publishUse(tx, area.id, use.id, 'FUND_USE_PREVIEW', at)
    await tellOwners(tx, area.id, { useId: use.id, occasion: 'PREVIEW', publicationId: id }, at)
    await audit(tx, context, {
      areaId: area.id,
      type: 'fund.use_previewed',
      subject: { kind: 'fund_use', id: use.id },
      detail: { amount: hundredths(use.amount), units: parts.length, until, publicationId: id },
      at,
    })
    return viewUse(tx, context, area, use.id, today)
  })
}

/** @throws LAW naming who has to pay instead of the fund, with the article */
export function requirePayable(use: Pick<UseWithDecision, 'warranty'>, today: string): void {
  const verdict = judge(use.warranty, today)
  if (!verdict.payable) throw new AppError('LAW', { why: verdict.why }, { article: verdict.article })
}

/**
 * Takes the preview back: the draft may be changed again, and its publication says it was withdrawn.
 * @throws STATE when nothing is shown; CONFLICT, NOT_FOUND, FORBIDDEN
 */
export async function withdrawUse(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: { version: number; reason: string },
): Promise<UseView> {
  return deps.db.as(context, async (tx) => {
    const wanted = { action: 'fund.use.withdraw', states: ['DRAFT'] as const, what: '撤回公示', version: input.version }
    const { area, use } = await useFor(tx, context, ids, wanted)
    if (use.preview_at === null) throw new AppError('STATE', { why: '分摊还没有公示，不用撤回。' })
    const at = deps.clock.now()
    await deleteParts(tx, area.id, use.id)
    await withdrawPreview(tx, area.id, use.id, at)
    await patchUse(tx, area.id, use.id, { preview_at: null, preview_until: null }, at)
    await audit(tx, context, {
      areaId: area.id,
      type: 'fund.use_withdrawn',
      subject: { kind: 'fund_use', id: use.id },
      detail: { reason: input.reason },
      at,
    })
    return viewUse(tx, context, area, use.id, deps.clock.today())
  })
}

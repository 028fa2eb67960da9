import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { hundredths } from '../../platform/numbers.ts'
import { storePapers } from './create-use.ts'
import { decisionFor } from './decision.ts'
import { type DraftInput, readDraft } from './draft-input.ts'
import { requireNoPreview, type UseIds, useFor } from './load-use.ts'
import { patchUse } from './use.store.ts'
import { type UseView, viewUse } from './use-view.ts'

/**
 * Changes a draft that no household has been shown yet.
 * @throws STATE while the parts are shown, CONFLICT, LAW, BAD_REQUEST, NOT_FOUND, FORBIDDEN
 */
export async function changeUse(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: DraftInput & { version: number },
): Promise<UseView> {
  return deps.db.as(context, async (tx) => {
    const wanted = { action: 'fund.use.change', states: ['DRAFT'] as const, what: '修改方案', version: input.version }
    const { area, use } = await useFor(tx, context, ids, wanted)
    requireNoPreview(use)
    const draft = await readDraft(tx, area.id, input, await decisionFor(tx, area.id, use.motion_id))
    const at = deps.clock.now()
    await patchUse(tx, area.id, use.id, draft.use, at)
    await storePapers(tx, area.id, use.id, draft)
    await audit(tx, context, {
      areaId: area.id,
      type: 'fund.use_changed',
      subject: { kind: 'fund_use', id: use.id },
      detail: { amount: hundredths(draft.use.amount) },
      at,
    })
    return viewUse(tx, context, area, use.id, deps.clock.today())
  })
}

import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { hundredths } from '../../platform/numbers.ts'
import { areaFor } from '../../registry/index.ts'
import { decisionFor, whyNotReady } from './decision.ts'
import { type DraftInput, readDraft } from './draft-input.ts'
import { insertUse, lockFund, replacePlanPapers, replaceQuotes } from './use.store.ts'
import { type UseView, viewUse } from './use-view.ts'

/**
 * Draws up the use a carried motion decided on. One decision carries one use at a time.
 * @throws LAW when nothing was decided or the amount goes beyond it; STATE when another use carries the decision;
 *   BAD_REQUEST, NOT_FOUND, FORBIDDEN
 */
export async function createUse(
  deps: Deps,
  context: Context,
  areaId: string,
  motionId: string,
  input: DraftInput,
): Promise<UseView> {
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, areaId, 'fund.use.create')
    await lockFund(tx, area.id)
    const decision = await decisionFor(tx, area.id, motionId)
    const why = whyNotReady(decision)
    if (why !== null) throw new AppError('STATE', { why: `${why}请先办结或者撤销。` })
    const draft = await readDraft(tx, area.id, input, decision)
    const id = newId()
    const at = deps.clock.now()
    await insertUse(tx, area.id, { ...draft.use, id, motion_id: motionId }, context.actor!, at)
    await storePapers(tx, area.id, id, draft)
    await audit(tx, context, {
      areaId: area.id,
      type: 'fund.use_created',
      subject: { kind: 'fund_use', id },
      detail: { motionId, decided: hundredths(draft.use.decided), amount: hundredths(draft.use.amount) },
      at,
    })
    return viewUse(tx, context, area, id, deps.clock.today())
  })
}

export async function storePapers(
  tx: Tx,
  areaId: string,
  useId: string,
  { quotes, papers }: Pick<Awaited<ReturnType<typeof readDraft>>, 'quotes' | 'papers'>,
): Promise<void> {
  await replaceQuotes(tx, areaId, useId, quotes)
  await replacePlanPapers(tx, areaId, useId, papers)
}

import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { hundredths } from '../../platform/numbers.ts'
import { once } from '../ledger/once.ts'
import { actDay } from './days.ts'
import { type UseIds, useForPosting } from './load-use.ts'
import { accountsOf, payReady } from './postings.ts'
import { patchUse } from './use.store.ts'
import { viewUse } from './use-view.ts'

/**
 * Pays the retention to the contractor, once its day has come (建设工程质量保证金管理办法 第2条).
 * @returns 200 and the use, as the exact text that is stored and replayed
 * @throws STATE before its day, or when it is paid; BAD_REQUEST, NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function payRetention(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: { on?: string; note: string },
  key: string,
): Promise<Answer> {
  return deps.db.as(context, async (tx) => {
    const keyed = { areaId: ids.areaId, operation: 'fund.use.retention', key, payload: { ...ids, ...input } }
    return once(deps, tx, context, keyed, async () => {
      const wanted = { action: 'fund.use.retention', states: ['SETTLED'] as const, what: '支付质量保证金' }
      const { area, use } = await useForPosting(tx, context, ids, wanted)
      const amount = use.retention!
      if (use.retention_paid_on !== null || amount === 0n)
        throw new AppError('STATE', { why: '没有待付的质量保证金。' })
      const today = deps.clock.today()
      if (today < use.retention_due!) {
        throw new AppError('STATE', { why: `缺陷责任期到 ${use.retention_due} 届满，届满后才能支付质量保证金。` })
      }
      const on = actDay(input.on, today, use.retention_due!)
      const at = deps.clock.now()
      const posting = {
        areaId: area.id,
        useId: use.id,
        actor: context.actor,
        on,
        at,
        memo: `${use.title}：质量保证金`,
      }
      const journalId = await payReady(tx, posting, await accountsOf(tx, posting), 'retention', amount)
      await patchUse(tx, area.id, use.id, { retention_paid_on: on, retention_journal_id: journalId }, at)
      await audit(tx, context, {
        areaId: area.id,
        type: 'fund.use_retention_paid',
        subject: { kind: 'fund_use', id: use.id },
        detail: { amount: hundredths(amount), on, note: input.note.trim(), journalId },
        at,
      })
      return { status: 200, body: await viewUse(tx, context, area, use.id, today) }
    })
  })
}

import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { hundredths, parseHundredths } from '../../platform/numbers.ts'
import { balancedBy, type Line } from '../ledger/ledger.ts'
import { once } from '../ledger/once.ts'
import { pay } from '../ledger/post-journal.ts'
import { actDay } from './days.ts'
import { backed, firstStageMax, requireFunded } from './funded.ts'
import { type UseIds, useForPosting } from './load-use.ts'
import { developerCollected, listParts, updateParts } from './part.store.ts'
import { accountsOf, actOf, householdsOf, type Posting, payReady, reservedBy, takeFrom } from './postings.ts'
import { type FirstStage, splitFirst } from './split.ts'
import { patchUse } from './use.store.ts'
import type { UseWithDecision } from './use.ts'
import { viewUse } from './use-view.ts'

/**
 * The first payment to the contractor, at most the share the use's settings allow. Each unit bears its part of it, out of
 * what is reserved in its accounts and what was collected for it; while somebody's part of it is not funded, nothing is paid
 * (nobody pays for a neighbour, 第19条).
 * @returns 200 and the use, as the exact text that is stored and replayed
 * @throws STATE naming who still has to bring what; BAD_REQUEST, NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function payFirst(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: { amount: string; on?: string },
  key: string,
): Promise<Answer> {
  return deps.db.as(context, async (tx) => {
    const keyed = { areaId: ids.areaId, operation: 'fund.use.pay', key, payload: { ...ids, ...input } }
    return once(deps, tx, context, keyed, async () => {
      const wanted = { action: 'fund.use.pay', states: ['APPROVED'] as const, what: '拨付首期款' }
      const { area, use } = await useForPosting(tx, context, ids, wanted)
      const amount = firstAmount(use, input.amount)
      const today = deps.clock.today()
      const on = actDay(input.on, today, use.preview_until!)
      const parts = await listParts(tx, area.id, use.id)
      const stage = splitFirst(amount, backed(parts), await developerCollected(tx, area.id, use.id))
      requireFunded(stage.missing, parts, '首期款')
      const at = deps.clock.now()
      const posting: Posting = {
        areaId: area.id,
        useId: use.id,
        actor: context.actor,
        on,
        at,
        memo: `${use.title}：首期款`,
      }
      const journalId = await postFirst(tx, posting, use, stage)
      await updateParts(
        tx,
        area.id,
        use.id,
        stage.parts.map((p) => ({ unitId: p.unitId, first_fund: p.fund, first_own: p.own })),
        ['first_fund', 'first_own'],
      )
      const paid = { state: 'RUNNING' as const, first_paid: amount, first_paid_on: on, first_journal_id: journalId }
      await patchUse(tx, area.id, use.id, paid, at)
      await audit(tx, context, {
        areaId: area.id,
        type: 'fund.use_paid',
        subject: { kind: 'fund_use', id: use.id },
        detail: { stage: 1, amount: hundredths(amount), on, journalId },
        at,
      })
      return { status: 200, body: await viewUse(tx, context, area, use.id, today) }
    })
  })
}

/** @throws BAD_REQUEST for an amount of nothing or above the share the settings allow */
function firstAmount(use: UseWithDecision, text: string): bigint {
  const most = firstStageMax(use)
  const amount = parseHundredths(text) ?? 0n
  if (amount > 0n && amount <= most) return amount
  const detail = `首期款须大于 0，最多 ${hundredths(most)} 元（${use.settings.firstStagePercent}%）。`
  throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/amount', detail }] })
}

/** The payment's journals: out of the reservation, and out of what stands ready beside the accounts. */
async function postFirst(tx: Tx, p: Posting, use: UseWithDecision, stage: FirstStage): Promise<string | null> {
  const accounts = await accountsOf(tx, p)
  let journal: string | null = null
  if (stage.fund > 0n) {
    const paying = stage.parts.filter((part) => part.fund > 0n)
    const households = await householdsOf(
      tx,
      p.areaId,
      paying.map((part) => part.unitId),
      p.at,
    )
    const held = await reservedBy(tx, p.areaId, use.hold_id)
    const lines: Line[] = paying.flatMap((part) =>
      takeFrom(households.get(part.unitId)!, part.fund, held, false).map((l) => ({ ...l, amount: -l.amount })),
    )
    const posted = await pay(tx, p.areaId, actOf(p, 'first'), use.hold_id!, balancedBy(accounts.bank, lines))
    journal = posted.journal
  }
  return (await payReady(tx, p, accounts, 'first', stage.own)) ?? journal
}

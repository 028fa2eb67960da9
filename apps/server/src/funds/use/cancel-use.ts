import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { balancedBy } from '../ledger/ledger.ts'
import { once } from '../ledger/once.ts'
import { settle } from '../ledger/post-journal.ts'
import { type UseIds, useForPosting } from './load-use.ts'
import { developerCollected, listParts } from './part.store.ts'
import {
  accountsOf,
  actOf,
  billCollected,
  giveBack,
  householdsOf,
  type Posting,
  payReady,
  releaseHold,
} from './postings.ts'
import { withdrawPreview } from './publish-use.ts'
import { sum } from './split.ts'
import { patchUse } from './use.store.ts'
import type { UseWithDecision } from './use.ts'
import { viewUse } from './use-view.ts'

/**
 * Gives a use up before anything was paid: what is reserved is released, what came in goes back, the decision is free again.
 * Once a payment was made it can only be settled.
 * @returns 200 and the use, as the exact text that is stored and replayed
 * @throws STATE, CONFLICT, NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function cancelUse(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: { version: number; reason: string },
  key: string,
): Promise<Answer> {
  return deps.db.as(context, async (tx) => {
    const keyed = { areaId: ids.areaId, operation: 'fund.use.cancel', key, payload: { ...ids, ...input } }
    return once(deps, tx, context, keyed, async () => {
      const wanted = {
        action: 'fund.use.cancel',
        states: ['DRAFT', 'SUBMITTED', 'APPROVED'] as const,
        what: '撤销',
        version: input.version,
      }
      const { area, use } = await useForPosting(tx, context, ids, wanted)
      const today = deps.clock.today()
      const at = deps.clock.now()
      if (use.state === 'APPROVED') {
        const posting = {
          areaId: area.id,
          useId: use.id,
          actor: context.actor,
          on: today,
          at,
          memo: `${use.title}：撤销，退回`,
        }
        await undoPostings(tx, posting, use)
      }
      await withdrawPreview(tx, area.id, use.id, at)
      const given = { cancelled_at: at, cancelled_by: context.actor, cancel_reason: input.reason.trim() }
      await patchUse(tx, area.id, use.id, { ...given, state: 'CANCELLED' }, at)
      await audit(tx, context, {
        areaId: area.id,
        type: 'fund.use_cancelled',
        subject: { kind: 'fund_use', id: use.id },
        detail: { reason: input.reason.trim() },
        at,
      })
      return { status: 200, body: await viewUse(tx, context, area, use.id, today) }
    })
  })
}

/**
 * Releases the reservation and gives back what came in: to households' accounts, to the developer by bank. One journal does
 * both, so that accounts are locked once and in order: a deposit at the same moment waits, and nobody waits in a ring.
 */
async function undoPostings(tx: Tx, p: Posting, use: UseWithDecision): Promise<void> {
  const brought = (await listParts(tx, p.areaId, use.id)).filter((part) => part.collected > 0n)
  const developer = await developerCollected(tx, p.areaId, use.id)
  const collected = sum(brought, (part) => part.collected) + developer
  const accounts = await accountsOf(tx, p)
  await billCollected(tx, p, accounts, collected)
  if (collected === 0n) return releaseHold(tx, p, use.hold_id)
  const households = await householdsOf(
    tx,
    p.areaId,
    brought.map((part) => part.unit_id),
    p.at,
  )
  const back = brought.map((part) => ({
    account: households.get(part.unit_id)!.principal.account,
    amount: part.collected,
  }))
  if (use.hold_id === null) {
    await giveBack(tx, p, accounts, back)
    await payReady(tx, p, accounts, 'developer', developer)
    return
  }
  const lines = [...back, { account: accounts.bank, amount: developer }].filter((l) => l.amount !== 0n)
  await settle(tx, p.areaId, actOf(p, 'cancel'), use.hold_id, balancedBy(accounts.payable, lines))
}

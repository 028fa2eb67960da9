import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { hundredths } from '../../platform/numbers.ts'
import { once } from '../ledger/once.ts'
import { type UseIds, useFor, useForPosting } from './load-use.ts'
import { listParts, updateParts } from './part.store.ts'
import { accountsOf, bill, householdsOf, type Posting, reserveParts } from './postings.ts'
import { requirePayable } from './preview-use.ts'
import { publishUse } from './publish-use.ts'
import { sum } from './split.ts'
import { tellOwners } from './tell-owners.ts'
import { patchUse } from './use.store.ts'
import type { UseWithDecision } from './use.ts'
import { type UseView, viewUse } from './use-view.ts'

/**
 * The bureau approves: each household's part is reserved as far as its accounts go; what is missing, and the part of unsold
 * and undelivered units, is billed as owed (第21条). Nobody passes below zero, whatever else is approved meanwhile.
 * @returns 200 and the use, as the exact text that is stored and replayed
 * @throws LAW (第25条), STATE, CONFLICT, NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function approveUse(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: { version: number; reason: string },
  key: string,
): Promise<Answer> {
  return deps.db.as(context, async (tx) => {
    const keyed = { areaId: ids.areaId, operation: 'fund.use.approve', key, payload: { ...ids, ...input } }
    return once(deps, tx, context, keyed, async () => {
      const wanted = {
        action: 'fund.use.approve',
        states: ['SUBMITTED'] as const,
        what: '批准',
        version: input.version,
      }
      const { area, use } = await useForPosting(tx, context, ids, wanted)
      const today = deps.clock.today()
      requirePayable(use, today)
      const at = deps.clock.now()
      const posting: Posting = {
        areaId: area.id,
        useId: use.id,
        actor: context.actor,
        on: today,
        at,
        memo: use.title,
      }
      const reserved = await reserveUse(tx, posting)
      await patchUse(
        tx,
        area.id,
        use.id,
        {
          state: 'APPROVED',
          hold_id: reserved.holdId,
          reviewed_at: at,
          reviewed_by: context.actor,
          review_reason: input.reason.trim(),
        },
        at,
      )
      const { id } = await publishUse(tx, area.id, use.id, 'FUND_USE_REVIEWED', at)
      await tellOwners(tx, area.id, { useId: use.id, occasion: 'TAKEN', publicationId: null }, at)
      await audit(tx, context, {
        areaId: area.id,
        type: 'fund.use_approved',
        subject: { kind: 'fund_use', id: use.id },
        detail: {
          holdId: reserved.holdId,
          reserved: hundredths(reserved.covered),
          owed: hundredths(reserved.owed),
          publicationId: id,
        },
        at,
      })
      return { status: 200, body: await viewUse(tx, context, area, use.id, today) }
    })
  })
}

async function reserveUse(tx: Tx, p: Posting): Promise<{ holdId: string | null; covered: bigint; owed: bigint }> {
  const parts = await listParts(tx, p.areaId, p.useId)
  const own = parts.filter((part) => part.payer === 'FUND')
  const ids = own.map((part) => part.unit_id)
  const households = await householdsOf(tx, p.areaId, ids, p.at)
  const wanted = own.map((part) => ({ unitId: part.unit_id, amount: part.amount }))
  const { holdId, covered } = await reserveParts(tx, p, wanted, households)
  const total = sum([...covered.values()], (v) => v)
  const owed = sum(parts, (part) => part.amount) - total
  await updateParts(
    tx,
    p.areaId,
    p.useId,
    parts.map((part) => ({ unitId: part.unit_id, covered: covered.get(part.unit_id) ?? 0n })),
    ['covered'],
  )
  if (owed > 0n) await bill(tx, p, await accountsOf(tx, p), 'approved', owed)
  return { holdId, covered: total, owed }
}

/**
 * The bureau refuses, with its reason and the article. The decision is free for another use.
 * @throws STATE, CONFLICT, NOT_FOUND, FORBIDDEN, BAD_REQUEST
 */
export async function refuseUse(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: { version: number; reason: string; article: string },
): Promise<UseView> {
  return deps.db.as(context, async (tx) => {
    const wanted = {
      action: 'fund.use.refuse',
      states: ['SUBMITTED'] as const,
      what: '不予批准',
      version: input.version,
    }
    const { area, use } = await useFor(tx, context, ids, wanted)
    requireReason(input)
    const at = deps.clock.now()
    await patchUse(tx, area.id, use.id, { ...refusalOf(context, input, at), state: 'REFUSED' }, at)
    const { id } = await publishUse(tx, area.id, use.id, 'FUND_USE_REVIEWED', at)
    await audit(tx, context, {
      areaId: area.id,
      type: 'fund.use_refused',
      subject: { kind: 'fund_use', id: use.id },
      detail: { reason: input.reason.trim(), article: input.article.trim(), publicationId: id },
      at,
    })
    return viewUse(tx, context, area, use.id, deps.clock.today())
  })
}

function refusalOf(context: Context, input: { reason: string; article: string }, at: Date): Partial<UseWithDecision> {
  return {
    reviewed_at: at,
    reviewed_by: context.actor,
    review_reason: input.reason.trim(),
    review_article: input.article.trim(),
  }
}

function requireReason({ reason, article }: { reason: string; article: string }): void {
  const fields = [
    ...(reason.trim() === '' ? [{ pointer: '/reason', detail: '请写明不予批准的理由。' }] : []),
    ...(article.trim() === '' ? [{ pointer: '/article', detail: '请写明依据的条文。' }] : []),
  ]
  if (fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
}

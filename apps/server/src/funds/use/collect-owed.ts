import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { newId } from '../../platform/ids.ts'
import { hundredths, parseHundredths } from '../../platform/numbers.ts'
import { once } from '../ledger/once.ts'
import { actDay } from './days.ts'
import { type UseIds, useForPosting } from './load-use.ts'
import { developerCollected, insertCollection, listParts, standingBills } from './part.store.ts'
import { accountsOf, bill, collectOwed, type Posting } from './postings.ts'
import { splitByArea, sum } from './split.ts'
import type { PartRow, UseWithDecision } from './use.ts'
import { viewUse } from './use-view.ts'

export type CollectInput = { unitId?: string; developer?: boolean; amount: string; on?: string }

/**
 * Money that came in beside the household accounts: the developer's part (第21条), or what a household lacked. It stands
 * ready for this use and nothing else. Never more than is owed at the most the settlement may come to.
 * @returns 200 and the use, as the exact text that is stored and replayed
 * @throws BAD_REQUEST, STATE when more would come in than is owed; NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function collectPart(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: CollectInput,
  key: string,
): Promise<Answer> {
  return deps.db.as(context, async (tx) => {
    const keyed = { areaId: ids.areaId, operation: 'fund.use.collect', key, payload: { ...ids, ...input } }
    return once(deps, tx, context, keyed, async () => {
      const wanted = {
        action: 'fund.use.collect',
        states: ['APPROVED', 'RUNNING'] as const,
        what: '登记收款',
      }
      const { area, use } = await useForPosting(tx, context, ids, wanted)
      const amount = parseHundredths(input.amount) ?? 0n
      const today = deps.clock.today()
      const on = actDay(input.on, today, use.preview_until!)
      const parts = await listParts(tx, area.id, use.id)
      const unitId = debtorOf(input, parts)
      const most = await owedBy(tx, use, parts, unitId)
      if (amount <= 0n) throw badAmount('请填写大于 0 的金额（元，最多两位小数）。')
      if (amount > most) {
        throw new AppError('STATE', { why: `最多还应收 ${hundredths(most)} 元，请核对金额；多收的应退还。` })
      }
      const at = deps.clock.now()
      const posting: Posting = {
        areaId: area.id,
        useId: use.id,
        actor: context.actor,
        on,
        at,
        memo: `${use.title}：${unitId === null ? '建设单位应承担部分' : '业主补交'}`,
      }
      const journalId = await post(tx, posting, amount)
      await insertCollection(tx, area.id, { useId: use.id, unitId, amount, on, journalId })
      await audit(tx, context, {
        areaId: area.id,
        type: 'fund.use_collected',
        subject: { kind: 'fund_use', id: use.id },
        detail: { unitId, amount: hundredths(amount), on, journalId },
        at,
      })
      return { status: 200, body: await viewUse(tx, context, area, use.id, today) }
    })
  })
}

async function post(tx: Tx, p: Posting, amount: bigint): Promise<string> {
  const accounts = await accountsOf(tx, p)
  const id = newId()
  const billed = sum(await standingBills(tx, p.areaId, p.useId), (b) => b.amount)
  const collected = await collectedSoFar(tx, p)
  // Within a tolerance more may come in than was billed at the approval.
  if (collected + amount > billed) await bill(tx, p, accounts, id, collected + amount - billed)
  return collectOwed(tx, p, accounts, id, amount)
}

async function collectedSoFar(tx: Tx, p: Posting): Promise<bigint> {
  const rows = await tx
    .selectFrom('fund_use_collection')
    .select('amount')
    .where('area_id', '=', p.areaId)
    .where('use_id', '=', p.useId)
    .execute()
  return sum(rows, (r) => r.amount)
}

/** The unit that pays, or null for the developer. */
function debtorOf(input: CollectInput, parts: readonly PartRow[]): string | null {
  if (input.developer === true && input.unitId === undefined) {
    if (parts.some((p) => p.payer === 'DEVELOPER')) return null
    throw new AppError('STATE', { why: '这项使用没有应由建设单位承担的部分。' })
  }
  const part = parts.find((p) => p.unit_id === input.unitId)
  if (part?.payer === 'FUND' && input.developer !== true) return part.unit_id
  throw new AppError(
    'BAD_REQUEST',
    {},
    { fields: [{ pointer: '/unitId', detail: '请选择分摊表中的一户，或者建设单位。' }] },
  )
}

/** The most a debtor may still bring, measured at the ceiling of the settlement. */
async function owedBy(tx: Tx, use: UseWithDecision, parts: readonly PartRow[], unitId: string | null): Promise<bigint> {
  const most = use.tolerance_percent === null ? null : splitCeiling(use, parts)
  const of = (p: PartRow) => most?.get(p.unit_id) ?? p.amount
  if (unitId === null) {
    const owed = sum(
      parts.filter((p) => p.payer === 'DEVELOPER'),
      of,
    )
    return owed - (await developerCollected(tx, use.area_id, use.id))
  }
  const part = parts.find((p) => p.unit_id === unitId)!
  return of(part) - part.covered! - part.collected
}

/** Parts of the most that may be settled: the amount with the tolerance the motion fixed. */
function splitCeiling(use: UseWithDecision, parts: readonly PartRow[]): Map<string, bigint> {
  return splitByArea(
    use.ceiling,
    parts.map((p) => ({ unitId: p.unit_id, area: p.area, payer: p.payer })),
  )
}

function badAmount(detail: string): AppError {
  return new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/amount', detail }] })
}

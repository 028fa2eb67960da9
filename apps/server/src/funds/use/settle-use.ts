import { dueDate } from '@linli/law'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { hundredths, parseHundredths } from '../../platform/numbers.ts'
import { once } from '../ledger/once.ts'
import { actDay, isDay } from './days.ts'
import { type UseIds, useForPosting } from './load-use.ts'
import { sumParts, updateParts } from './part.store.ts'
import { postSettlement, splitSettlement } from './post-settlement.ts'
import { publishUse } from './publish-use.ts'
import { least, percentOf } from './split.ts'
import { tellOwners } from './tell-owners.ts'
import { addPapers, knownDocuments, type NewPaper, patchUse } from './use.store.ts'
import { LAW, type UseWithDecision } from './use.ts'
import { viewUse } from './use-view.ts'

export type SettleInput = {
  total: string
  acceptedOn: string
  papers: { fileId: string; title: string; stage: 'ACCEPTANCE' | 'SETTLEMENT' }[]
  on?: string
}

/**
 * Settles after acceptance: the total is split anew to the cent, the rest is paid, the retention is kept as payable until its
 * day, what was reserved or brought too much goes back. Above what the owners decided (and a tolerance the motion fixed) it is
 * refused: that needs a new decision.
 * @returns 200 and the use, as the exact text that is stored and replayed
 * @throws LAW for an overrun; STATE naming who still has to bring what; BAD_REQUEST, NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function settleUse(
  deps: Deps,
  context: Context,
  ids: UseIds,
  input: SettleInput,
  key: string,
): Promise<Answer> {
  return deps.db.as(context, async (tx) => {
    const keyed = { areaId: ids.areaId, operation: 'fund.use.settle', key, payload: { ...ids, ...input } }
    return once(deps, tx, context, keyed, async () => {
      const wanted = { action: 'fund.use.settle', states: ['APPROVED', 'RUNNING'] as const, what: '结算' }
      const { area, use } = await useForPosting(tx, context, ids, wanted)
      const today = deps.clock.today()
      const total = readTotal(use, input.total)
      const on = actDay(input.on, today, use.first_paid_on ?? use.preview_until!)
      const papers = await readPapers(tx, area.id, input, on)
      const at = deps.clock.now()
      const posting = {
        areaId: area.id,
        useId: use.id,
        actor: context.actor,
        on,
        at,
        memo: `${use.title}：结算`,
      }
      const retention = least(percentOf(total, use.settings.retentionPercent), total - (use.first_paid ?? 0n))
      const settlement = await splitSettlement(tx, posting, use, total)
      const journalId = await postSettlement(tx, posting, use, settlement, retention)
      await updateParts(
        tx,
        area.id,
        use.id,
        settlement.parts.map((p) => ({ unitId: p.unitId, final: p.final, final_fund: p.fund, final_own: p.own })),
        ['final', 'final_fund', 'final_own'],
      )
      await addPapers(tx, area.id, use.id, papers)
      await patchUse(
        tx,
        area.id,
        use.id,
        {
          state: 'SETTLED',
          accepted_on: input.acceptedOn,
          total,
          settled_on: on,
          settle_journal_id: journalId,
          retention,
          retention_due: retentionDue(use, input.acceptedOn),
        },
        at,
      )
      const { id } = await publishUse(tx, area.id, use.id, 'FUND_USE_SETTLED', at)
      await tellOwners(tx, area.id, { useId: use.id, occasion: 'SETTLED', publicationId: id }, at)
      const sums = await sumParts(tx, area.id, use.id)
      await audit(tx, context, {
        areaId: area.id,
        type: 'fund.use_settled',
        subject: { kind: 'fund_use', id: use.id },
        detail: {
          total: hundredths(total),
          retention: hundredths(retention),
          fund: hundredths(sums.final_fund),
          own: hundredths(sums.final_own),
          on,
          journalId,
          publicationId: id,
        },
        at,
      })
      return { status: 200, body: await viewUse(tx, context, area, use.id, today) }
    })
  })
}

function retentionDue(use: UseWithDecision, acceptedOn: string): string {
  return dueDate({ start: acceptedOn, amount: use.settings.retentionMonths, unit: 'MONTH' }).due
}

/** @throws BAD_REQUEST, LAW for more than was decided */
function readTotal(use: UseWithDecision, text: string): bigint {
  const total = parseHundredths(text) ?? 0n
  const bad = (detail: string) => new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/total', detail }] })
  if (total <= 0n) throw bad('请填写结算总额（元，最多两位小数）。')
  if (total < (use.first_paid ?? 0n)) {
    throw bad(`结算总额不能少于已付的首期款 ${hundredths(use.first_paid!)} 元；多付的请先由施工单位退回。`)
  }
  if (total <= use.ceiling) return total
  const allowed =
    use.tolerance_percent === null
      ? `业主共同决定的 ${hundredths(use.decided)} 元`
      : `议题允许的 ${hundredths(use.ceiling)} 元（决定金额加 ${use.tolerance_percent}%）`
  throw new AppError(
    'LAW',
    { why: `结算总额 ${hundredths(total)} 元超过${allowed}。超出的部分须由业主重新共同决定，不能直接列支。` },
    { article: LAW.decision, fields: [{ pointer: '/total', detail: '超过决定的金额' }] },
  )
}

/** The papers of acceptance and settlement, one of each at least. @throws BAD_REQUEST */
async function readPapers(tx: Tx, areaId: string, input: SettleInput, on: string): Promise<NewPaper[]> {
  const fields = []
  if (!isDay(input.acceptedOn) || input.acceptedOn > on) {
    fields.push({ pointer: '/acceptedOn', detail: '验收日须是结算日或之前的日期。' })
  }
  for (const [stage, title] of [
    ['ACCEPTANCE', '验收合格文件'],
    ['SETTLEMENT', '结算书'],
  ]) {
    if (!input.papers.some((p) => p.stage === stage)) fields.push({ pointer: '/papers', detail: `请附上${title}。` })
  }
  const known = await knownDocuments(
    tx,
    areaId,
    input.papers.map((p) => p.fileId),
  )
  for (const [i, p] of input.papers.entries()) {
    if (!known.has(p.fileId)) fields.push({ pointer: `/papers/${i}/fileId`, detail: '请先上传文件。' })
  }
  if (fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
  return input.papers.map((p) => ({ ...p, title: p.title.trim() }))
}

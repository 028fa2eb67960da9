import type { Tx } from '../../platform/db/database.ts'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import { hundredths, parseHundredths } from '../../platform/numbers.ts'
import { isDay } from './days.ts'
import type { DecisionRow } from './decision.store.ts'
import { knownDocuments, type NewPaper, type NewQuote, type NewUse } from './use.store.ts'
import { ceilingOf, LAW, type PaperStage } from './use.ts'
import { settingsWith, type UseSettings } from './use-settings.ts'
import type { Cause, PartOfBuilding, Utility } from './warranty.ts'

/** A use as its drafter hands it in; money in yuan as decimal text. */
export type DraftInput = {
  title: string
  reason: string
  workScope: string
  warranty: {
    part: PartOfBuilding
    cause: Cause
    utility?: Utility | null
    completedOn?: string | null
    warrantyUntil?: string | null
  }
  quotes: { company: string; amount: string; fileId: string; chosen: boolean; note?: string }[]
  choiceReason?: string
  papers?: { fileId: string; title: string }[]
  settings?: Partial<UseSettings>
  tolerance?: { percent: number; quote: string } | null
}

export type Draft = {
  use: Omit<NewUse, 'id' | 'motion_id'>
  quotes: NewQuote[]
  papers: NewPaper[]
}

/**
 * Turns a draft into what is stored, measured against the decision it carries out.
 * @throws BAD_REQUEST naming every field that is wrong; LAW when it goes beyond what the owners decided
 */
export async function readDraft(tx: Tx, areaId: string, input: DraftInput, decision: DecisionRow): Promise<Draft> {
  const problems: FieldProblem[] = []
  const at = (pointer: string, detail: string) => problems.push({ pointer, detail })
  if (input.title.trim() === '') at('/title', '请填写项目名称。')
  if (input.reason.trim() === '') at('/reason', '请写明维修原因。')
  for (const key of ['completedOn', 'warrantyUntil'] as const) {
    const day = input.warranty[key]
    if (day && !isDay(day)) at(`/warranty/${key}`, '没有这一天，请核对日期。')
  }
  const quotes = readQuotes(input, at)
  const papers = (input.papers ?? []).map((p) => ({ ...p, title: p.title.trim(), stage: 'PLAN' as PaperStage }))
  const known = await knownDocuments(
    tx,
    areaId,
    [...quotes, ...papers].map((p) => p.fileId),
  )
  for (const [i, q] of quotes.entries()) if (!known.has(q.fileId)) at(`/quotes/${i}/fileId`, '请先上传报价单文件。')
  for (const [i, p] of papers.entries()) if (!known.has(p.fileId)) at(`/papers/${i}/fileId`, '请先上传文件。')
  if (problems.length > 0) throw new AppError('BAD_REQUEST', {}, { fields: problems })
  const amount = quotes.find((q) => q.chosen)!.amount
  if (amount > decision.decided) throw beyond(amount, decision.decided)
  const tolerance = readTolerance(input, decision)
  const use = {
    title: input.title.trim(),
    reason: input.reason.trim(),
    work_scope: input.workScope.trim(),
    decided: decision.decided,
    tolerance_percent: tolerance?.percent ?? null,
    tolerance_quote: tolerance?.quote ?? null,
    ceiling: ceilingOf(decision.decided, tolerance?.percent ?? null),
    amount,
    choice_reason: input.choiceReason?.trim() ?? '',
    warranty: {
      part: input.warranty.part,
      cause: input.warranty.cause,
      utility: input.warranty.utility ?? null,
      completedOn: input.warranty.completedOn ?? null,
      warrantyUntil: input.warranty.warrantyUntil ?? null,
    },
    settings: settingsWith(input.settings ?? {}),
  }
  return { use, quotes, papers }
}

function readQuotes(input: DraftInput, at: (pointer: string, detail: string) => void): NewQuote[] {
  const quotes = input.quotes.map((q, i) => {
    const amount = parseHundredths(q.amount)
    if (!amount) at(`/quotes/${i}/amount`, '请填写大于 0 的金额（元，最多两位小数）。')
    if (q.company.trim() === '') at(`/quotes/${i}/company`, '请填写报价单位。')
    return { ...q, company: q.company.trim(), amount: amount ?? 0n, note: q.note?.trim() ?? '' }
  })
  const chosen = quotes.filter((q) => q.chosen)
  if (chosen.length !== 1) at('/quotes', '请选定一家报价单位。')
  const lowest = quotes.every((q) => chosen[0] && chosen[0].amount <= q.amount)
  if (chosen.length === 1 && !lowest && (input.choiceReason ?? '').trim() === '') {
    at('/choiceReason', '选定的不是最低报价，请写明理由。')
  }
  return quotes
}

function beyond(amount: bigint, decided: bigint): AppError {
  return new AppError(
    'LAW',
    {
      why: `选定的报价 ${hundredths(amount)} 元超过业主共同决定的 ${hundredths(decided)} 元。请另选报价，或就增加的金额重新表决。`,
    },
    { article: LAW.decision, fields: [{ pointer: '/quotes', detail: '超过决定的金额' }] },
  )
}

/**
 * A tolerance holds only where the motion itself fixed it: the quoted words must stand in the motion and name the
 * percentage. A committee cannot give itself one afterwards.
 */
function readTolerance(input: DraftInput, decision: DecisionRow): { percent: number; quote: string } | null {
  if (!input.tolerance) return null
  const { percent } = input.tolerance
  const quote = input.tolerance.quote.trim()
  const named = new RegExp(`(^|[^0-9.])${percent}\\s*[%％]`).test(quote)
  if (quote !== '' && named && `${decision.title}\n${decision.body}`.includes(quote)) return { percent, quote }
  throw new AppError(
    'LAW',
    {
      why: `议题原文里没有“${quote}”这样约定 ${percent}% 的话。超支幅度须由议题写明；没有写明的，超出决定金额须重新表决。`,
    },
    { article: LAW.decision, fields: [{ pointer: '/tolerance', detail: '议题未作约定' }] },
  )
}

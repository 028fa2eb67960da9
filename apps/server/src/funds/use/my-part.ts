import { sql } from 'kysely'
import { publicPath } from '../../assembly/index.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import { areaFor } from '../../registry/index.ts'
import type { UseIds } from './load-use.ts'
import { listParts, sumParts } from './part.store.ts'
import { viewPart } from './part-view.ts'
import { findUse, listPapers, listQuotes, publicationsOf } from './use.store.ts'
import { LAW, type PartRow, USE_STATES, type UseWithDecision } from './use.ts'

/** Uses shown to the households in which a unit of mine has a part, the latest first. */
export async function listMyUses(deps: Deps, context: Context) {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  return deps.db.as(context, async (tx) => {
    const { rows } = await sql<{ area_id: string; id: string }>`
      select f.area_id, f.id from fund_use f
       where f.area_id = any (${[...context.areas]}::uuid[]) and f.preview_at is not null and f.state <> 'CANCELLED'
         and exists (select from fund_use_part p where p.area_id = f.area_id and p.use_id = f.id
           and p.unit_id = any ((select linli.my_units())::uuid[]))
       order by f.preview_at desc, f.id limit 100`.execute(tx)
    const items = []
    for (const row of rows) {
      const mine = await myParts(tx, row.area_id, row.id)
      items.push(headOf((await findUse(tx, row.area_id, row.id))!, mine))
    }
    return { items }
  })
}

/**
 * My part of a use: what it comes to, how it was worked out, and the papers behind it, before anything is taken.
 * @throws NOT_FOUND when none of my units is in it, or it is not shown yet
 */
export async function readMyPart(deps: Deps, context: Context, { areaId, useId }: UseIds) {
  const mine = await deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, areaId, 'fund.use.read')
    const use = await findUse(tx, area.id, useId)
    const parts = use?.preview_at ? await myParts(tx, area.id, useId) : []
    if (parts.length === 0) throw new AppError('NOT_FOUND')
    return parts
  })
  // Sums and names of papers are for every owner in the use; row by row the register is not.
  return deps.db.worker(async (tx) => {
    const use = (await findUse(tx, areaId, useId))!
    const sums = await sumParts(tx, areaId, useId)
    const preview = (await publicationsOf(tx, areaId, useId)).find((p) => p.kind === 'FUND_USE_PREVIEW')
    return {
      ...headOf(use, mine),
      reason: use.reason,
      quotes: (await listQuotes(tx, areaId, useId)).map((q) => ({ ...q, amount: hundredths(q.amount) })),
      papers: await listPapers(tx, areaId, useId),
      total: hundredths(use.total ?? use.amount),
      totalArea: hundredths(sums.area),
      formula: mine.map((p) => formulaOf(p, use, sums.area)),
      law: [LAW.decision, LAW.split, LAW.unsold],
      decision: {
        assemblyId: use.assembly_id,
        assemblyTitle: use.assembly_title,
        motionTitle: use.motion_title,
        decided: hundredths(use.decided),
      },
      publication: preview ? publicPath(areaId, preview.id) : null,
    }
  })
}

/** Row-level security leaves an owner's own parts. Staff have none: theirs is the whole list. */
async function myParts(tx: Tx, areaId: string, useId: string): Promise<PartRow[]> {
  const { rows } = await sql<{ units: string[] }>`select linli.my_units() as units`.execute(tx)
  const own = new Set(rows[0]!.units)
  return (await listParts(tx, areaId, useId)).filter((p) => own.has(p.unit_id))
}

function headOf(use: UseWithDecision, mine: readonly PartRow[]) {
  return {
    areaId: use.area_id,
    areaName: use.area_name,
    useId: use.id,
    title: use.title,
    state: use.state,
    stateTitle: USE_STATES[use.state],
    amount: hundredths(use.amount),
    publishedAt: use.preview_at!.toISOString(),
    previewUntil: use.preview_until!,
    mine: mine.map(viewPart),
    sentence: sentenceOf(use, mine),
  }
}

function sentenceOf(use: UseWithDecision, mine: readonly PartRow[]): string {
  const total = (of: (p: PartRow) => bigint) => hundredths(mine.reduce((sum, p) => sum + of(p), 0n))
  const part = total((p) => p.amount)
  if (use.state === 'SETTLED') return `已结算，您家实际分摊 ${total((p) => p.final ?? 0n)} 元。`
  if (use.state === 'REFUSED') return '住建部门不予批准，没有从您的分户账扣款。'
  if (use.state === 'DRAFT' || use.state === 'SUBMITTED') {
    return `您家应分摊 ${part} 元，还没有扣款。公示到 ${use.preview_until}。`
  }
  const short = mine.reduce((sum, p) => sum + (p.amount - (p.covered ?? 0n) - p.collected), 0n)
  const reserved = `您家应分摊 ${part} 元，已在分户账预留 ${total((p) => p.covered ?? 0n)} 元。`
  return short > 0n ? `${reserved}还需补交 ${hundredths(short)} 元。` : reserved
}

function formulaOf(part: PartRow, use: UseWithDecision, area: bigint): string {
  const total = hundredths(use.total ?? use.amount)
  const own = hundredths(part.final ?? part.amount)
  return `${part.label}：${total} 元 × ${hundredths(part.area)} ㎡ ÷ ${hundredths(area)} ㎡ = ${own} 元（分以下按最大余数法取整，各户之和等于总额）`
}

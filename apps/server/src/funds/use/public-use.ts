import { publicPath } from '../../assembly/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { hundredths } from '../../platform/numbers.ts'
import { pageParts, sumParts } from './part.store.ts'
import { paidOf, stagesOf } from './part-view.ts'
import { FUND_PUBLICATION_KINDS, type FundPublicationKind } from './publish-use.ts'
import { findUse, listQuotes, listUses, publicationsOf } from './use.store.ts'
import { LAW, USE_STATES, type UseWithDecision } from './use.ts'
import { CAUSES, PARTS_OF_BUILDING } from './warranty.ts'

const SHOWN = 100

/**
 * What anyone may know of the uses of an area's fund, from the preview on: amounts, stages and room numbers, never a name
 * (住宅专项维修资金管理办法 第30条, 民法典 第281条). All of it runs under the worker role; nothing but this leaves these functions.
 */
export async function listPublicUses(tx: Tx, areaId: string) {
  const rows = await listUses(tx, areaId, { state: null, shownOnly: true, after: null, limit: SHOWN })
  return rows
    .filter((u) => u.state !== 'CANCELLED')
    .map((u) => ({
      id: u.id,
      title: u.title,
      state: u.state,
      stateTitle: USE_STATES[u.state],
      amount: hundredths(u.amount),
      total: u.total === null ? null : hundredths(u.total),
      paid: hundredths(paidOf(u)),
      scopeTitle: u.scope_title,
      previewUntil: u.preview_until!,
      households: u.households,
    }))
}

/** One use for everybody, or null when it is not shown (yet). */
export async function readPublicUse(tx: Tx, areaId: string, useId: string) {
  const use = await findUse(tx, areaId, useId)
  if (!use?.preview_at) return null
  const sums = await sumParts(tx, areaId, useId)
  const owed = use.state === 'SETTLED' ? 0n : sums.developer + sums.shortfall
  const chosen = (await listQuotes(tx, areaId, useId)).find((q) => q.chosen)
  const { part, cause } = use.warranty
  return {
    id: use.id,
    areaId,
    areaName: use.area_name,
    title: use.title,
    reason: use.reason,
    workScope: use.work_scope,
    state: use.state,
    stateTitle: USE_STATES[use.state],
    decided: hundredths(use.decided),
    amount: hundredths(use.amount),
    scopeTitle: use.scope_title,
    units: sums.units,
    area: hundredths(sums.area),
    company: chosen?.company ?? '',
    warranty: { partTitle: PARTS_OF_BUILDING[part].title, causeTitle: CAUSES[cause].title },
    previewUntil: use.preview_until!,
    split: reserved(use)
      ? {
          fund: hundredths(sums.covered),
          developer: hundredths(sums.developer),
          shortfall: hundredths(sums.shortfall),
          collected: hundredths(sums.collected),
          outstanding: hundredths(owed > sums.collected ? owed - sums.collected : 0n),
        }
      : null,
    stages: stagesOf(use).map(({ journalId: _, ...stage }) => stage),
    settlement:
      use.total === null
        ? null
        : { total: hundredths(use.total), acceptedOn: use.accepted_on!, settledOn: use.settled_on! },
    retention:
      use.retention === null || use.retention === 0n
        ? null
        : { amount: hundredths(use.retention), dueOn: use.retention_due!, paidOn: use.retention_paid_on },
    review:
      use.reviewed_at === null
        ? null
        : {
            outcome: use.state === 'REFUSED' ? 'REFUSED' : 'APPROVED',
            at: use.reviewed_at.toISOString(),
            reason: use.review_reason ?? '',
            article: use.review_article,
          },
    decision: { assemblyId: use.assembly_id, assemblyTitle: use.assembly_title, motionTitle: use.motion_title },
    publications: (await publicationsOf(tx, areaId, useId)).map((p) => ({
      id: p.id,
      kindTitle: FUND_PUBLICATION_KINDS[p.kind as FundPublicationKind] ?? p.title,
      title: p.title,
      publishedAt: p.published_at.toISOString(),
      link: publicPath(areaId, p.id),
    })),
    law: [LAW.decision, LAW.split, LAW.unsold, LAW.procedure],
  }
}

function reserved(use: UseWithDecision): boolean {
  return use.state === 'APPROVED' || use.state === 'RUNNING' || use.state === 'SETTLED'
}

/** A page of the split by room number, with the key of its last row. Null when the use is not shown. */
export async function pagePublicAllocation(
  tx: Tx,
  areaId: string,
  useId: string,
  q: { after: [string, string] | null; limit: number },
) {
  const use = await findUse(tx, areaId, useId)
  if (!use?.preview_at) return null
  const rows = await pageParts(tx, areaId, useId, { only: null, after: q.after, limit: q.limit + 1 })
  const page = rows.slice(0, q.limit)
  const last = page.at(-1)
  return {
    items: page.map((p) => ({
      label: p.label,
      area: hundredths(p.area),
      payer: p.payer,
      amount: hundredths(p.amount),
      final: p.final === null ? null : hundredths(p.final),
    })),
    last: rows.length > q.limit && last ? ([last.sort_key, last.unit_id] as [string, string]) : null,
    total: hundredths(use.total ?? use.amount),
    method: 'LARGEST_REMAINDER',
  }
}

import { publicPath } from '../../assembly/index.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import type { AreaPlace } from '../../platform/policy.ts'
import { actionsOf } from './actions.ts'
import { backedSplit, estimateSplit } from './backing.ts'
import { listDecisions } from './decision.store.ts'
import { firstStageMax } from './funded.ts'
import { type Sums, sumParts } from './part.store.ts'
import { stagesOf } from './part-view.ts'
import { FUND_PUBLICATION_KINDS, type FundPublicationKind } from './publish-use.ts'
import type { UseView } from './use.schemas.ts'
import { findUse, listPapers, listQuotes, namesOf, publicationsOf } from './use.store.ts'
import { PAYERS, USE_STATES, type UseWithDecision } from './use.ts'
import { settingsText } from './use-settings.ts'
import { CAUSES, judge, PARTS_OF_BUILDING, UTILITIES } from './warranty.ts'

export type { UseView }

const BLOCKERS = 50

/** One use for its screens. An owner gets no names of officials and nothing to press. @throws NOT_FOUND */
export async function viewUse(
  tx: Tx,
  context: Context,
  area: AreaPlace,
  useId: string,
  today: string,
): Promise<UseView> {
  const use = await findUse(tx, area.id, useId)
  if (!use) throw new AppError('NOT_FOUND')
  const stored = await sumParts(tx, area.id, use.id)
  const scope = stored.units > 0 ? stored : await scopeOf(tx, use)
  const split = await splitOf(tx, use, stored)
  const names =
    context.kind === 'owner'
      ? new Map<string, string>()
      : await namesOf(tx, [use.submitted_by, use.reviewed_by, use.cancelled_by])
  const publications = await publicationsOf(tx, area.id, use.id)
  const preview = publications.find((p) => p.kind === 'FUND_USE_PREVIEW')
  return {
    ...headOf(use),
    units: scope.units,
    area: hundredths(scope.area),
    warranty: warrantyOf(use, today),
    quotes: (await listQuotes(tx, area.id, use.id)).map((q) => ({ ...q, amount: hundredths(q.amount) })),
    papers: await listPapers(tx, area.id, use.id),
    split: split.text,
    estimate: use.reviewed_at === null || use.state === 'REFUSED',
    preview: use.preview_at && {
      publishedAt: use.preview_at.toISOString(),
      until: use.preview_until!,
      publicationId: preview?.id ?? null,
      link: preview ? publicPath(area.id, preview.id) : null,
    },
    submitted: use.submitted_at && { at: use.submitted_at.toISOString(), by: nameOf(names, use.submitted_by) },
    review: use.reviewed_at && {
      outcome: use.state === 'REFUSED' ? 'REFUSED' : 'APPROVED',
      at: use.reviewed_at.toISOString(),
      by: nameOf(names, use.reviewed_by),
      reason: use.review_reason ?? '',
      article: use.review_article,
    },
    cancelled: use.cancelled_at && {
      at: use.cancelled_at.toISOString(),
      by: nameOf(names, use.cancelled_by),
      reason: use.cancel_reason ?? '',
    },
    ...settledOf(use),
    next: await nextOf(tx, use, split.outstanding),
    publications: publications.map((p) => ({
      id: p.id,
      kind: p.kind,
      kindTitle: FUND_PUBLICATION_KINDS[p.kind as FundPublicationKind] ?? p.title,
      title: p.title,
      publishedAt: p.published_at.toISOString(),
      link: publicPath(area.id, p.id),
    })),
    actions: actionsOf(context, area, use, { today, outstanding: split.outstanding > 0n }),
  }
}

function headOf(use: UseWithDecision) {
  return {
    id: use.id,
    areaId: use.area_id,
    areaName: use.area_name,
    motionId: use.motion_id,
    assemblyId: use.assembly_id,
    assemblyTitle: use.assembly_title,
    motionSeq: use.motion_seq,
    motionTitle: use.motion_title,
    state: use.state,
    stateTitle: USE_STATES[use.state],
    version: use.version,
    title: use.title,
    reason: use.reason,
    workScope: use.work_scope,
    decided: hundredths(use.decided),
    tolerance: use.tolerance_percent === null ? null : { percent: use.tolerance_percent, quote: use.tolerance_quote! },
    ceiling: hundredths(use.ceiling),
    amount: hundredths(use.amount),
    scopeTitle: use.scope_title,
    choiceReason: use.choice_reason,
    settings: use.settings,
    settingsBasis: settingsText(use.settings),
  }
}

export function warrantyOf(use: Pick<UseWithDecision, 'warranty'>, today: string): UseView['warranty'] {
  const { part, cause, utility, completedOn, warrantyUntil } = use.warranty
  const verdict = judge(use.warranty, today)
  return {
    part,
    partTitle: PARTS_OF_BUILDING[part].title,
    cause,
    causeTitle: CAUSES[cause].title,
    utility,
    utilityTitle: utility && UTILITIES[utility].title,
    completedOn,
    warrantyUntil,
    statutoryUntil: verdict.statutoryUntil,
    payable: verdict.payable,
    why: verdict.payable ? null : verdict.why,
    article: verdict.payable ? null : verdict.article,
  }
}

function settledOf(use: UseWithDecision): Pick<UseView, 'stages' | 'settlement' | 'retention'> {
  if (use.total === null) return { stages: stagesOf(use), settlement: null, retention: null }
  const released = use.amount > use.total ? use.amount - use.total : 0n
  const paid = use.retention_paid_on !== null
  return {
    stages: stagesOf(use),
    settlement: {
      total: hundredths(use.total),
      acceptedOn: use.accepted_on!,
      settledOn: use.settled_on!,
      retention: hundredths(use.retention!),
      released: hundredths(released),
    },
    retention:
      use.retention === 0n
        ? null
        : {
            amount: hundredths(use.retention!),
            dueOn: use.retention_due!,
            state: paid ? 'PAID' : 'HELD',
            paidOn: use.retention_paid_on,
          },
  }
}

async function scopeOf(tx: Tx, use: UseWithDecision): Promise<{ units: number; area: bigint }> {
  const [decision] = await listDecisions(tx, use.area_id, { motionId: use.motion_id, limit: 1 })
  return { units: decision!.units, area: decision!.area }
}

type SplitText = { text: UseView['split']; outstanding: bigint }

/** Who bears what. Before the approval it is an estimate on today's balances; without open books there is none. */
async function splitOf(tx: Tx, use: UseWithDecision, stored: Sums): Promise<SplitText> {
  const settled = use.state === 'SETTLED'
  const sums = use.reviewed_at !== null && use.state !== 'REFUSED' ? stored : await estimateSplit(tx, use)
  if (sums === null) return { text: null, outstanding: 0n }
  const owed = sums.developer + sums.shortfall
  const outstanding = settled || owed <= sums.collected ? 0n : owed - sums.collected
  return {
    text: {
      fund: hundredths(sums.covered),
      developer: hundredths(sums.developer),
      shortfall: hundredths(sums.shortfall),
      collected: hundredths(sums.collected),
      outstanding: hundredths(outstanding),
    },
    outstanding,
  }
}

async function nextOf(tx: Tx, use: UseWithDecision, outstanding: bigint): Promise<UseView['next']> {
  if (use.state !== 'APPROVED' && use.state !== 'RUNNING') return null
  const most = firstStageMax(use)
  const { missing, labels } = await backedSplit(tx, use, use.state === 'APPROVED' ? most : use.amount)
  return {
    firstStageMax: hundredths(most),
    firstStageCovered: missing.length === 0,
    blockers: missing.slice(0, BLOCKERS).map((m) => ({
      unitId: m.unitId,
      label: m.unitId === null ? PAYERS.DEVELOPER : labels.get(m.unitId)!,
      missing: hundredths(m.missing),
    })),
    settleCovered: outstanding === 0n,
  }
}

function nameOf(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

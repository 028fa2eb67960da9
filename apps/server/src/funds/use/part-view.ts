import { hundredths } from '../../platform/numbers.ts'
import type { UseView } from './use.schemas.ts'
import type { UseListRow } from './use.store.ts'
import { PAYERS, type PartRow, USE_STATES, type UseWithDecision } from './use.ts'

/** Payments made and to come: the first, the settlement's, the retention. */
export function stagesOf(use: UseWithDecision): UseView['stages'] {
  const stages: UseView['stages'] = []
  if (use.first_paid !== null) {
    stages.push(stage(1, '首期款', use.first_paid, use.first_paid_on, use.first_journal_id))
  }
  if (use.total === null) return stages
  const rest = use.total - use.retention! - (use.first_paid ?? 0n)
  stages.push(stage(2, '结算款', rest, use.settled_on, use.settle_journal_id))
  if (use.retention! > 0n) {
    stages.push(stage(3, '质量保证金', use.retention!, use.retention_paid_on, use.retention_journal_id))
  }
  return stages
}

function stage(no: number, title: string, amount: bigint, paidOn: string | null, journalId: string | null) {
  return { no, title, amount: hundredths(amount), paidOn, planned: paidOn === null, journalId }
}

/** What the contractor has of it: the payments made. */
export function paidOf(use: UseWithDecision): bigint {
  const settled = use.total === null ? (use.first_paid ?? 0n) : use.total - use.retention!
  return settled + (use.retention_paid_on === null ? 0n : use.retention!)
}

export function viewRow(use: UseListRow) {
  return {
    id: use.id,
    areaId: use.area_id,
    areaName: use.area_name,
    motionId: use.motion_id,
    title: use.title,
    state: use.state,
    stateTitle: USE_STATES[use.state],
    amount: hundredths(use.amount),
    decided: hundredths(use.decided),
    paid: hundredths(paidOf(use)),
    households: use.households,
    scopeTitle: use.scope_title,
    previewUntil: use.preview_until,
    updatedAt: use.updated_at.toISOString(),
  }
}

/** A unit's part with where it stands; `covered` of an estimate comes from today's balance. */
export function viewPart(part: PartRow) {
  const shortfall = part.covered === null || part.payer === 'DEVELOPER' ? null : part.amount - part.covered
  const settled = part.final !== null
  const outstanding =
    shortfall === null ? null : settled || shortfall <= part.collected ? 0n : shortfall - part.collected
  return {
    unitId: part.unit_id,
    label: part.label,
    area: hundredths(part.area),
    payer: part.payer,
    payerTitle: PAYERS[part.payer],
    amount: hundredths(part.amount),
    covered: part.covered === null ? null : hundredths(part.covered),
    shortfall: shortfall === null ? null : hundredths(shortfall),
    collected: hundredths(part.collected),
    outstanding: outstanding === null ? null : hundredths(outstanding),
    first: hundredths(part.first_fund + part.first_own),
    final: part.final === null ? null : hundredths(part.final),
    taken: part.final_fund === null ? null : hundredths(part.final_fund),
  }
}

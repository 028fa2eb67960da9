import type { Tx } from '../../platform/db/database.ts'
import { listHouseholds } from '../ledger/ledger.store.ts'
import { booksOpen, listDecisions } from './decision.store.ts'
import { backed } from './funded.ts'
import { developerCollected, listParts, type NewPart, type Sums } from './part.store.ts'
import { least, type Missing, splitFirst, sum } from './split.ts'
import { splitUse } from './split-use.ts'
import type { PartRow, UseWithDecision } from './use.ts'

/** What is still missing for a first payment of this amount, with the rooms' names. */
export async function backedSplit(
  tx: Tx,
  use: UseWithDecision,
  amount: bigint,
): Promise<{ missing: Missing[]; labels: Map<string, string> }> {
  const parts = await listParts(tx, use.area_id, use.id)
  const { missing } = splitFirst(amount, backed(parts), await developerCollected(tx, use.area_id, use.id))
  return { missing, labels: new Map(parts.map((p) => [p.unit_id, p.label])) }
}

/** The parts of a use: those shown, or before the preview those it would come to. Empty when the roll is not there. */
export async function partsNow(tx: Tx, use: UseWithDecision): Promise<NewPart[]> {
  const shown = await listParts(tx, use.area_id, use.id)
  if (shown.length > 0) return shown.map((p) => ({ ...p, unitId: p.unit_id }))
  const [decision] = await listDecisions(tx, use.area_id, { motionId: use.motion_id, limit: 1 })
  return decision?.roll_id ? splitUse(tx, use.area_id, decision.roll_id, use.amount) : []
}

/** Parts with what today's free balances would cover. Null while the books are not open. */
export async function estimateParts(tx: Tx, use: UseWithDecision): Promise<PartRow[] | null> {
  if (!(await booksOpen(tx, use.area_id))) return null
  const parts = await partsNow(tx, use)
  const rows = await listHouseholds(
    tx,
    use.area_id,
    parts.map((p) => p.unitId),
  )
  const free = new Map(rows.map((r) => [r.unit_id, r.principal - r.principal_held + r.interest - r.interest_held]))
  return parts.map(({ unitId, label, area, payer, amount }) => ({
    unit_id: unitId,
    label,
    area,
    payer,
    amount,
    covered: payer === 'DEVELOPER' ? 0n : least(amount, free.get(unitId) ?? 0n),
    first_fund: 0n,
    first_own: 0n,
    final: null,
    final_fund: null,
    final_own: null,
    collected: 0n,
  }))
}

/** Sums of an estimate. */
export async function estimateSplit(
  tx: Tx,
  use: UseWithDecision,
): Promise<Pick<Sums, 'covered' | 'developer' | 'shortfall' | 'collected'> | null> {
  const parts = await estimateParts(tx, use)
  if (parts === null) return null
  const covered = sum(parts, (p) => p.covered ?? 0n)
  const developer = sum(
    parts.filter((p) => p.payer === 'DEVELOPER'),
    (p) => p.amount,
  )
  return { covered, developer, shortfall: sum(parts, (p) => p.amount) - covered - developer, collected: 0n }
}

import type { Tx } from '../../platform/db/database.ts'
import type { Household, Line } from '../ledger/ledger.ts'
import { settle } from '../ledger/post-journal.ts'
import { requireFunded } from './funded.ts'
import { listParts, sumParts } from './part.store.ts'
import {
  accountsOf,
  actOf,
  billCollected,
  giveBack,
  householdsOf,
  type Posting,
  payReady,
  reservedBy,
  takeFrom,
} from './postings.ts'
import { type Settlement, splitTotal, sum } from './split.ts'
import type { PartRow, UseWithDecision } from './use.ts'

export type Settling = Settlement & {
  stored: Map<string, PartRow>
  households: Map<string, Household>
  collected: bigint
}

/** The settled total over the units, with where each unit's part comes from. @throws STATE while a part is not funded */
export async function splitSettlement(tx: Tx, p: Posting, use: UseWithDecision, total: bigint): Promise<Settling> {
  const stored = await listParts(tx, p.areaId, use.id)
  const own = stored.filter((part) => part.payer === 'FUND').map((part) => part.unit_id)
  const households = await householdsOf(tx, p.areaId, own, p.at)
  const { collected, developer_collected } = await sumParts(tx, p.areaId, use.id)
  const free = (unitId: string) => {
    const household = use.hold_id === null ? undefined : households.get(unitId)
    return household ? household.interest.available + household.principal.available : 0n
  }
  const units = stored.map((part) => ({
    unitId: part.unit_id,
    area: part.area,
    payer: part.payer,
    covered: part.covered ?? 0n,
    collected: part.collected,
    available: free(part.unit_id),
  }))
  const settlement = splitTotal(total, units, developer_collected)
  requireFunded(settlement.missing, stored, '结算款')
  return { ...settlement, stored: new Map(stored.map((s) => [s.unit_id, s])), households, collected }
}

/**
 * Posts a settlement: what is owed becomes exactly what was collected; then one journal takes each household's last part,
 * releases the rest of its reservation, gives back what it brought too much, pays the contractor and leaves the retention as
 * payable; then the developer's surplus is paid back.
 * @returns the settlement's journal
 */
export async function postSettlement(
  tx: Tx,
  p: Posting,
  use: UseWithDecision,
  s: Settling,
  retention: bigint,
): Promise<string | null> {
  const accounts = await accountsOf(tx, p)
  await billCollected(tx, p, accounts, s.collected)
  const households = await householdLines(tx, p, use, s)
  const paidReady = sum([...s.stored.values()], (part) => part.first_own)
  const ready = s.collected - paidReady
  const total = sum(s.parts, (part) => part.final)
  const now = total - retention - (use.first_paid ?? 0n)
  // Without a payment of its own the bank is not locked yet, and the developer's surplus goes out in the same journal.
  const atOnce = now === 0n && use.hold_id !== null ? s.developerBack : 0n
  const kept = retention + s.developerBack - atOnce
  const lines = [
    ...households,
    { account: accounts.bank, amount: now + atOnce },
    { account: accounts.payable, amount: kept - ready },
  ]
  const wanted = lines.filter((l) => l.amount !== 0n)
  let journal: string | null = null
  if (use.hold_id !== null) {
    journal = (await settle(tx, p.areaId, actOf(p, 'settle'), use.hold_id, wanted)).journal
  } else {
    journal = await payReady(tx, p, accounts, 'settle', now)
    await giveBack(
      tx,
      p,
      accounts,
      households.filter((l) => l.amount !== 0n),
    )
  }
  await payReady(tx, { ...p, memo: `${use.title}：退还建设单位` }, accounts, 'developer', s.developerBack - atOnce)
  return journal
}

/** What each household's accounts lose (or get back) at the settlement, one line an account. */
async function householdLines(tx: Tx, p: Posting, use: UseWithDecision, s: Settling): Promise<Line[]> {
  const held = await reservedBy(tx, p.areaId, use.hold_id)
  const byAccount = new Map<string, bigint>()
  const add = (account: string, amount: bigint) => byAccount.set(account, (byAccount.get(account) ?? 0n) + amount)
  for (const part of s.parts) {
    if (part.payer === 'DEVELOPER') continue
    const household = s.households.get(part.unitId)!
    const rest = part.fund - s.stored.get(part.unitId)!.first_fund
    if (rest > 0n) for (const l of takeFrom(household, rest, held, true)) add(l.account, -l.amount)
    // A cent of rounding can leave a part smaller than what was paid of it first.
    add(household.principal.account, (rest < 0n ? -rest : 0n) + part.back)
  }
  return [...byAccount].map(([account, amount]) => ({ account, amount }))
}

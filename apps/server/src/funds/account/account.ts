import { hundredths } from '../../platform/numbers.ts'
import { type AccountKind, JOURNAL_KINDS, PARTS, shown } from '../ledger/ledger.ts'
import type { BuildingBalance, HouseholdBalance, JournalRow, KindBalance, StatementRow } from './account.store.ts'

/** The fund of an area: what the bank holds, and whose it is. The two sides are equal to the cent. */
export function toOverview(rows: readonly KindBalance[]) {
  const of = (kind: AccountKind, part: KindBalance['part'] = null) =>
    shown(kind, rows.find((r) => r.kind === kind && r.part === part)?.balance ?? 0n)
  const held = rows.reduce((sum, r) => sum + r.held, 0n)
  const principal = of('UNIT', 'PRINCIPAL')
  const interest = of('UNIT', 'INTEREST')
  return {
    bank: hundredths(of('BANK')),
    receivable: hundredths(of('RECEIVABLE')),
    principal: hundredths(principal),
    interest: hundredths(interest),
    held: hundredths(held),
    available: hundredths(principal + interest - held),
    pool: hundredths(of('POOL')),
    payable: hundredths(of('PAYABLE')),
  }
}

export function toBuilding(b: BuildingBalance) {
  return { buildingId: b.id, name: b.name, households: b.households, ...money(b) }
}

/** A household's money in yuan; `available` is what nothing is reserved for. */
export function money(h: Pick<HouseholdBalance, 'principal' | 'interest' | 'held'>) {
  const balance = h.principal + h.interest
  return {
    principal: hundredths(h.principal),
    interest: hundredths(h.interest),
    balance: hundredths(balance),
    held: hundredths(h.held),
    available: hundredths(balance - h.held),
  }
}

export function toEntry(e: StatementRow) {
  return {
    journalId: e.journal_id,
    part: e.part,
    partTitle: PARTS[e.part],
    kind: e.kind,
    kindTitle: JOURNAL_KINDS[e.kind],
    on: e.event_date,
    postedAt: e.posted_at.toISOString(),
    amount: hundredths(e.amount),
    balanceAfter: hundredths(e.balance_after),
    memo: e.memo,
    reverses: e.reverses_id,
    reversed: e.reversed,
    backDated: e.back_dated,
  }
}

export function toJournal(j: JournalRow) {
  return {
    id: j.id,
    kind: j.kind,
    kindTitle: JOURNAL_KINDS[j.kind],
    on: j.event_date,
    postedAt: j.posted_at.toISOString(),
    memo: j.memo,
    amount: hundredths(j.amount),
    lines: j.lines,
    subjectId: j.subject_id,
    reverses: j.reverses_id,
    reversed: j.reversed,
    backDated: j.back_dated,
  }
}

import { createHash } from 'node:crypto'
import { canonicalBytes } from '@linli/proof/node'
import { hundredths } from '../../platform/numbers.ts'
import { JOURNAL_KINDS } from '../ledger/ledger.ts'
import type { StatementEntry } from './statement.store.ts'

export type Balance = { principal: bigint; interest: bigint }

/** One line of a statement: what happened and what it left, in yuan. */
export type StatementLine = {
  journalId: string
  on: string
  kind: string
  kindTitle: string
  memo: string
  useId: string | null
  principal: string
  interest: string
  amount: string
  balance: string
}

/** A household's account over a period: opening, lines with running balance, closing. Money is yuan text. */
export type Statement = {
  opening: ReturnType<typeof balanceText>
  closing: ReturnType<typeof balanceText>
  lines: StatementLine[]
  totals: { in: string; out: string }
}

export function balanceText({ principal, interest }: Balance) {
  return { principal: hundredths(principal), interest: hundredths(interest), total: hundredths(principal + interest) }
}

/** Lines with their running balance; a journal that only reserved money changes none and has no line. */
export function toStatement(opening: Balance, entries: readonly StatementEntry[]): Statement {
  const now = { ...opening }
  let [into, out] = [0n, 0n]
  const lines: StatementLine[] = []
  for (const e of entries) {
    now.principal += e.principal
    now.interest += e.interest
    const amount = e.principal + e.interest
    if (amount > 0n) into += amount
    else out -= amount
    lines.push({
      journalId: e.journal_id,
      on: e.on,
      kind: e.kind,
      kindTitle: JOURNAL_KINDS[e.kind],
      memo: e.memo,
      useId: e.kind === 'PAY' || e.kind === 'SETTLE' || e.kind === 'RETURN' ? e.subject_id : null,
      principal: hundredths(e.principal),
      interest: hundredths(e.interest),
      amount: hundredths(amount),
      balance: hundredths(now.principal + now.interest),
    })
  }
  return {
    opening: balanceText(opening),
    closing: balanceText(now),
    lines,
    totals: { in: hundredths(into), out: hundredths(out) },
  }
}

/** What an issued statement said, in 32 bytes: the unit, the period, every line and both balances. */
export function statementHash(of: { unitId: string; from: string; to: string }, s: Statement): Buffer {
  const { unitId, from, to } = of
  const lines = s.lines.map(({ journalId, on, kind, principal, interest }) => ({
    journalId,
    on,
    kind,
    principal,
    interest,
  }))
  return createHash('sha256')
    .update(canonicalBytes({ unitId, from, to, opening: s.opening, closing: s.closing, lines }))
    .digest()
}

import { describe, expect, it } from 'vitest'
import { fromCents, happenings } from './entries.ts'
import type { Entry } from './fund.types.ts'

const entry = (journalId: string, partTitle: string, amount: string): Entry => ({
  journalId,
  part: partTitle,
  partTitle,
  kind: 'SETTLE',
  kindTitle: '结算',
  on: '2026-11-20',
  postedAt: '2026-11-20T02:00:00Z',
  amount,
  balanceAfter: '100.00',
  memo: '',
  reversed: false,
  backDated: false,
})

describe('what happened to my account', () => {
  it('is told once for principal and interest together, to the cent', () => {
    const [one, two] = happenings([
      entry('a', '利息', '-0.07'),
      entry('a', '本金', '-1200.10'),
      entry('b', '本金', '5.00'),
    ])
    expect(fromCents(one!.amount)).toBe('-1200.17')
    expect(one!.parts).toHaveLength(2)
    expect(fromCents(two!.amount)).toBe('5.00')
  })

  it('keeps the sign of an amount below one yuan', () => {
    expect(fromCents(happenings([entry('a', '利息', '-0.05')])[0]!.amount)).toBe('-0.05')
  })
})

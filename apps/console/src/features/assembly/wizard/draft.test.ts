import { describe, expect, it } from 'vitest'
import { addDays, newDraft, toSend } from './draft.ts'

describe('a drafted assembly', () => {
  it('sends an amount only for matters that have one', () => {
    const draft = newDraft('COMMITTEE')
    const motion = { ...draft.motions[0]!, amount: '1200.00' }
    expect(toSend({ ...draft, motions: [motion] }).motions[0]).toHaveProperty('amount', '1200.00')
    expect(toSend({ ...draft, motions: [{ ...motion, item: 'CONVENTION' }] }).motions[0]).not.toHaveProperty('amount')
  })

  it('counts days over the ends of months and leap days', () => {
    expect(addDays('2026-11-20', 15)).toBe('2026-12-05')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })
})

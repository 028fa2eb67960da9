import { describe, expect, it } from 'vitest'
import { amountOf, bodyOf, DEVELOPER } from './acts.ts'

const use = {
  version: 7,
  amount: '186000.00',
  split: { fund: '150000.00', developer: '30000.00', shortfall: '6000.00', collected: '0.00', outstanding: '36000.00' },
  retention: { amount: '5580.00', dueOn: '2027-11-20', state: 'HELD' as const, paidOn: null },
}

describe('what an act on a use sends', () => {
  it('names the developer or one household as payer, never both', () => {
    expect(bodyOf('collect', use, { payer: DEVELOPER, amount: '30000.00' })).toEqual({
      developer: true,
      amount: '30000.00',
    })
    expect(bodyOf('collect', use, { payer: 'unit-1', amount: '12.50', on: '2026-11-20' })).toEqual({
      unitId: 'unit-1',
      amount: '12.50',
      on: '2026-11-20',
    })
  })

  it('carries the version where another may have changed the use meanwhile', () => {
    for (const act of ['preview', 'submit', 'withdraw', 'approve', 'refuse', 'cancel'] as const) {
      expect(bodyOf(act, use, { reason: ' 材料齐全 ', article: '' })).toMatchObject({ version: 7 })
    }
  })
})

describe('the amount that is read once more before an act', () => {
  it('is what is reserved when approving, not what the developer owes', () => {
    expect(amountOf('approve', use, {})).toBe('150000.00')
  })
  it('is what was typed when paying and settling', () => {
    expect(amountOf('pay', use, { amount: '105000' })).toBe('105000.00')
    expect(amountOf('settle', use, { total: '180000.00' })).toBe('180000.00')
  })
  it('is nothing where no money moves', () => {
    expect(amountOf('refuse', use, {})).toBeNull()
    expect(amountOf('cancel', use, {})).toBeNull()
  })
})

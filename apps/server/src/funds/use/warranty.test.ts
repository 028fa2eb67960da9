import { describe, expect, it } from 'vitest'
import { judge, statutoryUntil, type Warranty } from './warranty.ts'

const aged = (over: Partial<Warranty>): Warranty => ({
  part: 'ROOF',
  cause: 'AGEING',
  utility: null,
  completedOn: '2020-06-30',
  warrantyUntil: null,
  ...over,
})

describe('warranty first', () => {
  it('ends with the last day of the warranty, five years for a roof: that day the builder, the next the fund', () => {
    expect(statutoryUntil(aged({}))).toBe('2025-06-30')
    expect(judge(aged({}), '2025-06-30')).toMatchObject({ payable: false, article: expect.stringContaining('第40条') })
    expect(judge(aged({}), '2025-07-01')).toEqual({ payable: true, statutoryUntil: '2025-06-30' })
  })

  it('is two years for lines and equipment, and longer where the contract says so, never shorter', () => {
    expect(judge(aged({ part: 'PIPES' }), '2022-07-01').payable).toBe(true)
    expect(judge(aged({ part: 'PIPES', warrantyUntil: '2023-12-31' }), '2023-12-31').payable).toBe(false)
    expect(judge(aged({ part: 'PIPES', warrantyUntil: '2021-01-01' }), '2022-06-30').payable).toBe(false)
  })

  it('covers foundations and frame for the designed life: the fund waits for the day it ends', () => {
    expect(judge(aged({ part: 'STRUCTURE', completedOn: '1980-01-01' }), '2026-11-20').payable).toBe(false)
    expect(judge(aged({ part: 'STRUCTURE', warrantyUntil: '2026-01-01' }), '2026-11-20').payable).toBe(true)
  })

  it('comes after who has to pay in any case, however old the part is', () => {
    const article = (over: Partial<Warranty>) => {
      const verdict = judge(aged({ completedOn: '1990-01-01', ...over }), '2026-11-20')
      return verdict.payable ? null : verdict.article
    }
    expect(article({ cause: 'PERSON' })).toContain('第（三）项')
    expect(article({ cause: 'MANAGER' })).toContain('第（四）项')
    expect(article({ cause: 'BUILDER' })).toContain('第（一）项')
    for (const utility of ['WATER', 'POWER', 'GAS', 'HEAT', 'TELECOM'] as const) {
      expect(article({ utility })).toContain('第（二）项')
    }
    expect(article({})).toBeNull()
  })
})

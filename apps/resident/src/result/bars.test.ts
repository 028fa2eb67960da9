import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../api/types.ts'
import { bars } from './bars.ts'

const NONE = { area: '0.00', heads: 0 }

function result(roll: [string, number], participated: [string, number], approved: [string, number]): Result {
  const counted = ([area, heads]: [string, number]) => ({ area, heads })
  return {
    stage: 'FINAL',
    outcome: 'PASS',
    strictOutcome: 'PASS',
    announced: true,
    outcomeTitle: '',
    lawSentence: '',
    roll: counted(roll),
    for: counted(approved),
    against: NONE,
    abstain: NONE,
    participated: counted(participated),
    approved: counted(approved),
    explanation: [],
    computedAt: '',
  }
}

const reached = (r: Result, item: string) => Object.fromEntries(bars({ item }, r).map((bar) => [bar.id, bar.reached]))

describe('the bars of a result', () => {
  it('draws exactly two thirds as enough, and one hundredth of a square metre less as not enough', () => {
    const roll: [string, number] = ['30000.00', 300]
    expect(reached(result(roll, ['20000.00', 200], ['15000.00', 150]), 'FUND_USE')['quorum-area']).toBe(true)
    const short = bars({ item: 'FUND_USE' }, result(roll, ['19999.99', 200], ['15000.00', 150]))[0]!
    expect(short).toMatchObject({ reached: false, percent: '66.66%' })
  })

  it('wants more than half for ordinary matters, and three quarters inclusive for special ones', () => {
    const roll: [string, number] = ['30000.00', 300]
    expect(reached(result(roll, ['20000.00', 200], ['10000.00', 101]), 'FUND_USE')).toMatchObject({
      'approval-area': false,
      'approval-heads': true,
    })
    expect(reached(result(roll, ['20000.00', 200], ['15000.00', 149]), 'REBUILD')).toMatchObject({
      'approval-area': true,
      'approval-heads': false,
    })
  })

  it('says the same as exact fractions, for any numbers a neighbourhood can have', () => {
    const size = fc.integer({ min: 1, max: 2_000_000_00 })
    fc.assert(
      fc.property(size, fc.nat(), fc.boolean(), (whole, some, special) => {
        const part = some % (whole + 1)
        const text = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`
        const r = result([text(whole), 1], [text(whole), 1], [text(part), 1])
        const bar = bars({ item: '', threshold: special ? 'SPECIAL' : 'ORDINARY' }, r).find(
          (b) => b.id === 'approval-area',
        )!
        const p = BigInt(part)
        const w = BigInt(whole)
        expect(bar.reached).toBe(special ? 4n * p >= 3n * w : 2n * p > w)
      }),
    )
  })

  it('reaches nothing when nobody took part', () => {
    expect(Object.values(reached(result(['10.00', 1], ['0.00', 0], ['0.00', 0]), 'REBUILD'))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

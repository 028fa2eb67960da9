import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../platform/errors.ts'
import { addDays } from './legal-days.ts'
import { fixRules } from './meeting-rules.ts'
import { checkVotingDays, earliestVoting } from './voting-days.ts'

const rules = fixRules('CN', '2026-11-20', 'TEMPORARY', {})
const TODAY = '2026-11-20'

function refusal(from: string, until: string): AppError | null {
  try {
    checkVotingDays(rules, TODAY, { from, until })
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

describe('voting days', () => {
  it('are accepted exactly when notice and window are kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 60 }), fc.integer({ min: -5, max: 90 }), (lead, length) => {
        const from = addDays(TODAY, lead)
        const until = addDays(from, length - 1)
        const kept = lead >= 15 && length >= 7 && length <= 60
        expect(refusal(from, until) === null).toBe(kept)
      }),
    )
  })

  it('begin fifteen days after the notice at the earliest, and the refusal names that day and the article', () => {
    expect(earliestVoting(rules, TODAY)).toBe('2026-12-05')
    const error = refusal('2026-12-04', '2026-12-20')
    expect(error).toMatchObject({ code: 'LAW', article: '物业管理条例 第14条' })
    expect(error?.detail).toContain('2026-12-05')
  })

  it('say of the window whether it is law or only a setting', () => {
    expect(refusal('2026-12-05', '2026-12-06')?.article).toContain('设置')
  })
})

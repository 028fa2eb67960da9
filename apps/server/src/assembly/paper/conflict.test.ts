import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conflict } from '../meeting/meeting-rules.ts'
import { settle } from './conflict.ts'

const DAY1 = new Date('2026-11-20T09:00:00+08:00')
const DAY3 = new Date('2026-11-22T09:00:00+08:00')
const anyRule = fc.constantFrom<Conflict>('FIRST_VALID', 'LAST_VALID', 'ELECTRONIC_WINS', 'PAPER_WINS', 'VOID_BOTH')

describe('paper against online', () => {
  it.each([
    // The worked example: online on day 1, paper handed in on day 3, and the other way round.
    ['FIRST_VALID', 'ONLINE', 'PAPER'],
    ['LAST_VALID', 'PAPER', 'ONLINE'],
    ['ELECTRONIC_WINS', 'ONLINE', 'ONLINE'],
    ['PAPER_WINS', 'PAPER', 'PAPER'],
    ['VOID_BOTH', 'NEITHER', 'NEITHER'],
  ] as const)(
    'under %s: %s stands when online came first, %s when paper came first',
    (rule, onlineFirst, paperFirst) => {
      expect(settle(rule, { at: DAY1 }, { at: DAY3, valid: true })).toBe(onlineFirst)
      expect(settle(rule, { at: DAY3 }, { at: DAY1, valid: true })).toBe(paperFirst)
    },
  )

  it('never lets an invalid paper take the place of an online ballot', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.date({ noInvalidDate: true }),
        fc.date({ noInvalidDate: true }),
        (rule, online, paper) => {
          expect(settle(rule, { at: online }, { at: paper, valid: false })).toBe('ONLINE')
        },
      ),
    )
  })
})

import { ITEM_CODES, packFor, packSentence, type TallyRules, tally, type Votes } from '@linli/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toResult } from './result.ts'

const AT = new Date('2026-12-12T00:00:00Z')

const rules = fc.record<TallyRules>({
  nonresponse: fc.constantFrom('IGNORE', 'DELIVERED_AS_ABSTAIN', 'DELIVERED_FOLLOW_MAJORITY'),
  allowSpecialFollow: fc.boolean(),
  invalidCountsAsParticipation: fc.boolean(),
  castFloor: fc.constantFrom('NONE', 'CAST', 'MAJORITY'),
})

/** Any ballots on a roll of sixty heads: each kind at most ten, 1.00 to 100.00 m² a head. */
const weight = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 100, max: 10_000 }))
  .map(([heads, each]) => ({ heads, area: BigInt(heads * each) }))
const votes = fc.record<Required<Votes>>({
  for: weight,
  against: weight,
  abstain: weight,
  follow: weight,
  invalid: weight,
  silentDelivered: weight,
})

const count = (item: (typeof ITEM_CODES)[number], r: TallyRules, v: Required<Votes>) =>
  tally({ item, roll: { area: 600_000n, heads: 60 }, votes: v, rules: r })

describe('a result in words', () => {
  it('never says 通过 under an UNVERIFIED pack, whatever the ballots and rules', () => {
    const pack = packFor('CN-50', '2026-12-12')
    const law = { packStatus: pack.status, packSentence: packSentence(pack) }
    fc.assert(
      fc.property(fc.constantFrom(...ITEM_CODES), rules, votes, (item, r, v) => {
        const result = toResult('FINAL', count(item, r, v), v, law, AT)
        expect(result.announced).toBe(false)
        expect(`${result.outcomeTitle}${result.explanation.join('')}`).not.toContain('通过')
      }),
    )
  })

  it('names what is missing exactly when it is not carried, and carries the figures unchanged', () => {
    const pack = packFor('CN', '2026-12-12')
    const law = { packStatus: pack.status, packSentence: packSentence(pack) }
    fc.assert(
      fc.property(fc.constantFrom(...ITEM_CODES), rules, votes, (item, r, v) => {
        const counted = count(item, r, v)
        const result = toResult('PRELIMINARY', counted, v, law, AT)
        expect(result.missing === undefined).toBe(counted.agreed.outcome === 'PASS')
        expect(result.participated.heads).toBe(counted.agreed.participated.heads)
        expect(BigInt(result.approved.area.replace('.', ''))).toBe(counted.agreed.approved.area)
        expect(result.strictOutcome).toBe(counted.strict.outcome)
      }),
    )
  })
})

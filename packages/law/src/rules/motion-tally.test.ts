import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ITEM_CODES, ITEMS, type ItemCode } from '../items.ts'
import { explain } from './motion-explain.ts'
import { type CastFloor, type Nonresponse, type TallyRules, tally, type Votes, type Weight } from './motion-tally.ts'

const KINDS = ['for', 'against', 'abstain', 'follow', 'invalid', 'silentDelivered'] as const
const NATIONAL: TallyRules = {
  nonresponse: 'IGNORE',
  allowSpecialFollow: false,
  invalidCountsAsParticipation: false,
  castFloor: 'NONE',
}

const weight: fc.Arbitrary<Weight> = fc.oneof(
  fc.record({ area: fc.bigInt(0n, 40n), heads: fc.nat(40) }),
  fc.record({ area: fc.bigInt(0n, 4_000_000n), heads: fc.nat(400) }),
)
const rules: fc.Arbitrary<TallyRules> = fc.record({
  nonresponse: fc.constantFrom<Nonresponse>('IGNORE', 'DELIVERED_AS_ABSTAIN', 'DELIVERED_FOLLOW_MAJORITY'),
  allowSpecialFollow: fc.boolean(),
  invalidCountsAsParticipation: fc.boolean(),
  castFloor: fc.constantFrom<CastFloor>('NONE', 'CAST', 'MAJORITY'),
})
/** Votes, and a roll with some owners who weren't served. */
const motion = fc
  .record({
    item: fc.constantFrom<ItemCode>(...ITEM_CODES),
    rules,
    votes: fc.record({
      for: weight,
      against: weight,
      abstain: weight,
      follow: weight,
      invalid: weight,
      silentDelivered: weight,
    }),
    absent: weight,
  })
  .map(({ absent, ...rest }) => {
    const all = [absent, ...KINDS.map((kind) => rest.votes[kind])]
    const area = all.reduce((sum, one) => sum + one.area, 0n)
    const heads = all.reduce((sum, one) => sum + one.heads, 0)
    return { ...rest, absent, roll: { area: area || 1n, heads: heads || 1 } }
  })

function move(from: Weight, to: Weight, area: bigint, heads: number): [Weight, Weight] {
  return [
    { area: from.area - area, heads: from.heads - heads },
    { area: to.area + area, heads: to.heads + heads },
  ]
}

describe('counting a motion', () => {
  test('a yes more never turns PASS into anything else, from wherever it comes', () => {
    const source = fc.constantFrom('absent', ...KINDS.filter((kind) => kind !== 'for'))
    fc.assert(
      fc.property(motion, source, fc.bigInt(0n, 100n), fc.nat(100), ({ absent, ...input }, from, percent, share) => {
        const before = tally(input)
        fc.pre(before.agreed.outcome === 'PASS' || before.strict.outcome === 'PASS')
        const pot = from === 'absent' ? absent : input.votes[from as keyof Votes]
        const moved = pot as Weight
        const [left, yes] = move(
          moved,
          input.votes.for,
          (moved.area * percent) / 100n,
          Math.floor((moved.heads * share) / 100),
        )
        const votes = { ...input.votes, for: yes, ...(from === 'absent' ? {} : { [from]: left }) }
        const after = tally({ ...input, votes })
        if (before.agreed.outcome === 'PASS') expect(after.agreed.outcome).toBe('PASS')
        if (before.strict.outcome === 'PASS') expect(after.strict.outcome).toBe('PASS')
      }),
      { numRuns: 2000 },
    )
  })

  test('a no more never turns a motion into PASS by itself', () => {
    fc.assert(
      fc.property(motion, ({ absent, ...input }) => {
        fc.pre(input.rules.nonresponse === 'IGNORE' && tally(input).agreed.outcome === 'NOT_PASSED')
        const against = move(absent, input.votes.against, absent.area, absent.heads)[1]
        expect(tally({ ...input, votes: { ...input.votes, against } }).agreed.outcome).not.toBe('PASS')
      }),
      { numRuns: 1000 },
    )
  })

  test('needed amounts are the smallest that are enough', () => {
    fc.assert(
      fc.property(motion, (input) => {
        const { agreed, threshold } = tally(input)
        const measures: [bigint, bigint, bigint, bigint][] = [
          [agreed.needed.quorum.area, agreed.needed.approval.area, agreed.participated.area, input.roll.area],
          [
            BigInt(agreed.needed.quorum.heads),
            BigInt(agreed.needed.approval.heads),
            BigInt(agreed.participated.heads),
            BigInt(input.roll.heads),
          ],
        ]
        const enough = (yes: bigint, all: bigint) => (threshold === 'ORDINARY' ? 2n * yes > all : 4n * yes >= 3n * all)
        for (const [quorum, approval, participated, total] of measures) {
          expect(3n * quorum >= 2n * total && 3n * (quorum - 1n) < 2n * total).toBe(true)
          expect(enough(approval, participated)).toBe(true)
          expect(approval > 0n && enough(approval - 1n, participated)).toBe(false)
        }
      }),
    )
  })

  test('nothing is missing exactly when the motion passes', () => {
    fc.assert(
      fc.property(motion, (input) => {
        for (const reading of Object.values(tally(input)).filter(isReading)) {
          const { quorum, approval } = reading.missing
          const nothing = [quorum, approval].every((one) => one.area === 0n && one.heads === 0)
          expect(reading.outcome === 'PASS').toBe(nothing)
        }
      }),
    )
  })

  test('the strict reading is what IGNORE would give, and never counts more participation', () => {
    fc.assert(
      fc.property(motion, (input) => {
        const given = tally(input)
        const ignoring = tally({ ...input, rules: { ...input.rules, nonresponse: 'IGNORE' } })
        expect(given.strict).toEqual(ignoring.agreed)
        expect(ignoring.strict).toEqual(ignoring.agreed)
        expect(given.agreed.participated.area >= given.strict.participated.area).toBe(true)
      }),
    )
  })

  test('a special item that passes would pass as an ordinary one', () => {
    fc.assert(
      fc.property(motion, (input) => {
        fc.pre(tally({ ...input, item: 'FUND_RAISE' }).strict.outcome === 'PASS')
        expect(tally({ ...input, item: 'FUND_USE' }).strict.outcome).toBe('PASS')
      }),
    )
  })

  test('the outcome doesn’t depend on the unit of area', () => {
    fc.assert(
      fc.property(motion, fc.bigInt(1n, 1000n), ({ item, roll, votes, rules }, scale) => {
        const big = (one: Weight) => ({ ...one, area: one.area * scale })
        const scaled = Object.fromEntries(KINDS.map((kind) => [kind, big(votes[kind])])) as unknown as Votes
        const [small, large] = [
          tally({ item, roll, votes, rules }),
          tally({ item, roll: big(roll), votes: scaled, rules }),
        ]
        expect(large.agreed.outcome).toBe(small.agreed.outcome)
        expect(large.silent).toBe(small.silent)
      }),
    )
  })

  test('exactly the items the Civil Code names are special', () => {
    expect(ITEM_CODES.filter((code) => ITEMS[code].threshold === 'SPECIAL')).toEqual([
      'FUND_RAISE',
      'REBUILD',
      'COMMON_CHANGE_OR_BIZ',
    ])
    expect(ITEMS.FUND_USE.article).toBe('民法典 第278条第一款第（五）项')
  })

  test('votes above the roll, and a roll of nothing, are errors', () => {
    const none = { area: 0n, heads: 0 }
    const votes = { for: { area: 2n, heads: 1 }, against: none, abstain: none }
    const count = (roll: Weight) => () => tally({ item: 'FUND_USE', roll, votes, rules: NATIONAL })
    expect(count({ area: 1n, heads: 9 })).toThrow(expect.objectContaining({ code: 'VOTES_EXCEED_ROLL' }))
    expect(count({ area: 0n, heads: 9 })).toThrow(expect.objectContaining({ code: 'EMPTY_LIST' }))
    expect(count({ area: -1n, heads: 9 })).toThrow(expect.objectContaining({ code: 'BAD_NUMBER' }))
  })
})

describe('explaining a count', () => {
  const votes: Votes = {
    for: { area: 900000n, heads: 90 },
    against: { area: 400000n, heads: 40 },
    abstain: { area: 200000n, heads: 20 },
    silentDelivered: { area: 1200000n, heads: 120 },
  }
  const roll = { area: 3000000n, heads: 300 }

  test('says what the law needs, what is there, and what is missing', () => {
    const text = explain(tally({ item: 'FUND_USE', roll, votes, rules: NATIONAL })).join('')
    expect(text).toContain('使用建筑物及其附属设施的维修资金（民法典 第278条第一款第（五）项）')
    expect(text).toContain(
      '即 20000.00 平方米、200 人；实际 15000.00 平方米、150 人，未达到，还差 5000.00 平方米、50 人',
    )
    expect(text).toContain('已送达而未投票的业主不计入参与表决')
    expect(text).toContain('参与表决未达到法定比例')
    expect(text).not.toContain('严格口径')
  })

  test('gives the strict reading beside an agreed one that counts the silent', () => {
    const rules: TallyRules = { ...NATIONAL, nonresponse: 'DELIVERED_FOLLOW_MAJORITY' }
    const sentences = explain(tally({ item: 'FUND_USE', roll, votes, rules }))
    expect(sentences).toContain('计票结果为通过。')
    expect(sentences.at(-1)).toMatch(/严格口径.*参与 15000.00 平方米、150 人.*参与表决未达到法定比例/)
  })

  test('doesn’t take a motion not passed for the opposite decision', () => {
    const narrow = { ...votes, for: { area: 900000n, heads: 90 }, abstain: { area: 900000n, heads: 90 } }
    const { silentDelivered, ...cast } = narrow
    const sentences = explain(tally({ item: 'PM_HIRE_FIRE', roll, votes: cast, rules: NATIONAL }))
    expect(silentDelivered).toBeDefined()
    expect(sentences.at(-1)).toContain('未形成决定不等于作出相反的决定')
  })
})

function isReading(value: unknown): value is ReturnType<typeof tally>['agreed'] {
  return typeof value === 'object' && value !== null && 'missing' in value
}

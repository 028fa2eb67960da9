import { LawError } from '../errors.ts'
import { ITEMS, type ItemCode, MAJORITIES, type Threshold } from '../items.ts'
import { ceilDivide, checkCount } from '../number.ts'

export type Nonresponse = 'IGNORE' | 'DELIVERED_AS_ABSTAIN' | 'DELIVERED_FOLLOW_MAJORITY'
export type CastFloor = 'NONE' | 'CAST' | 'MAJORITY'
export type Outcome = 'PASS' | 'NOT_PASSED' | 'NO_QUORUM'

/** What votes weigh: area in 0.01 m², and heads (人数). Both must reach every threshold. */
export interface Weight {
  area: bigint
  heads: number
}

/**
 * Ballots by kind. `follow` are cast ballots that chose to go with the majority; `silentDelivered` are owners who were
 * provably served and cast nothing; owners who were not served appear nowhere.
 */
export interface Votes {
  for: Weight
  against: Weight
  abstain: Weight
  follow?: Weight
  invalid?: Weight
  silentDelivered?: Weight
}

/** What the rules of procedure may settle; the majorities themselves are locked. */
export interface TallyRules {
  nonresponse: Nonresponse
  allowSpecialFollow: boolean
  invalidCountsAsParticipation: boolean
  castFloor: CastFloor
}

/** One way of counting: what took part, what approved, what was needed, and what is missing. */
export interface Reading {
  outcome: Outcome
  participated: Weight
  approved: Weight
  /** The smallest amounts that would have been enough; `approval` is measured against this reading's `participated`. */
  needed: { quorum: Weight; approval: Weight }
  /** `needed` less what is there, never below zero. */
  missing: { quorum: Weight; approval: Weight }
}

/** What became of the silent ballots in the agreed reading. */
export type SilentTreatment =
  | 'NONE'
  | 'IGNORED_BY_RULE'
  | 'IGNORED_NO_LEADING_SIDE'
  | 'IGNORED_SPECIAL_ITEM'
  | 'IGNORED_CAST_FLOOR'
  | 'ABSTAINED'
  | 'FOLLOWED'

/** The count of one motion: `agreed` under the rules given, `strict` with silent ballots ignored. */
export interface Tally {
  item: ItemCode
  threshold: Threshold
  roll: Weight
  rules: TallyRules
  /** The side ahead in area and in heads, before any `follow`; null when they differ or are level. */
  leading: 'FOR' | 'AGAINST' | null
  silent: SilentTreatment
  agreed: Reading
  strict: Reading
}

const NOTHING: Weight = { area: 0n, heads: 0 }

/**
 * Counts a motion as 民法典 第278条 asks: two thirds of area and of heads take part, then more than half (ordinary
 * items) or three quarters (special items) of those taking part approve, in both measures, compared exactly.
 *
 * Throws BAD_NUMBER (negative or broken counts), EMPTY_LIST (a roll without area or heads), VOTES_EXCEED_ROLL.
 */
export function tally(input: { item: ItemCode; roll: Weight; votes: Votes; rules: TallyRules }): Tally {
  const { item, roll, rules } = input
  const votes: Required<Votes> = {
    ...input.votes,
    follow: input.votes.follow ?? NOTHING,
    invalid: input.votes.invalid ?? NOTHING,
    silentDelivered: input.votes.silentDelivered ?? NOTHING,
  }
  checkWeights(roll, votes)
  const threshold = ITEMS[item].threshold
  const leading = leadingSide(votes)
  const cast = sum(votes.for, votes.against, votes.abstain, votes.follow)
  const participated = rules.invalidCountsAsParticipation ? sum(cast, votes.invalid) : cast
  const approved = leading === 'FOR' ? sum(votes.for, votes.follow) : votes.for
  const silent = silentTreatment({ roll, votes, rules, threshold, leading, cast })
  const joins = silent === 'ABSTAINED' || silent === 'FOLLOWED'
  const agrees = silent === 'FOLLOWED' && leading === 'FOR'
  return {
    item,
    threshold,
    roll,
    rules,
    leading,
    silent,
    agreed: read(
      roll,
      threshold,
      joins ? sum(participated, votes.silentDelivered) : participated,
      agrees ? sum(approved, votes.silentDelivered) : approved,
    ),
    strict: read(roll, threshold, participated, approved),
  }
}

function checkWeights(roll: Weight, votes: Required<Votes>): void {
  const kinds = [votes.for, votes.against, votes.abstain, votes.follow, votes.invalid, votes.silentDelivered]
  for (const weight of [roll, ...kinds]) {
    checkCount(weight.heads)
    if (weight.area < 0n) throw new LawError('BAD_NUMBER')
  }
  if (roll.area === 0n || roll.heads === 0) throw new LawError('EMPTY_LIST')
  const all = sum(...kinds)
  if (all.area > roll.area || all.heads > roll.heads) throw new LawError('VOTES_EXCEED_ROLL')
}

function leadingSide(votes: Votes): 'FOR' | 'AGAINST' | null {
  if (exceeds(votes.for, votes.against)) return 'FOR'
  return exceeds(votes.against, votes.for) ? 'AGAINST' : null
}

function silentTreatment(count: {
  roll: Weight
  votes: Required<Votes>
  rules: TallyRules
  threshold: Threshold
  leading: 'FOR' | 'AGAINST' | null
  cast: Weight
}): SilentTreatment {
  const { votes, rules, threshold, leading } = count
  if (votes.silentDelivered.area === 0n && votes.silentDelivered.heads === 0) return 'NONE'
  if (rules.nonresponse === 'IGNORE') return 'IGNORED_BY_RULE'
  if (rules.nonresponse === 'DELIVERED_AS_ABSTAIN') return 'ABSTAINED'
  if (leading === null) return 'IGNORED_NO_LEADING_SIDE'
  if (threshold === 'SPECIAL' && !rules.allowSpecialFollow) return 'IGNORED_SPECIAL_ITEM'
  return meetsCastFloor(count) ? 'FOLLOWED' : 'IGNORED_CAST_FLOOR'
}

/** Whether enough was really cast for the silent to follow: more than half of the roll in both measures. */
function meetsCastFloor(count: {
  roll: Weight
  votes: Required<Votes>
  rules: TallyRules
  leading: 'FOR' | 'AGAINST' | null
  cast: Weight
}): boolean {
  const { roll, votes, rules, leading, cast } = count
  switch (rules.castFloor) {
    case 'NONE':
      return true
    case 'CAST':
      return exceeds(sum(cast, cast), roll)
    case 'MAJORITY': {
      const majority = sum(leading === 'FOR' ? votes.for : votes.against, votes.follow)
      return exceeds(sum(majority, majority), roll)
    }
  }
}

function read(roll: Weight, threshold: Threshold, participated: Weight, approved: Weight): Reading {
  const needed = {
    quorum: { area: atLeast(roll.area), heads: Number(atLeast(BigInt(roll.heads))) },
    approval: {
      area: enough(participated.area, threshold),
      heads: Number(enough(BigInt(participated.heads), threshold)),
    },
  }
  const missing = {
    quorum: shortfall(needed.quorum, participated),
    approval: shortfall(needed.approval, approved),
  }
  const outcome = !isNothing(missing.quorum) ? 'NO_QUORUM' : isNothing(missing.approval) ? 'PASS' : 'NOT_PASSED'
  return { outcome, participated, approved, needed, missing }
}

/** The smallest amount that is two thirds of the roll. */
function atLeast(total: bigint): bigint {
  const [numerator, denominator] = MAJORITIES.quorum
  return ceilDivide(numerator * total, denominator)
}

/** The smallest amount that is more than half (过半数), or three quarters (四分之三以上), of those taking part. */
function enough(participated: bigint, threshold: Threshold): bigint {
  if (threshold === 'ORDINARY') return (MAJORITIES.ordinary[0] * participated) / MAJORITIES.ordinary[1] + 1n
  return ceilDivide(MAJORITIES.special[0] * participated, MAJORITIES.special[1])
}

function shortfall(needed: Weight, there: Weight): Weight {
  return {
    area: needed.area > there.area ? needed.area - there.area : 0n,
    heads: Math.max(0, needed.heads - there.heads),
  }
}

function isNothing(weight: Weight): boolean {
  return weight.area === 0n && weight.heads === 0
}

/** Strictly more in area and in heads. */
function exceeds(a: Weight, b: Weight): boolean {
  return a.area > b.area && a.heads > b.heads
}

function sum(...weights: readonly Weight[]): Weight {
  return weights.reduce((total, weight) => ({
    area: total.area + weight.area,
    heads: total.heads + weight.heads,
  }))
}

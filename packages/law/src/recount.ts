import type { ItemCode } from './items.ts'
import { formatHundredths, parseHundredths } from './number.ts'
import { type AllocationMethod, allocate } from './rules/funds-allocate.ts'
import { explain } from './rules/motion-explain.ts'
import { type Outcome, type TallyRules, tally, type Weight } from './rules/motion-tally.ts'

// The rules with text in and text out, as a verifier of published figures meets them: in a file, in a browser.

/** What votes weigh, as published: m² with two decimals, and heads. */
export interface WeightText {
  readonly area: string
  readonly heads: number
}

export interface CountText {
  readonly item: string
  readonly roll: WeightText
  readonly votes: {
    readonly [K in 'for' | 'against' | 'abstain' | 'follow' | 'invalid' | 'silentDelivered']: WeightText
  }
  readonly rules: TallyRules
}

/**
 * `motion.tally` on published totals: what they lead to by law, and the sentences that say how.
 * Throws LawError as `tally` does, and BAD_NUMBER for areas with more than two decimals.
 */
export function recount({ item, roll, votes, rules }: CountText) {
  const { nonresponse, allowSpecialFollow, invalidCountsAsParticipation, castFloor } = rules
  const count = tally({
    item: item as ItemCode,
    roll: weight(roll),
    votes: {
      for: weight(votes.for),
      against: weight(votes.against),
      abstain: weight(votes.abstain),
      follow: weight(votes.follow),
      invalid: weight(votes.invalid),
      silentDelivered: weight(votes.silentDelivered),
    },
    rules: { nonresponse, allowSpecialFollow, invalidCountsAsParticipation, castFloor },
  })
  return {
    outcome: count.agreed.outcome as Outcome,
    strictOutcome: count.strict.outcome as Outcome,
    participated: text(count.agreed.participated),
    approved: text(count.agreed.approved),
    strict: { participated: text(count.strict.participated), approved: text(count.strict.approved) },
    explanation: explain(count),
  }
}

/** `funds.allocate` on published amounts (yuan) and weights: the parts, in the order of the shares. Throws as it does. */
export function reallocate(
  total: string,
  shares: readonly { readonly id: string; readonly weight: string }[],
  method: string,
): string[] {
  const parts = allocate(
    parseHundredths(total),
    shares.map(({ id, weight }) => ({ id, weight: parseHundredths(weight) })),
    method as AllocationMethod,
  )
  return parts.map(({ amount }) => formatHundredths(amount))
}

function weight({ area, heads }: WeightText): Weight {
  return { area: parseHundredths(area), heads }
}

function text({ area, heads }: Weight): WeightText {
  return { area: formatHundredths(area), heads }
}

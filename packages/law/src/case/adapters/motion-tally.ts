import { ITEM_CODES, type ItemCode } from '../../items.ts'
import { formatHundredths } from '../../number.ts'
import { type TallyRules, tally } from '../../rules/motion-tally.ts'
import type { Adapter } from '../adapter.ts'
import { choice, flag, number, record, text } from '../shape.ts'
import { readWeight, type WeightText, weightShape, writeWeight } from './weights.ts'

interface Input {
  item: ItemCode
  roll: WeightText
  votes: Record<'for' | 'against' | 'abstain', WeightText> &
    Partial<Record<'follow' | 'invalid' | 'silentDelivered', WeightText>>
  rules?: Partial<TallyRules>
}

const NOTHING: WeightText = { area: '0.00', heads: 0 }
const outcome = choice('PASS', 'NOT_PASSED', 'NO_QUORUM')

/** The case form of motion.tally. */
export const motionTally: Adapter = {
  rule: 'motion.tally',
  input: record(
    {
      item: choice(...ITEM_CODES),
      roll: weightShape,
      votes: record(
        { for: weightShape, against: weightShape, abstain: weightShape },
        { follow: weightShape, invalid: weightShape, silentDelivered: weightShape },
      ),
    },
    {
      rules: record(
        {},
        {
          nonresponse: choice('IGNORE', 'DELIVERED_AS_ABSTAIN', 'DELIVERED_FOLLOW_MAJORITY'),
          allowSpecialFollow: flag,
          invalidCountsAsParticipation: flag,
          castFloor: choice('NONE', 'CAST', 'MAJORITY'),
        },
      ),
    },
  ),
  result: record(
    {
      outcome,
      threshold: choice('ORDINARY', 'SPECIAL'),
      participated: weightShape,
      approved: weightShape,
      strict: record({ outcome }),
    },
    { missing: record({ quorumArea: text, quorumHeads: number, approveArea: text, approveHeads: number }) },
  ),
  run: (input: Input, { pack }) => {
    const votes = {
      for: readWeight(input.votes.for, 'votes.for'),
      against: readWeight(input.votes.against, 'votes.against'),
      abstain: readWeight(input.votes.abstain, 'votes.abstain'),
      follow: readWeight(input.votes.follow ?? NOTHING, 'votes.follow'),
      invalid: readWeight(input.votes.invalid ?? NOTHING, 'votes.invalid'),
      silentDelivered: readWeight(input.votes.silentDelivered ?? NOTHING, 'votes.silentDelivered'),
    }
    const result = tally({ item: input.item, roll: readWeight(input.roll, 'roll'), votes, rules: rulesOf(input, pack) })
    const { outcome, participated, approved, missing } = result.agreed
    return {
      outcome,
      threshold: result.threshold,
      participated: writeWeight(participated),
      approved: writeWeight(approved),
      strict: { outcome: result.strict.outcome },
      ...(outcome === 'PASS' ? {} : { missing: writeMissing(missing) }),
    }
  },
}

function rulesOf(input: Input, pack: Parameters<Adapter['run']>[1]['pack']): TallyRules {
  return {
    nonresponse: pack.parameters['tally.nonresponse'].value,
    allowSpecialFollow: pack.parameters['tally.allowSpecialFollow'].value,
    invalidCountsAsParticipation: pack.parameters['tally.invalidCountsAsParticipation'].value,
    castFloor: pack.parameters['tally.castFloor'].value,
    ...input.rules,
  }
}

function writeMissing(missing: ReturnType<typeof tally>['agreed']['missing']): object {
  return {
    quorumArea: formatHundredths(missing.quorum.area),
    quorumHeads: missing.quorum.heads,
    approveArea: formatHundredths(missing.approval.area),
    approveHeads: missing.approval.heads,
  }
}

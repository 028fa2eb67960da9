import { explain, type Outcome, type PackStatus, type Tally, type Votes, type Weight } from '@linli/law'
import { type Static, Type } from 'typebox'
import { AreaText, Instant } from '../../platform/http/schemas.ts'
import { hundredths } from '../../platform/numbers.ts'

const WeightText = Type.Object({ area: AreaText, heads: Type.Integer({ description: '人数' }) })
const OutcomeCode = Type.Union([Type.Literal('PASS'), Type.Literal('NOT_PASSED'), Type.Literal('NO_QUORUM')])

/** The result of one motion as everybody reads it: totals, quorums and reasons, never a single vote. */
export const Result = Type.Object({
  stage: Type.Union([Type.Literal('PRELIMINARY'), Type.Literal('FINAL')]),
  outcome: OutcomeCode,
  strictOutcome: Type.Union([OutcomeCode], { description: '严格口径：未投票的一律不计' }),
  announced: Type.Boolean({ description: '为 false 时规则包未经核对，系统不自行宣布通过，只显示 outcomeTitle' }),
  outcomeTitle: Type.String(),
  lawSentence: Type.String({ description: '依据哪部法律、地方规则包核对到什么程度' }),
  roll: WeightText,
  for: WeightText,
  against: WeightText,
  abstain: WeightText,
  follow: WeightText,
  followOffered: Type.Optional(Type.Boolean({ description: '公告设有“随多数”：单独列明，没有人选也列' })),
  invalid: WeightText,
  silentDelivered: WeightText,
  participated: WeightText,
  approved: WeightText,
  strict: Type.Object({ participated: WeightText, approved: WeightText }),
  missing: Type.Optional(
    Type.Object({
      quorumArea: AreaText,
      quorumHeads: Type.Integer(),
      approveArea: AreaText,
      approveHeads: Type.Integer(),
    }),
  ),
  explanation: Type.Array(Type.String()),
  computedAt: Instant,
})
export type Result = Static<typeof Result>

const TITLES: Record<Outcome, string> = {
  PASS: '通过',
  NOT_PASSED: '未通过（未形成决定）',
  NO_QUORUM: '参与表决未达法定比例（未形成决定）',
}

/** Without announcement: what the figures say, and no conclusion. */
const FIGURES: Record<Outcome, string> = {
  PASS: '计票已达到法定比例，待主管部门确认',
  NOT_PASSED: '计票未达到法定比例，待主管部门确认',
  NO_QUORUM: '参与表决未达法定比例，待主管部门确认',
}

const CARRIED = '计票结果为通过。'
const NOT_ANNOUNCED = '计票数字已达到法定比例；当地规则未经核对，本系统不作结论，由主管部门核对后确认。'

/**
 * Puts a tally into words and decimal text. Under an UNVERIFIED pack the platform doesn't say "carried" by itself:
 * the figures are shown, the conclusion is left to the authority.
 */
export function toResult(
  stage: Result['stage'],
  tally: Tally,
  votes: Required<Votes>,
  law: { packStatus: PackStatus; packSentence: string; follow?: boolean },
  computedAt: Date,
): Result {
  const announced = law.packStatus !== 'UNVERIFIED'
  const { agreed, strict } = tally
  const passed = agreed.outcome === 'PASS'
  return {
    stage,
    outcome: agreed.outcome,
    strictOutcome: strict.outcome,
    announced,
    outcomeTitle: (announced ? TITLES : FIGURES)[agreed.outcome],
    lawSentence: law.packSentence,
    roll: text(tally.roll),
    for: text(votes.for),
    against: text(votes.against),
    abstain: text(votes.abstain),
    follow: text(votes.follow),
    followOffered: law.follow ?? false,
    invalid: text(votes.invalid),
    silentDelivered: text(votes.silentDelivered),
    participated: text(agreed.participated),
    approved: text(agreed.approved),
    strict: { participated: text(strict.participated), approved: text(strict.approved) },
    ...(passed
      ? {}
      : {
          missing: {
            quorumArea: hundredths(agreed.missing.quorum.area),
            quorumHeads: agreed.missing.quorum.heads,
            approveArea: hundredths(agreed.missing.approval.area),
            approveHeads: agreed.missing.approval.heads,
          },
        }),
    explanation: explain(tally).map((s) => (announced ? s : s.replace(CARRIED, NOT_ANNOUNCED))),
    computedAt: computedAt.toISOString(),
  }
}

function text(weight: Weight): { area: string; heads: number } {
  return { area: hundredths(weight.area), heads: weight.heads }
}

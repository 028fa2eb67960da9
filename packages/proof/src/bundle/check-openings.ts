import { amountText, hundredthsOf, sumAmounts } from './amounts.ts'
import type { BallotOpening, BundleBody, BundleMotion, LineOpening, RollLeaf } from './bundle.ts'
import { ballotLeafText, lineCommitment } from './hashes.ts'
import { type ResultSheet, sameWeight } from './publications.ts'
import { type AreaHeads, type BundleCheck, type BundleTools, Findings, type VoteKind } from './report.ts'

type Openings = NonNullable<BundleBody['openings']>
/** Lines of each roll by id, with what they weigh. */
type Weights = ReadonlyMap<string, ReadonlyMap<string, RollLeaf>>

const KIND: Record<BallotOpening['choice'], VoteKind> = {
  FOR: 'for',
  AGAINST: 'against',
  ABSTAIN: 'abstain',
  FOLLOW: 'follow',
  INVALID: 'invalid',
}

/** The organiser's part: every leaf recomputed from its opening, one standing ballot a line, the totals recounted. */
export function checkOpenings(
  body: BundleBody,
  openings: Openings,
  results: readonly ResultSheet[],
  tools: BundleTools,
): BundleCheck[] {
  const roll = new Findings()
  const weights = openRolls(body, openings, roll, tools)
  const lines = openings.rolls.reduce((sum, r) => sum + r.lines.length, 0)
  const leaves = checkLeaves(body, openings, tools)
  const standing = new Findings()
  const stands = standingBallots(body, openings.ballots, weights, standing)
  return [
    roll.check('openings-roll', '名册逐户开封', `${lines} 户的承诺、面积与名册的叶子一致`),
    leaves.check('openings-ballots', '选票逐张开封', `${openings.ballots.length} 张选票与投票日志的叶子逐条一致`),
    standing.check('standing', '每户一票', `每个议题每户只有一张有效票，共 ${stands.length} 张；都是名册上的户`),
    recountTotals(body, openings, stands, weights, results),
  ]
}

function openRolls(body: BundleBody, openings: Openings, findings: Findings, tools: BundleTools): Weights {
  const weights = new Map<string, Map<string, RollLeaf>>()
  const units = new Map<string, Set<string>>()
  findings.expect(openings.rolls.length === body.rolls.length, '开封的名册数量不符')
  for (const [i, opened] of openings.rolls.entries()) {
    const leaves = body.rolls[i]?.leaves ?? []
    findings.expect(body.rolls[i]?.id === opened.rollId, '开封的名册次序不符')
    findings.expect(leaves.length === opened.lines.length, '开封的户数不符')
    const byLine = new Map<string, RollLeaf>()
    const seen = new Set<string>()
    for (const [n, line] of opened.lines.entries()) {
      const leaf = leaves[n]
      if (leaf) openLine(line, leaf, findings, tools)
      if (leaf) byLine.set(line.lineId, leaf)
      for (const { unitId } of line.units) {
        findings.expect(!seen.has(unitId), '同一房屋出现在两户')
        seen.add(unitId)
      }
    }
    findings.expect(byLine.size === leaves.length, '名册里有重复的户')
    findings.expect(
      opened.served.every((line, n) => byLine.has(line) && (n === 0 || opened.served[n - 1]! < line)),
      '送达记录里有名册之外的户，或次序不对',
    )
    weights.set(opened.rollId, byLine)
    units.set(opened.rollId, seen)
  }
  return weights
}

function openLine(line: LineOpening, leaf: RollLeaf, findings: Findings, tools: BundleTools): void {
  findings.expect(lineCommitment(tools.sm3, line) === leaf.commitment, '有一户的内容与承诺不符')
  findings.expect(
    line.units.length === 1
      ? line.units[0]!.area === leaf.area
      : sumAmounts(line.units.map((u) => u.area)) === leaf.area,
    '有一户各房屋的面积之和不符',
  )
  findings.expect(line.units.some((u) => u.countsHead) === (leaf.heads === 1), '有一户的人数不符')
}

function checkLeaves(body: BundleBody, openings: Openings, tools: BundleTools): Findings {
  const findings = new Findings()
  const { leaves } = body.log
  findings.expect(openings.ballots.length === leaves.length, '开封的选票数与日志条数不符')
  for (const [i, ballot] of openings.ballots.entries()) {
    const leaf = ballotLeafText(tools.sm3, ballot, body.area.id, body.assembly.id)
    findings.expect(leaf === leaves[i], () => `第 ${i + 1} 张选票与日志的叶子不符`)
  }
  return findings
}

/** The ballot that stands for each motion and line: the end of the one chain of replacements. */
function standingBallots(
  body: BundleBody,
  ballots: readonly BallotOpening[],
  weights: Weights,
  findings: Findings,
): BallotOpening[] {
  const motions = new Map(body.motions.map((m) => [m.id, m]))
  const byId = new Map(ballots.map((b) => [b.ballotId, b]))
  findings.expect(byId.size === ballots.length, '选票编号重复')
  const groups = new Map(body.motions.map((m) => [m.id, new Map<string, BallotOpening[]>()]))
  for (const ballot of ballots) {
    const motion = motions.get(ballot.motionId)
    findings.expect(motion !== undefined, '有选票不属于任何议题')
    findings.expect(motion === undefined || !!weights.get(motion.rollId)?.has(ballot.lineId), '有选票不属于名册上的户')
    findings.expect(
      ballot.castAt >= body.assembly.votingFrom &&
        ballot.castAt < (body.assembly.extendedUntil ?? body.assembly.votingUntil),
      '有选票不在投票期内',
    )
    const lines = groups.get(ballot.motionId)
    const group = lines?.get(ballot.lineId)
    if (group) group.push(ballot)
    else lines?.set(ballot.lineId, [ballot])
  }
  return [...groups.values()].flatMap((lines) =>
    [...lines.values()].flatMap((group) => endOfChain(group, byId, findings)),
  )
}

function endOfChain(
  group: readonly BallotOpening[],
  byId: ReadonlyMap<string, BallotOpening>,
  findings: Findings,
): BallotOpening[] {
  if (group.length === 1 && group[0]!.supersedes === undefined) return [group[0]!]
  const replaced = new Set(group.map((b) => b.supersedes))
  const [end, ...others] = group.filter((b) => !replaced.has(b.ballotId))
  // Walked back from the end, the chain must pass every ballot of the line once.
  let length = 0
  let at = end
  while (at && length <= group.length) {
    length++
    const before: BallotOpening | undefined = at.supersedes === undefined ? undefined : byId.get(at.supersedes)
    if (at.supersedes !== undefined && (before?.motionId !== at.motionId || before.lineId !== at.lineId)) length = -1
    if (length < 0) break
    at = before
  }
  findings.expect(
    end !== undefined && others.length === 0 && length === group.length,
    '有一户对同一议题有不止一张有效票',
  )
  return end ? [end] : []
}

function recountTotals(
  body: BundleBody,
  openings: Openings,
  stands: readonly BallotOpening[],
  weights: Weights,
  results: readonly ResultSheet[],
): BundleCheck {
  const findings = new Findings()
  const latest = results[results.length - 1]
  for (const [i, motion] of body.motions.entries()) {
    const said = latest?.body.motions[i]?.result
    const votes = count(motion, body, openings, stands, weights.get(motion.rollId) ?? new Map())
    for (const kind of Object.keys(votes) as VoteKind[]) {
      findings.expect(said !== undefined && sameWeight(said[kind], votes[kind]), `第 ${motion.seq} 项的票数重数后不同`)
    }
  }
  return findings.check('recount', '逐张重新计票', '由开封的选票重数，面积和人数与公布的总数一致')
}

function count(
  motion: BundleMotion,
  body: BundleBody,
  openings: Openings,
  stands: readonly BallotOpening[],
  lines: ReadonlyMap<string, RollLeaf>,
): Record<VoteKind, AreaHeads> {
  const area: Record<VoteKind, number> = { for: 0, against: 0, abstain: 0, follow: 0, invalid: 0, silentDelivered: 0 }
  const heads = { ...area }
  const add = (kind: VoteKind, lineId: string) => {
    const leaf = lines.get(lineId)
    if (!leaf) return
    area[kind] += hundredthsOf(leaf.area)
    heads[kind] += leaf.heads
  }
  const voted = new Set<string>()
  for (const ballot of stands) {
    if (ballot.motionId !== motion.id) continue
    voted.add(ballot.lineId)
    add(KIND[ballot.choice], ballot.lineId)
  }
  if (body.rules.nonresponse !== 'IGNORE') {
    const served = openings.rolls.find((r) => r.rollId === motion.rollId)?.served ?? []
    for (const line of served) if (!voted.has(line)) add('silentDelivered', line)
  }
  const totals = {} as Record<VoteKind, AreaHeads>
  for (const kind of Object.keys(area) as VoteKind[])
    totals[kind] = { area: amountText(area[kind]), heads: heads[kind] }
  return totals
}

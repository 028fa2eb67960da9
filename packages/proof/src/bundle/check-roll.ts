import { sumAmounts } from './amounts.ts'
import { type BundleBody, type BundleRoll, LEAST_LINES_SHOWN } from './bundle.ts'
import { hashBytes } from './hash-text.ts'
import { rollLeafHash, rootText } from './hashes.ts'
import { type BundleCheck, type BundleTools, Findings } from './report.ts'

/** The rolls: root recomputed from the leaves, area and heads summed. */
export function checkRolls(body: BundleBody, tools: BundleTools): BundleCheck {
  const findings = new Findings()
  const ids = new Set(body.rolls.map((roll) => roll.id))
  findings.expect(ids.size === body.rolls.length, '名册重复')
  const used = new Set(body.motions.map((motion) => motion.rollId))
  findings.expect([...ids].every((id) => used.has(id)) && [...used].every((id) => ids.has(id)), '名册与议题对不上')
  for (const roll of body.rolls) checkRoll(roll, body.kind, findings, tools)
  const hidden = body.rolls.filter((roll) => roll.withheld).length
  const lines = body.rolls.map((roll) => `${roll.lines} 户、${roll.area} 平方米、${roll.heads} 人`).join('；')
  const why = hidden > 0 ? `（${hidden} 份名册不足 ${LEAST_LINES_SHOWN} 户，为保护隐私不公开各户面积，只核对根）` : ''
  return findings.check('roll', '业主名册', `由叶子重算的根相符：${lines}${why}`)
}

function checkRoll(roll: BundleRoll, kind: BundleBody['kind'], findings: Findings, tools: BundleTools): void {
  const { leaves, withheld } = roll
  const small = roll.lines < LEAST_LINES_SHOWN
  if (!leaves === !withheld) {
    findings.expect(false, '名册应有叶子')
    return
  }
  // Only small rolls hide their lines, and from the public alone: nobody can use this to hide a wrong sum.
  findings.expect(!withheld || (small && kind === 'public'), '名册不应隐去各户面积')
  findings.expect(!leaves || !small || kind === 'organiser', '户数过少的名册不应公开各户面积')
  const hashes = leaves ? leaves.map((leaf) => rollLeafHash(tools.sm3, leaf)) : withheld!.map(hashBytes)
  findings.expect(hashes.length === roll.lines, '名册的户数不符')
  findings.expect(rootText(tools.sm3, hashes) === roll.root, '名册的根不符')
  if (!leaves) return
  for (let i = 1; i < leaves.length; i++) {
    findings.expect(leaves[i - 1]!.commitment < leaves[i]!.commitment, '名册有重复的叶子，或次序不对')
  }
  findings.expect(sumAmounts(leaves.map((leaf) => leaf.area)) === roll.area, '各户面积之和与名册总面积不符')
  findings.expect(leaves.reduce((sum, leaf) => sum + leaf.heads, 0) === roll.heads, '各户人数之和与名册总人数不符')
}

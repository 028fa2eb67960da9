import type { BundleBody, BundleMotion } from './bundle.ts'
import { type PublishedResult, type ResultSheet, sameWeight, votesOf } from './publications.ts'
import { type BundleCheck, type BundleTools, Findings, type Recount } from './report.ts'

/** The sentence that an UNVERIFIED pack puts another in the place of: the platform doesn't announce by itself then. */
const CARRIED = '计票结果为通过。'
const TITLE = '依法律计算的结果'

/** Every published result against the law: the totals lead to what was announced. */
export function checkResults(body: BundleBody, results: readonly ResultSheet[], tools: BundleTools): BundleCheck {
  const { law } = tools
  if (!law) return { name: 'results', title: TITLE, ok: null, detail: '此设备较旧，不能重算，请换一台设备核对' }
  const findings = new Findings()
  for (const { publication, body: said } of results) {
    for (const [i, { result }] of said.motions.entries()) {
      const motion = body.motions[i]
      if (!motion) continue
      const what = `《${publication.title}》第 ${motion.seq} 项`
      checkResult(body, motion, result, what, findings, (count) => law.recount(count))
    }
  }
  const said = results[results.length - 1]?.body.motions.map((m) => `第 ${m.seq} 项${m.result.outcomeTitle}`).join('，')
  return findings.check('results', TITLE, `由总数依法重算，与公布的一致：${said}`)
}

function checkResult(
  body: BundleBody,
  motion: BundleMotion,
  said: PublishedResult,
  what: string,
  findings: Findings,
  recount: (count: Parameters<NonNullable<BundleTools['law']>['recount']>[0]) => Recount,
): void {
  const roll = body.rolls.find((r) => r.id === motion.rollId)
  findings.expect(roll !== undefined && sameWeight(said.roll, roll), `${what}的名册总数不符`)
  const count = recounted(() =>
    recount({ item: motion.item, roll: said.roll, votes: votesOf(said), rules: body.rules }),
  )
  if (count === null) {
    findings.expect(false, `${what}的总数不合法（例如超过名册）`)
    return
  }
  findings.expect(
    said.outcome === count.outcome && said.strictOutcome === count.strictOutcome,
    `${what}公布为 ${said.outcome}，依法应为 ${count.outcome}`,
  )
  const weights =
    sameWeight(said.participated, count.participated) &&
    sameWeight(said.approved, count.approved) &&
    sameWeight(said.strict.participated, count.strict.participated) &&
    sameWeight(said.strict.approved, count.strict.approved)
  findings.expect(weights, `${what}的参与或同意总数不符`)
  findings.expect(said.announced === (body.rules.packStatus !== 'UNVERIFIED'), `${what}是否由平台宣布，与规则包不符`)
  const carried = said.announced && said.outcome === 'PASS'
  findings.expect((said.outcomeTitle === '通过') === carried, `${what}的结论写法不符`)
  findings.expect(sameWords(said, count.explanation), `${what}的说明与重算的不符`)
}

function recounted(run: () => Recount): Recount | null {
  try {
    return run()
  } catch {
    return null
  }
}

function sameWords(said: PublishedResult, expected: readonly string[]): boolean {
  if (said.explanation.length !== expected.length) return false
  return said.explanation.every((sentence, i) => {
    if (sentence === expected[i]) return true
    return !said.announced && expected[i] === CARRIED && sentence !== CARRIED
  })
}

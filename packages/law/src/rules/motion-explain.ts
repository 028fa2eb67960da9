import { ITEMS, MAJORITIES } from '../items.ts'
import { formatHundredths } from '../number.ts'
import type { Outcome, SilentTreatment, Tally, Weight } from './motion-tally.ts'

const OUTCOMES: Record<Outcome, string> = {
  PASS: '计票结果为通过。',
  NOT_PASSED: '同意未达到法定比例，本事项未形成决定；未形成决定不等于作出相反的决定。',
  NO_QUORUM: '参与表决未达到法定比例，本次表决不产生决定。',
}

const SILENT: Record<Exclude<SilentTreatment, 'NONE'>, string> = {
  IGNORED_BY_RULE: '已送达而未投票的业主不计入参与表决。',
  IGNORED_NO_LEADING_SIDE: '面积和人数没有同时领先的一方，已送达而未投票的业主不计入。',
  IGNORED_SPECIAL_ITEM: '本事项须四分之三以上同意，已送达而未投票的业主不随多数计入。',
  IGNORED_CAST_FLOOR: '实际投票未过名册总面积或总人数的半数，已送达而未投票的业主不随多数计入。',
  ABSTAINED: '依议事规则，已送达而未投票的业主计为弃权，计入参与表决。',
  FOLLOWED: '依议事规则，已送达而未投票的业主随多数意见计入。',
}

/**
 * Chinese sentences that say how the law counts a tally: the matter and its article, quorum needed and there, approvals
 * needed and there, what is missing, how silent ballots were treated, the outcome, and the strict reading where silent
 * ballots were counted in. The sentences don't announce a decision: that is the platform's duty.
 */
export function explain(tally: Tally): string[] {
  const { item, threshold, roll, agreed, strict, silent } = tally
  const { name, article } = ITEMS[item]
  const share = threshold === 'ORDINARY' ? '过半数' : '四分之三以上'
  const sentences = [
    `表决事项：${name}（${article}）。`,
    `名册：专有部分面积 ${weight(roll)}。`,
    `参与表决须达到面积三分之二以上且人数三分之二以上（${MAJORITIES.article}），即 ${weight(agreed.needed.quorum)}；` +
      `实际 ${weight(agreed.participated)}，${verdict(agreed.missing.quorum)}。`,
    `同意须达到参与表决面积${share}且参与表决人数${share}（${MAJORITIES.article}），` +
      `即 ${weight(agreed.needed.approval)}；实际 ${weight(agreed.approved)}，${verdict(agreed.missing.approval)}。`,
  ]
  if (silent !== 'NONE') sentences.push(SILENT[silent])
  sentences.push(OUTCOMES[agreed.outcome])
  if (silent === 'ABSTAINED' || silent === 'FOLLOWED') {
    sentences.push(
      `严格口径（未投票的一律不计）：参与 ${weight(strict.participated)}，同意 ${weight(strict.approved)}；` +
        OUTCOMES[strict.outcome],
    )
  }
  return sentences
}

function weight({ area, heads }: Weight): string {
  return `${formatHundredths(area)} 平方米、${heads} 人`
}

/** Names only what is short: a motion can lack heads and have area to spare. */
function verdict({ area, heads }: Weight): string {
  const short = [area > 0n ? `${formatHundredths(area)} 平方米` : '', heads > 0 ? `${heads} 人` : ''].filter(Boolean)
  return short.length === 0 ? '已达到' : `未达到，还差 ${short.join('、')}`
}

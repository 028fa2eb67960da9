import { ITEMS } from '@linli/law'
import { hundredths } from '../../platform/numbers.ts'
import { thresholdSentence } from '../meeting/assembly-view.ts'
import { chineseDay } from '../meeting/legal-days.ts'
import type { RollSummary } from '../meeting/meeting.store.ts'
import { type AssemblyRow, firstDay, KINDS, lastDay, type MotionRow, ORGANISERS } from '../meeting/meeting.ts'
import { CONFLICTS, extensionSentence, REVOCATIONS } from '../meeting/meeting-rules.ts'

export type NoticeText = { title: string; paragraphs: string[]; publishedOn: string | null }

type Facts = { areaName: string; motions: readonly MotionRow[]; rolls: ReadonlyMap<string, RollSummary> }

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/**
 * The notice as it is posted, printed and published: what is decided, by whom, by which law, how to vote, and what
 * happens to those who don't. Preview and publication are this one function.
 * @param publishedOn the day it is published, or null for a preview
 */
export function noticeText(assembly: AssemblyRow, facts: Facts, publishedOn: string | null): NoticeText {
  const { rules } = assembly
  return {
    title: `关于召开${facts.areaName}业主大会${KINDS[assembly.kind]}的公告`,
    paragraphs: [
      `各位业主：${assembly.title}由${ORGANISERS[assembly.organiser]}组织召开${rules.convenerBasis ? `（${rules.convenerBasis}）` : ''}，依照《民法典》第二百七十八条、《物业管理条例》第十二条、第十四条，采用手机投票和书面征求意见相结合的形式，现公告如下。`,
      votingParagraph(assembly),
      rules.extensionDays
        ? `延长：${extensionSentence(rules.extensionDays)}，届时另行公告；已经投出的票继续有效，无须再投。`
        : null,
      ...facts.motions.map((motion) => motionParagraph(motion, facts.rolls)),
      '怎样投票：业主可用手机投票；不会或不愿用手机的，可向居民委员会领取纸质票，两者效力相同。一户由数人共有的，共有人推选一人投票；单位和建设单位由授权代理人投票；无民事行为能力或者限制民事行为能力的业主由监护人投票；可以书面委托代理人（物业管理条例 第12条）。',
      `电子票与纸质票：${CONFLICTS[rules.conflict]}。改票：${REVOCATIONS[rules.revocation]}。弃权属于参与表决。${rules.follow ? `票面设有“随多数”：选择它的业主属于参与表决，随面积和人数都领先的一方计入，没有领先的一方时按弃权计；公布结果时单独列明。` : ''}`,
      silentParagraph(assembly),
      `名册：本次会议的业主名册已经冻结，业主可查看本户的面积和票数，有异议的请在投票开始前提出。专有部分面积依次按不动产登记、实测、买卖合同记载计算，一个买受人计一人（建筑物区分所有权解释 第8条、第9条）。`,
      `结果：投票期间只公布参与情况，不公布赞成或反对的数目；截止后公示初步结果 ${rules.objectionDays} 日，业主可以提出异议，异议答复后公布最终结果。`,
      rules.packSentence,
    ].filter((p): p is string => p !== null),
    publishedOn,
  }
}

function votingParagraph(assembly: AssemblyRow): string {
  const from = firstDay(assembly)
  const until = lastDay(assembly)
  if (from === null || until === null) return '投票时间：尚未确定。'
  return `投票时间：${chineseDay(from)}零时起至${chineseDay(until)}二十四时止。`
}

function motionParagraph(motion: MotionRow, rolls: ReadonlyMap<string, RollSummary>): string {
  const { name, article, threshold } = ITEMS[motion.item]
  const roll = motion.roll_id ? rolls.get(motion.roll_id) : undefined
  const total = roll ? `名册总面积 ${hundredths(roll.area)} 平方米，总人数 ${roll.heads} 人` : '名册尚未冻结'
  const amount = motion.amount === null ? '' : `金额 ${hundredths(motion.amount)} 元。`
  const body = motion.body.trim() === '' ? '' : `${sentence(motion.body.trim())}`
  return `议题${ORDINALS[motion.seq - 1] ?? motion.seq}：${sentence(motion.title)}${body}${amount}事项：${name}（${article}）。表决范围：${motion.scope.title}，${total}。通过条件：${thresholdSentence(threshold)}`
}

function silentParagraph(assembly: AssemblyRow): string | null {
  const { nonresponse, nonresponseBasis } = assembly.rules
  if (nonresponse === 'IGNORE') return '未投票的后果：未投票的业主不计入参与表决。'
  const how = nonresponse === 'DELIVERED_AS_ABSTAIN' ? '计为弃权，计入参与表决' : '随已表决的多数意见计入'
  return `未投票的后果：依议事规则（${nonresponseBasis}），已送达本公告和表决票而在截止前未投票的业主，${how}；未送达的不计入（指导规则 第26条）。公布结果时同时列出不计入未投票业主的严格口径。`
}

function sentence(text: string): string {
  return /[。！？；.!?]$/.test(text) ? text : `${text}。`
}

import type { ConvenerRefusal } from './convener.ts'
import { addDays, lastDayBefore } from './legal-days.ts'
import type { Step } from './meeting.schemas.ts'
import type { PublicationRef } from './meeting.store.ts'
import type { AssemblyRow, AssemblyState } from './meeting.ts'
import { firstDay, lastDay } from './meeting.ts'
import { earliestVoting, noticeArticle } from './voting-days.ts'

const ORDER: readonly AssemblyState[] = [
  'DRAFT',
  'ROLL_FROZEN',
  'NOTICED',
  'VOTING',
  'CLOSED',
  'OBJECTION',
  'FINAL',
  'PUBLISHED',
]

export type StepFacts = {
  today: string
  frozenAt: Date | null
  publications: readonly PublicationRef[]
  openObjections: number
  /** Why the organiser may not convene as things stand. */
  convener: ConvenerRefusal | null
}

/** The way of an assembly: each step with the article it rests on and the earliest day it can happen. */
export function stepsOf(assembly: AssemblyRow, facts: StepFacts): Step[] {
  const { rules } = assembly
  const done = (state: AssemblyState) => ORDER.indexOf(assembly.state) >= ORDER.indexOf(state)
  const publishedAt = (kind: string) =>
    facts.publications.findLast((p) => p.kind === kind && p.withdrawn_at === null)?.published_at
  const days = expectedDays(assembly, facts.today)
  const step = (
    state: AssemblyState,
    title: string,
    article: string,
    earliest: string | null,
    at?: Date | null,
    why?: string,
  ): Step => ({
    state,
    title,
    article,
    earliest,
    done: done(state),
    ...(done(state) && at ? { at: at.toISOString() } : {}),
    ...(!done(state) && why ? { why } : {}),
  })
  const window = rules.settings.find((s) => s.key === 'ballot.windowDays')?.article
  return [
    step('DRAFT', '拟定议题', '民法典 第278条第一款', null, assembly.created_at),
    step('ROLL_FROZEN', '冻结业主名册', '建筑物区分所有权解释 第8条、第9条', facts.today, facts.frozenAt),
    step(
      'NOTICED',
      '公告并通知全体业主',
      facts.convener?.article ?? noticeArticle(rules),
      facts.today,
      publishedAt('ASSEMBLY_NOTICE'),
      facts.convener?.why ?? '名册冻结、投票日期定好后即可公告。',
    ),
    step(
      'VOTING',
      '开始投票',
      noticeArticle(rules),
      days.voting,
      assembly.voting_from,
      `公告满 ${rules.noticeDays} 日后开始，到时自动开始。`,
    ),
    ...extensionStep(assembly, days.lastVoting),
    step(
      'CLOSED',
      '截止投票',
      window ?? `${rules.packName}规则包设置：投票期 ${rules.windowDays[0]} 至 ${rules.windowDays[1]} 日`,
      days.closed,
      assembly.voting_until,
      '到时自动截止并计票。',
    ),
    step(
      'OBJECTION',
      `公示初步结果 ${rules.objectionDays} 日`,
      '指导规则 第30条',
      days.closed,
      publishedAt('PRELIMINARY_RESULT'),
      '收回的纸质票全部复核完毕后公示。',
    ),
    step(
      'PUBLISHED',
      '公布最终结果',
      '指导规则 第30条；民法典 第278条第二款',
      days.final,
      publishedAt('FINAL_RESULT'),
      facts.openObjections > 0 && assembly.state === 'OBJECTION'
        ? `还有 ${facts.openObjections} 件异议没有答复，全部答复后公布。`
        : '公示期满、异议答复完毕后自动公布。',
    ),
  ]
}

/** Days as fixed, or the earliest possible as things stand today. */
function expectedDays(assembly: AssemblyRow, today: string) {
  const { rules } = assembly
  const earliest = earliestVoting(rules, assembly.notice_on ?? today)
  const from = firstDay(assembly)
  const voting = from !== null && from >= earliest ? from : earliest
  const until = lastDay(assembly)
  const lastVoting = until !== null && until >= voting ? until : addDays(voting, rules.windowDays[0] - 1)
  const closed = addDays(lastVoting, 1)
  const final = assembly.objection_until
    ? addDays(lastDayBefore(assembly.objection_until), 1)
    : addDays(closed, rules.objectionDays + 1)
  return { voting, lastVoting, closed, final }
}

/** Shown where the notice allows one extension, until it is clear that none was needed. */
function extensionStep(assembly: AssemblyRow, lastVoting: string): Step[] {
  const days = assembly.rules.extensionDays ?? 0
  const over = ORDER.indexOf(assembly.state) > ORDER.indexOf('VOTING')
  const extended = assembly.extended_from
  if (days === 0 || (over && !extended)) return []
  return [
    {
      state: 'EXTENDED',
      title: `延长投票一次（${days} 日）`,
      article: '会议公告写明的设置（非法律条文）',
      earliest: extended ? null : addDays(lastVoting, 1),
      done: extended !== null,
      ...(extended
        ? { at: extended.toISOString() }
        : { why: '截止时参与表决未达到三分之二的，自动延长；已达到的按期截止。' }),
    },
  ]
}

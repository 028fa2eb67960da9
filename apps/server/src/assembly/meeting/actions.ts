import type { Static } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Action } from '../../platform/http/schemas.ts'
import { type AreaPlace, may } from '../../platform/policy.ts'
import type { ConvenerRefusal } from './convener.ts'
import { type AssemblyRow, type AssemblyState, firstDay, lastDay, STATES } from './meeting.ts'
import { earliestVoting, noticeArticle } from './voting-days.ts'

type ActionView = Static<typeof Action>

/** What an action depends on beside the assembly itself. `rollUpheld`: an objection to the roll in use was found right. `convener`: why the organiser may not convene. */
export type ActionFacts = { today: string; rollUpheld: boolean; convener: ConvenerRefusal | null }

/** An act with the states it is possible in, and what else it needs. */
type Rule = {
  action: string
  title: string
  states: readonly AssemblyState[]
  /** Left out of the answer, rather than shown as impossible, in states where nobody would look for it. */
  shown?: readonly AssemblyState[]
  article?: (a: AssemblyRow, facts: ActionFacts) => string
  why?: (a: AssemblyRow, facts: ActionFacts) => string | null
}

const BEFORE: readonly AssemblyState[] = ['DRAFT', 'ROLL_FROZEN', 'NOTICED']
const SINCE_ROLL: readonly AssemblyState[] = ['ROLL_FROZEN', 'NOTICED', 'VOTING']

const RULES: readonly Rule[] = [
  { action: 'assembly.change', title: '修改', states: ['DRAFT', 'ROLL_FROZEN'], shown: BEFORE },
  {
    action: 'roll.freeze',
    title: '冻结业主名册',
    states: BEFORE,
    article: () => '建筑物区分所有权解释 第8条、第9条',
    why: (a, facts) =>
      a.state === 'NOTICED' && !facts.rollUpheld
        ? '公告发布后，名册只能在业主对名册的异议答复为“成立”之后更正。'
        : null,
  },
  {
    action: 'notice.publish',
    title: '发布会议公告',
    states: ['ROLL_FROZEN'],
    shown: BEFORE,
    article: (a, facts) => facts.convener?.article ?? noticeArticle(a.rules),
    why: whyNoNotice,
  },
  { action: 'delivery.record', title: '登记送达', states: ['NOTICED', 'VOTING'], shown: SINCE_ROLL },
  { action: 'paper.issue', title: '发放纸质票', states: ['NOTICED', 'VOTING'], shown: SINCE_ROLL },
  { action: 'authority.record', title: '登记代理人、推选代表或监护人', states: SINCE_ROLL, shown: SINCE_ROLL },
  {
    action: 'participation.read',
    title: '查看参与情况',
    states: ['VOTING', 'CLOSED', 'OBJECTION', 'FINAL', 'PUBLISHED'],
    shown: ['VOTING', 'CLOSED', 'OBJECTION', 'FINAL', 'PUBLISHED'],
  },
  { action: 'objection.raise', title: '提出异议', states: [...SINCE_ROLL, 'OBJECTION'] },
  { action: 'assembly.cancel', title: '取消会议', states: BEFORE, shown: [...BEFORE, 'VOTING'] },
]

/** The lawful next steps for this actor. What the actor may never do here is left out; what is not yet possible says why. */
export function actionsOf(context: Context, area: AreaPlace, assembly: AssemblyRow, facts: ActionFacts): ActionView[] {
  return RULES.filter(
    (rule) => (rule.shown ?? rule.states).includes(assembly.state) && may(context, rule.action, area),
  ).map((rule) => {
    const why = rule.states.includes(assembly.state)
      ? (rule.why?.(assembly, facts) ?? null)
      : `会议现在是“${STATES[assembly.state]}”，只能在${rule.states.map((s) => `“${STATES[s]}”`).join('或')}时进行。`
    return {
      action: rule.action,
      title: rule.action === 'roll.freeze' && assembly.state !== 'DRAFT' ? '重新冻结业主名册' : rule.title,
      allowed: why === null,
      ...(why === null ? {} : { why }),
      ...(rule.article ? { article: rule.article(assembly, facts) } : {}),
    }
  })
}

function whyNoNotice(assembly: AssemblyRow, { today, convener }: ActionFacts): string | null {
  if (convener) return convener.why
  const from = firstDay(assembly)
  if (from === null || lastDay(assembly) === null) return '请先填写投票的开始日和截止日。'
  const earliest = earliestVoting(assembly.rules, today)
  return from >= earliest ? null : `今天公告，最早 ${earliest} 开始投票；请先修改投票日期。`
}

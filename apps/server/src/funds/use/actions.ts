import type { Static } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Action } from '../../platform/http/schemas.ts'
import { type AreaPlace, may } from '../../platform/policy.ts'
import { LAW, type UseState, type UseWithDecision } from './use.ts'
import { judge } from './warranty.ts'

type ActionView = Static<typeof Action>

/** What an act depends on beside the use itself. */
export type ActionFacts = { today: string; outstanding: boolean }

type Rule = {
  action: string
  title: string
  states: readonly UseState[]
  article?: string
  /** False where nobody would look for the button. */
  shown?: (use: UseWithDecision) => boolean
  why?: (use: UseWithDecision, facts: ActionFacts) => string | null
}

const RULES: readonly Rule[] = [
  { action: 'fund.use.change', title: '修改方案', states: ['DRAFT'], shown: (u) => u.preview_at === null },
  {
    action: 'fund.use.preview',
    title: '公示各户分摊',
    states: ['DRAFT'],
    article: LAW.split,
    shown: (u) => u.preview_at === null,
    why: notPayable,
  },
  { action: 'fund.use.withdraw', title: '撤回公示', states: ['DRAFT'], shown: (u) => u.preview_at !== null },
  {
    action: 'fund.use.submit',
    title: '报住建局审核',
    states: ['DRAFT'],
    article: LAW.procedure,
    why: (u, { today }) =>
      u.preview_until === null
        ? '请先公示各户分摊。'
        : today <= u.preview_until
          ? `分摊公示到 ${u.preview_until}，公示期满后才能报审。`
          : notPayable(u, { today }),
  },
  {
    action: 'fund.use.approve',
    title: '批准并预留资金',
    states: ['SUBMITTED'],
    article: LAW.procedure,
    why: notPayable,
  },
  { action: 'fund.use.refuse', title: '不予批准', states: ['SUBMITTED'] },
  {
    action: 'fund.use.collect',
    title: '登记收到应收款',
    states: ['APPROVED', 'RUNNING'],
    article: LAW.unsold,
    shown: (u) => u.state === 'APPROVED' || u.state === 'RUNNING',
    why: (_, { outstanding }) => (outstanding ? null : '没有待收的款项。'),
  },
  { action: 'fund.use.pay', title: '拨付首期款', states: ['APPROVED'], article: LAW.procedure },
  { action: 'fund.use.settle', title: '验收结算', states: ['APPROVED', 'RUNNING'], article: LAW.procedure },
  {
    action: 'fund.use.retention',
    title: '支付质量保证金',
    states: ['SETTLED'],
    article: '建设工程质量保证金管理办法 第2条',
    shown: (u) => (u.retention ?? 0n) > 0n && u.retention_paid_on === null,
    why: (u, { today }) =>
      u.retention_due !== null && today < u.retention_due ? `缺陷责任期到 ${u.retention_due} 届满，届满后支付。` : null,
  },
  { action: 'fund.use.cancel', title: '撤销', states: ['DRAFT', 'SUBMITTED', 'APPROVED'] },
]

/** The lawful next steps for this actor. What the actor may never do here is left out; what is not yet possible says why. */
export function actionsOf(context: Context, area: AreaPlace, use: UseWithDecision, facts: ActionFacts): ActionView[] {
  return RULES.filter(
    (r) => r.states.includes(use.state) && (r.shown?.(use) ?? true) && may(context, r.action, area),
  ).map(({ action, title, article, why: reason }) => {
    const why = reason?.(use, facts) ?? null
    return { action, title, allowed: why === null, ...(why === null ? {} : { why }), ...(article ? { article } : {}) }
  })
}

function notPayable(use: UseWithDecision, { today }: Pick<ActionFacts, 'today'>): string | null {
  const verdict = judge(use.warranty, today)
  return verdict.payable ? null : verdict.why
}

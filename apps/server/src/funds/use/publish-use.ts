import { publicPath } from '../../assembly/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { toJson } from '../../platform/json.ts'
import { hundredths, money } from '../../platform/numbers.ts'
import { chineseDay } from '../../registry/index.ts'
import { listParts, sumParts } from './part.store.ts'
import { findUse, listQuotes } from './use.store.ts'
import { LAW, PAYERS, type UseWithDecision } from './use.ts'
import { CAUSES, PARTS_OF_BUILDING } from './warranty.ts'

/** What is published of a use of the fund: immutable snapshots for everybody, by room number and without names. */
export const FUND_PUBLICATION_KINDS = {
  FUND_USE_PREVIEW: '维修资金使用分摊公示',
  FUND_USE_REVIEWED: '维修资金使用审核结果',
  FUND_USE_SETTLED: '维修资金使用结算公告',
} as const
export type FundPublicationKind = keyof typeof FUND_PUBLICATION_KINDS

/** Publishes a use as it stands in this transaction. @returns the publication's id and its public address */
export async function publishUse(
  tx: Tx,
  areaId: string,
  useId: string,
  kind: FundPublicationKind,
  at: Date,
): Promise<{ id: string; link: string }> {
  const use = (await findUse(tx, areaId, useId))!
  const id = newId()
  const title = `${use.title}：${FUND_PUBLICATION_KINDS[kind]}`
  await tx
    .insertInto('publication')
    .values({
      area_id: areaId,
      id,
      kind,
      ref_id: useId,
      title,
      body: toJson(await bodyOf(tx, use, kind, title)),
      published_at: at,
    })
    .execute()
  return { id, link: publicPath(areaId, id) }
}

export async function withdrawPreview(tx: Tx, areaId: string, useId: string, at: Date): Promise<void> {
  await tx
    .updateTable('publication')
    .set({ withdrawn_at: at })
    .where('area_id', '=', areaId)
    .where('ref_id', '=', useId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

async function bodyOf(tx: Tx, use: UseWithDecision, kind: FundPublicationKind, title: string) {
  const parts = await listParts(tx, use.area_id, use.id)
  const sums = await sumParts(tx, use.area_id, use.id)
  const quotes = await listQuotes(tx, use.area_id, use.id)
  const company = quotes.find((q) => q.chosen)?.company ?? ''
  return {
    title,
    paragraphs: paragraphsOf(use, kind, { company, quotes: quotes.length, developer: sums.developer }),
    use: {
      id: use.id,
      state: use.state,
      title: use.title,
      company,
      decided: hundredths(use.decided),
      amount: hundredths(use.amount),
      total: use.total === null ? null : hundredths(use.total),
      scopeTitle: use.scope_title,
      units: sums.units,
      area: hundredths(sums.area),
    },
    method: 'LARGEST_REMAINDER',
    total: hundredths(use.total ?? use.amount),
    allocation: parts.map((p) => ({
      label: p.label,
      area: hundredths(p.area),
      payer: p.payer,
      amount: hundredths(p.amount),
      ...(p.final === null ? {} : { final: hundredths(p.final) }),
    })),
    law: [LAW.split, LAW.unsold],
  }
}

type Facts = { company: string; quotes: number; developer: bigint }

function paragraphsOf(use: UseWithDecision, kind: FundPublicationKind, facts: Facts): string[] {
  const yuan = (amount: bigint) => `${money(amount)} 元`
  const decided = `业主大会会议“${use.assembly_title}”议题“${use.motion_title}”已表决通过，金额 ${yuan(use.decided)}。`
  const split = `费用由${use.scope_title}按专有部分面积分摊，分到分，各户之和等于总额（${LAW.split}）。`
  const unsold =
    facts.developer > 0n
      ? [
          `尚未售出或者尚未交付的房屋应分摊 ${yuan(facts.developer)}，由建设单位承担，不从维修资金列支（${LAW.unsold}）。`,
        ]
      : []
  if (kind === 'FUND_USE_PREVIEW') {
    const { part, cause } = use.warranty
    return [
      decided,
      `维修项目：${use.title}。原因：${use.reason}`,
      ...(use.work_scope === '' ? [] : [`施工内容：${use.work_scope}`]),
      `维修部位为${PARTS_OF_BUILDING[part].title}，原因为${CAUSES[cause].title}，保修期已过，不属于建设单位、专业经营单位和责任人应承担的费用（${LAW.banned}）。`,
      `收到 ${facts.quotes} 份报价，选定${facts.company}，金额 ${yuan(use.amount)}。`,
      split,
      ...unsold,
      `公示到${chineseDay(use.preview_until!)}。对分摊或者报价有意见的，请在此之前向业主委员会、社区居民委员会或者住建部门提出。`,
    ]
  }
  if (kind === 'FUND_USE_REVIEWED') {
    const outcome = use.state === 'REFUSED' ? '不予批准' : '批准使用维修资金'
    const basis = use.review_article ? `（${use.review_article}）` : ''
    return [decided, `住建部门审核结果：${outcome}${basis}。理由：${use.review_reason}`]
  }
  const rest = use.amount > use.total! ? use.amount - use.total! : 0n
  return [
    decided,
    `项目已于${chineseDay(use.accepted_on!)}验收合格，结算总额 ${yuan(use.total!)}。`,
    ...(rest > 0n ? [`预留而未使用的 ${yuan(rest)} 已退回各户。`] : []),
    ...(use.retention! > 0n
      ? [`其中质量保证金 ${yuan(use.retention!)} 暂不支付，缺陷责任期到${chineseDay(use.retention_due!)}届满。`]
      : []),
    split,
    ...unsold,
    ...(facts.developer > 0n ? [`表中“${PAYERS.DEVELOPER}”承担的房屋为尚未售出或者尚未交付的房屋。`] : []),
  ]
}

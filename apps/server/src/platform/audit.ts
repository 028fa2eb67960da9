import type { Context } from './db/context.ts'
import type { Tx } from './db/database.ts'
import { newId } from './ids.ts'
import { toJson } from './json.ts'

/** Every kind of audited act inside an area, with its one-line meaning. */
export const AUDIT_TYPES = {
  'area.created': '建立物业管理区域',
  'area.changed': '修改区域资料',
  'unit.changed': '修改房屋资料',
  'ownership.transferred': '产权转移',
  'person.unmasked': '查看未脱敏的个人信息',
  'binding.made': '业主身份绑定',
  'binding.ended': '解除业主身份绑定',
  'import.uploaded': '上传导入文件',
  'import.committed': '导入入库',
  'import.cancelled': '取消导入',
  'export.made': '导出资料',
  'bundle.opened': '下载含选票内容的证明包',
  'committee.recorded': '登记业主委员会',
  'assembly.created': '拟定业主大会会议',
  'assembly.changed': '修改会议资料',
  'assembly.cancelled': '取消会议',
  'roll.frozen': '冻结业主名册',
  'notice.published': '发布会议公告',
  'voting.opened': '开始投票',
  'voting.extended': '延长投票',
  'voting.closed': '截止投票',
  'ballot.cast': '投票',
  'paper.issued': '发放纸质票',
  'paper.returned': '收回纸质票',
  'paper.keyed': '录入纸质票',
  'paper.confirmed': '复核纸质票',
  'paper.conflict': '纸质票与电子票冲突',
  'paper.voided': '纸质票作废',
  'delivery.recorded': '登记送达',
  'authority.recorded': '登记代理或推选代表',
  'authority.revoked': '撤销代理',
  'objection.raised': '提出异议',
  'objection.answered': '答复异议',
  'result.preliminary': '公示初步结果',
  'result.final': '公布最终结果',
  'fund.sheet_uploaded': '上传维修资金交存表',
  'fund.sheet_removed': '移除维修资金交存表',
  'fund.opening_set': '填写期初银行余额',
  'fund.opened': '维修资金期初建账',
  'fund.deposited': '维修资金交存入账',
  'fund.use_created': '拟定维修资金使用方案',
  'fund.use_changed': '修改维修资金使用方案',
  'fund.use_previewed': '公示维修资金分摊',
  'fund.use_withdrawn': '撤回维修资金分摊公示',
  'fund.use_submitted': '维修资金使用报审',
  'fund.use_approved': '批准使用维修资金',
  'fund.use_refused': '不予批准使用维修资金',
  'fund.use_collected': '收到维修项目应收款',
  'fund.use_paid': '拨付维修资金首期款',
  'fund.use_settled': '维修资金使用结算',
  'fund.use_retention_paid': '支付质量保证金',
  'fund.use_cancelled': '撤销维修资金使用',
  'fund.statement_issued': '出具维修资金对账单',
  'clock.advanced': '演示：拨快时钟',
} as const

export type AuditType = keyof typeof AUDIT_TYPES

export type AuditEntry = {
  areaId: string
  type: AuditType
  subject: { kind: string; id: string | null }
  /** Facts of the act, without erasable personal data. */
  detail?: Record<string, unknown>
  at: Date
}

/** Writes the audit event in the same transaction as the change it speaks of. */
export async function audit(
  tx: Tx,
  actor: Pick<Context, 'actor' | 'actorName' | 'kind'>,
  entry: AuditEntry,
): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      area_id: entry.areaId,
      id: newId(),
      actor_id: actor.actor,
      actor_name: actor.actorName,
      actor_kind: actor.kind,
      type: entry.type,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      detail: toJson(entry.detail ?? {}),
      at: entry.at,
    })
    .execute()
}

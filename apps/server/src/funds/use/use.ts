import type { UseSettings } from './use-settings.ts'
import type { Warranty } from './warranty.ts'

/** The life of a use of the fund (住宅专项维修资金管理办法 第22条、第23条). */
export const USE_STATES = {
  DRAFT: '拟定',
  SUBMITTED: '报审',
  APPROVED: '已批准，资金已预留',
  REFUSED: '不予批准',
  RUNNING: '施工中，已付首期款',
  SETTLED: '已结算',
  CANCELLED: '已撤销',
} as const
export type UseState = keyof typeof USE_STATES

/** Who bears a unit's part: its fund account, or the developer while it is unsold or not delivered (第21条). */
export const PAYERS = { FUND: '分户账', DEVELOPER: '建设单位' } as const
export type Payer = keyof typeof PAYERS

export const PAPER_STAGES = { PLAN: '方案', ACCEPTANCE: '验收', SETTLEMENT: '结算' } as const
export type PaperStage = keyof typeof PAPER_STAGES

export const LAW = {
  split: '住宅专项维修资金管理办法 第20条、民法典 第283条',
  unsold: '住宅专项维修资金管理办法 第21条',
  procedure: '住宅专项维修资金管理办法 第22条、第23条',
  decision: '民法典 第278条第一款第（五）项',
  banned: '住宅专项维修资金管理办法 第25条',
} as const

/** A use as stored; money in 分, area in 0.01 m². */
export type UseRow = {
  id: string
  area_id: string
  motion_id: string
  state: UseState
  title: string
  reason: string
  work_scope: string
  decided: bigint
  tolerance_percent: number | null
  tolerance_quote: string | null
  ceiling: bigint
  amount: bigint
  choice_reason: string
  warranty: Warranty
  settings: UseSettings
  preview_at: Date | null
  preview_until: string | null
  submitted_at: Date | null
  submitted_by: string | null
  reviewed_at: Date | null
  reviewed_by: string | null
  review_reason: string | null
  review_article: string | null
  hold_id: string | null
  first_paid: bigint | null
  first_paid_on: string | null
  first_journal_id: string | null
  accepted_on: string | null
  total: bigint | null
  settled_on: string | null
  settle_journal_id: string | null
  retention: bigint | null
  retention_due: string | null
  retention_paid_on: string | null
  retention_journal_id: string | null
  cancelled_at: Date | null
  cancelled_by: string | null
  cancel_reason: string | null
  created_by: string
  created_at: Date
  updated_at: Date
  version: number
}

/** A use with what it hangs on: its decision and place. */
export type UseWithDecision = UseRow & {
  area_name: string
  assembly_id: string
  assembly_title: string
  motion_seq: number
  motion_title: string
  scope_title: string
}

/** One unit's part as stored. `covered` is null before the approval, `final*` before the settlement. */
export type PartRow = {
  unit_id: string
  label: string
  area: bigint
  payer: Payer
  amount: bigint
  covered: bigint | null
  first_fund: bigint
  first_own: bigint
  final: bigint | null
  final_fund: bigint | null
  final_own: bigint | null
  /** What the household brought beside its accounts. */
  collected: bigint
}

/** The most that may be settled: the decided amount and the tolerance, cut to the cent. */
export function ceilingOf(decided: bigint, tolerancePercent: number | null): bigint {
  return decided + (decided * BigInt(tolerancePercent ?? 0)) / 100n
}

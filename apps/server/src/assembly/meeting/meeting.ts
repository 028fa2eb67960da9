import type { ItemCode } from '@linli/law'
import { legalDay } from '../../platform/clock.ts'
import { lastDayBefore } from './legal-days.ts'
import type { AssemblyRules } from './meeting-rules.ts'

/** The life of an assembly. The clock, not a button, carries it from NOTICED to PUBLISHED. */
export const STATES = {
  DRAFT: '草拟',
  ROLL_FROZEN: '名册已冻结',
  NOTICED: '已公告，待投票',
  VOTING: '投票中',
  CLOSED: '投票已截止，计票中',
  OBJECTION: '初步结果公示中',
  FINAL: '结果已确定',
  PUBLISHED: '结果已公布',
  CANCELLED: '已取消',
} as const

export type AssemblyState = keyof typeof STATES

export const KINDS = { REGULAR: '定期会议', TEMPORARY: '临时会议', FIRST: '首次会议' } as const
export type AssemblyKind = keyof typeof KINDS

export const ORGANISERS = {
  COMMITTEE: '业主委员会',
  PREPARATORY_GROUP: '首次业主大会会议筹备组',
  COMMUNITY: '居民委员会',
  STREET: '街道办事处（镇人民政府）',
} as const
export type Organiser = keyof typeof ORGANISERS

/**
 * Who decides: the whole area, or the owners of some buildings or units (the denominator is theirs alone).
 * `title` is kept with it, since owners may not read the register that names the units.
 */
export type Scope = { kind: 'WHOLE'; title: string } | { kind: 'BUILDINGS' | 'UNITS'; ids: string[]; title: string }

export type AssemblyRow = {
  id: string
  area_id: string
  title: string
  kind: AssemblyKind
  organiser: Organiser
  state: AssemblyState
  rules: AssemblyRules
  notice_on: string | null
  voting_from: Date | null
  voting_until: Date | null
  /** The end first announced, where the voting was extended. */
  extended_from: Date | null
  objection_until: Date | null
  created_by: string | null
  created_at: Date
  version: number
}

export type MotionRow = {
  id: string
  seq: number
  item: ItemCode
  title: string
  body: string
  scope: Scope
  amount: bigint | null
  roll_id: string | null
}

/** A motion as its drafter hands it in; `amount` in yuan as decimal text. */
export type MotionInput = { item: ItemCode; title: string; body: string; scope?: ScopeInput; amount?: string }
export type ScopeInput = { kind: 'WHOLE' | 'BUILDINGS' | 'UNITS'; ids?: string[] }

/** One text for equal scopes, so that motions of one scope share one roll. */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'WHOLE' ? 'WHOLE' : `${scope.kind}:${[...scope.ids].sort().join(',')}`
}

/** The first voting day, or null while none is set. */
export function firstDay(assembly: Pick<AssemblyRow, 'voting_from'>): string | null {
  return assembly.voting_from ? legalDay(assembly.voting_from) : null
}

/** The last voting day, which still counts, or null while none is set. */
export function lastDay(assembly: Pick<AssemblyRow, 'voting_until'>): string | null {
  return assembly.voting_until ? lastDayBefore(assembly.voting_until) : null
}

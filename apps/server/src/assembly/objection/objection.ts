import type { AssemblyState } from '../meeting/meeting.ts'

/** What an objection is about. DELEGATE: a co-owner disagrees with who cast the line's ballot. */
export const STAGES = { ROLL: '名册', DELEGATE: '共有人投票', RESULT: '初步结果' } as const
export type ObjectionStage = keyof typeof STAGES

/** When each can be raised: the roll until voting begins, the delegate until it ends, the result while it is on show. */
export const OPEN_IN: Record<ObjectionStage, readonly AssemblyState[]> = {
  ROLL: ['ROLL_FROZEN', 'NOTICED'],
  DELEGATE: ['ROLL_FROZEN', 'NOTICED', 'VOTING'],
  RESULT: ['OBJECTION'],
}

export type ObjectionInput = { stage: ObjectionStage; lineId?: string; motionId?: string; body: string }

export type ObjectionRow = {
  id: string
  stage: ObjectionStage
  line_id: string | null
  line_label: string | null
  motion_id: string | null
  motion_seq: number | null
  body: string
  raised_by: string
  raised_at: Date
  state: 'OPEN' | 'UPHELD' | 'REJECTED'
  answer: string | null
  answered_at: Date | null
}

export const OBJECTION_STATES = { OPEN: '待答复', UPHELD: '成立', REJECTED: '不成立' } as const

import type { Choice } from '../ballot/ballot.ts'

/** The life of a paper ballot: handed out, handed back, keyed by one person, confirmed by another. */
export const PAPER_STATES = {
  ISSUED: '已发出',
  RETURNED: '已收回，待录入',
  KEYED: '已录入，待复核',
  CONFIRMED: '已计入',
  CONFLICT: '与电子票冲突，已按规则处理',
  VOID: '已作废',
} as const
export type PaperState = keyof typeof PAPER_STATES

/** What stands on the paper for one motion; INVALID: nothing marked, several marked, no signature. */
export type PaperChoice = { motionId: string; choice: Choice }

export type PaperRow = {
  id: string
  serial: number
  assembly_id: string
  roll_id: string
  line_id: string
  line_label: string
  state: PaperState
  returned_at: Date | null
  keyed_by: string | null
  keyed_by_name: string | null
  keyed_choices: { sealed: string } | null
  confirmed_by_name: string | null
  scan_file_id: string | null
  void_reason: string | null
  version: number
}

/** Printed on the paper: No.000123. */
export function serialText(serial: number): string {
  return `No.${String(serial).padStart(6, '0')}`
}

/** Motions on which two keyings of one paper differ, as places in `motions`. */
export function differences(motions: readonly string[], one: PaperChoice[], two: PaperChoice[]): number[] {
  const first = new Map(one.map((c) => [c.motionId, c.choice]))
  const second = new Map(two.map((c) => [c.motionId, c.choice]))
  return motions.flatMap((id, i) => (first.get(id) === second.get(id) ? [] : [i]))
}

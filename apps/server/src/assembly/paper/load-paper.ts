import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { AreaRow } from '../../registry/index.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import { findPaper } from './paper.store.ts'
import { PAPER_STATES, type PaperRow, type PaperState, serialText } from './paper.ts'

export type PaperIds = { areaId: string; assemblyId: string; paperId: string }

/**
 * One paper, locked, with area, right, state and version checked.
 * @throws NOT_FOUND, FORBIDDEN, STATE, CONFLICT when somebody else was quicker
 */
export async function paperFor(
  tx: Tx,
  context: Context,
  ids: PaperIds,
  wanted: { action: string; states: readonly PaperState[]; what: string; version?: number },
): Promise<{ area: AreaRow; assembly: AssemblyRow; paper: PaperRow }> {
  const { area, assembly } = await meetingFor(tx, context, ids, wanted.action)
  const paper = await findPaper(tx, area.id, assembly.id, ids.paperId, true)
  if (!paper) throw new AppError('NOT_FOUND')
  if (!wanted.states.includes(paper.state)) {
    const state = PAPER_STATES[paper.state]
    throw new AppError('STATE', { why: `纸质票 ${serialText(paper.serial)} 现在是“${state}”，不能${wanted.what}。` })
  }
  if (wanted.version !== undefined && wanted.version !== paper.version) throw new AppError('CONFLICT')
  return { area, assembly, paper }
}

/**
 * Papers are keyed while the voting runs, and after its close until the count: they were handed in in time.
 * @throws STATE
 */
export function requireCountable(assembly: AssemblyRow): void {
  if (assembly.state === 'VOTING' || assembly.state === 'CLOSED') return
  throw new AppError('STATE', { why: '纸质票只能在投票期间，或截止后计票前录入和复核。' })
}

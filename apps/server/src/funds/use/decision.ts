import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { type DecisionRow, listDecisions } from './decision.store.ts'
import { LAW } from './use.ts'

/**
 * The decision a use carries out: a carried FUND_USE motion with its final result out.
 * @throws NOT_FOUND, LAW when nothing was decided
 */
export async function decisionFor(tx: Tx, areaId: string, motionId: string): Promise<DecisionRow> {
  const [decision] = await listDecisions(tx, areaId, { motionId, limit: 1 })
  if (!decision) throw new AppError('NOT_FOUND')
  const why = whyNotDecided(decision)
  if (why !== null) throw new AppError('LAW', { why }, { article: LAW.decision })
  return decision
}

/** Why a motion carries no use of the fund, or null when it does. */
export function whyNotDecided(d: DecisionRow): string | null {
  if (d.assembly_state !== 'PUBLISHED' || d.outcome === null) {
    return '这项议题的表决结果还没有公布。使用维修资金须由业主共同决定，请等结果公布后再拟定。'
  }
  if (d.outcome !== 'PASS') return '这项议题没有通过，不能使用维修资金。请重新提交业主共同决定。'
  if (d.announced === false) {
    return '当地表决规则未经核对，系统没有宣布这项议题通过。请先由主管部门确认。'
  }
  return null
}

/** Why a decision cannot be taken up now: nothing was decided, or it is being carried out already. */
export function whyNotReady(d: DecisionRow): string | null {
  return whyNotDecided(d) ?? (d.use_id === null ? null : '这项决定已经有一项使用在办理。')
}

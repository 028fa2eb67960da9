import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { CLOCK } from '../lifecycle/step.ts'
import { linesOfUnit, ownersOfLine, setVoters } from './succession.store.ts'

/** What an ownership change did to one frozen voter line. */
export type Succession = {
  assemblyId: string
  rollId: string
  lineId: string
  /** SUCCEEDED: its voters are the present owners. KEPT: its units now belong to different owners, so it stays as frozen. */
  outcome: 'SUCCEEDED' | 'KEPT'
}

/**
 * Hands the voter lines of a unit to its present owners, as the register has them. Running it again changes nothing.
 *
 * A ballot the former owner has cast stands; on motions not yet voted the new owner votes (过户：原业主已投的以其为准，未投的由
 * 新业主投). The denominators never move: a line of several units that now belong to different owners cannot be split
 * without a new roll, so it stays with who owned it, and the buyer may object to the roll.
 * @returns what became of each line; empty when no assembly with this unit is under way
 */
export async function succeedVoters(tx: Tx, areaId: string, unitId: string, at: Date): Promise<Succession[]> {
  const successions: Succession[] = []
  for (const line of await linesOfUnit(tx, areaId, unitId)) {
    const sets = await ownersOfLine(tx, areaId, line.lineId)
    const owners = sets[0]
    const alike = owners !== undefined && owners.length > 0 && sets.length === 1
    successions.push({ ...line, outcome: alike ? 'SUCCEEDED' : 'KEPT' })
    if (!alike || !(await setVoters(tx, areaId, line, owners))) continue
    await audit(tx, CLOCK, {
      areaId,
      type: 'ownership.transferred',
      subject: { kind: 'assembly', id: line.assemblyId },
      detail: { unitId, lineId: line.lineId, effect: '未投票的议题由新业主投票' },
      at,
    })
  }
  return successions
}

/**
 * Asked for by whatever changes ownership: `enqueue(tx, areaId, 'ownership.transferred', { unitId }, at)`. The register
 * lies below the assembly and cannot call it, and a roll follows the register within a second.
 */
export const successionJob: Job = {
  topic: 'ownership.transferred',
  run: async (deps, areaId, payload) => {
    await deps.db.worker((tx) => succeedVoters(tx, areaId, String(payload.unitId), deps.clock.now()))
  },
}

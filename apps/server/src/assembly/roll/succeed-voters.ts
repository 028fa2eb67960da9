import type { Tx } from '../../platform/db/database.ts'
import { linesOfUnit, ownersOfLine, setVoters } from './succession.store.ts'

/** What an ownership change did to one frozen voter line. */
export type Succession = {
  assemblyId: string
  rollId: string
  lineId: string
  /** SUCCEEDED: the new owners vote the line. KEPT: its units now belong to different owners, so it stays as frozen. */
  outcome: 'SUCCEEDED' | 'KEPT'
}

/**
 * Hands the voter lines of a unit to its new owners. Call it in the transaction of the transfer, after ownership has
 * changed; it reads the owners from the register and may be called twice.
 *
 * A ballot the former owner has cast stands; on motions not yet voted the new owner votes (governance: 过户：原业主已投→以其为准；
 * 未投→新业主投). The denominators never move: a line of several units that now belong to different owners cannot be split
 * without a new roll, so it stays with those who own the rest, and a buyer may object to the roll.
 * @returns what became of each line, for the audit event of the transfer; empty when no assembly is under way
 */
export async function succeedVoters(tx: Tx, areaId: string, unitId: string): Promise<Succession[]> {
  const successions: Succession[] = []
  for (const line of await linesOfUnit(tx, areaId, unitId)) {
    const sets = await ownersOfLine(tx, areaId, line.lineId)
    const owners = sets[0]
    const alike = owners !== undefined && owners.length > 0 && sets.length === 1
    if (alike) await setVoters(tx, areaId, line, owners)
    successions.push({ ...line, outcome: alike ? 'SUCCEEDED' : 'KEPT' })
  }
  return successions
}

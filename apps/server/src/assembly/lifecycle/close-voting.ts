import { findAssembly, moveState } from '../meeting/meeting.store.ts'
import { extendVoting } from './extend-voting.ts'
import { auditStep, type Step } from './step.ts'
import { stopVoting } from './voting-lock.ts'

/** Ends the voting, or extends it once where the notice said so. Waits for ballots being cast at this moment; a later one reads CLOSED and is refused. */
export const closeVoting: Step = async (deps, { areaId, assemblyId }) =>
  deps.db.worker(async (tx) => {
    const at = deps.clock.now()
    await stopVoting(tx, assemblyId)
    const assembly = await findAssembly(tx, areaId, assemblyId, true)
    if (assembly?.state !== 'VOTING' || assembly.voting_until === null || assembly.voting_until > at) return null
    if (await extendVoting(tx, assembly, at)) return null
    if (!(await moveState(tx, areaId, assemblyId, ['VOTING'], 'CLOSED'))) return null
    await auditStep(tx, assembly, 'voting.closed', at)
    return 'CLOSED'
  })

import { countObjections, findAssembly, moveState } from '../meeting/meeting.store.ts'
import { tallyAssembly } from '../tally/tally-assembly.ts'
import { auditStep, type Step } from './step.ts'

/** Counts for good when the objection period is over and every objection has its answer. */
export const finalise: Step = async (deps, { areaId, assemblyId }) =>
  deps.db.worker(async (tx) => {
    const at = deps.clock.now()
    const assembly = await findAssembly(tx, areaId, assemblyId, true)
    if (assembly?.state !== 'OBJECTION' || assembly.objection_until === null || assembly.objection_until > at)
      return null
    if ((await countObjections(tx, areaId, assemblyId)).open > 0) return null
    const counted = await tallyAssembly(tx, assembly, 'FINAL', at)
    await moveState(tx, areaId, assemblyId, ['OBJECTION'], 'FINAL')
    await auditStep(tx, assembly, 'result.final', at, {
      phase: 'COUNTED',
      outcomes: counted.map(({ motion, result }) => ({ seq: motion.seq, outcome: result.outcome })),
    })
    return 'FINAL'
  })

import { tally } from '@linli/law'
import type { Tx } from '../../platform/db/database.ts'
import { listMotions } from '../meeting/meeting.store.ts'
import type { AssemblyRow, MotionRow } from '../meeting/meeting.ts'
import { type Result, toResult } from './result.ts'
import { insertResult, sumVotes } from './tally.store.ts'

export type Counted = { motion: MotionRow; result: Result }

/**
 * Counts every motion of an assembly under the rules its notice fixed, and stores the results. Idempotent.
 * @throws Error when a motion has no roll: a notice cannot have been published then
 */
export async function tallyAssembly(
  tx: Tx,
  assembly: AssemblyRow,
  stage: Result['stage'],
  at: Date,
): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const motion of await listMotions(tx, assembly.area_id, assembly.id)) {
    const result = await tallyMotion(tx, assembly, motion, stage, at)
    await insertResult(tx, assembly.area_id, motion.id, result, at)
    counted.push({ motion, result })
  }
  return counted
}

/** Counts one motion; stores nothing. */
export async function tallyMotion(
  tx: Tx,
  assembly: AssemblyRow,
  motion: MotionRow,
  stage: Result['stage'],
  at: Date,
): Promise<Result> {
  const { area_id: areaId, rules } = assembly
  if (motion.roll_id === null) throw new Error(`motion ${motion.id} has no roll`)
  const votes = await sumVotes(tx, areaId, { id: motion.id, rollId: motion.roll_id }, rules.nonresponse !== 'IGNORE')
  const roll = await tx
    .selectFrom('roll')
    .select(['area', 'heads'])
    .where('area_id', '=', areaId)
    .where('id', '=', motion.roll_id)
    .executeTakeFirstOrThrow()
  const { nonresponse, allowSpecialFollow, invalidCountsAsParticipation, castFloor } = rules
  const count = tally({
    item: motion.item,
    roll,
    votes,
    rules: { nonresponse, allowSpecialFollow, invalidCountsAsParticipation, castFloor },
  })
  return toResult(stage, count, votes, rules, at)
}

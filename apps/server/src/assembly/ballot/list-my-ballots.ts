import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { type GroundWithBallot, groundsOfActor, unitsOfLines } from './ballot.store.ts'
import { canVote, lineOf, mineOf } from './motion-lines.ts'

const RECENT = 200

/** Every assembly that concerns a line of the actor's, the ones still open first, with each motion and line. */
export async function listMyBallots(deps: Deps, context: Context) {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  const rows = await deps.db.as(context, (tx) => groundsOfActor(tx, context.areas, RECENT))
  const units = await unitsOfLines(deps.db.system, [...new Set(rows.map((r) => r.ground.line_id))])
  const now = deps.clock.now()
  const assemblies = new Map<string, GroundWithBallot[]>()
  for (const row of rows) {
    const known = assemblies.get(row.ground.assembly_id)
    if (known) known.push(row)
    else assemblies.set(row.ground.assembly_id, [row])
  }
  const items = [...assemblies.values()].map((group) => {
    const { ground, area_name } = group[0]!
    return {
      areaId: ground.area_id,
      areaName: area_name,
      assemblyId: ground.assembly_id,
      assemblyTitle: ground.assembly_title,
      votingFrom: ground.voting_from ? new Date(ground.voting_from).toISOString() : null,
      votingUntil: ground.voting_until ? new Date(ground.voting_until).toISOString() : null,
      state: ground.state,
      motions: group.map((row) => ({
        motionId: row.ground.motion_id,
        seq: row.ground.seq,
        title: row.ground.title,
        item: row.ground.item,
        line: lineOf(row, units.get(row.ground.line_id) ?? []),
        mine: mineOf(row, context.actor!),
        ...canVote(row, now),
      })),
    }
  })
  return { items }
}

import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/schemas.ts'
import { STATES } from '../meeting/meeting.ts'
import { publicPath } from '../publication/publish.ts'
import type { Result } from '../tally/result.ts'
import { resultsOf } from '../tally/tally.store.ts'
import { type GroundWithBallot, type LineUnitRow, unitsOfLines } from './ballot.store.ts'
import { type ClosedAssembly, closedAssemblies, groundsOfAssemblies } from './history.store.ts'
import { lineOf, mineOf } from './motion-lines.ts'

/**
 * What the actor voted in assemblies whose voting is over, with the result: the last closed first. A ballot whose choice
 * is not theirs to know (a delegate's, the former owner's) is shown as cast, and has no receipt for them.
 * @throws NOT_SIGNED_IN
 */
export async function listMyHistory(deps: Deps, context: Context, q: { cursor: string | undefined; limit: number }) {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  const after = decodeCursor(q.cursor, 2) as [string, string] | null
  const { closed, grounds, results } = await deps.db.as(context, async (tx) => {
    const closed = await closedAssemblies(tx, context.areas, { after, limit: q.limit + 1 })
    const shown = closed.slice(0, q.limit)
    const grounds = await groundsOfAssemblies(
      tx,
      context.areas,
      shown.map((a) => a.id),
    )
    return { closed, grounds, results: await resultsOfAll(tx, shown) }
  })
  const units = await unitsOfLines(deps.db.system, [...new Set(grounds.map((r) => r.ground.line_id))])
  const page = closed.slice(0, q.limit)
  const last = page.at(-1)
  return {
    items: page.map((a) => {
      const rows = grounds.filter((r) => r.ground.assembly_id === a.id)
      return view(a, rows, { results, units, actor: context.actor! })
    }),
    next: closed.length > q.limit && last ? encodeCursor([last.voting_until.toISOString(), last.id]) : null,
  }
}

async function resultsOfAll(tx: Tx, assemblies: readonly ClosedAssembly[]): Promise<Map<string, Result>> {
  const all = new Map<string, Result>()
  for (const a of assemblies) for (const [motion, r] of await resultsOf(tx, a.area_id, a.id)) all.set(motion, r)
  return all
}

type Found = { results: Map<string, Result>; units: Map<string, LineUnitRow[]>; actor: string }

function view(a: ClosedAssembly, rows: readonly GroundWithBallot[], found: Found) {
  const { ground, area_name } = rows[0]!
  return {
    areaId: a.area_id,
    areaName: area_name,
    assemblyId: a.id,
    assemblyTitle: ground.assembly_title,
    state: ground.state,
    stateTitle: STATES[ground.state],
    votingUntil: a.voting_until.toISOString(),
    resultLink: a.result_id === null ? null : publicPath(a.area_id, a.result_id),
    motions: rows.map((row) => ({
      motionId: row.ground.motion_id,
      seq: row.ground.seq,
      title: row.ground.title,
      outcomeTitle: found.results.get(row.ground.motion_id)?.outcomeTitle ?? null,
      line: lineOf(row, found.units.get(row.ground.line_id) ?? []),
      mine: mineOf(row, found.actor),
      receipt: row.mine !== null,
    })),
  }
}

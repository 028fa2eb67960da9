import { authoriseVoter, unitsOfLines } from '../assembly/index.ts'
import type { Context } from '../platform/db/context.ts'
import type { Deps } from '../platform/deps.ts'
import { AppError } from '../platform/errors.ts'
import { hundredths } from '../platform/numbers.ts'
import { unitLabel } from '../registry/index.ts'
import { findMyAssembly, listMyLines as linesOf } from './my.store.ts'

/**
 * The actor's own lines of an assembly's rolls with their units: what they check and may object to.
 * @throws NOT_FOUND for an area or assembly that is not the actor's to see
 */
export async function listMyLines(deps: Deps, context: Context, areaId: string, assemblyId: string) {
  authoriseVoter(context, areaId, 'objection.raise')
  const { assembly, lines } = await deps.db.as(context, async (tx) => ({
    assembly: await findMyAssembly(tx, areaId, assemblyId),
    lines: await linesOf(tx, areaId, assemblyId),
  }))
  if (!assembly) throw new AppError('NOT_FOUND')
  const units = await unitsOfLines(
    deps.db.system,
    lines.map((l) => l.id),
  )
  return {
    items: lines.map((l) => ({
      lineId: l.id,
      rollId: l.roll_id,
      lineNo: l.line_no,
      kind: l.kind,
      label: l.label,
      area: hundredths(l.area),
      heads: l.heads,
      units: (units.get(l.id) ?? []).map((u) => ({
        unitId: u.unit_id,
        label: unitLabel(u.building, u.section, u.room),
        area: hundredths(u.area),
        source: u.source,
      })),
      motions: l.motions,
    })),
    assembly: {
      id: assembly.id,
      title: assembly.title,
      state: assembly.state,
      votingFrom: assembly.voting_from?.toISOString() ?? null,
      votingUntil: assembly.voting_until?.toISOString() ?? null,
      objectionUntil: assembly.objection_until?.toISOString() ?? null,
    },
  }
}

import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import { insertPapers, linesWithoutPaper, lockSerials } from './paper.store.ts'

/**
 * Issues numbered paper ballots, one a voter line; lines that hold one already are left alone, so it can be repeated.
 * @param lineIds these lines only, or null for all
 * @returns how many were issued
 * @throws NOT_FOUND, FORBIDDEN, STATE before the notice or after the close
 */
export async function issuePapers(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  lineIds: readonly string[] | null,
): Promise<number> {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'paper.issue')
    requireState(assembly, ['NOTICED', 'VOTING'], '发放纸质票')
    await lockSerials(tx, assembly.id)
    const lines = await linesWithoutPaper(tx, area.id, assembly.id, lineIds)
    if (lines.length === 0) return 0
    await insertPapers(
      tx,
      area.id,
      assembly.id,
      lines.map((l) => ({ id: newId(), rollId: l.roll_id, lineId: l.id })),
    )
    await audit(tx, context, {
      areaId: area.id,
      type: 'paper.issued',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { issued: lines.length },
      at: deps.clock.now(),
    })
    return lines.length
  })
}

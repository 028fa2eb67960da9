import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { chineseTime } from '../ballot/sentences.ts'
import { requireState } from '../meeting/load-meeting.ts'
import { type PaperIds, paperFor } from './load-paper.ts'
import { movePaper } from './paper.store.ts'

/**
 * The owner handed the paper in: the moment of the vote, whenever it is keyed. The window is half-open as online.
 * @throws NOT_FOUND, FORBIDDEN, STATE outside the voting or for a paper that is back already
 */
export async function returnPaper(deps: Deps, context: Context, ids: PaperIds): Promise<void> {
  await deps.db.as(context, async (tx) => {
    const wanted = { action: 'paper.key', states: ['ISSUED'] as const, what: '再次收回' }
    const { area, assembly, paper } = await paperFor(tx, context, ids, wanted)
    requireState(assembly, ['VOTING'], '收回纸质票')
    const at = deps.clock.now()
    if (!assembly.voting_until || at >= assembly.voting_until) {
      const until = assembly.voting_until ? chineseTime(assembly.voting_until) : ''
      throw new AppError('STATE', { why: `投票已于${until}截止，迟交的纸质票不计入。请将它作废并注明迟交。` })
    }
    await movePaper(tx, area.id, paper.id, { state: 'RETURNED', returned_at: at })
    await audit(tx, context, {
      areaId: area.id,
      type: 'paper.returned',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { paperId: paper.id, serial: paper.serial },
      at,
    })
  })
}

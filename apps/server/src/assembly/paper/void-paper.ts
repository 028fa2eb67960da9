import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { tellLine } from '../ballot/tell-line.ts'
import { type PaperIds, paperFor } from './load-paper.ts'
import { movePaper } from './paper.store.ts'
import { serialText } from './paper.ts'

/**
 * Voids a paper that was lost, spoilt or handed in late; the line may be issued another one. A counted paper stays.
 * @throws NOT_FOUND, FORBIDDEN, STATE, CONFLICT
 */
export async function voidPaper(
  deps: Deps,
  context: Context,
  ids: PaperIds,
  input: { reason: string; version?: number },
): Promise<void> {
  await deps.db.as(context, async (tx) => {
    const { area, assembly, paper } = await paperFor(tx, context, ids, {
      action: 'paper.key',
      states: ['ISSUED', 'RETURNED', 'KEYED'],
      what: '作废',
      ...(input.version === undefined ? {} : { version: input.version }),
    })
    const at = deps.clock.now()
    await movePaper(tx, area.id, paper.id, { state: 'VOID', void_reason: input.reason, keyed_choices: null })
    await audit(tx, context, {
      areaId: area.id,
      type: 'paper.voided',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { paperId: paper.id, serial: paper.serial, from: paper.state, reason: input.reason },
      at,
    })
    // A paper nobody ever handed in is of no concern to its owner.
    if (paper.state === 'ISSUED') return
    await tellLine(tx, area.id, paper.line_id, {
      kind: 'PAPER_VOID',
      title: `${paper.line_label}的纸质票已作废`,
      body: `${paper.line_label}的纸质票 ${serialText(paper.serial)} 已作废，原因：${input.reason}。本户仍可在截止前投票，或到社区窗口重新领取纸质票。`,
      link: '/votes',
      at,
    })
  })
}

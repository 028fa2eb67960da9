import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { tellLine } from '../ballot/tell-line.ts'
import { requireComplete, sealChoices } from './choices.ts'
import { type PaperIds, paperFor, requireCountable } from './load-paper.ts'
import { isScan, motionsOfRoll, movePaper } from './paper.store.ts'
import { type PaperChoice, serialText } from './paper.ts'

/**
 * First keying of a paper that was handed in. Nothing counts yet; the owners are told that their paper was keyed, which
 * is the best defence against a paper they never filled in.
 * @throws NOT_FOUND, FORBIDDEN, STATE, CONFLICT, BAD_REQUEST (a motion missing, twice or not on this paper; no such scan)
 */
export async function keyPaper(
  deps: Deps,
  context: Context,
  ids: PaperIds,
  input: { choices: PaperChoice[]; scanFileId?: string; version: number },
): Promise<void> {
  await deps.db.as(context, async (tx) => {
    const { area, assembly, paper } = await paperFor(tx, context, ids, {
      action: 'paper.key',
      states: ['RETURNED'],
      what: '录入',
      version: input.version,
    })
    requireCountable(assembly)
    requireComplete(await motionsOfRoll(tx, area.id, paper.roll_id), input.choices, assembly.rules)
    if (input.scanFileId && !(await isScan(tx, area.id, input.scanFileId))) {
      throw new AppError(
        'BAD_REQUEST',
        {},
        { fields: [{ pointer: '/scanFileId', detail: '请先以“纸质票影像”上传扫描件' }] },
      )
    }
    const at = deps.clock.now()
    await movePaper(tx, area.id, paper.id, {
      state: 'KEYED',
      keyed_by: context.actor,
      keyed_at: at,
      keyed_choices: sealChoices(deps, input.choices),
      scan_file_id: input.scanFileId ?? paper.scan_file_id,
    })
    await audit(tx, context, {
      areaId: area.id,
      type: 'paper.keyed',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { paperId: paper.id, serial: paper.serial, scan: input.scanFileId ?? null },
      at,
    })
    await tellLine(tx, area.id, paper.line_id, {
      kind: 'PAPER_KEYED',
      title: `${paper.line_label}的纸质票已录入`,
      body: `${paper.line_label}的纸质票 ${serialText(paper.serial)} 已录入，待另一名工作人员复核后计入。如本户没有交过纸质票，请立即联系社区窗口。`,
      link: '/votes',
      at,
    })
  })
}

import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { type AssemblyView, viewAssembly } from '../meeting/assembly-view.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import { moveState, type RollSummary, rollsInUse, upheldSince } from '../meeting/meeting.store.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import { fixRules } from '../meeting/meeting-rules.ts'
import { publishCorrection } from '../notice/publish-correction.ts'
import { countLivePaper } from './roll.store.ts'
import { storeRolls } from './store-rolls.ts'

/**
 * Freezes who may vote and for how much: one roll per distinct scope of the motions, from today's register.
 * Before the notice it can be frozen again when the register was corrected; after the notice only because an objection
 * to the roll was found right, and then the correction is published. Earlier rolls stay as they were.
 * @throws LAW naming units without area or owner; STATE, FORBIDDEN, NOT_FOUND
 */
export async function freezeRoll(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
): Promise<AssemblyView> {
  const today = deps.clock.today()
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'roll.freeze', true)
    requireState(assembly, ['DRAFT', 'ROLL_FROZEN', 'NOTICED'], '冻结名册')
    const before = await rollsInUse(tx, area.id, assembly.id)
    await checkAgain(tx, assembly, before)
    const rules =
      assembly.state === 'NOTICED'
        ? assembly.rules
        : fixRules(area.law_pack, today, assembly.kind, assembly.rules.choices)
    const at = deps.clock.now()
    const rolls = await storeRolls(tx, deps.cipher, area.id, { ...assembly, rules }, at)
    const to = assembly.state === 'NOTICED' ? 'NOTICED' : 'ROLL_FROZEN'
    await moveState(tx, area.id, assembly.id, [assembly.state], to, { rules })
    await audit(tx, context, {
      areaId: area.id,
      type: 'roll.frozen',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { again: assembly.state !== 'DRAFT', replaced: [...before.keys()], rolls },
      at,
    })
    if (assembly.state === 'NOTICED') {
      await publishCorrection(tx, { areaId: area.id, areaName: area.name, assembly, before, today, at })
    }
    return viewAssembly(tx, context, { area, assemblyId: assembly.id, today })
  })
}

/** What a second freeze must not undo: a notice nobody objected to, and paper already handed out. */
async function checkAgain(tx: Tx, assembly: AssemblyRow, before: ReadonlyMap<string, RollSummary>): Promise<void> {
  if (before.size === 0) return
  if (assembly.state === 'NOTICED') {
    const frozenAt = [...before.values()].map((r) => r.frozen_at).sort((a, b) => a.getTime() - b.getTime())
    if (!(await upheldSince(tx, assembly.area_id, assembly.id, frozenAt[0]!))) {
      throw new AppError('STATE', {
        why: '公告发布后，名册只能因业主异议成立而更正。请先把对名册的异议答复为“成立”，改好房屋清册，再重新冻结。',
      })
    }
  }
  if ((await countLivePaper(tx, assembly.area_id, assembly.id)) > 0) {
    throw new AppError('STATE', { why: '已有纸质票按现在的名册发出。请先将它们作废，再重新冻结名册。' })
  }
}

import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { type AssemblyView, viewAssembly } from '../meeting/assembly-view.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import { listMotions, moveState } from '../meeting/meeting.store.ts'
import { type AssemblyRow, type MotionRow, type Scope, scopeKey } from '../meeting/meeting.ts'
import { type AssemblyRules, fixRules } from '../meeting/meeting-rules.ts'
import { buildLines } from './build-lines.ts'
import { countLivePaper, insertRoll, type RollToStore, setRoll, unitsOfScope } from './roll.store.ts'
import { rollRoot } from './roll-root.ts'

/**
 * Freezes who may vote and for how much: one roll per distinct scope of the motions, from today's register.
 * Before the notice it can be frozen again (the register was corrected); the earlier roll stays as it was.
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
    requireState(assembly, ['DRAFT', 'ROLL_FROZEN'], '冻结名册')
    if ((await countLivePaper(tx, area.id, assembly.id)) > 0) {
      throw new AppError('STATE', { why: '已有纸质票按现在的名册发出。请先将它们作废，再重新冻结名册。' })
    }
    const rules = fixRules(area.law_pack, today, assembly.kind, assembly.rules.choices)
    const at = deps.clock.now()
    const rolls = await storeRolls(tx, area.id, { ...assembly, rules }, at)
    await moveState(tx, area.id, assembly.id, [assembly.state], 'ROLL_FROZEN', { rules })
    await audit(tx, context, {
      areaId: area.id,
      type: 'roll.frozen',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { again: assembly.state === 'ROLL_FROZEN', rolls },
      at,
    })
    return viewAssembly(tx, context, { area, assemblyId: assembly.id, today })
  })
}

/** Builds and stores one roll per scope, and points the motions at them. @returns what the audit event keeps */
export async function storeRolls(tx: Tx, areaId: string, assembly: AssemblyRow, at: Date) {
  const kept: { rollId: string; area: bigint; heads: number; lines: number; root: string }[] = []
  for (const motions of byScope(await listMotions(tx, areaId, assembly.id))) {
    const roll = await buildScope(tx, areaId, assembly, motions[0]!.scope, at)
    await insertRoll(tx, areaId, roll)
    await setRoll(
      tx,
      areaId,
      motions.map((m) => m.id),
      roll.id,
    )
    const { id: rollId, area, heads, lines, root } = roll
    kept.push({ rollId, area, heads, lines: lines.length, root: root.toString('hex') })
  }
  return kept
}

async function buildScope(
  tx: Tx,
  areaId: string,
  assembly: { id: string; rules: AssemblyRules },
  scope: Scope,
  at: Date,
): Promise<RollToStore> {
  const { parking, merge, pack } = assembly.rules
  const built = buildLines(await unitsOfScope(tx, areaId, scope), { parking, merge })
  const entries = built.lines.flatMap((l) => l.units.map((u) => ({ ...u, unitId: u.id, lineId: l.id })))
  return {
    id: newId(),
    assemblyId: assembly.id,
    scope,
    area: built.area,
    heads: built.heads,
    // Kept with the roll, so that a reader years later knows how it was built without rebuilding it.
    options: {
      pack,
      parking,
      merge,
      lines: built.lines.length,
      provisional: built.provisional,
      excluded: built.excluded.length,
    },
    frozenAt: at,
    root: rollRoot(entries),
    lines: built.lines,
  }
}

function byScope(motions: readonly MotionRow[]): MotionRow[][] {
  const groups = new Map<string, MotionRow[]>()
  for (const motion of motions) {
    const key = scopeKey(motion.scope)
    groups.set(key, [...(groups.get(key) ?? []), motion])
  }
  return [...groups.values()]
}

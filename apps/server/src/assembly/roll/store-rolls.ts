import { rollRootOf } from '@linli/proof/bundle'
import { sm3 } from '@linli/proof/node'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { FieldCipher } from '../../platform/secrets.ts'
import { listMotions } from '../meeting/meeting.store.ts'
import { type AssemblyRow, type MotionRow, type Scope, scopeKey } from '../meeting/meeting.ts'
import { buildLines } from './build-lines.ts'
import { carryAuthorities, carryDeliveries, unchangedLines } from './carry-over.store.ts'
import { insertRoll, type RollToStore, setRoll, unitsOfScope } from './roll.store.ts'
import { newRollSeed, openLines, rollLeaves, SEED_FIELD } from './roll-tree.ts'

/** What the audit event keeps of a frozen roll. */
export type KeptRoll = { rollId: string; area: bigint; heads: number; lines: number; root: string }

/**
 * Builds and stores one roll per distinct scope and points the motions at it. Where a roll stood before, deliveries and
 * authorities go along to the lines whose units stayed the same.
 * @throws LAW naming units without area or owner
 */
export async function storeRolls(
  tx: Tx,
  cipher: FieldCipher,
  areaId: string,
  assembly: AssemblyRow,
  at: Date,
): Promise<KeptRoll[]> {
  const kept: KeptRoll[] = []
  for (const motions of byScope(await listMotions(tx, areaId, assembly.id))) {
    const first = motions[0]!
    const roll = await buildScope(tx, cipher, areaId, assembly, first.scope, at)
    await insertRoll(tx, areaId, roll)
    const motionIds = motions.map((m) => m.id)
    await setRoll(tx, areaId, motionIds, roll.id)
    if (first.roll_id !== null) await carryOver(tx, areaId, assembly.id, { from: first.roll_id, to: roll.id })
    const { id: rollId, area, heads, lines, root } = roll
    kept.push({ rollId, area, heads, lines: lines.length, root: root.toString('hex') })
  }
  return kept
}

async function buildScope(
  tx: Tx,
  cipher: FieldCipher,
  areaId: string,
  assembly: AssemblyRow,
  scope: Scope,
  at: Date,
): Promise<RollToStore> {
  const { parking, merge, pack } = assembly.rules
  const built = buildLines(await unitsOfScope(tx, areaId, scope), { parking, merge })
  const seed = newRollSeed()
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
    root: Buffer.from(rollRootOf(sm3, rollLeaves(openLines(built.lines, seed))), 'hex'),
    seed: cipher.encrypt(SEED_FIELD, seed),
    lines: built.lines,
  }
}

async function carryOver(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  rolls: { from: string; to: string },
): Promise<void> {
  const lines = await unchangedLines(tx, areaId, rolls.from, rolls.to)
  await carryDeliveries(tx, areaId, assemblyId, lines)
  await carryAuthorities(tx, areaId, rolls.from, lines)
}

function byScope(motions: readonly MotionRow[]): MotionRow[][] {
  const groups = new Map<string, MotionRow[]>()
  for (const motion of motions) {
    const key = scopeKey(motion.scope)
    groups.set(key, [...(groups.get(key) ?? []), motion])
  }
  return [...groups.values()]
}

import { type BundleBody, LEAST_LINES_SHOWN, rollLeafHash, rollRootOf } from '@linli/proof/bundle'
import { sm3 } from '@linli/proof/node'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import type { AssemblyRow, MotionRow } from '../meeting/meeting.ts'
import { openedLeaves, openLines, SEED_FIELD } from '../roll/roll-tree.ts'
import { linesOf, type RollRow, rollsOf, servedLines } from './bundle.store.ts'

type Roll = BundleBody['rolls'][number]
type Opening = NonNullable<BundleBody['openings']>['rolls'][number]

/**
 * The rolls the motions were voted on, as leaves; with openings for the organiser.
 * @throws STATE for a roll frozen before rolls carried commitments
 */
export async function bundleRolls(
  deps: Deps,
  tx: Tx,
  of: { areaId: string; assembly: AssemblyRow; motions: readonly MotionRow[]; kind: BundleBody['kind'] },
): Promise<{ rolls: Roll[]; openings: Opening[] }> {
  const { areaId, assembly, motions, kind } = of
  const ids = [...new Set(motions.flatMap((m) => m.roll_id ?? []))]
  const counts = kind === 'organiser' && assembly.rules.nonresponse !== 'IGNORE'
  const served = counts ? await servedLines(tx, areaId, assembly.id) : new Set<string>()
  const rolls: Roll[] = []
  const openings: Opening[] = []
  for (const row of await rollsOf(tx, areaId, ids)) {
    const opened = await openRoll(deps, tx, areaId, row)
    rolls.push(rollOf(row, opened, kind))
    const lines = opened.map((o) => o.line)
    openings.push({
      rollId: row.id,
      lines,
      served: lines.flatMap((l) => (served.has(l.lineId) ? l.lineId : [])).sort(),
    })
  }
  return { rolls, openings }
}

async function openRoll(deps: Deps, tx: Tx, areaId: string, row: RollRow) {
  if (row.seed === null) {
    throw new AppError('STATE', { why: '这次会议的名册是在有证明包之前冻结的，不能提供证明包；投票回执仍可逐张核对。' })
  }
  const seed = deps.cipher.decrypt(SEED_FIELD, row.seed)
  return openedLeaves(openLines(await linesOf(tx, areaId, row.id), seed))
}

/** A small roll shows its leaves' hashes only: with each line's area beside the totals, choices could be worked out. */
function rollOf(row: RollRow, opened: Awaited<ReturnType<typeof openRoll>>, kind: BundleBody['kind']): Roll {
  const leaves = opened.map((o) => o.leaf)
  const root = row.root.toString('hex')
  if (rollRootOf(sm3, leaves) !== root) {
    throw new AppError('STATE', { why: '业主名册与冻结时的根不符，不能提供证明包。请联系平台管理员核对数据。' })
  }
  const head = { id: row.id, area: hundredths(row.area), heads: row.heads, lines: leaves.length, root }
  if (kind === 'organiser' || leaves.length >= LEAST_LINES_SHOWN) return { ...head, leaves }
  return { ...head, withheld: leaves.map((leaf) => Buffer.from(rollLeafHash(sm3, leaf)).toString('base64')) }
}

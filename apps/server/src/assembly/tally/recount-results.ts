import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Found } from '../../platform/invariant.ts'
import { findAssembly, listMotions } from '../meeting/meeting.store.ts'
import type { Result } from './result.ts'
import { tallyMotion } from './tally-assembly.ts'

// What was counted and decided. Sentences are left out: they may be worded better in a later release.
const FIGURES = [
  'outcome',
  'strictOutcome',
  'roll',
  'for',
  'against',
  'abstain',
  'follow',
  'invalid',
  'silentDelivered',
  'participated',
  'approved',
] as const satisfies readonly (keyof Result)[]

type Stored = { area_id: string; motion_id: string; assembly_id: string; tally: Result; computed_at: Date }

/** Counts every motion with a final result once more. */
export async function recountResults(tx: Tx): Promise<Found> {
  const { rows } = await sql<Stored>`
    select r.area_id, r.motion_id, m.assembly_id, r.tally, r.computed_at
      from motion_result r join motion m on m.area_id = r.area_id and m.id = r.motion_id
     where r.stage = 'FINAL' order by r.area_id, m.assembly_id, m.seq`.execute(tx)
  const wrong: Found['wrong'] = []
  for (const row of rows) {
    const again = await recount(tx, row)
    const differs = FIGURES.filter((name) => !isDeepStrictEqual(again?.[name], row.tally[name]))
    if (differs.length > 0) wrong.push({ area_id: row.area_id, motion_id: row.motion_id, differs: differs.join(' ') })
  }
  return { looked: rows.length, wrong }
}

async function recount(tx: Tx, row: Stored): Promise<Result | null> {
  const assembly = await findAssembly(tx, row.area_id, row.assembly_id)
  const motion = (await listMotions(tx, row.area_id, row.assembly_id)).find((m) => m.id === row.motion_id)
  return assembly && motion ? tallyMotion(tx, assembly, motion, 'FINAL', row.computed_at) : null
}

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'

/** Ballots for tests of the count, written as the casting would write them. `lines` are line ids of the motion's roll. */
export async function putBallots(
  world: World,
  ids: { areaId: string; assemblyId: string; motionId: string },
  choice: 'FOR' | 'AGAINST' | 'ABSTAIN' | 'FOLLOW' | 'INVALID',
  lines: readonly string[],
): Promise<void> {
  const at = world.clock.now()
  await world.deps.db.worker(async (tx) => {
    for (const line of lines) {
      const id = newId()
      await sql`
        insert into ballot (area_id, id, assembly_id, motion_id, line_id, choice, channel, account_id, cast_at, salt, leaf, receipt)
        values (${ids.areaId}, ${id}, ${ids.assemblyId}, ${ids.motionId}, ${line}, ${choice}, 'ONLINE', ${newId()}, ${at},
          ${randomBytes(32)}, ${randomBytes(32)}, '{}')`.execute(tx)
      await sql`
        insert into standing_ballot (area_id, motion_id, line_id, ballot_id, channel, cast_at)
        values (${ids.areaId}, ${ids.motionId}, ${line}, ${id}, 'ONLINE', ${at})`.execute(tx)
    }
  })
}

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { World } from '../../../test/world.ts'
import { type Surface, startSession } from '../../platform/auth/session.ts'
import { newId } from '../../platform/ids.ts'

export type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'FOLLOW' | 'INVALID'

/** Ballots for tests of the count, written as the casting would write them. `lines` are line ids of the motion's roll. */
export async function putBallots(
  world: World,
  ids: { areaId: string; assemblyId: string; motionId: string },
  choice: Choice,
  lines: readonly string[],
): Promise<void> {
  const rows = lines.map((line) => ({ line, id: newId(), salt: randomBytes(32).toString('hex') }))
  const at = world.clock.now()
  await world.deps.db.worker(async (tx) => {
    await sql`
      insert into ballot (area_id, id, assembly_id, motion_id, line_id, choice, channel, account_id, cast_at, salt, leaf, receipt)
      select ${ids.areaId}::uuid, x.id, ${ids.assemblyId}::uuid, ${ids.motionId}::uuid, x.line, ${choice}, 'ONLINE', x.id,
        ${at}, decode(x.salt, 'hex'), decode(x.salt, 'hex'), '{}'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, line uuid, salt text)`.execute(tx)
    await sql`
      insert into standing_ballot (area_id, motion_id, line_id, ballot_id, channel, cast_at)
      select ${ids.areaId}::uuid, ${ids.motionId}::uuid, x.line, x.id, 'ONLINE', ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, line uuid)`.execute(tx)
  })
}

/** A fresh session, after the clock has moved further than a session lives. */
export async function signIn(world: World, accountId: string, surface: Surface = 'console'): Promise<string> {
  return world.deps.db.worker(async (tx) => (await startSession(tx, world.clock, accountId, surface)).token)
}

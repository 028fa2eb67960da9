import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { insertDeliveries, linesOfActor } from './delivery.store.ts'

/**
 * An owner has opened the notice in the app: it reached each of their lines, with the moment as evidence (指导规则 第22条).
 * Opening it again, or after the voting, records nothing.
 * @returns how many lines it had not reached this way before
 * @throws NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function openNotice(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
): Promise<number> {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'notice.open')
    if (assembly.state !== 'NOTICED' && assembly.state !== 'VOTING') return 0
    const lineIds = await linesOfActor(tx, area.id, assembly.id)
    const at = deps.clock.now()
    const recorded = await insertDeliveries(tx, area.id, {
      assemblyId: assembly.id,
      lineIds,
      channel: 'APP',
      evidence: '业主本人在手机上打开会议公告',
      by: context.actor,
      at,
    })
    if (recorded === 0) return 0
    await audit(tx, context, {
      areaId: area.id,
      type: 'delivery.recorded',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { channel: 'APP', lines: lineIds.length, recorded },
      at,
    })
    return recorded
  })
}

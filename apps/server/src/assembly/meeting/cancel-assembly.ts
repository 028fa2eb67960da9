import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { notifyVoters } from '../notification/notify-voters.ts'
import { withdrawPublications } from '../publication/publish.ts'
import { type AssemblyView, viewAssembly } from './assembly-view.ts'
import { meetingFor, requireState } from './load-meeting.ts'
import { moveState } from './meeting.store.ts'

/**
 * Calls an assembly off before its first ballot. A notice already published is withdrawn and the owners are told why.
 * Once voting runs nobody can stop it: that would let whoever dislikes the trend end it.
 */
export async function cancelAssembly(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  reason: string,
): Promise<AssemblyView> {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'assembly.cancel', true)
    requireState(assembly, ['DRAFT', 'ROLL_FROZEN', 'NOTICED'], '取消会议')
    const at = deps.clock.now()
    await moveState(tx, area.id, assembly.id, [assembly.state], 'CANCELLED')
    if (assembly.state === 'NOTICED') {
      await withdrawPublications(tx, area.id, assembly.id, at)
      await notifyVoters(tx, area.id, assembly.id, {
        kind: 'ASSEMBLY_CANCELLED',
        title: `${assembly.title}已取消`,
        body: `原因：${reason}`,
        link: null,
        at,
      })
    }
    await audit(tx, context, {
      areaId: area.id,
      type: 'assembly.cancelled',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { reason, from: assembly.state },
      at,
    })
    return viewAssembly(tx, context, { area, assemblyId: assembly.id, today: deps.clock.today() })
  })
}

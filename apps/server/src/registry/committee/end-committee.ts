import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { areaFor } from '../area/area-for.ts'
import { readReason } from '../area/reason.ts'
import { listCommittees, lockCommittees, setState } from './committee.store.ts'
import { type CommitteeView, toCommittee } from './committee-view.ts'

/**
 * Ends a committee before its term, or takes back one recorded by mistake; it stays in the history.
 * @throws BAD_REQUEST (no reason), STATE (not in office), NOT_FOUND, FORBIDDEN
 */
export async function endCommittee(
  deps: Deps,
  context: Context,
  ids: { areaId: string; committeeId: string },
  reasonText: string,
): Promise<CommitteeView> {
  const reason = readReason(reasonText)
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, ids.areaId, 'committee.record')
    await lockCommittees(tx, area.id)
    const committee = (await listCommittees(tx, area.id)).find((c) => c.id === ids.committeeId)
    if (!committee) throw new AppError('NOT_FOUND')
    if (committee.state !== 'IN_OFFICE') throw new AppError('STATE', { why: '这届业主委员会已不在任。' })
    await setState(tx, area.id, committee.id, 'DISSOLVED')
    await audit(tx, context, {
      areaId: area.id,
      type: 'committee.recorded',
      subject: { kind: 'committee', id: committee.id },
      detail: { reason, name: committee.name, changes: { state: { from: 'IN_OFFICE', to: 'DISSOLVED' } } },
      at: deps.clock.now(),
    })
    return toCommittee({ ...committee, state: 'DISSOLVED' }, deps.clock.today())
  })
}

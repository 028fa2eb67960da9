import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import { listMotions } from '../meeting/meeting.store.ts'
import { insertObjection, listObjections, ownsLine } from './objection.store.ts'
import { type ObjectionInput, type ObjectionRow, OPEN_IN, STAGES } from './objection.ts'

/**
 * An owner objects: to their own line of the roll, to who voted for co-owners, or to the preliminary result.
 * A line may be left out by someone who finds themselves missing from the roll.
 * @throws STATE outside the time for this stage; BAD_REQUEST for another's line or an unknown motion
 */
export async function raiseObjection(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  input: ObjectionInput,
): Promise<ObjectionRow> {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'objection.raise')
    requireState(assembly, OPEN_IN[input.stage], `对${STAGES[input.stage]}提出异议`)
    const at = deps.clock.now()
    // The ticker may be a moment late; the deadline isn't.
    const deadline = { ROLL: assembly.voting_from, DELEGATE: assembly.voting_until, RESULT: assembly.objection_until }[
      input.stage
    ]
    if (deadline !== null && assembly.state !== 'ROLL_FROZEN' && at >= deadline) {
      throw new AppError('STATE', { why: `对${STAGES[input.stage]}提出异议的时间已过。如仍有意见，请联系居民委员会。` })
    }
    if (input.stage === 'DELEGATE' && !input.lineId) throw wrong('/lineId', '请选择是哪一户的投票。')
    if (input.lineId && !(await ownsLine(tx, area.id, assembly.id, input.lineId))) {
      throw wrong('/lineId', '只能对自己名下的票权提出异议，请重新选择。')
    }
    if (input.motionId && !(await listMotions(tx, area.id, assembly.id)).some((m) => m.id === input.motionId)) {
      throw wrong('/motionId', '本次会议没有这个议题，请重新选择。')
    }
    const id = newId()
    await insertObjection(tx, area.id, { ...input, id, assemblyId: assembly.id, by: context.actor!, at })
    await audit(tx, context, {
      areaId: area.id,
      type: 'objection.raised',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { objectionId: id, stage: input.stage, lineId: input.lineId ?? null },
      at,
    })
    return (await listObjections(tx, area.id, assembly.id, { id, after: null, limit: 1 }))[0]!
  })
}

function wrong(pointer: string, detail: string): AppError {
  return new AppError('BAD_REQUEST', {}, { fields: [{ pointer, detail }] })
}

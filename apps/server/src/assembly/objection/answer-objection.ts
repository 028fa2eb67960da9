import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { notifyAccounts } from '../notification/notify-voters.ts'
import { listObjections, setAnswer } from './objection.store.ts'
import { OBJECTION_STATES, type ObjectionRow, STAGES } from './objection.ts'

/**
 * Answers an objection once, in writing, and tells who raised it. An answer is not taken back: another objection can
 * be raised and answered.
 * @throws STATE when it has an answer; NOT_FOUND, FORBIDDEN
 */
export async function answerObjection(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string; objectionId: string },
  input: { state: 'UPHELD' | 'REJECTED'; answer: string },
): Promise<ObjectionRow> {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'objection.answer')
    const find = () => listObjections(tx, area.id, assembly.id, { id: ids.objectionId, after: null, limit: 1 })
    const [objection] = await find()
    if (!objection) throw new AppError('NOT_FOUND')
    const at = deps.clock.now()
    if (!(await setAnswer(tx, area.id, objection.id, { ...input, by: context.actor!, at }))) {
      throw new AppError('STATE', { why: '这件异议已经答复，不能重复答复。请刷新查看答复内容。' })
    }
    await audit(tx, context, {
      areaId: area.id,
      type: 'objection.answered',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { objectionId: objection.id, stage: objection.stage, state: input.state },
      at,
    })
    await notifyAccounts(tx, area.id, [objection.raised_by], {
      kind: 'OBJECTION_ANSWERED',
      title: `您对${STAGES[objection.stage]}的异议已答复：${OBJECTION_STATES[input.state]}`,
      body: input.answer,
      link: null,
      at,
    })
    return (await find())[0]!
  })
}

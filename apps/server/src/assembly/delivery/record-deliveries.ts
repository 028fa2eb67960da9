import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import { insertDeliveries, linesInUse } from './delivery.store.ts'
import type { DeliveryChannel } from './delivery.ts'

/**
 * Records that the notice reached these voter lines (指导规则 第22条), with what proves it.
 * @returns how many were not on record yet for this channel
 * @throws BAD_REQUEST when a line is not on a roll of this assembly; STATE, FORBIDDEN, NOT_FOUND
 */
export async function recordDeliveries(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  input: { lineIds: readonly string[]; channel: DeliveryChannel; evidence: string },
): Promise<number> {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'delivery.record')
    requireState(assembly, ['NOTICED', 'VOTING'], '登记送达')
    const lineIds = [...new Set(input.lineIds)]
    const known = await linesInUse(tx, area.id, assembly.id, lineIds)
    if (known.length !== lineIds.length) {
      const detail = '所选票权不在本次会议的名册内，请刷新名册后重选。'
      throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/lineIds', detail }] })
    }
    const at = deps.clock.now()
    const recorded = await insertDeliveries(tx, area.id, {
      assemblyId: assembly.id,
      lineIds,
      channel: input.channel,
      evidence: input.evidence,
      by: context.actor,
      at,
    })
    await audit(tx, context, {
      areaId: area.id,
      type: 'delivery.recorded',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { channel: input.channel, lines: lineIds.length, recorded },
      at,
    })
    return recorded
  })
}

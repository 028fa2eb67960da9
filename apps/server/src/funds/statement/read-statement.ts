import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import { areaFor, unitLabel } from '../../registry/index.ts'
import { isDay } from '../use/days.ts'
import { balanceBefore, findStatementUnit, heldNow, listEntries } from './statement.store.ts'
import { toStatement } from './statement.ts'

export type Period = { from?: string | undefined; to?: string | undefined }
export type StatementIds = { areaId: string; unitId: string }

/** The statement of a unit over a period, whoever asks. @throws NOT_FOUND */
export async function statementOf(tx: Tx, ids: StatementIds, days: { from: string; to: string }) {
  const unit = await findStatementUnit(tx, ids.areaId, ids.unitId)
  if (!unit) throw new AppError('NOT_FOUND')
  const opening = await balanceBefore(tx, ids.areaId, ids.unitId, days.from)
  const entries = await listEntries(tx, ids.areaId, ids.unitId, { from: days.from, until: days.to })
  return {
    unitId: ids.unitId,
    label: unitLabel(unit.building, unit.section, unit.room),
    areaName: unit.area_name,
    area: unit.area === null ? null : hundredths(unit.area),
    ...days,
    ...toStatement(opening, entries),
    held: hundredths(await heldNow(tx, ids.areaId, ids.unitId)),
  }
}
export type StatementView = Awaited<ReturnType<typeof statementOf>>

/**
 * A household's statement for its owner, or for staff of the place (住宅专项维修资金管理办法 第30条).
 * @throws NOT_FOUND for another's unit, BAD_REQUEST for a period that is none, FORBIDDEN
 */
export async function readStatement(
  deps: Deps,
  tx: Tx,
  context: Context,
  ids: StatementIds,
  period: Period,
): Promise<StatementView> {
  await areaFor(tx, context, ids.areaId, 'fund.household')
  if (context.kind === 'owner' && !context.units.includes(ids.unitId)) throw new AppError('NOT_FOUND')
  return statementOf(tx, ids, periodOf(period, deps.clock.today()))
}

/** This calendar year up to today, unless days were given. */
function periodOf({ from, to }: Period, today: string): { from: string; to: string } {
  const days = { from: from ?? `${(to ?? today).slice(0, 4)}-01-01`, to: to ?? today }
  const fields = [
    ...(isDay(days.from) ? [] : [{ pointer: '/from', detail: '没有这一天，请核对日期。' }]),
    ...(isDay(days.to) ? [] : [{ pointer: '/to', detail: '没有这一天，请核对日期。' }]),
    ...(days.from <= days.to ? [] : [{ pointer: '/from', detail: '起始日不能晚于截止日。' }]),
    ...(days.to <= today ? [] : [{ pointer: '/to', detail: '截止日不能晚于今天。' }]),
  ]
  if (fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
  return days
}

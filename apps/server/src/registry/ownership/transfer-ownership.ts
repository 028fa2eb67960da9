import type { Static } from 'typebox'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/outbox.ts'
import { areaFor } from '../area/area-for.ts'
import { chineseDay, isDay } from '../area/days.ts'
import { readReason } from '../area/reason.ts'
import { AREA_FIGURES } from '../figures/roll-up.ts'
import { readUnit } from '../unit/read-unit.ts'
import { findUnit, updateUnit } from '../unit/unit.store.ts'
import type { UnitView } from '../unit/unit-view.ts'
import { findOrMakePerson } from './find-or-make-person.ts'
import type { TransferInput } from './ownership.schemas.ts'
import {
  type CurrentOwner,
  endOwnerships,
  insertOwnerships,
  lastEnd,
  lockCurrentOwners,
  refreshPersonSearch,
} from './ownership.store.ts'
import { type CheckedOwner, readOwners } from './read-owners.ts'

/** The topic others hear of a transfer by; the payload is {@link Transferred}. */
export const OWNERSHIP_TRANSFERRED = 'ownership.transferred'

/** Ids only: whoever handles it reads the register again. */
export type Transferred = { unitId: string; transferId: string; fromDate: string; former: string[]; current: string[] }

/**
 * Records that a unit has new owners from a day on (民法典 第209条: from registration). The former ownerships end that
 * day and stay as history; an unsold unit becomes an owned one. A roll frozen before is not rewritten: the assembly
 * hears of it through the outbox and applies its own rule of succession.
 * @throws BAD_REQUEST (shares, numbers, a number of somebody else), STATE (dates), CONFLICT, NOT_FOUND, FORBIDDEN
 */
export async function transferOwnership(
  deps: Deps,
  context: Context,
  ids: { areaId: string; unitId: string },
  input: Static<typeof TransferInput>,
): Promise<UnitView> {
  const today = deps.clock.today()
  const reason = readReason(input.reason)
  checkDay(input.fromDate, today)
  const owners = readOwners(input.owners, today)
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, ids.areaId, 'ownership.transfer')
    const former = await lockCurrentOwners(tx, area.id, ids.unitId)
    const unit = await findUnit(tx, area.id, ids.unitId)
    if (!unit) throw new AppError('NOT_FOUND')
    if (unit.version !== input.version) throw new AppError('CONFLICT')
    await checkHistory(tx, area.id, unit.id, former, input.fromDate)
    const current = await openOwnerships(tx, deps, area.id, unit.id, owners, former, input.fromDate)
    const state = { state: 'OWNED', developer_id: null }
    if (!(await updateUnit(tx, area.id, unit.id, input.version, state))) throw new AppError('CONFLICT')
    const transfer: Transferred = {
      unitId: unit.id,
      transferId: newId(),
      fromDate: input.fromDate,
      former: former.map((o) => o.person_id),
      current: current.map((o) => o.personId),
    }
    await refreshPersonSearch(tx, area.id, [...transfer.former, ...transfer.current])
    const at = deps.clock.now()
    const shares = current.map((o) => ({ personId: o.personId, share: `${o.share.num}/${o.share.den}`, form: o.form }))
    await audit(tx, context, {
      areaId: area.id,
      type: 'ownership.transferred',
      subject: { kind: 'unit', id: unit.id },
      detail: { reason, ...transfer, shares, stateBefore: unit.state },
      at,
    })
    await enqueue(tx, area.id, OWNERSHIP_TRANSFERRED, transfer, at)
    await enqueue(tx, area.id, AREA_FIGURES, {}, at)
    return readUnit(tx, context, ids)
  })
}

function checkDay(day: string, today: string): void {
  const detail = !isDay(day)
    ? '没有这一天，请核对日期。'
    : day > today
      ? `不能晚于今天（${chineseDay(today)}）：产权转移自登记时生效。`
      : day < '1949-10-01'
        ? '日期过早，请核对。'
        : null
  if (detail) throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/fromDate', detail }] })
}

/** History never overlaps: nobody owned the unit before and after the same day in two stories. */
async function checkHistory(
  tx: Tx,
  areaId: string,
  unitId: string,
  former: readonly CurrentOwner[],
  fromDate: string,
): Promise<void> {
  const since = former.map((o) => o.from_date).reduce((a, b) => (a > b ? a : b), '')
  const ended = (await lastEnd(tx, areaId, unitId)) ?? ''
  const latest = since > ended ? since : ended
  if (fromDate >= latest) return
  throw new AppError('STATE', {
    why: `这套房屋上一次产权变动是 ${chineseDay(latest)}，新的转移不能早于那一天。请核对登记日期。`,
  })
}

async function openOwnerships(
  tx: Tx,
  deps: Deps,
  areaId: string,
  unitId: string,
  owners: readonly CheckedOwner[],
  former: readonly CurrentOwner[],
  from: string,
) {
  const persons: string[] = []
  // One after the other: two owners of one request may be the same person of the register.
  for (const [i, owner] of owners.entries()) {
    const id = await findOrMakePerson(tx, deps, areaId, owner, i)
    if (persons.includes(id)) {
      const fields = [{ pointer: `/owners/${i}`, detail: '与前面的业主是同一个人，请合并为一行并合计份额。' }]
      throw new AppError('BAD_REQUEST', {}, { fields })
    }
    persons.push(id)
  }
  await endOwnerships(
    tx,
    areaId,
    former.map((o) => o.id),
    from,
  )
  const current = owners.map((o, i) => ({ id: newId(), personId: persons[i]!, share: o.share, form: o.form }))
  await insertOwnerships(tx, areaId, unitId, current, { from, source: '产权转移登记' })
  return current
}

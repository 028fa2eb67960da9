import type { Static } from 'typebox'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import { hundredths, parseHundredths } from '../../platform/numbers.ts'
import { enqueue } from '../../platform/outbox.ts'
import { areaFor } from '../area/area-for.ts'
import { readReason } from '../area/reason.ts'
import { AREA_FIGURES } from '../figures/roll-up.ts'
import { readUnit } from './read-unit.ts'
import type { UnitChange } from './unit.schemas.ts'
import { findUnit, listDevelopers, type UnitDetailRow, type UnitSet, updateUnit } from './unit.store.ts'
import { countedArea, UNIT_STATES } from './unit.ts'
import type { UnitView } from './unit-view.ts'

type Change = Static<typeof UnitChange>

/** Fields of the request by column; areas come as decimal text. */
const AREAS = { areaRegistry: 'area_registry', areaSurvey: 'area_survey', areaContract: 'area_contract' } as const
const TEXTS = { floor: 'floor', layout: 'layout', occupancy: 'occupancy', estateNo: 'estate_no' } as const

/**
 * Corrects what the register says about a unit: areas, use, state, papers. Rolls already frozen keep what they froze.
 * A change that changes nothing is not recorded.
 * @throws BAD_REQUEST, STATE (state and owners would not fit), CONFLICT, NOT_FOUND, FORBIDDEN
 */
export async function changeUnit(
  deps: Deps,
  context: Context,
  ids: { areaId: string; unitId: string },
  change: Change,
): Promise<UnitView> {
  const reason = readReason(change.reason)
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, ids.areaId, 'unit.change')
    const unit = await findUnit(tx, area.id, ids.unitId)
    if (!unit) throw new AppError('NOT_FOUND')
    if (unit.version !== change.version) throw new AppError('CONFLICT')
    const set = differing(unit, { ...readColumns(change), ...(await stateColumns(tx, area.id, unit, change)) })
    check({ ...unit, ...set })
    if (Object.keys(set).length > 0) {
      if (!(await updateUnit(tx, area.id, unit.id, change.version, set))) throw new AppError('CONFLICT')
      const at = deps.clock.now()
      await audit(tx, context, {
        areaId: area.id,
        type: 'unit.changed',
        subject: { kind: 'unit', id: unit.id },
        detail: { reason, changes: changes(unit, set) },
        at,
      })
      await enqueue(tx, area.id, AREA_FIGURES, {}, at)
    }
    return readUnit(tx, context, ids)
  })
}

function readColumns(change: Change): UnitSet {
  const set: Record<string, unknown> = {}
  for (const [field, column] of Object.entries({ ...AREAS, innerArea: 'inner_area' })) {
    const text = change[field as keyof typeof AREAS | 'innerArea']
    if (text === undefined) continue
    const value = text === null ? null : parseHundredths(text)
    if (text !== null && !value) throw bad([{ pointer: `/${field}`, detail: '面积须大于 0，至多两位小数。' }])
    set[column] = value
  }
  for (const [field, column] of Object.entries(TEXTS)) {
    const text = change[field as keyof typeof TEXTS]
    if (text !== undefined) set[column] = text === null ? null : text.trim() || null
  }
  if (change.kind) set.kind = change.kind
  if (change.use) set.use = change.use
  return set as UnitSet
}

/** Who votes follows the state: an owned unit has owners, any other has its developer (解释 第1、9条). */
async function stateColumns(tx: Tx, areaId: string, unit: UnitDetailRow, change: Change): Promise<UnitSet> {
  if (change.state === undefined || change.state === unit.state) return {}
  if (change.state === 'OWNED') {
    if (unit.owners.length > 0) return { state: 'OWNED', developer_id: null }
    throw new AppError('STATE', { why: '这套房屋还没有登记业主。请用“登记产权转移”登记业主，状态会随之改变。' })
  }
  if (change.state === 'UNSOLD' && unit.owners.length > 0) {
    throw new AppError('STATE', { why: '这套房屋已登记业主，不能改为未售。如属退房，请先办理产权转移。' })
  }
  const developers = await listDevelopers(tx, areaId)
  const developer = unit.developer_id ?? (developers.length === 1 ? developers[0]!.id : null)
  if (developer !== null) return { state: change.state, developer_id: developer }
  throw new AppError('STATE', {
    why: `改为“${UNIT_STATES[change.state]}”须有建设单位，本小区登记了 ${developers.length} 个。请先在导入表中写明建设单位。`,
  })
}

function differing(unit: UnitDetailRow, set: UnitSet): UnitSet {
  const entries = Object.entries(set).filter(([column, value]) => unit[column as keyof UnitSet] !== value)
  return Object.fromEntries(entries) as UnitSet
}

function check(u: UnitDetailRow): void {
  const counted = countedArea(u)
  if (counted && u.inner_area !== null && u.inner_area > counted.area) {
    throw bad([{ pointer: '/innerArea', detail: '套内面积不能大于建筑面积。' }])
  }
  if ((u.kind === 'PARKING') !== (u.use === 'PARKING') && u.kind !== 'GARAGE') {
    throw bad([{ pointer: '/use', detail: '车位的类型与用途须一致：计票时车位另有规则。' }])
  }
}

function changes(unit: UnitDetailRow, set: UnitSet): Record<string, { from: unknown; to: unknown }> {
  const text = (v: unknown) => (typeof v === 'bigint' ? hundredths(v) : (v ?? null))
  return Object.fromEntries(
    Object.entries(set).map(([column, to]) => [column, { from: text(unit[column as keyof UnitSet]), to: text(to) }]),
  )
}

function bad(fields: FieldProblem[]): AppError {
  return new AppError('BAD_REQUEST', {}, { fields })
}

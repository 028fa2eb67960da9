import type { Static } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import { maskName } from '../../platform/mask.ts'
import { hundredths } from '../../platform/numbers.ts'
import { type AreaPlace, may } from '../../platform/policy.ts'
import type { MemberRow } from '../household/household.store.ts'
import type { Unit, UnitDetail } from './unit.schemas.ts'
import type { HistoryRow, UnitDetailRow, UnitRow } from './unit.store.ts'
import { countedArea, unitLabel } from './unit.ts'

export type UnitView = Static<typeof UnitDetail>

/** A line of the unit list; owners' names masked. */
export function toUnit(u: UnitRow): Static<typeof Unit> {
  const counted = countedArea(u)
  return {
    id: u.id,
    buildingId: u.building_id,
    building: u.building_name,
    section: u.section,
    floor: u.floor,
    room: u.room,
    label: unitLabel(u.building_name, u.section, u.room),
    kind: u.kind,
    use: u.use,
    state: u.state,
    area: counted ? hundredths(counted.area) : null,
    areaSource: counted?.source ?? null,
    owners: u.owners.map((o) => ({
      id: o.id,
      name: maskName(o.name, o.kind),
      kind: o.kind,
      share: `${o.share_num}/${o.share_den}`,
      form: o.form,
    })),
  }
}

/** The page of one unit, with what this actor may do on it. */
export function toDetail(
  context: Context,
  area: AreaPlace,
  u: UnitDetailRow,
  history: HistoryRow[],
  household: MemberRow[],
): UnitView {
  const text = (value: bigint | null) => (value === null ? null : hundredths(value))
  const unit = toUnit(u)
  return {
    ...unit,
    areas: { registry: text(u.area_registry), survey: text(u.area_survey), contract: text(u.area_contract) },
    provisional: unit.areaSource === 'CONTRACT',
    innerArea: text(u.inner_area),
    layout: u.layout,
    occupancy: u.occupancy,
    estateNo: u.estate_no,
    developer: u.developer_id ? { id: u.developer_id, name: u.developer_name ?? '' } : null,
    history: history.map((h) => ({
      personId: h.person_id,
      name: maskName(h.name, h.kind),
      kind: h.kind,
      share: `${h.share_num}/${h.share_den}`,
      form: h.form,
      fromDate: h.from_date,
      untilDate: h.until_date,
      source: h.source,
    })),
    household: household.map((m) => ({
      id: m.id,
      role: m.role,
      name: m.name === null ? null : maskName(m.name, m.kind),
      kind: m.kind,
    })),
    actions: [
      { action: 'unit.change', title: '修改房屋资料' },
      { action: 'ownership.transfer', title: '登记产权转移' },
      { action: 'person.unmask', title: '查看完整信息' },
    ].flatMap((a) => (may(context, a.action, area) ? [{ ...a, allowed: true }] : [])),
    version: u.version,
  }
}

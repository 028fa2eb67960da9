import type { Static } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { hundredths } from '../../platform/numbers.ts'
import { may } from '../../platform/policy.ts'
import type { AreaDetail, AreaSummary } from './area.schemas.ts'
import { areaFigures, getArea } from './area.store.ts'
import type { AreaRow } from './area.ts'

export type AreaView = Static<typeof AreaDetail>

/** Acts on an area and what hangs on it, with the words on their buttons. */
const ACTIONS = {
  'unit.read': '房屋清册',
  'unit.change': '修改房屋资料',
  'ownership.transfer': '登记产权转移',
  'person.unmask': '查看完整信息',
  'import.run': '导入房屋和业主',
  'export.run': '导出',
  'area.change': '修改小区资料',
  'binding.desk': '绑定业主身份',
  'committee.record': '登记业主委员会',
  'audit.read': '操作记录',
}

/** A line of the list of areas. */
export function toSummary(a: AreaRow): Static<typeof AreaSummary> {
  return {
    id: a.id,
    name: a.name,
    address: a.address,
    communityId: a.community_id,
    state: a.state,
    companyName: a.company_name,
    managerName: a.manager_name,
    contractFrom: a.contract_from,
    contractUntil: a.contract_until,
    feePerM2: a.fee_cents_per_m2 === null ? null : hundredths(a.fee_cents_per_m2),
    builtYear: a.built_year,
    lawPack: a.law_pack,
  }
}

/** The page of an area as it is now, with what this actor may do there. In the caller's transaction. */
export async function viewArea(tx: Tx, context: Context, areaId: string): Promise<AreaView> {
  const area = await getArea(tx, areaId)
  const figures = await areaFigures(tx, area.id)
  const allowed = Object.entries(ACTIONS).filter(([action]) => may(context, action, area))
  return {
    ...toSummary(area),
    figures: { ...figures, area: hundredths(figures.area) },
    can: allowed.map(([action]) => action),
    actions: allowed.map(([action, title]) => ({ action, title, allowed: true })),
    version: area.version,
  }
}

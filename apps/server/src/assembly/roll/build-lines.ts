import { buildRoll, type Roll, type RollOptions } from '@linli/law'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { unitLabel } from '../../registry/index.ts'
import type { RollToStore, ScopeUnit } from './roll.store.ts'

const NAMED = 20
const LISTED = 200

/**
 * Builds the voter lines of a scope by the law's own rule and checks that nothing is missing.
 * Lines are numbered in building order of their first unit.
 * @throws LAW naming the units without area (解释 第8条), or without owner
 */
export function buildLines(
  units: readonly ScopeUnit[],
  options: RollOptions,
): Pick<Roll, 'area' | 'heads' | 'provisional' | 'excluded'> & Pick<RollToStore, 'lines'> {
  refuseOwnerless(units, options)
  const roll = buildRoll(units, options)
  const byId = new Map(units.map((u) => [u.id, u]))
  if (roll.blocked.length > 0) {
    const blocked = roll.blocked.map((id) => byId.get(id)!)
    throw new AppError(
      'LAW',
      {
        why: `${blocked.length} 套房屋没有面积，不能以 0 计票：${names(blocked)}。请先在房屋清册补录不动产登记、实测或买卖合同面积，再冻结名册。`,
      },
      { article: '建筑物区分所有权解释 第8条', fields: pointers(blocked, '没有面积') },
    )
  }
  if (roll.area === 0n || roll.heads === 0) {
    throw new AppError(
      'LAW',
      { why: '表决范围内没有可以计票的房屋。请检查议题的表决范围，或先导入房屋和业主。' },
      { article: '建筑物区分所有权解释 第8条、第9条' },
    )
  }
  return {
    area: roll.area,
    heads: roll.heads,
    provisional: roll.provisional,
    excluded: roll.excluded,
    lines: roll.lines.map((line, i) => ({
      id: newId(),
      no: i + 1,
      kind: line.kind,
      label: lineLabel(line.units.map((u) => byId.get(u.id)!)),
      area: line.area,
      heads: line.heads,
      voters: line.developer === undefined ? line.owners : [...new Set([line.developer, ...line.owners])],
      units: line.units.map((u) => ({ id: u.id, area: u.area!, source: u.source!, countsHead: u.countsHead })),
    })),
  }
}

/** `1栋1单元101`, or with more units `1栋1单元101等 3 套`: rooms only, never a name. */
export function lineLabel(units: readonly ScopeUnit[]): string {
  const first = labelOf(units[0]!)
  return units.length === 1 ? first : `${first}等 ${units.length} 套`
}

/** All of them at once: the law's rule stops at the first, and the desk wants the whole list. */
function refuseOwnerless(units: readonly ScopeUnit[], options: RollOptions): void {
  const counted = units.filter((u) => u.use !== 'PARKING' || options.parking !== 'EXCLUDE')
  const ownerless = counted.filter((u) => (u.state === 'OWNED' ? u.owners.length === 0 : u.developer === undefined))
  if (ownerless.length === 0) return
  throw new AppError(
    'LAW',
    {
      why: `${ownerless.length} 套房屋没有登记业主（未售、未交付的须登记建设单位）：${names(ownerless)}。请先补录，再冻结名册。`,
    },
    { article: '建筑物区分所有权解释 第1条、第9条', fields: pointers(ownerless, '没有业主') },
  )
}

function labelOf(u: Pick<ScopeUnit, 'building' | 'section' | 'room'>): string {
  return unitLabel(u.building, u.section, u.room)
}

function names(units: readonly ScopeUnit[]): string {
  const listed = units.slice(0, NAMED).map(labelOf).join('、')
  return units.length > NAMED ? `${listed}等` : listed
}

function pointers(units: readonly ScopeUnit[], what: string) {
  return units.slice(0, LISTED).map((u) => ({ pointer: `/units/${u.id}`, detail: `${labelOf(u)}：${what}` }))
}

/** How a unit is used; parking may count differently in a vote. */
export const USES = {
  DWELLING: '住宅',
  NON_RESIDENTIAL: '非住宅',
  PARKING: '车位',
  OTHER: '其他',
} as const

export const KINDS = {
  DWELLING: '住宅',
  SHOP: '商铺',
  OFFICE: '办公',
  DORMITORY: '宿舍',
  PARKING: '车位',
  GARAGE: '车库',
  STORAGE: '储藏室',
  OTHER: '其他',
} as const

/** Whether somebody has bought and taken it over; until then its developer votes (解释 第9条). */
export const UNIT_STATES = { OWNED: '已售已交付', UNSOLD: '未售', UNDELIVERED: '已售未交付' } as const

/** The three areas a unit may have, 0.01 m². */
export type UnitAreas = {
  area_registry: bigint | null
  area_survey: bigint | null
  area_contract: bigint | null
}

export type AreaSource = 'REGISTRY' | 'SURVEY' | 'CONTRACT'

/** The area that counts and where it comes from (解释 第8条: registry, else survey, else contract). */
export function countedArea(u: UnitAreas): { area: bigint; source: AreaSource } | null {
  if (u.area_registry) return { area: u.area_registry, source: 'REGISTRY' }
  if (u.area_survey) return { area: u.area_survey, source: 'SURVEY' }
  if (u.area_contract) return { area: u.area_contract, source: 'CONTRACT' }
  return null
}

/** 1栋 + 1单元 + 101 → 1栋1单元101; an empty section is left out. */
export function unitLabel(building: string, section: string, room: string): string {
  const part = section === '' || section === '0' ? '' : /^\d+$/.test(section) ? `${section}单元` : section
  return `${building}${part}${room}`
}

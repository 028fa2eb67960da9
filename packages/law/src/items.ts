/** ORDINARY: more than half of those taking part; SPECIAL: three quarters or more of them (民法典 第278条第二款). */
export type Threshold = 'ORDINARY' | 'SPECIAL'

/** What owners decide together, by meaning: local regulations renumber the list, so numbers are never compared. */
export const ITEM_CODES = [
  'RULES_OF_PROCEDURE',
  'CONVENTION',
  'COMMITTEE_ELECT',
  'PM_HIRE_FIRE',
  'FUND_USE',
  'FUND_RAISE',
  'REBUILD',
  'COMMON_CHANGE_OR_BIZ',
  'OTHER_MAJOR',
] as const

export type ItemCode = (typeof ITEM_CODES)[number]

/** One kind of matter: its Chinese name, the article that lists it, and how large a majority it needs. */
export interface Item {
  code: ItemCode
  name: string
  article: string
  threshold: Threshold
}

/** The matters of 民法典 第278条第一款 with their majorities. */
export const ITEMS: Readonly<Record<ItemCode, Item>> = {
  RULES_OF_PROCEDURE: item('RULES_OF_PROCEDURE', '制定和修改业主大会议事规则', '一', 'ORDINARY'),
  CONVENTION: item('CONVENTION', '制定和修改管理规约', '二', 'ORDINARY'),
  COMMITTEE_ELECT: item('COMMITTEE_ELECT', '选举业主委员会或者更换业主委员会成员', '三', 'ORDINARY'),
  PM_HIRE_FIRE: item('PM_HIRE_FIRE', '选聘和解聘物业服务企业或者其他管理人', '四', 'ORDINARY'),
  FUND_USE: item('FUND_USE', '使用建筑物及其附属设施的维修资金', '五', 'ORDINARY'),
  FUND_RAISE: item('FUND_RAISE', '筹集建筑物及其附属设施的维修资金', '六', 'SPECIAL'),
  REBUILD: item('REBUILD', '改建、重建建筑物及其附属设施', '七', 'SPECIAL'),
  COMMON_CHANGE_OR_BIZ: item('COMMON_CHANGE_OR_BIZ', '改变共有部分的用途或者利用共有部分从事经营活动', '八', 'SPECIAL'),
  OTHER_MAJOR: item('OTHER_MAJOR', '有关共有和共同管理权利的其他重大事项', '九', 'ORDINARY'),
}

function item(code: ItemCode, name: string, ordinal: string, threshold: Threshold): Item {
  return { code, name, article: `民法典 第278条第一款第（${ordinal}）项`, threshold }
}

/** The majorities that no pack, rule of procedure or option can change, as numerator and denominator. */
export const MAJORITIES = {
  article: '民法典 第278条第二款',
  /** At least this share of area and of heads must take part. */
  quorum: [2n, 3n],
  /** More than this share of those taking part must approve. */
  ordinary: [1n, 2n],
  /** At least this share of those taking part must approve. */
  special: [3n, 4n],
} as const

import { dueDate } from '@linli/law'

/**
 * Parts of a building with the least warranty the builder owes after completion was accepted
 * (建设工程质量管理条例 第40条). A contract may give more, never less. `years` null: for the designed life.
 */
export const PARTS_OF_BUILDING = {
  STRUCTURE: { title: '地基基础、主体结构', years: null, statutory: '设计文件规定的合理使用年限' },
  ROOF: { title: '屋面防水', years: 5, statutory: '5 年' },
  EXTERIOR_WALL: { title: '外墙面防渗漏', years: 5, statutory: '5 年' },
  HEATING: { title: '供热、供冷系统', years: 2, statutory: '2 个采暖期、供冷期' },
  PIPES: { title: '电气管线、给排水管道', years: 2, statutory: '2 年' },
  EQUIPMENT: { title: '电梯、水泵等设备安装', years: 2, statutory: '2 年' },
  FIRE: { title: '消防设施', years: 2, statutory: '2 年' },
  DECORATION: { title: '公共部位装修、道路、绿化', years: 2, statutory: '2 年' },
  OTHER: { title: '其他共用部位、共用设施设备', years: 2, statutory: '按合同，不短于 2 年' },
} as const
export type PartOfBuilding = keyof typeof PARTS_OF_BUILDING

/** Why it has to be repaired. Who else has to pay comes before the fund (住宅专项维修资金管理办法 第25条). */
export const CAUSES = {
  AGEING: { title: '自然老化、正常损耗', article: null, who: null },
  BUILDER: { title: '建设、施工质量缺陷', article: '第25条第（一）项', who: '建设单位或者施工单位' },
  PERSON: { title: '人为损坏', article: '第25条第（三）项', who: '造成损坏的当事人' },
  MANAGER: { title: '物业服务合同约定由物业企业承担', article: '第25条第（四）项', who: '物业服务企业' },
} as const
export type Cause = keyof typeof CAUSES

/** Lines and equipment that a utility has to keep in repair. */
export const UTILITIES = {
  WATER: { title: '供水单位的管线、设施设备' },
  POWER: { title: '供电单位的管线、设施设备' },
  GAS: { title: '供气单位的管线、设施设备' },
  HEAT: { title: '供热单位的管线、设施设备' },
  TELECOM: { title: '通信、有线电视单位的管线、设施设备' },
} as const
export type Utility = keyof typeof UTILITIES

/** The answers: which part, why, whose line, and when the building was accepted and its warranty ends. Days are legal days. */
export type Warranty = {
  part: PartOfBuilding
  cause: Cause
  utility: Utility | null
  /** Day of the completion's acceptance (竣工验收合格). */
  completedOn: string | null
  /** A warranty agreed for longer than the statutory one. */
  warrantyUntil: string | null
}

/** Whether the fund may pay; when not, who has to, in a sentence, and the article that says so. */
export type Verdict =
  | { payable: true; statutoryUntil: string | null }
  | { payable: false; statutoryUntil: string | null; why: string; article: string }

const RULE = '住宅专项维修资金管理办法'

/** The last day of the statutory warranty, or null where it lasts for the designed life or the day is unknown. */
export function statutoryUntil({ part, completedOn }: Pick<Warranty, 'part' | 'completedOn'>): string | null {
  const { years } = PARTS_OF_BUILDING[part]
  return years === null || completedOn === null
    ? null
    : dueDate({ start: completedOn, amount: years, unit: 'YEAR' }).due
}

/**
 * Warranty and duty first: what the builder, a utility, whoever broke it or the company by contract has to repair may not
 * come from the fund (住宅专项维修资金管理办法 第25条). `today` is the day it is asked.
 */
export function judge(w: Warranty, today: string): Verdict {
  const until = statutoryUntil(w)
  const no = (why: string, article: string): Verdict => ({ payable: false, statutoryUntil: until, why, article })
  if (w.utility !== null) {
    const { title } = UTILITIES[w.utility]
    return no(`${title}由该单位维修、养护，费用不得列支维修资金。请通知该单位维修。`, `${RULE} 第25条第（二）项`)
  }
  const cause = CAUSES[w.cause]
  if (cause.who !== null) {
    return no(`“${cause.title}”的费用由${cause.who}承担，不得列支维修资金。请向其提出。`, `${RULE} ${cause.article}`)
  }
  const builder = `${RULE} 第25条第（一）项、建设工程质量管理条例 第40条`
  const last =
    [until, w.warrantyUntil]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  if (last !== null && today <= last) {
    const { title } = PARTS_OF_BUILDING[w.part]
    return no(
      `${title}的保修期到 ${last} 才届满，保修期内由建设单位负责维修，不得列支维修资金。请书面通知建设单位保修。`,
      builder,
    )
  }
  if (w.part === 'STRUCTURE' && w.warrantyUntil === null) {
    return no('地基基础和主体结构在设计使用年限内由建设单位保修。年限已届满的，请填写保修期截止日。', builder)
  }
  if (last === null) {
    return no('还不知道保修期是否届满。请填写竣工验收合格日，或保修合同写明的截止日。', builder)
  }
  return { payable: true, statutoryUntil: until }
}

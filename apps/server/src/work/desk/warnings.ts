import { chineseDay, daysBetween, termWarning } from '../../registry/index.ts'
import type { AreaStanding } from './desk.store.ts'
import { linkTo, type Warning } from './desk.ts'

/** Contracts are looked at three months ahead: hiring takes an assembly, and that takes about two. */
export const LOOK_AHEAD_DAYS = 90
const SOON_DAYS = 60

/** What is or will be wrong with an area, each with its reason; the most pressing first. */
export function areaWarnings(a: AreaStanding, today: string): Warning[] {
  const link = linkTo.area(a.area_id)
  const warnings: (Warning | null)[] = [
    contract(a, today),
    a.term_until === null ? null : term(a, a.term_until, today),
    a.state !== 'UNMANAGED'
      ? null
      : {
          title: `${a.area_name}：无人管理`,
          reason: '没有物业企业，也没有受托代管的单位。请街道组织社区托管，或指导业主大会选聘物业企业。',
          link,
        },
    a.without_area === 0
      ? null
      : {
          title: `${a.area_name}：${a.without_area} 套房屋没有面积`,
          reason:
            '没有面积不能计票，名册会冻结不了。请补录不动产登记、实测或买卖合同面积（建筑物区分所有权解释 第8条）。',
          link: linkTo.units(a.area_id),
        },
  ]
  return warnings.filter((w) => w !== null)
}

function contract(a: AreaStanding, today: string): Warning | null {
  if (a.state === 'UNMANAGED' || a.contract_until === null) return null
  const left = daysBetween(today, a.contract_until)
  if (left > LOOK_AHEAD_DAYS) return null
  const company = a.company_name ?? '物业企业'
  const day = chineseDay(a.contract_until)
  const link = linkTo.area(a.area_id)
  if (left < 0) {
    return {
      title: `${a.area_name}：物业服务合同已到期 ${-left} 天`,
      reason: `${company}的合同 ${day}到期。业主没有续聘或另聘、企业继续服务的，合同为不定期，任一方可随时解除，但应提前 60 日书面通知（民法典 第948条）。`,
      link,
    }
  }
  const pressing = left <= SOON_DAYS ? '请尽快' : '请'
  return {
    title: `${a.area_name}：物业服务合同还有 ${left} 天到期`,
    reason: `${company}的合同 ${day}到期。续聘或另聘由业主共同决定，公告和投票约需两个月，${pressing}着手（民法典 第278条、第947条）。`,
    link,
  }
}

function term(a: AreaStanding, termUntil: string, today: string): Warning | null {
  const reason = termWarning(termUntil, today)
  return reason === '' ? null : { title: `${a.committee_name}：换届`, reason, link: linkTo.area(a.area_id) }
}

import { AppError } from '../../platform/errors.ts'
import { chineseDay } from './legal-days.ts'
import { type AssemblyRow, ORGANISERS } from './meeting.ts'

/** The committee that is registered as in office, as far as it matters for convening; days are legal days. */
export type CommitteeInOffice = { name: string; termFrom: string; termUntil: string; seats: number; seated: number }

/** Why this organiser may not convene, with the article and who may instead. */
export type ConvenerRefusal = { why: string; article: string }

const GUIDE = '业主大会和业主委员会指导规则'
const INSTEAD = '请把组织者改为居民委员会，由其在街道办事处（镇人民政府）指导和监督下组织'

/**
 * Who may convene on this day. A committee convenes while it holds office: within its term, with at least half of its seats
 * filled (指导规则 第46、57、58条). A community or street convenes where there is no such committee, or where the street has
 * ordered the committee to convene in vain (第51条), which has to be named. A preparatory group convenes the first assembly
 * and no other (第9、15条).
 * @returns null when the organiser may convene
 */
export function convenerRefusal(
  assembly: Pick<AssemblyRow, 'kind' | 'organiser'>,
  basis: string | null,
  committee: CommitteeInOffice | null,
  today: string,
): ConvenerRefusal | null {
  const fault = committee ? faultOf(committee, today) : NONE
  if (assembly.organiser === 'COMMITTEE') return fault
  if (assembly.organiser === 'PREPARATORY_GROUP') {
    if (assembly.kind === 'FIRST' && fault) return null
    return {
      why: '筹备组只组织首次业主大会会议。请改由业主委员会或居民委员会组织。',
      article: `${GUIDE} 第9条、第15条`,
    }
  }
  if (fault || basis || !committee) return null
  const convener = ORGANISERS[assembly.organiser]
  return {
    why: `${committee.name}在任至${chineseDay(committee.termUntil)}，会议应由其召集。经街道办事处（镇人民政府）责令限期召开而逾期不召开的，才可由${convener}组织：请在会议资料中写明责令文书和日期。`,
    article: `${GUIDE} 第51条`,
  }
}

const NONE: ConvenerRefusal = {
  why: `本小区没有登记在任的业主委员会，不能由业主委员会召集。${INSTEAD}；业主委员会已经选出的，请先登记。`,
  article: `${GUIDE} 第58条`,
}

function faultOf(c: CommitteeInOffice, today: string): ConvenerRefusal | null {
  if (today < c.termFrom) return NONE
  if (today > c.termUntil) {
    return {
      why: `${c.name}的任期已于${chineseDay(c.termUntil)}届满，不能再召集会议。${INSTEAD}换届或者本次会议。`,
      article: `${GUIDE} 第57条`,
    }
  }
  if (c.seated * 2 < c.seats) {
    return {
      why: `${c.name}在任 ${c.seated} 人，不足 ${c.seats} 个席位的二分之一，不能召集会议。${INSTEAD}，并重新选举业主委员会。`,
      article: `${GUIDE} 第46条、第58条`,
    }
  }
  return null
}

/** @throws LAW naming the article and who may convene instead */
export function requireConvener(refusal: ConvenerRefusal | null): void {
  if (!refusal) return
  throw new AppError(
    'LAW',
    { why: refusal.why },
    { article: refusal.article, fields: [{ pointer: '/organiser', detail: '请核对由谁组织' }] },
  )
}

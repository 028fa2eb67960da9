import type { FieldProblem } from '../../platform/errors.ts'
import { chineseDay, daysBetween, isDay } from '../area/days.ts'

export const POSITIONS = { CHAIR: '主任', DEPUTY: '副主任', MEMBER: '委员', ALTERNATE: '候补委员' } as const
export type Position = keyof typeof POSITIONS

export const COMMITTEE_STATES = { IN_OFFICE: '在任', EXPIRED: '任期已满', DISSOLVED: '已终止' } as const
export type CommitteeState = keyof typeof COMMITTEE_STATES

export type Member = { name: string; position: Position; partyMember: boolean }

export type Committee = {
  name: string
  seats: number
  termFrom: string
  termUntil: string
  filedOn: string | null
  members: Member[]
}

const MOST_YEARS = 5
const FEWEST = 5
const MOST = 11
/** 换届 begins three months before the term ends (指导规则 第47条). */
const RENEWAL_DAYS = 90

/** What can't be: days that don't exist, more members than seats, not exactly one chair. */
export function committeeFaults(c: Committee, today: string): FieldProblem[] {
  const fields: FieldProblem[] = []
  const fault = (pointer: string, detail: string) => fields.push({ pointer, detail })
  const days = { termFrom: c.termFrom, termUntil: c.termUntil, filedOn: c.filedOn }
  for (const [field, day] of Object.entries(days)) {
    if (day !== null && !isDay(day)) fault(`/${field}`, '没有这一天，请核对日期。')
  }
  if (c.termUntil <= c.termFrom) fault('/termUntil', '任期届满日须晚于开始日。')
  if (c.termFrom > today) fault('/termFrom', '这里登记已在任的业委会，任期开始日不能晚于今天。')
  if (c.filedOn !== null && c.filedOn > today) fault('/filedOn', '备案日不能晚于今天。')
  const chairs = c.members.filter((m) => m.position === 'CHAIR').length
  if (chairs !== 1) fault('/members', `须正好有一名主任，现在有 ${chairs} 名。`)
  const seated = c.members.filter((m) => m.position !== 'ALTERNATE').length
  if (seated > c.seats) fault('/seats', `席位 ${c.seats} 个，委员却有 ${seated} 名，请核对。`)
  const names = c.members.map((m) => m.name)
  const twice = names.findIndex((name, i) => name !== '' && names.indexOf(name) !== i)
  if (twice >= 0) fault(`/members/${twice}/name`, '同一个人写了两次。')
  for (const [i, name] of names.entries()) if (name === '') fault(`/members/${i}/name`, '请填写姓名。')
  return fields
}

/** What should be looked at, as sentences. A committee in office is recorded as it is, lawful or not. */
export function committeeWarnings(c: Omit<Committee, 'filedOn'> & { state: CommitteeState }, today: string): string[] {
  const seated = c.members.filter((m) => m.position !== 'ALTERNATE').length
  const [years, rest] = [Number(c.termFrom.slice(0, 4)) + MOST_YEARS, c.termFrom.slice(4)]
  return [
    c.seats % 2 === 0 || c.seats < FEWEST || c.seats > MOST
      ? `席位 ${c.seats} 个：业主委员会应由 ${FEWEST} 至 ${MOST} 人单数组成，本地另有规定的从其规定（业主大会和业主委员会指导规则 第31条）。`
      : '',
    seated * 2 < c.seats
      ? `在任 ${seated} 人，不足席位 ${c.seats} 个的一半，请按议事规则补选或重新选举。`
      : seated < c.seats
        ? `有 ${c.seats - seated} 个席位空缺，请按议事规则由候补委员递补或补选。`
        : '',
    c.termUntil > `${years}${rest}` ? `任期超过 ${MOST_YEARS} 年（指导规则 第32条）。` : '',
    c.state === 'IN_OFFICE' ? termWarning(c.termUntil, today) : '',
    c.members.some((m) => m.partyMember) ? '' : '委员中没有党员，许多地方要求有一定比例，请核对本地规定。',
  ].filter((sentence) => sentence !== '')
}

/** Whether a term is over or its end near; an empty text when neither. */
export function termWarning(termUntil: string, today: string): string {
  const left = daysBetween(today, termUntil)
  if (left < 0) {
    return `任期已于 ${chineseDay(termUntil)} 届满，尚未换届；逾期由街道责令、居民委员会组织（指导规则 第57条）。`
  }
  if (left > RENEWAL_DAYS) return ''
  return `任期 ${chineseDay(termUntil)} 届满，还有 ${left} 天，应在届满前 3 个月组织换届（指导规则 第47条）。`
}

import { latestBefore } from '@linli/law'
import { AppError } from '../../platform/errors.ts'
import { addDays, chineseDay, daysInclusive, isDay } from './legal-days.ts'
import type { AssemblyRules } from './meeting-rules.ts'

const NOTICE_ARTICLE = '物业管理条例 第14条'

/** The article behind the days of notice: the pack's own, else the national regulation. */
export function noticeArticle(rules: AssemblyRules): string {
  return rules.settings.find((s) => s.key === 'assembly.noticeDays')?.article ?? NOTICE_ARTICLE
}

/** The first day voting may begin when the notice is published on `noticeDay`. */
export function earliestVoting(rules: AssemblyRules, noticeDay: string): string {
  return addDays(noticeDay, rules.noticeDays)
}

/**
 * Checks the voting days against the days of notice and the window. Days are inclusive on both ends.
 * @param noticeDay the day the notice is, or could at the earliest be, published
 * @throws BAD_REQUEST for days that don't exist or are in the wrong order; LAW naming the article and the earliest day
 */
export function checkVotingDays(
  rules: AssemblyRules,
  noticeDay: string,
  days: { from: string | null; until: string | null },
): void {
  for (const [pointer, day] of [
    ['/votingFrom', days.from],
    ['/votingUntil', days.until],
  ] as const) {
    if (day !== null && !isDay(day)) {
      throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer, detail: '没有这一天，请重新选择日期。' }] })
    }
  }
  if (days.from !== null) checkNotice(rules, noticeDay, days.from)
  if (days.from !== null && days.until !== null) checkWindow(rules, days.from, days.until)
}

function checkNotice(rules: AssemblyRules, noticeDay: string, from: string): void {
  if (latestBefore({ event: from, amount: rules.noticeDays }).latest >= noticeDay) return
  const earliest = earliestVoting(rules, noticeDay)
  throw new AppError(
    'LAW',
    {
      why: `会议应当在投票开始 ${rules.noticeDays} 日以前通知全体业主。${chineseDay(noticeDay)}公告，最早 ${earliest} 开始投票，请把开始日改为这一天或以后。`,
    },
    {
      article: noticeArticle(rules),
      fields: [{ pointer: '/votingFrom', detail: `最早 ${earliest}` }],
    },
  )
}

function checkWindow(rules: AssemblyRules, from: string, until: string): void {
  if (until < from) {
    const detail = '截止日不能早于开始日，请重新选择。'
    throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/votingUntil', detail }] })
  }
  const [min, max] = rules.windowDays
  const extension = rules.extensionDays ?? 0
  const days = daysInclusive(from, until)
  // What may be added once must fit the window too: nobody is asked to vote for longer than the law has it.
  if (days >= min && days + extension <= max) return
  const window = rules.settings.find((s) => s.key === 'ballot.windowDays')
  throw new AppError(
    'LAW',
    {
      why: `投票期${extension > 0 ? `（连同可延长的 ${extension} 日）` : ''}须在 ${min} 至 ${max} 日之间，现在是 ${days + extension} 日。截止日请选 ${addDays(from, min - 1)} 至 ${addDays(from, max - extension - 1)}。`,
    },
    {
      article: window?.article ?? `${rules.packName}规则包设置（非法律条文，可由议事规则另定）`,
      fields: [{ pointer: '/votingUntil', detail: `${min} 至 ${max} 日` }],
    },
  )
}

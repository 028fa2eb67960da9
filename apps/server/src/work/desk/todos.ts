import { dueDate, latestBefore, tally } from '@linli/law'
import { legalDay } from '../../platform/clock.ts'
import type { Context } from '../../platform/db/context.ts'
import { hundredths } from '../../platform/numbers.ts'
import { may } from '../../platform/policy.ts'
import type { MotionTurnout, OpenAssembly, WaitingImport } from './desk.store.ts'
import { linkTo, type Todo } from './desk.ts'

const CLOSING_WORKING_DAYS = 3

/** What one assembly wants of this actor, who is asked only for what the policies allow. */
export function assemblyTodos(context: Context, a: OpenAssembly): Todo[] {
  const can = (action: string) => may(context, action, { id: a.area_id, place: a.place })
  const link = linkTo.assembly(a.area_id, a.id)
  const about = `${a.area_name} · ${a.title}`
  const todos: Todo[] = []
  if (a.state === 'DRAFT' && can('roll.freeze')) {
    todos.push({ kind: 'ROLL_FREEZE', title: '冻结业主名册', sub: about, link, ...noticeDue(a) })
  }
  if (a.state === 'ROLL_FROZEN' && can('notice.publish')) {
    todos.push({ kind: 'NOTICE', title: '发布会议公告', sub: about, link, ...noticeDue(a) })
  }
  const paper = linkTo.paper(a.area_id, a.id)
  const until = a.voting_until ? { due: lastDayBefore(a.voting_until) } : {}
  if (a.to_key > 0 && can('paper.key')) {
    todos.push({ kind: 'PAPER_KEY', title: `录入纸质票 ${a.to_key} 张`, sub: about, link: paper, ...until })
  }
  const toConfirm = a.to_confirm - a.keyed_by_me
  if (toConfirm > 0 && can('paper.confirm')) {
    todos.push({ kind: 'PAPER_CONFIRM', title: `复核纸质票 ${toConfirm} 张`, sub: about, link: paper, ...until })
  }
  if (a.objections > 0 && can('objection.answer')) {
    const due = a.state === 'OBJECTION' && a.objection_until ? { due: lastDayBefore(a.objection_until) } : {}
    todos.push({ kind: 'OBJECTION', title: `答复异议 ${a.objections} 件`, sub: about, link, ...due })
  }
  return todos
}

/** Votings that end within three working days while a motion lacks its quorum; nobody's choice is looked at. */
export function quorumTodos(
  context: Context,
  assemblies: readonly OpenAssembly[],
  motions: readonly MotionTurnout[],
): Todo[] {
  return assemblies.flatMap((a) => {
    if (!may(context, 'participation.read', { id: a.area_id, place: a.place })) return []
    const lacking = motions.filter((m) => m.assembly_id === a.id).flatMap((m) => lackOf(m) ?? [])
    if (lacking.length === 0) return []
    return [
      {
        kind: 'QUORUM',
        title: '参与人数或面积还不够，请动员业主投票',
        sub: `${a.area_name} · ${a.title}：${lacking.join('；')}`,
        link: linkTo.assembly(a.area_id, a.id),
        due: lastDayBefore(a.voting_until!),
      },
    ]
  })
}

/** Voting, and its last day is at most three working days away. */
export function closesSoon(a: OpenAssembly, today: string): boolean {
  if (a.state !== 'VOTING' || a.voting_until === null) return false
  const { due } = dueDate({ start: today, amount: CLOSING_WORKING_DAYS, unit: 'WORKING_DAY' })
  return lastDayBefore(a.voting_until) <= due
}

export function importTodos(context: Context, imports: readonly WaitingImport[]): Todo[] {
  return imports
    .filter((i) => may(context, 'import.run', { id: i.area_id, place: i.place }))
    .map((i) => ({
      kind: i.state === 'CHECKED' ? 'IMPORT_COMMIT' : 'IMPORT_FAILED',
      title: i.state === 'CHECKED' ? '导入已试算，等待确认入库' : '导入没有成功，请查看原因',
      sub: `${i.area_name} · ${i.file_name}${i.rejected > 0 ? `，${i.rejected} 行有错误` : ''}`,
      link: linkTo.import(i.area_id, i.id),
    }))
}

function noticeDue(a: OpenAssembly): { due?: string } {
  if (a.voting_from === null) return {}
  return { due: latestBefore({ event: legalDay(a.voting_from), amount: a.notice_days }).latest }
}

/** The law's own rule says what a quorum is; everybody who voted is asked about as if abstaining. */
function lackOf(m: MotionTurnout): string | null {
  const nothing = { area: 0n, heads: 0 }
  const { outcome, needed } = tally({
    item: m.item,
    roll: { area: m.roll_area, heads: m.roll_heads },
    votes: { for: nothing, against: nothing, abstain: { area: m.area, heads: m.heads } },
    rules: {
      nonresponse: 'IGNORE',
      allowSpecialFollow: false,
      invalidCountsAsParticipation: false,
      castFloor: 'NONE',
    },
  }).strict
  if (outcome !== 'NO_QUORUM') return null
  const heads = needed.quorum.heads - m.heads
  const area = needed.quorum.area - m.area
  const parts = [heads > 0 ? `${heads} 人` : '', area > 0n ? `${hundredths(area)} ㎡` : ''].filter((p) => p !== '')
  return `议题 ${m.seq} 还差 ${parts.join('、')}`
}

/** The last legal day before a moment that is the first instant after a period. */
function lastDayBefore(moment: Date): string {
  return legalDay(new Date(moment.getTime() - 1))
}

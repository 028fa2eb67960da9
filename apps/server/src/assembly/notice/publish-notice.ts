import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { type AssemblyView, viewAssembly } from '../meeting/assembly-view.ts'
import { requireConvener } from '../meeting/convener.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import { listMotions, moveState, rollsInUse } from '../meeting/meeting.store.ts'
import { type AssemblyRow, firstDay, lastDay } from '../meeting/meeting.ts'
import { fixRules } from '../meeting/meeting-rules.ts'
import { readConvener } from '../meeting/read-convener.ts'
import { checkVotingDays } from '../meeting/voting-days.ts'
import { notifyVoters } from '../notification/notify-voters.ts'
import { publicPath, publish } from '../publication/publish.ts'
import { noticeBody } from './notice-body.ts'
import { noticeText } from './notice-text.ts'

/**
 * Publishes the notice: fixes the law of this day, the rules and the voting days for good, tells every bound owner.
 * From here on the clock carries the assembly.
 * @throws LAW naming the article: voting would begin too early (and the earliest day), or the organiser may not convene; STATE, FORBIDDEN, NOT_FOUND
 */
export async function publishNotice(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
): Promise<AssemblyView> {
  const today = deps.clock.today()
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'notice.publish', true)
    requireState(assembly, ['ROLL_FROZEN'], '发布公告')
    const rules = fixRules(area.law_pack, today, assembly.kind, assembly.rules.choices)
    requireConvener(await readConvener(tx, { ...assembly, rules }, today))
    checkDays({ ...assembly, rules }, today)
    refuseOtherRoll(assembly, rules)
    const at = deps.clock.now()
    const motions = await listMotions(tx, area.id, assembly.id)
    const rolls = await rollsInUse(tx, area.id, assembly.id)
    const text = noticeText({ ...assembly, rules }, { areaName: area.name, motions, rolls }, today)
    const id = await publish(tx, area.id, {
      kind: 'ASSEMBLY_NOTICE',
      refId: assembly.id,
      title: text.title,
      body: noticeBody(text, { ...assembly, rules }, motions, rolls),
      at,
    })
    await moveState(tx, area.id, assembly.id, ['ROLL_FROZEN'], 'NOTICED', { rules, notice_on: today })
    await audit(tx, context, {
      areaId: area.id,
      type: 'notice.published',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { publicationId: id, votingFrom: firstDay(assembly), votingUntil: lastDay(assembly), pack: rules.pack },
      at,
    })
    await notifyVoters(tx, area.id, assembly.id, {
      kind: 'ASSEMBLY_NOTICE',
      title: text.title,
      body: text.paragraphs[1]!,
      link: publicPath(area.id, id),
      at,
    })
    return viewAssembly(tx, context, { area, assemblyId: assembly.id, today })
  })
}

function checkDays(assembly: AssemblyRow, today: string): void {
  const days = { from: firstDay(assembly), until: lastDay(assembly) }
  if (days.from === null || days.until === null) {
    throw new AppError('STATE', { why: '投票的开始日和截止日还没有填写。请先修改会议，填好日期再发布公告。' })
  }
  checkVotingDays(assembly.rules, today, days)
}

/** A pack that changed its way of building rolls since the freeze would leave the roll at odds with the notice. */
function refuseOtherRoll(assembly: AssemblyRow, rules: AssemblyRow['rules']): void {
  const frozen = assembly.rules
  if (frozen.parking === rules.parking && frozen.merge === rules.merge) return
  throw new AppError('STATE', { why: '计票规则在名册冻结后有变化。请重新冻结名册，再发布公告。' })
}

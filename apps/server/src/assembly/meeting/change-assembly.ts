import { audit } from '../../platform/audit.ts'
import { startOfDay } from '../../platform/clock.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { type AssemblyView, viewAssembly } from './assembly-view.ts'
import { type AssemblyInput, checkOrganiser, choicesOf } from './create-assembly.ts'
import { endOfDay } from './legal-days.ts'
import { meetingFor, requireState } from './load-meeting.ts'
import { patchAssembly, replaceMotions } from './meeting.store.ts'
import { firstDay, lastDay } from './meeting.ts'
import { fixRules } from './meeting-rules.ts'
import { readMotions } from './motion-input.ts'
import { checkVotingDays } from './voting-days.ts'

export type AssemblyChange = Partial<AssemblyInput> & { version: number }

/** What the frozen roll was built for: changing it would need another roll. */
const FIXED_BY_ROLL = ['title', 'kind', 'organiser', 'motions'] as const

/**
 * Changes a draft. Once the roll is frozen only dates and settings may change, and with the notice nothing may.
 * @throws CONFLICT when somebody else changed it since `version`; STATE, LAW, BAD_REQUEST
 */
export async function changeAssembly(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  change: AssemblyChange,
): Promise<AssemblyView> {
  const today = deps.clock.today()
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'assembly.change', true)
    requireState(assembly, ['DRAFT', 'ROLL_FROZEN'], '修改会议')
    if (assembly.version !== change.version) throw new AppError('CONFLICT')
    if (assembly.state === 'ROLL_FROZEN' && FIXED_BY_ROLL.some((field) => change[field] !== undefined)) {
      throw new AppError('STATE', { why: '名册冻结后只能修改投票日期和表决设置；要改议题，请取消本次会议后重新拟定。' })
    }
    const kind = change.kind ?? assembly.kind
    const organiser = change.organiser ?? assembly.organiser
    checkOrganiser(kind, organiser)
    const rules = fixRules(area.law_pack, today, kind, { ...assembly.rules.choices, ...choicesOf(change) })
    const days = {
      from: change.votingFrom === undefined ? firstDay(assembly) : change.votingFrom,
      until: change.votingUntil === undefined ? lastDay(assembly) : change.votingUntil,
    }
    // Days that were possible when drafted and have come too near are refused at the notice, not at every change.
    const asked = [change.votingFrom, change.votingUntil, change.extensionDays]
    if (asked.some((value) => value !== undefined)) checkVotingDays(rules, today, days)
    await patchAssembly(tx, area.id, assembly.id, {
      title: change.title?.trim() ?? assembly.title,
      kind,
      organiser,
      rules,
      voting_from: days.from ? startOfDay(days.from) : null,
      voting_until: days.until ? endOfDay(days.until) : null,
    })
    if (change.motions) {
      await replaceMotions(tx, area.id, assembly.id, await readMotions(tx, area.id, change.motions))
    }
    await audit(tx, context, {
      areaId: area.id,
      type: 'assembly.changed',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { fields: Object.keys(change).filter((field) => field !== 'version') },
      at: deps.clock.now(),
    })
    return viewAssembly(tx, context, { area, assemblyId: assembly.id, today })
  })
}

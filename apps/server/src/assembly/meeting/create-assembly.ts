import { audit } from '../../platform/audit.ts'
import { startOfDay } from '../../platform/clock.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { type AssemblyView, viewAssembly } from './assembly-view.ts'
import { endOfDay } from './legal-days.ts'
import { areaFor } from './load-meeting.ts'
import { insertAssembly, replaceMotions } from './meeting.store.ts'
import type { AssemblyKind, MotionInput, Organiser } from './meeting.ts'
import { type Conflict, fixRules, type RuleChoices } from './meeting-rules.ts'
import { readMotions } from './motion-input.ts'
import { checkVotingDays } from './voting-days.ts'

export type AssemblyInput = {
  title: string
  kind: AssemblyKind
  organiser: Organiser
  /** Legal days, both counted. */
  votingFrom?: string | null
  votingUntil?: string | null
  conflict?: Conflict
  objectionDays?: number
  nonresponse?: RuleChoices['nonresponse']
  follow?: boolean
  extensionDays?: number
  convenerBasis?: string
  motions: MotionInput[]
}

/**
 * Drafts an owners' assembly. Nothing is public yet; rules are shown as they would stand today.
 * @throws BAD_REQUEST, FORBIDDEN, NOT_FOUND; LAW for voting days nearer than the days of notice
 */
export async function createAssembly(
  deps: Deps,
  context: Context,
  areaId: string,
  input: AssemblyInput,
): Promise<AssemblyView> {
  const today = deps.clock.today()
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, areaId, 'assembly.create')
    checkOrganiser(input.kind, input.organiser)
    const rules = fixRules(area.law_pack, today, input.kind, choicesOf(input))
    const days = { from: input.votingFrom ?? null, until: input.votingUntil ?? null }
    checkVotingDays(rules, today, days)
    const motions = await readMotions(tx, areaId, input.motions)
    const id = newId()
    const at = deps.clock.now()
    await insertAssembly(tx, areaId, {
      id,
      title: input.title.trim(),
      kind: input.kind,
      organiser: input.organiser,
      rules,
      voting_from: days.from ? startOfDay(days.from) : null,
      voting_until: days.until ? endOfDay(days.until) : null,
      created_by: context.actor,
      created_at: at,
    })
    await replaceMotions(tx, areaId, id, motions)
    await audit(tx, context, {
      areaId,
      type: 'assembly.created',
      subject: { kind: 'assembly', id },
      detail: { kind: input.kind, organiser: input.organiser, items: motions.map((m) => m.item) },
      at,
    })
    return viewAssembly(tx, context, { area, assemblyId: id, today })
  })
}

/** The organiser's choices, without those left to the pack. */
export function choicesOf(input: RuleChoices): RuleChoices {
  const { conflict, objectionDays, nonresponse, follow, extensionDays, convenerBasis } = input
  return {
    ...(conflict === undefined ? {} : { conflict }),
    ...(objectionDays === undefined ? {} : { objectionDays }),
    ...(nonresponse === undefined ? {} : { nonresponse }),
    ...(follow === undefined ? {} : { follow }),
    ...(extensionDays === undefined ? {} : { extensionDays }),
    ...(convenerBasis === undefined ? {} : { convenerBasis }),
  }
}

/** Before the first assembly there is no committee that could convene it (指导规则 第9条). */
export function checkOrganiser(kind: AssemblyKind, organiser: Organiser): void {
  if (kind !== 'FIRST' || organiser !== 'COMMITTEE') return
  throw new AppError(
    'LAW',
    { why: '首次业主大会会议由筹备组组织，此时还没有业主委员会。请把组织者改为筹备组。' },
    { article: '指导规则 第9条', fields: [{ pointer: '/organiser', detail: '请选筹备组' }] },
  )
}

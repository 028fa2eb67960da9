import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { tellLine } from '../ballot/tell-line.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import { openChoices, requireComplete } from './choices.ts'
import { countPaper, type Outcome } from './count-paper.ts'
import { type PaperIds, paperFor, requireCountable } from './load-paper.ts'
import { motionsOfRoll, movePaper, standingOf } from './paper.store.ts'
import { differences, type PaperChoice, type PaperRow, serialText } from './paper.ts'

/**
 * Second keying, by another person and without sight of the first. When both agree the paper's ballots are recorded, or
 * settled against an online ballot by the rule of the notice. When they differ the paper goes back to be keyed anew.
 * @throws NOT_FOUND, FORBIDDEN (the person who keyed it), STATE (also after a difference, naming the motions), CONFLICT,
 *   BAD_REQUEST
 */
export async function confirmPaper(
  deps: Deps,
  context: Context,
  ids: PaperIds,
  input: { choices: PaperChoice[]; version: number },
): Promise<void> {
  const differing = await deps.db.as(context, async (tx) => {
    const { area, assembly, paper } = await paperFor(tx, context, ids, {
      action: 'paper.confirm',
      states: ['KEYED'],
      what: '复核',
      version: input.version,
    })
    if (paper.keyed_by === context.actor) {
      throw new AppError('FORBIDDEN', { what: '复核自己录入的纸质票（须由另一名工作人员复核）' })
    }
    requireCountable(assembly)
    const motions = await motionsOfRoll(tx, area.id, paper.roll_id)
    requireComplete(motions, input.choices, assembly.rules)
    const first = openChoices(deps, paper.keyed_choices!)
    const places = differences(
      motions.map((m) => m.id),
      first,
      input.choices,
    )
    if (places.length === 0) {
      await count(deps, context, tx, { assembly, paper }, input.choices)
      return []
    }
    await sendBack(deps, context, tx, assembly, paper)
    return places.map((i) => motions[i]!)
  })
  // Thrown after the commit: the paper really has gone back.
  if (differing.length > 0) throw disagreement(differing)
}

function disagreement(motions: readonly { seq: number; title: string }[]): AppError {
  const which = motions.map((m) => `第${m.seq}项“${m.title}”`).join('、')
  return new AppError(
    'STATE',
    { why: `两次录入不一致：${which}。这张纸质票已退回待录入，请对照原票重新录入。` },
    { fields: motions.map((m) => ({ pointer: '/choices', detail: `第${m.seq}项议题两次录入不一致` })) },
  )
}

async function sendBack(deps: Deps, context: Context, tx: Tx, assembly: AssemblyRow, paper: PaperRow): Promise<void> {
  await movePaper(tx, assembly.area_id, paper.id, {
    state: 'RETURNED',
    keyed_by: null,
    keyed_at: null,
    keyed_choices: null,
  })
  await audit(tx, context, {
    areaId: assembly.area_id,
    type: 'paper.confirmed',
    subject: { kind: 'assembly', id: assembly.id },
    detail: { paperId: paper.id, serial: paper.serial, agreed: false, keyedBy: paper.keyed_by },
    at: deps.clock.now(),
  })
}

async function count(
  deps: Deps,
  context: Context,
  tx: Tx,
  where: { assembly: AssemblyRow; paper: PaperRow },
  choices: readonly PaperChoice[],
): Promise<void> {
  const { assembly, paper } = where
  const outcomes = await countPaper(deps, context, tx, where, choices)
  const conflicts = outcomes.filter((o) => o.outcome !== 'COUNTED')
  const at = deps.clock.now()
  await movePaper(tx, assembly.area_id, paper.id, {
    state: conflicts.length > 0 ? 'CONFLICT' : 'CONFIRMED',
    confirmed_by: context.actor!,
    confirmed_at: at,
    keyed_choices: null,
  })
  const entry = { areaId: assembly.area_id, subject: { kind: 'assembly', id: assembly.id }, at }
  const detail = { paperId: paper.id, serial: paper.serial, agreed: true }
  await audit(tx, context, { ...entry, type: 'paper.confirmed', detail: { ...detail, outcomes } })
  if (conflicts.length > 0) {
    await audit(tx, context, {
      ...entry,
      type: 'paper.conflict',
      detail: { ...detail, rule: assembly.rules.conflict, conflicts },
    })
  }
  await tellLine(tx, assembly.area_id, paper.line_id, {
    kind: 'PAPER_CONFIRMED',
    title: `${paper.line_label}的纸质票已复核`,
    body: told(paper, outcomes),
    link: await receiptLink(tx, assembly.area_id, paper, outcomes),
    at,
  })
}

/** Where an owner reads what now stands for them: the receipt itself, or the list of receipts when there are several. */
async function receiptLink(tx: Tx, areaId: string, paper: PaperRow, outcomes: readonly Outcome[]): Promise<string> {
  const [only] = outcomes
  if (outcomes.length !== 1 || !only) return '/ballots'
  const standing = await standingOf(tx, areaId, only.motionId, paper.line_id)
  return standing ? `/receipts/${areaId}/${standing.ballot_id}` : '/ballots'
}

const WORDS: Record<Outcome['outcome'], string> = {
  COUNTED: '已计入',
  PAPER_STANDS: '已有电子票，按会议规则以纸质票为准',
  ONLINE_STANDS: '已有电子票，按会议规则以电子票为准',
  NEITHER_STANDS: '已有电子票，按会议规则两票均作废',
}

/** Which ballot stands on which motion; never what it says. */
function told(paper: PaperRow, outcomes: readonly Outcome[]): string {
  const lines = outcomes.map((o) => `第${o.seq}项议题${WORDS[o.outcome]}`).join('；')
  return `${paper.line_label}的纸质票 ${serialText(paper.serial)} 已由两名工作人员分别录入并核对一致：${lines}。如有不符，请在投票截止前联系社区窗口。`
}

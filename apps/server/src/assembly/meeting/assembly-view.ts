import { ITEMS, type Threshold } from '@linli/law'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import type { AreaRow } from '../../registry/index.ts'
import { publicPath } from '../publication/publish.ts'
import type { Result } from '../tally/result.ts'
import { resultsOf } from '../tally/tally.store.ts'
import { actionsOf } from './actions.ts'
import { lastDayBefore } from './legal-days.ts'
import type { AssemblyView, MotionView } from './meeting.schemas.ts'
import {
  type AssemblySummary,
  countObjections,
  findAssembly,
  listMotions,
  publicationsOf,
  type RollSummary,
  rollsInUse,
  upheldSince,
} from './meeting.store.ts'
import {
  type AssemblyRow,
  type AssemblyState,
  firstDay,
  KINDS,
  lastDay,
  type MotionRow,
  ORGANISERS,
  STATES,
} from './meeting.ts'
import { CONFLICTS, REVOCATIONS } from './meeting-rules.ts'
import { readConvener } from './read-convener.ts'
import { stepsOf } from './steps.ts'

export type { AssemblyView } from './meeting.schemas.ts'

const BEFORE_NOTICE: readonly AssemblyState[] = ['DRAFT', 'ROLL_FROZEN']

const THRESHOLDS: Record<Threshold, string> = {
  ORDINARY:
    '参与表决的专有部分面积和人数均须达到三分之二以上，并经参与表决专有部分面积过半数且参与表决人数过半数的业主同意（民法典 第278条第二款）。',
  SPECIAL:
    '参与表决的专有部分面积和人数均须达到三分之二以上，并经参与表决专有部分面积四分之三以上且参与表决人数四分之三以上的业主同意（民法典 第278条第二款）。',
}

/** The majority a kind of motion needs, in the words of the law. */
export function thresholdSentence(threshold: Threshold): string {
  return THRESHOLDS[threshold]
}

/** The whole record of an assembly for this actor, with steps and actions. @throws NOT_FOUND */
export async function viewAssembly(
  tx: Tx,
  context: Context,
  of: { area: AreaRow; assemblyId: string; today: string },
): Promise<AssemblyView> {
  const { area, assemblyId, today } = of
  const assembly = await findAssembly(tx, area.id, assemblyId)
  if (!assembly) throw new AppError('NOT_FOUND')
  const rolls = await rollsInUse(tx, area.id, assemblyId)
  const results = await resultsOf(tx, area.id, assemblyId)
  const publications = await publicationsOf(tx, area.id, assemblyId)
  const objections = await countObjections(tx, area.id, assemblyId)
  const motions = (await listMotions(tx, area.id, assemblyId)).map((m) => viewMotion(m, rolls, results.get(m.id)))
  const frozenAt = latest([...rolls.values()].map((r) => r.frozen_at))
  const rollUpheld = frozenAt !== null && (await upheldSince(tx, area.id, assemblyId, frozenAt))
  const convener = BEFORE_NOTICE.includes(assembly.state) ? await readConvener(tx, assembly, today) : null
  return {
    ...summaryOf({ ...assembly, motions: motions.length }),
    areaId: area.id,
    areaName: area.name,
    organiserTitle: ORGANISERS[assembly.organiser],
    rules: viewRules(assembly),
    votingOpensAt: assembly.voting_from?.toISOString() ?? null,
    votingClosesAt: assembly.voting_until?.toISOString() ?? null,
    extendedFrom: assembly.extended_from ? lastDayBefore(assembly.extended_from) : null,
    version: assembly.version,
    motions,
    steps: stepsOf(assembly, {
      today,
      frozenAt,
      publications,
      openObjections: objections.open,
      convener,
    }),
    actions: actionsOf(context, area, assembly, { today, rollUpheld, convener }),
    objections: objections.total,
    publications: publications
      .filter((p) => p.withdrawn_at === null)
      .map((p) => ({
        id: p.id,
        kind: p.kind,
        title: p.title,
        publishedAt: p.published_at.toISOString(),
        link: publicPath(area.id, p.id),
      })),
  }
}

function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null)
}

/** One line of a list of assemblies. */
export function summaryOf(a: Omit<AssemblySummary, 'created_at' | 'area_id' | 'version'>) {
  return {
    id: a.id,
    title: a.title,
    kind: a.kind,
    kindTitle: KINDS[a.kind],
    organiser: a.organiser,
    state: a.state,
    stateTitle: STATES[a.state],
    noticeOn: a.notice_on,
    votingFrom: firstDay(a),
    votingUntil: lastDay(a),
    objectionUntil: a.objection_until ? lastDayBefore(a.objection_until) : null,
    motions: a.motions,
  }
}

function viewMotion(m: MotionRow, rolls: Map<string, RollSummary>, result: Result | undefined): MotionView {
  const { name, article, threshold } = ITEMS[m.item]
  const roll = m.roll_id ? rolls.get(m.roll_id) : undefined
  return {
    id: m.id,
    seq: m.seq,
    item: m.item,
    itemTitle: name,
    threshold,
    thresholdSentence: thresholdSentence(threshold),
    article,
    title: m.title,
    body: m.body,
    scope: m.scope.kind === 'WHOLE' ? { kind: m.scope.kind } : { kind: m.scope.kind, ids: m.scope.ids },
    scopeTitle: m.scope.title,
    amount: m.amount === null ? null : hundredths(m.amount),
    rollId: m.roll_id,
    roll: roll ? { area: hundredths(roll.area), heads: roll.heads, lines: roll.lines } : null,
    ...(result ? { result } : {}),
  }
}

function viewRules(assembly: AssemblyRow) {
  const r = assembly.rules
  return {
    pack: r.pack,
    packName: r.packName,
    packStatus: r.packStatus,
    packSentence: r.packSentence,
    day: r.day,
    conflict: r.conflict,
    conflictTitle: CONFLICTS[r.conflict],
    revocation: r.revocation,
    revocationTitle: REVOCATIONS[r.revocation],
    objectionDays: r.objectionDays,
    noticeDays: r.noticeDays,
    windowDays: r.windowDays,
    nonresponse: r.nonresponse,
    nonresponseBasis: r.nonresponseBasis,
    follow: r.follow ?? false,
    extensionDays: r.extensionDays ?? 0,
    convenerBasis: r.convenerBasis ?? null,
    settings: r.settings,
  }
}

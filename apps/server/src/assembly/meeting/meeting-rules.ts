import {
  type CastFloor,
  isPackCode,
  type Merge,
  type Nonresponse,
  type PackStatus,
  type ParameterKey,
  type ParameterKind,
  type Parking,
  packFor,
  packSentence,
  type ResolvedPack,
} from '@linli/law'
import { AppError } from '../../platform/errors.ts'

export const CONFLICTS = {
  FIRST_VALID: '同一业主既有电子票又有纸质票的，以先投的有效票为准',
  LAST_VALID: '同一业主既有电子票又有纸质票的，以后投的有效票为准',
  ELECTRONIC_WINS: '同一业主既有电子票又有纸质票的，以电子票为准',
  PAPER_WINS: '同一业主既有电子票又有纸质票的，以纸质票为准',
  VOID_BOTH: '同一业主既有电子票又有纸质票的，两票均作废',
} as const
export type Conflict = keyof typeof CONFLICTS

export const REVOCATIONS = {
  NONE: '投票后不得更改',
  ONE_CHANGE: '截止前可更改一次',
  UNTIL_CLOSE: '截止前可以更改，以最后一次为准',
} as const
export type Revocation = keyof typeof REVOCATIONS

const NONRESPONSES: Record<Nonresponse, string> = {
  IGNORE: '未投票的业主不计入参与表决',
  DELIVERED_AS_ABSTAIN: '已送达而未投票的业主计为弃权',
  DELIVERED_FOLLOW_MAJORITY: '已送达而未投票的业主随多数意见计入',
}

/** What the organiser may choose; everything left out comes from the pack. */
export type RuleChoices = {
  conflict?: Conflict
  objectionDays?: number
  /** Counting silent owners rests on a clause of the rules of procedure, which has to be named (指导规则 第26条). */
  nonresponse?: { mode: Nonresponse; basis: string }
  /** Offer 随多数 on the ballot: a vote really cast, which goes with the side ahead. */
  follow?: boolean
  /** Days by which the voting is extended once when it would end without a quorum; 0 for never. */
  extensionDays?: number
  /** Why a community or street convenes although a committee is in office: the order and its date (指导规则 第51条). */
  convenerBasis?: string
}

/** Longest extension: a design default, no article (governance notes: once, announced beforehand). */
export const MOST_EXTENSION_DAYS = 15

/** One setting as people read it. `kind` says whether an article fixes it or it is open to the rules of procedure. */
export type RuleSetting = {
  key: string
  title: string
  value: string
  kind: ParameterKind
  article: string | null
  chosen: boolean
}

/** The rules an assembly runs by, fixed by its notice and kept with it: a later change of law or pack alters nothing. */
export type AssemblyRules = {
  pack: string
  packName: string
  packStatus: PackStatus
  packSentence: string
  /** The day whose law counts. */
  day: string
  noticeDays: number
  objectionDays: number
  windowDays: [number, number]
  conflict: Conflict
  revocation: Revocation
  proxyMax: number
  nonresponse: Nonresponse
  nonresponseBasis: string | null
  allowSpecialFollow: boolean
  /** Absent in rules fixed before there was this setting. */
  follow?: boolean
  extensionDays?: number
  convenerBasis?: string | null
  invalidCountsAsParticipation: boolean
  castFloor: CastFloor
  parking: Parking
  merge: Merge
  settings: RuleSetting[]
  choices: RuleChoices
}

/**
 * The rules for an assembly under a pack as the law stands on `day`.
 * @throws LAW when a choice undercuts an article, or counts silent owners without a basis
 */
export function fixRules(packCode: string, day: string, kind: string, choices: RuleChoices): AssemblyRules {
  const pack = packFor(isPackCode(packCode) ? packCode : 'CN', day)
  checkChoices(pack, kind, choices)
  const value = <K extends ParameterKey>(key: K) => pack.parameters[key].value
  const window = value('ballot.windowDays')
  const chosen = {
    conflict: choices.conflict ?? value('ballot.conflict'),
    objectionDays: choices.objectionDays ?? value('assembly.objectionDays'),
    nonresponse: choices.nonresponse?.mode ?? value('tally.nonresponse'),
    follow: choices.follow ?? false,
    extensionDays: choices.extensionDays ?? 0,
  }
  return {
    pack: pack.code,
    packName: pack.name,
    packStatus: pack.status,
    packSentence: packSentence(pack),
    day,
    noticeDays: value('assembly.noticeDays'),
    windowDays: [window.min, window.max],
    ...chosen,
    revocation: value('ballot.revocation'),
    proxyMax: value('ballot.proxyMax'),
    nonresponseBasis: choices.nonresponse?.basis ?? null,
    convenerBasis: choices.convenerBasis?.trim() || null,
    allowSpecialFollow: value('tally.allowSpecialFollow'),
    invalidCountsAsParticipation: value('tally.invalidCountsAsParticipation'),
    castFloor: value('tally.castFloor'),
    parking: value('roll.parking'),
    merge: value('roll.merge'),
    settings: settingsOf(pack, chosen, choices),
    choices,
  }
}

function checkChoices(pack: ResolvedPack, kind: string, choices: RuleChoices): void {
  const objection = pack.parameters['assembly.objectionDays']
  if (choices.objectionDays !== undefined && objection.kind === 'law' && choices.objectionDays < objection.value) {
    throw new AppError(
      'LAW',
      { why: `结果公示期不得少于 ${objection.value} 日，请改为 ${objection.value} 日或更长。` },
      { article: objection.article ?? pack.name, fields: [{ pointer: '/objectionDays', detail: '公示期太短' }] },
    )
  }
  if (!choices.nonresponse || choices.nonresponse.mode === 'IGNORE') return
  const refuse = (why: string) =>
    new AppError('LAW', { why }, { article: '指导规则 第26条', fields: [{ pointer: '/nonresponse', detail: why }] })
  if (kind === 'FIRST') throw refuse('首次业主大会会议尚无生效的议事规则，未投票的业主不得计入，请选择“不计入”。')
  if (choices.nonresponse.basis.trim() === '')
    throw refuse('未投票的业主如何计入须由议事规则规定，请写明议事规则的条款。')
}

function settingsOf(
  pack: ResolvedPack,
  chosen: {
    conflict: Conflict
    objectionDays: number
    nonresponse: Nonresponse
    follow: boolean
    extensionDays: number
  },
  choices: RuleChoices,
): RuleSetting[] {
  const p = pack.parameters
  const window = p['ballot.windowDays'].value
  const row = (key: ParameterKey, title: string, value: string, own = false): RuleSetting => ({
    key,
    title,
    value,
    kind: p[key].kind,
    article: p[key].article,
    chosen: own,
  })
  return [
    row('assembly.noticeDays', '会前通知', `投票开始 ${p['assembly.noticeDays'].value} 日以前`),
    row('ballot.windowDays', '投票期', `${window.min} 至 ${window.max} 日`),
    row(
      'assembly.objectionDays',
      '结果公示',
      `${chosen.objectionDays} 日`,
      choices.objectionDays !== undefined && choices.objectionDays !== p['assembly.objectionDays'].value,
    ),
    row(
      'ballot.conflict',
      '电子票与纸质票冲突',
      CONFLICTS[chosen.conflict],
      choices.conflict !== undefined && choices.conflict !== p['ballot.conflict'].value,
    ),
    ...noticeSettings(chosen),
    row('ballot.revocation', '改票', REVOCATIONS[p['ballot.revocation'].value]),
    row(
      'tally.nonresponse',
      '未投票的业主',
      NONRESPONSES[chosen.nonresponse],
      choices.nonresponse !== undefined && choices.nonresponse.mode !== p['tally.nonresponse'].value,
    ),
    row(
      'roll.parking',
      '车位',
      { EXCLUDE: '不计入', INCLUDE_AREA_ONLY: '只计面积', INCLUDE: '计入' }[p['roll.parking'].value],
    ),
    row(
      'roll.merge',
      '同一买受人',
      { EXACT_OWNER_SET: '共有人完全相同的合并为一人', ANY_SHARED_OWNER: '有相同共有人的合并为一人' }[
        p['roll.merge'].value
      ],
    ),
  ]
}

/** Settings no pack speaks of: they hold only where the notice says so. */
function noticeSettings(chosen: { follow: boolean; extensionDays: number }): RuleSetting[] {
  const row = (key: string, title: string, value: string, own: boolean): RuleSetting => ({
    key,
    title,
    value,
    kind: 'setting',
    article: null,
    chosen: own,
  })
  return [
    row('ballot.follow', '随多数', chosen.follow ? '票面设“随多数”，单独列明' : '票面不设“随多数”', chosen.follow),
    row('ballot.extension', '延长投票', extensionSentence(chosen.extensionDays), chosen.extensionDays > 0),
  ]
}

/** What happens when the voting would end without a quorum. */
export function extensionSentence(days: number): string {
  return days > 0 ? `截止时参与表决未达到三分之二的，投票期延长一次，延长 ${days} 日` : '投票期到期截止，不延长'
}

import { ITEM_CODES, type ItemCode } from '@linli/law'
import { type Static, type TSchema, Type } from 'typebox'
import { Action, AreaParams, AreaText, Day, Instant, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { Result } from '../tally/result.ts'
import { type AssemblyState, KINDS, ORGANISERS, STATES } from './meeting.ts'
import { CONFLICTS, MOST_EXTENSION_DAYS } from './meeting-rules.ts'

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** One of the keys of a table of titles. */
export const keysOf = <K extends string>(titles: Record<K, string>, description: string) =>
  Type.Unsafe<K>(
    Type.Enum(Object.keys(titles), {
      description: `${description}：${Object.entries(titles)
        .map(([key, title]) => `${key} ${title}`)
        .join(' | ')}`,
    }),
  )

export const AssemblyParams = Type.Intersect([AreaParams, Type.Object({ assemblyId: Uuid })])
export const KindSchema = keysOf(KINDS, '会议类型')
export const OrganiserSchema = keysOf(ORGANISERS, '组织者')
export const StateSchema = keysOf<AssemblyState>(STATES, '状态')
const ItemSchema = Type.Unsafe<ItemCode>(Type.Enum([...ITEM_CODES], { description: '民法典第278条的事项' }))
const ScopeKind = Type.Union([Type.Literal('WHOLE'), Type.Literal('BUILDINGS'), Type.Literal('UNITS')], {
  description: 'WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋',
})
const Nonresponse = Type.Object({
  mode: Type.Union([
    Type.Literal('IGNORE'),
    Type.Literal('DELIVERED_AS_ABSTAIN'),
    Type.Literal('DELIVERED_FOLLOW_MAJORITY'),
  ]),
  basis: Type.String({ maxLength: 500, description: '议事规则的条款' }),
})

const MotionBody = Type.Object({
  item: ItemSchema,
  title: Type.String({
    title: '议题',
    minLength: 1,
    maxLength: 200,
    description: '议题，宜写成可“同意/反对”的肯定命题',
  }),
  body: Type.String({ title: '说明', maxLength: 20_000 }),
  scope: Type.Optional(Type.Object({ kind: ScopeKind, ids: Type.Optional(Type.Array(Uuid, { maxItems: 20_000 })) })),
  amount: Type.Optional(MoneyText),
})

const Fields = {
  title: Type.String({ title: '会议名称', minLength: 1, maxLength: 200, pattern: '\\S' }),
  kind: KindSchema,
  organiser: OrganiserSchema,
  votingFrom: Type.Optional(Nullable(Day)),
  votingUntil: Type.Optional(Nullable(Day)),
  conflict: Type.Optional(keysOf(CONFLICTS, '电子票与纸质票冲突')),
  objectionDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
  nonresponse: Type.Optional(Nonresponse),
  follow: Type.Optional(Type.Boolean({ description: '票面设“随多数”；默认不设' })),
  extensionDays: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MOST_EXTENSION_DAYS,
      description: '截止时参与未达三分之二的，延长一次的日数；0 为不延长',
    }),
  ),
  convenerBasis: Type.Optional(
    Type.String({ maxLength: 500, description: '业主委员会在任而由居委会或街道组织的依据：责令召开的文书和日期' }),
  ),
  motions: Type.Array(MotionBody, { minItems: 1, maxItems: 20 }),
}

export const CreateBody = Type.Object(Fields)
export const ChangeBody = Type.Intersect([
  Type.Partial(Type.Object(Fields)),
  Type.Object({ version: Type.Integer({ minimum: 1 }) }),
])

export const AssemblySummary = Type.Object({
  id: Uuid,
  title: Type.String(),
  kind: Type.String(),
  kindTitle: Type.String(),
  organiser: Type.String(),
  state: StateSchema,
  stateTitle: Type.String(),
  noticeOn: Nullable(Day),
  votingFrom: Nullable(Day),
  votingUntil: Nullable(Day),
  objectionUntil: Nullable(Day),
  motions: Type.Integer(),
})

const Setting = Type.Object({
  key: Type.String(),
  title: Type.String(),
  value: Type.String(),
  kind: Type.String({ description: 'law 法律条文 | setting 设置，可由议事规则另定' }),
  article: Nullable(Type.String()),
  chosen: Type.Boolean({ description: '本次会议另行选定，不是规则包的默认值' }),
})

const Rules = Type.Object({
  pack: Type.String(),
  packName: Type.String(),
  packStatus: Type.String({ description: 'VERIFIED | PARTIAL | UNVERIFIED' }),
  packSentence: Type.String(),
  day: Day,
  conflict: Type.String(),
  conflictTitle: Type.String(),
  revocation: Type.String(),
  revocationTitle: Type.String(),
  objectionDays: Type.Integer(),
  noticeDays: Type.Integer(),
  windowDays: Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }),
  nonresponse: Type.String(),
  nonresponseBasis: Nullable(Type.String()),
  follow: Type.Boolean({ description: '票面是否设“随多数”' }),
  extensionDays: Type.Integer({ description: '未达法定参与时延长一次的日数；0 为不延长' }),
  convenerBasis: Nullable(Type.String()),
  settings: Type.Array(Setting),
})

export const Motion = Type.Object({
  id: Uuid,
  seq: Type.Integer(),
  item: Type.String(),
  itemTitle: Type.String(),
  threshold: Type.Union([Type.Literal('ORDINARY'), Type.Literal('SPECIAL')]),
  thresholdSentence: Type.String(),
  article: Type.String(),
  title: Type.String(),
  body: Type.String(),
  scope: Type.Object({ kind: ScopeKind, ids: Type.Optional(Type.Array(Uuid)) }),
  scopeTitle: Type.String(),
  amount: Nullable(MoneyText),
  rollId: Nullable(Uuid),
  roll: Nullable(Type.Object({ area: AreaText, heads: Type.Integer(), lines: Type.Integer() })),
  result: Type.Optional(Result),
})
export type MotionView = Static<typeof Motion>

export const Step = Type.Object({
  state: Type.String(),
  title: Type.String(),
  article: Type.String({ description: '依据' }),
  earliest: Nullable(Day),
  done: Type.Boolean(),
  at: Type.Optional(Instant),
  why: Type.Optional(Type.String({ description: '为什么是这一天，或在等什么' })),
})
export type Step = Static<typeof Step>

export const Assembly = Type.Object({
  id: Uuid,
  areaId: Uuid,
  areaName: Type.String(),
  title: Type.String(),
  kind: Type.String(),
  kindTitle: Type.String(),
  organiser: Type.String(),
  organiserTitle: Type.String(),
  state: StateSchema,
  stateTitle: Type.String(),
  rules: Rules,
  noticeOn: Nullable(Day),
  votingFrom: Nullable(Day),
  votingUntil: Nullable(Day),
  objectionUntil: Nullable(Day),
  votingOpensAt: Nullable(Instant),
  votingClosesAt: Nullable(Instant),
  extendedFrom: Nullable(Type.String({ description: '投票延长过一次：原定的截止日' })),
  version: Type.Integer(),
  motions: Type.Array(Motion),
  steps: Type.Array(Step),
  actions: Type.Array(Action),
  objections: Type.Integer(),
  publications: Type.Array(
    Type.Object({ id: Uuid, kind: Type.String(), title: Type.String(), publishedAt: Instant, link: Type.String() }),
  ),
})
export type AssemblyView = Static<typeof Assembly>

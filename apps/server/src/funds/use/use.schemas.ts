import { type Static, type TSchema, Type } from 'typebox'
import { Action, AreaText, Day, Instant, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { PAYERS, USE_STATES } from './use.ts'

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A closed list of codes with their words as the description. */
export function codes<K extends string>(words: Record<K, string | { title: string }>) {
  const titles = (Object.entries(words) as [K, string | { title: string }][]).map(
    ([code, word]) => `${code} ${typeof word === 'string' ? word : word.title}`,
  )
  return Type.Unsafe<K>(Type.Enum(Object.keys(words), { description: titles.join(' | ') }))
}

export const UseParams = Type.Object({ areaId: Uuid, useId: Uuid })
export const UseStateCode = codes(USE_STATES)
const PayerCode = codes(PAYERS)
export const UseRowView = Type.Object({
  id: Uuid,
  areaId: Uuid,
  areaName: Type.String(),
  motionId: Uuid,
  title: Type.String(),
  state: UseStateCode,
  stateTitle: Type.String(),
  amount: MoneyText,
  decided: MoneyText,
  paid: MoneyText,
  households: Type.Integer(),
  scopeTitle: Type.String(),
  previewUntil: Nullable(Day),
  updatedAt: Instant,
})

export const Decision = Type.Object({
  motionId: Uuid,
  assemblyId: Uuid,
  assemblyTitle: Type.String(),
  seq: Type.Integer(),
  title: Type.String(),
  body: Type.String(),
  decided: MoneyText,
  scopeTitle: Type.String(),
  area: AreaText,
  units: Type.Integer(),
  decidedOn: Nullable(Day),
  announced: Type.Boolean(),
  useId: Nullable(Uuid),
  ready: Type.Boolean(),
  why: Type.Optional(Type.String()),
})

export const Warranted = Type.Object({
  part: Type.String(),
  partTitle: Type.String(),
  cause: Type.String(),
  causeTitle: Type.String(),
  utility: Nullable(Type.String()),
  utilityTitle: Nullable(Type.String()),
  completedOn: Nullable(Day),
  warrantyUntil: Nullable(Day),
  statutoryUntil: Nullable(Day),
  payable: Type.Boolean({ description: '为 false 时不得列支维修资金' }),
  why: Nullable(Type.String()),
  article: Nullable(Type.String()),
})

export const Quote = Type.Object({
  seq: Type.Integer(),
  company: Type.String(),
  amount: MoneyText,
  fileId: Uuid,
  fileName: Type.String(),
  chosen: Type.Boolean(),
  note: Type.String(),
})
export const Paper = Type.Object({
  fileId: Uuid,
  fileName: Type.String(),
  title: Type.String(),
  stage: Type.String({ description: 'PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算' }),
})
export const SettingText = Type.Object({
  key: Type.String(),
  title: Type.String(),
  value: Type.String(),
  kind: Type.String({ description: 'law 条文限定 | setting 法律未统一规定' }),
  article: Nullable(Type.String()),
})
export const Split = Type.Object({
  fund: MoneyText,
  developer: MoneyText,
  shortfall: MoneyText,
  collected: MoneyText,
  outstanding: MoneyText,
})
export const Stage = Type.Object({
  no: Type.Integer(),
  title: Type.String(),
  amount: MoneyText,
  paidOn: Nullable(Day),
  planned: Type.Boolean({ description: '尚未支付' }),
  journalId: Nullable(Uuid),
})
const Publication = Type.Object({
  id: Uuid,
  kind: Type.String(),
  kindTitle: Type.String(),
  title: Type.String(),
  publishedAt: Instant,
  link: Type.String(),
})

/** One use with everything its screens show. */
export const Use = Type.Object({
  id: Uuid,
  areaId: Uuid,
  areaName: Type.String(),
  motionId: Uuid,
  assemblyId: Uuid,
  assemblyTitle: Type.String(),
  motionSeq: Type.Integer(),
  motionTitle: Type.String(),
  state: UseStateCode,
  stateTitle: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  reason: Type.String(),
  workScope: Type.String(),
  decided: MoneyText,
  tolerance: Nullable(Type.Object({ percent: Type.Integer(), quote: Type.String() })),
  ceiling: MoneyText,
  amount: MoneyText,
  scopeTitle: Type.String(),
  units: Type.Integer(),
  area: AreaText,
  warranty: Warranted,
  quotes: Type.Array(Quote),
  choiceReason: Type.String(),
  papers: Type.Array(Paper),
  settings: Type.Object({
    publicityDays: Type.Integer(),
    firstStagePercent: Type.Integer(),
    retentionPercent: Type.Integer(),
    retentionMonths: Type.Integer(),
  }),
  settingsBasis: Type.Array(SettingText),
  split: Nullable(Split),
  estimate: Type.Boolean({ description: '批准前按今天的余额估算' }),
  preview: Nullable(
    Type.Object({ publishedAt: Instant, until: Day, publicationId: Nullable(Uuid), link: Nullable(Type.String()) }),
  ),
  submitted: Nullable(Type.Object({ at: Instant, by: Nullable(Type.String()) })),
  review: Nullable(
    Type.Object({
      outcome: Type.String({ description: 'APPROVED | REFUSED' }),
      at: Instant,
      by: Nullable(Type.String()),
      reason: Type.String(),
      article: Nullable(Type.String()),
    }),
  ),
  stages: Type.Array(Stage),
  settlement: Nullable(
    Type.Object({
      total: MoneyText,
      acceptedOn: Day,
      settledOn: Day,
      retention: MoneyText,
      released: MoneyText,
    }),
  ),
  retention: Nullable(
    Type.Object({
      amount: MoneyText,
      dueOn: Day,
      state: Type.String({ description: 'HELD | PAID' }),
      paidOn: Nullable(Day),
    }),
  ),
  cancelled: Nullable(Type.Object({ at: Instant, by: Nullable(Type.String()), reason: Type.String() })),
  next: Nullable(
    Type.Object({
      firstStageMax: MoneyText,
      firstStageCovered: Type.Boolean(),
      blockers: Type.Array(Type.Object({ unitId: Nullable(Uuid), label: Type.String(), missing: MoneyText }), {
        description: '按首期款上限计，还差多少；最多 50 户',
      }),
      settleCovered: Type.Boolean({ description: '按批准金额结算时，应收款是否已到齐' }),
    }),
  ),
  publications: Type.Array(Publication),
  actions: Type.Array(Action),
})
export type UseView = Static<typeof Use>

export const Part = Type.Object({
  unitId: Uuid,
  label: Type.String(),
  area: AreaText,
  payer: PayerCode,
  payerTitle: Type.String(),
  amount: MoneyText,
  covered: Nullable(MoneyText),
  shortfall: Nullable(MoneyText),
  collected: MoneyText,
  outstanding: Nullable(MoneyText),
  first: MoneyText,
  final: Nullable(MoneyText),
  taken: Nullable(Type.String({ description: '实际从分户账扣的，元；结算前为空' })),
})

import { type Static, type TSchema, Type } from 'typebox'
import { Action, AreaText, Day, Instant, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { PAYERS, USE_STATES } from './use.ts'
import { CAUSES, PARTS_OF_BUILDING, UTILITIES } from './warranty.ts'

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A closed list of codes with their words as the description. */
function codes<K extends string>(words: Record<K, string | { title: string }>) {
  const titles = (Object.entries(words) as [K, string | { title: string }][]).map(
    ([code, word]) => `${code} ${typeof word === 'string' ? word : word.title}`,
  )
  return Type.Unsafe<K>(Type.Enum(Object.keys(words), { description: titles.join(' | ') }))
}

export const UseParams = Type.Object({ areaId: Uuid, useId: Uuid })
export const UseStateCode = codes(USE_STATES)
const PayerCode = codes(PAYERS)
const Reason = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })
const Amount = Type.String({ maxLength: 20, description: '元，最多两位小数' })
const Version = Type.Integer({ minimum: 1 })
const On = Type.Optional(Day)

export const DraftBody = {
  title: Type.String({ minLength: 1, maxLength: 200 }),
  reason: Type.String({ minLength: 1, maxLength: 4000 }),
  workScope: Type.String({ maxLength: 4000 }),
  warranty: Type.Object(
    {
      part: codes(PARTS_OF_BUILDING),
      cause: codes(CAUSES),
      utility: Type.Optional(Nullable(codes(UTILITIES))),
      completedOn: Type.Optional(Nullable(Day)),
      warrantyUntil: Type.Optional(Nullable(Day)),
    },
    { additionalProperties: false, description: '先问保修和责任（住宅专项维修资金管理办法 第25条）' },
  ),
  quotes: Type.Array(
    Type.Object(
      {
        company: Type.String({ minLength: 1, maxLength: 200 }),
        amount: Amount,
        fileId: Uuid,
        chosen: Type.Boolean(),
        note: Type.Optional(Type.String({ maxLength: 500 })),
      },
      { additionalProperties: false },
    ),
    { minItems: 1, maxItems: 20 },
  ),
  choiceReason: Type.Optional(Type.String({ maxLength: 1000 })),
  papers: Type.Optional(
    Type.Array(
      Type.Object(
        { fileId: Uuid, title: Type.String({ minLength: 1, maxLength: 200 }) },
        { additionalProperties: false },
      ),
      { maxItems: 20 },
    ),
  ),
  settings: Type.Optional(
    Type.Object(
      {
        publicityDays: Type.Optional(Type.Integer()),
        firstStagePercent: Type.Optional(Type.Integer()),
        retentionPercent: Type.Optional(Type.Integer()),
        retentionMonths: Type.Optional(Type.Integer()),
      },
      { additionalProperties: false },
    ),
  ),
  tolerance: Type.Optional(
    Nullable(
      Type.Object(
        {
          percent: Type.Integer({ minimum: 1, maximum: 10 }),
          quote: Type.String({ minLength: 1, maxLength: 500, description: '议题原文' }),
        },
        { additionalProperties: false },
      ),
    ),
  ),
}
export const CreateBody = Type.Object({ motionId: Uuid, ...DraftBody }, { additionalProperties: false })
export const ChangeBody = Type.Object({ version: Version, ...DraftBody }, { additionalProperties: false })
export const VersionBody = Type.Object({ version: Version }, { additionalProperties: false })
export const ReasonBody = Type.Object({ version: Version, reason: Reason }, { additionalProperties: false })
export const RefuseBody = Type.Object(
  { version: Version, reason: Reason, article: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
  { additionalProperties: false },
)
export const CollectBody = Type.Object(
  { unitId: Type.Optional(Uuid), developer: Type.Optional(Type.Boolean()), amount: Amount, on: On },
  { additionalProperties: false },
)
export const PayBody = Type.Object({ amount: Amount, on: On }, { additionalProperties: false })
export const SettleBody = Type.Object(
  {
    total: Amount,
    acceptedOn: Day,
    papers: Type.Array(
      Type.Object(
        {
          fileId: Uuid,
          title: Type.String({ minLength: 1, maxLength: 200 }),
          stage: Type.Union([Type.Literal('ACCEPTANCE'), Type.Literal('SETTLEMENT')]),
        },
        { additionalProperties: false },
      ),
      { maxItems: 20 },
    ),
    on: On,
  },
  { additionalProperties: false },
)
export const RetentionBody = Type.Object(
  { note: Type.String({ maxLength: 500 }), on: On },
  { additionalProperties: false },
)

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

import { Type } from 'typebox'
import { Day, Uuid } from '../../platform/http/schemas.ts'
import { codes, Nullable } from './use.schemas.ts'
import { CAUSES, PARTS_OF_BUILDING, UTILITIES } from './warranty.ts'

const Reason = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })
const Amount = Type.String({ maxLength: 20, description: '元，最多两位小数' })
const Version = Type.Integer({ minimum: 1 })
const On = Type.Optional(Day)

const DraftBody = {
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

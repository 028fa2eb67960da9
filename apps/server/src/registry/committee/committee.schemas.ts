import { Type } from 'typebox'
import { Day, Uuid } from '../../platform/http/schemas.ts'
import { oneOf } from '../area/one-of.ts'
import { POSITIONS } from './committee.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const PositionSchema = oneOf(POSITIONS)

export const Committee = Type.Object({
  id: Uuid,
  name: Type.String(),
  state: Type.String(),
  stateTitle: Type.String(),
  seats: Type.Integer(),
  termFrom: Day,
  termUntil: Day,
  filedOn: Nullable(Day),
  filingNo: Nullable(Type.String()),
  members: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      position: PositionSchema,
      positionTitle: Type.String(),
      partyMember: Type.Boolean(),
    }),
  ),
  warnings: Type.Array(Type.String(), { description: '需要留意的，一句一条' }),
})

export const CommitteeInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    seats: Type.Optional(Type.Integer({ minimum: 1, maximum: 99, description: '席位数；不填时等于委员人数' })),
    termFrom: Day,
    termUntil: Day,
    filedOn: Type.Optional(Nullable(Day)),
    filingNo: Type.Optional(Nullable(Type.String({ maxLength: 100, description: '备案号' }))),
    members: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 50 }),
          position: PositionSchema,
          partyMember: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 99 },
    ),
  },
  { additionalProperties: false },
)

import { Type } from 'typebox'
import { Action, AreaText, Day, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { AREA_STATES } from './area.ts'
import { oneOf } from './one-of.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const State = oneOf(AREA_STATES)

export const AreaSummary = Type.Object({
  id: Uuid,
  name: Type.String({ description: '小区名称' }),
  address: Type.String(),
  communityId: Uuid,
  state: Type.String({ description: 'MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理' }),
  companyName: Nullable(Type.String()),
  managerName: Nullable(Type.String()),
  contractFrom: Nullable(Type.String()),
  contractUntil: Nullable(Type.String()),
  feePerM2: Nullable(MoneyText),
  builtYear: Nullable(Type.Integer()),
  lawPack: Type.String(),
})

export const AreaDetail = Type.Intersect([
  AreaSummary,
  Type.Object({
    figures: Type.Object({
      buildings: Type.Integer(),
      units: Type.Integer(),
      dwellings: Type.Integer(),
      owned: Type.Integer(),
      area: AreaText,
    }),
    can: Type.Array(Type.String(), { description: '当前用户可做的动作' }),
    actions: Type.Array(Action),
    version: Type.Integer(),
  }),
])

const fields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  address: Type.String({ maxLength: 300 }),
  builtYear: Nullable(Type.Integer({ minimum: 1900, maximum: 2100 })),
  state: State,
  companyName: Nullable(Type.String({ maxLength: 200 })),
  companyUscc: Nullable(Type.String({ maxLength: 40, description: '统一社会信用代码' })),
  managerName: Nullable(Type.String({ maxLength: 50, description: '项目经理' })),
  contractFrom: Nullable(Day),
  contractUntil: Nullable(Day),
  feePerM2: Nullable(Type.String({ pattern: '^\\d{1,4}(\\.\\d{1,2})?$', description: '元/㎡·月' })),
  lawPack: Type.String({ maxLength: 20, description: '适用的规则包，例如 CN-32；不填按所在地选用' }),
}

/** A new area, in a community of the actor's. */
export const AreaInput = Type.Object(
  { communityId: Uuid, ...optional(fields), name: fields.name, state: fields.state },
  { additionalProperties: false },
)

/** What may be changed of an area; left-out fields stay. */
export const AreaChange = Type.Object(
  { version: Type.Integer({ description: '打开时的版本号' }), ...optional(fields) },
  { additionalProperties: false },
)

type Optionals<T extends Record<string, import('typebox').TSchema>> = {
  [K in keyof T]: import('typebox').TOptional<T[K]>
}

function optional<T extends Record<string, import('typebox').TSchema>>(all: T): Optionals<T> {
  return Object.fromEntries(Object.entries(all).map(([key, schema]) => [key, Type.Optional(schema)])) as Optionals<T>
}

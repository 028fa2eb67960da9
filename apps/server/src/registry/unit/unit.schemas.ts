import { Type } from 'typebox'
import { Action, AreaText, Day, Uuid } from '../../platform/http/schemas.ts'
import { oneOf } from '../area/one-of.ts'
import { KINDS, UNIT_STATES, USES } from './unit.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const UnitParams = Type.Object({ areaId: Uuid, unitId: Uuid })
export const UnitStateSchema = oneOf(UNIT_STATES)

export const Owner = Type.Object({
  id: Uuid,
  name: Type.String({ description: '已脱敏' }),
  kind: Type.String(),
  share: Type.String({ description: '份额，例如 1/2' }),
  form: Type.String({ description: 'SOLE 单独所有 | JOINT 共同共有 | SHARED 按份共有' }),
})

export const Unit = Type.Object({
  id: Uuid,
  buildingId: Uuid,
  building: Type.String(),
  section: Type.String(),
  floor: Nullable(Type.String()),
  room: Type.String(),
  label: Type.String({ description: '例如 1栋1单元101' }),
  kind: Type.String(),
  use: Type.String(),
  state: Type.String({ description: 'OWNED | UNSOLD | UNDELIVERED' }),
  area: Type.Union([AreaText, Type.Null()], { description: '计票面积：登记、实测、合同依次取用' }),
  areaSource: Nullable(Type.String()),
  owners: Type.Array(Owner),
})

/** A unit with everything the register knows of it; personal data masked. */
export const UnitDetail = Type.Intersect([
  Unit,
  Type.Object({
    areas: Type.Object(
      { registry: Nullable(AreaText), survey: Nullable(AreaText), contract: Nullable(AreaText) },
      { description: '不动产登记、实测、买卖合同面积；第一个有值的计票' },
    ),
    provisional: Type.Boolean({ description: '只有合同面积，登记后应更正' }),
    innerArea: Nullable(AreaText),
    layout: Nullable(Type.String()),
    occupancy: Nullable(Type.String()),
    estateNo: Nullable(Type.String()),
    developer: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
    history: Type.Array(
      Type.Object({
        personId: Uuid,
        name: Type.String({ description: '已脱敏' }),
        kind: Type.String(),
        share: Type.String(),
        form: Type.String(),
        fromDate: Day,
        untilDate: Nullable(Day),
        source: Type.String(),
      }),
      { description: '产权沿革，新的在前' },
    ),
    household: Type.Array(
      Type.Object({
        id: Uuid,
        role: Type.String({ description: 'MEMBER 家庭成员 | TENANT 租客 | STAFF 员工 | OTHER 其他 | CONTACT 联系人' }),
        name: Nullable(Type.String({ description: '已脱敏；联系人可能只留了电话' })),
        kind: Type.String(),
      }),
      { description: '家庭成员、租客和联系人；都不是业主，没有投票权' },
    ),
    actions: Type.Array(Action),
    version: Type.Integer(),
  }),
])

export const Building = Type.Object({
  id: Uuid,
  name: Type.String(),
  floors: Nullable(Type.Integer()),
  hasLift: Nullable(Type.Boolean()),
  units: Type.Integer(),
})

const AreaInput = Nullable(
  Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,2})?$', description: '面积，㎡，至多两位小数；null 为清空' }),
)

/** What may be changed of a unit; left-out fields stay. */
export const UnitChange = Type.Object(
  {
    version: Type.Integer({ description: '打开时的版本号' }),
    reason: Type.String({ maxLength: 200, description: '修改原因，记入操作记录' }),
    areaRegistry: Type.Optional(AreaInput),
    areaSurvey: Type.Optional(AreaInput),
    areaContract: Type.Optional(AreaInput),
    innerArea: Type.Optional(AreaInput),
    floor: Type.Optional(Nullable(Type.String({ maxLength: 20 }))),
    layout: Type.Optional(Nullable(Type.String({ maxLength: 50 }))),
    occupancy: Type.Optional(Nullable(Type.String({ maxLength: 50 }))),
    estateNo: Type.Optional(Nullable(Type.String({ maxLength: 100 }))),
    kind: Type.Optional(oneOf(KINDS)),
    use: Type.Optional(oneOf(USES)),
    state: Type.Optional(UnitStateSchema),
  },
  { additionalProperties: false },
)

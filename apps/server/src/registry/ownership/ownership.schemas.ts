import { Type } from 'typebox'
import { Day } from '../../platform/http/schemas.ts'

const Optional = (maxLength: number, description: string) =>
  Type.Optional(Type.Union([Type.String({ maxLength, description }), Type.Null()]))

export const OwnerInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    kind: Type.Union([Type.Literal('NATURAL'), Type.Literal('LEGAL')], { description: '自然人 | 单位' }),
    idNo: Optional(40, '身份证号、统一社会信用代码或其他证件号'),
    phone: Optional(40, '手机号；单位可填座机'),
    share: Optional(40, '按份共有的份额，例如 1/3；共同共有不填'),
  },
  { additionalProperties: false },
)

export const TransferInput = Type.Object(
  {
    version: Type.Integer({ description: '打开房屋时的版本号' }),
    fromDate: Day,
    owners: Type.Array(OwnerInput, { minItems: 1, maxItems: 50 }),
    reason: Type.String({ maxLength: 200, description: '例如：买卖，已核对不动产权证' }),
  },
  { additionalProperties: false },
)

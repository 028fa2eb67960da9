import { Type } from 'typebox'
import { Action, AreaText, Instant, Uuid } from '../../platform/http/schemas.ts'
import { AssemblyParams, keysOf, Nullable } from '../meeting/meeting.schemas.ts'
import { PAPER_STATES } from './paper.ts'

export const PaperParams = Type.Intersect([AssemblyParams, Type.Object({ paperId: Uuid })])
export const StateSchema = keysOf(PAPER_STATES, '纸质票状态')

export const Paper = Type.Object({
  id: Uuid,
  serial: Type.Integer(),
  serialText: Type.String(),
  lineId: Uuid,
  label: Type.String(),
  units: Type.Array(Type.String()),
  state: StateSchema,
  stateTitle: Type.String(),
  motions: Type.Array(Type.Object({ motionId: Uuid, seq: Type.Integer(), title: Type.String() })),
  returnedAt: Nullable(Instant),
  keyedBy: Nullable(Type.String()),
  confirmedBy: Nullable(Type.String()),
  hasScan: Type.Boolean(),
  voidReason: Nullable(Type.String()),
  version: Type.Integer(),
  actions: Type.Array(Action),
})

export const Counts = Type.Object({
  issued: Type.Integer({ description: '已发出未收回' }),
  returned: Type.Integer({ description: '已收回待录入' }),
  keyed: Type.Integer({ description: '待复核' }),
  confirmed: Type.Integer({ description: '已计入' }),
  conflict: Type.Integer({ description: '与电子票冲突，已按规则处理' }),
  void: Type.Integer({ description: '作废' }),
})

export const Choices = Type.Array(
  Type.Object({
    motionId: Uuid,
    choice: Type.Union(
      [
        Type.Literal('FOR'),
        Type.Literal('AGAINST'),
        Type.Literal('ABSTAIN'),
        Type.Literal('FOLLOW'),
        Type.Literal('INVALID'),
      ],
      { description: 'INVALID：未填、多填、未签名' },
    ),
  }),
  { minItems: 1, maxItems: 20 },
)

const line = { lineId: Uuid, lineNo: Type.Integer(), label: Type.String(), area: AreaText, heads: Type.Integer() }

export const Pack = Type.Object({
  areaName: Type.String(),
  assemblyTitle: Type.String(),
  notice: Type.Object({
    title: Type.String(),
    paragraphs: Type.Array(Type.String()),
    publishedOn: Nullable(Type.String()),
  }),
  roll: Type.Object({
    rolls: Type.Array(
      Type.Object({ rollId: Uuid, area: AreaText, heads: Type.Integer(), motions: Type.Array(Type.Integer()) }),
    ),
    lines: Type.Array(Type.Object({ ...line, units: Type.Array(Type.String()) })),
  }),
  ballots: Type.Array(
    Type.Object({
      paperId: Uuid,
      serial: Type.Integer(),
      serialText: Type.String(),
      ...line,
      units: Type.Array(Type.String()),
      motions: Type.Array(
        Type.Object({
          motionId: Uuid,
          seq: Type.Integer(),
          title: Type.String(),
          item: Type.String(),
          body: Type.String(),
        }),
      ),
      qr: Type.String({ description: 'SVG' }),
    }),
  ),
  choices: Type.Array(Type.Object({ choice: Type.String(), title: Type.String(), meaning: Type.String() })),
  deliverySheet: Type.Array(Type.Object({ serialText: Type.String(), lineNo: Type.Integer(), label: Type.String() })),
  countSheet: Type.Object({
    issued: Type.Integer(),
    outstanding: Type.Integer(),
    returned: Type.Integer(),
    valid: Type.Integer(),
    conflict: Type.Integer(),
    void: Type.Integer(),
  }),
  next: Nullable(Type.String()),
})

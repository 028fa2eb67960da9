import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaText, Instant, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { idempotencyKey } from '../../platform/idempotency.ts'
import { castBallot } from './cast-ballot.ts'
import { readMotion } from './read-motion.ts'
import { readReceipt } from './read-receipt.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const MotionParams = Type.Object({ areaId: Uuid, motionId: Uuid })
const BallotParams = Type.Object({ areaId: Uuid, ballotId: Uuid })

export const Receipt = Type.Object(
  {
    body: Type.Object({
      v: Type.String(),
      logId: Type.String({ description: '投票日志的名称，与检查点首行一致' }),
      leaf: Type.String({ description: '选票指纹（base64，32 字节）' }),
      areaId: Uuid,
      assemblyId: Uuid,
      motionId: Uuid,
      ballotId: Uuid,
      lineId: Uuid,
      choice: Type.String(),
      channel: Type.String(),
      castAt: Instant,
      supersedes: Type.Optional(Uuid),
    }),
    salt: Type.String(),
    key: Type.String({ description: '签名公钥的名称和编号' }),
    signature: Type.String({ description: 'Ed25519 签名（base64）' }),
  },
  { description: '投票回执：含投票选择，只给投票人本人' },
)

export const Mine = Type.Object({
  ballotId: Uuid,
  choice: Nullable(Type.String({ description: '不属于您知情范围时为空' })),
  choiceTitle: Nullable(Type.String()),
  channel: Type.String({ description: 'ONLINE 手机 | PAPER 纸质票' }),
  castAt: Instant,
  by: Type.String({ description: '由谁投出' }),
  own: Type.Boolean({ description: '是否本账号投出' }),
})

export const LineFields = {
  lineId: Uuid,
  label: Type.String({ description: '投票户（已脱敏）' }),
  area: AreaText,
  heads: Type.Integer(),
  units: Type.Array(Type.String()),
}

const MotionPage = Type.Object({
  areaName: Type.String(),
  assembly: Type.Object({
    id: Uuid,
    title: Type.String(),
    votingFrom: Nullable(Instant),
    votingUntil: Nullable(Instant),
    state: Type.String(),
  }),
  motion: Type.Object({
    motionId: Uuid,
    seq: Type.Integer(),
    title: Type.String(),
    item: Type.String(),
    itemTitle: Type.String(),
    body: Type.String(),
    scopeTitle: Type.String({ description: '表决范围' }),
    amount: Nullable(MoneyText),
  }),
  lines: Type.Array(
    Type.Object({
      ...LineFields,
      canVote: Type.Boolean(),
      why: Type.Optional(Type.String({ description: '不能投票的原因' })),
      mine: Nullable(Mine),
    }),
  ),
  lawSentences: Type.Array(Type.String()),
  choices: Type.Array(Type.Object({ choice: Type.String(), title: Type.String(), meaning: Type.String() })),
})

/** The voter's side of a motion: page, cast, receipt. */
export const ballotRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/motions/:motionId/ballot',
    {
      schema: { tags: ['投票'], summary: '一项议题和我的投票户', params: MotionParams, response: { 200: MotionPage } },
    },
    async (request) => readMotion(deps, request.context, request.params.areaId, request.params.motionId),
  )

  app.post(
    '/api/areas/:areaId/motions/:motionId/ballots',
    {
      schema: {
        tags: ['投票'],
        summary: '投票，当场取得签名回执',
        description: '必须带 Idempotency-Key；同一编号重复提交得到逐字节相同的答复，不会重复投票。',
        params: MotionParams,
        headers: Type.Object({
          'idempotency-key': Type.Optional(Type.String({ description: '提交编号，8 到 200 个可见字符' })),
        }),
        body: Type.Object({
          lineId: Uuid,
          choice: Type.Union(
            [Type.Literal('FOR'), Type.Literal('AGAINST'), Type.Literal('ABSTAIN'), Type.Literal('FOLLOW')],
            { description: 'FOR 同意 | AGAINST 反对 | ABSTAIN 弃权 | FOLLOW 随多数（公告设有时）' },
          ),
        }),
        response: {
          201: Type.Object({
            ballotId: Uuid,
            receipt: Receipt,
            publicKeys: Type.Array(Type.String()),
            castAt: Instant,
            sentence: Type.String(),
          }),
        },
      },
    },
    async (request, reply) => {
      const key = idempotencyKey(request.headers['idempotency-key'])
      const { areaId, motionId } = request.params
      const { lineId, choice } = request.body
      const answer = await castBallot(deps, request.context, { areaId, motionId, lineId, choice, key })
      // The stored text goes out as it is: serialising it again could change a byte.
      reply
        .code(answer.status as 201)
        .type('application/json; charset=utf-8')
        .serializer((text: unknown) => text as string)
      return reply.send(answer.text as never)
    },
  )

  app.get(
    '/api/areas/:areaId/ballots/:ballotId/receipt',
    {
      schema: {
        tags: ['投票'],
        summary: '投票回执（仅本户可见）',
        params: BallotParams,
        response: {
          200: Type.Object({ receipt: Receipt, publicKeys: Type.Array(Type.String()), choiceTitle: Type.String() }),
        },
      },
    },
    async (request) => readReceipt(deps, request.context, request.params.areaId, request.params.ballotId),
  )
}

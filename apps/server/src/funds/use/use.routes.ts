import { type Static, type TSchema, Type } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaParams, Uuid } from '../../platform/http/schemas.ts'
import { type Answer, idempotencyKey } from '../../platform/idempotency.ts'
import { cancelUse } from './cancel-use.ts'
import { changeUse } from './change-use.ts'
import { collectPart } from './collect-owed.ts'
import { createUse } from './create-use.ts'
import type { UseIds } from './load-use.ts'
import { payFirst } from './pay-first.ts'
import { payRetention } from './pay-retention.ts'
import { previewUse, withdrawUse } from './preview-use.ts'
import { approveUse, refuseUse } from './review-use.ts'
import { settleUse } from './settle-use.ts'
import { submitUse } from './submit-use.ts'
import { Use, UseParams } from './use.schemas.ts'
import {
  ChangeBody,
  CollectBody,
  CreateBody,
  PayBody,
  ReasonBody,
  RefuseBody,
  RetentionBody,
  SettleBody,
  VersionBody,
} from './use-bodies.schemas.ts'

const tags = ['维修资金']
const BASE = '/api/areas/:areaId/fund/uses'

/** Acts on uses of the fund: from the draft to the settlement. */
export const useRoutes: Routes = (app: App, deps) => {
  draftRoutes(app, deps)
  moneyRoutes(app, deps)
}

function draftRoutes(app: App, deps: Deps): void {
  const schema = <B extends TSchema>(summary: string, body: B) => ({
    tags,
    summary,
    params: UseParams,
    body,
    response: { 200: Use },
  })

  app.post(
    BASE,
    {
      schema: {
        tags,
        summary: '拟定使用方案：依据一项已通过的议题',
        description: '金额为选定的报价，不超过决定的金额。保修期内、专业单位、责任人应承担的不得列支。',
        params: AreaParams,
        body: CreateBody,
        response: { 201: Use },
      },
    },
    async (request, reply) => {
      const { motionId, ...draft } = request.body
      return reply.code(201).send(await createUse(deps, request.context, request.params.areaId, motionId, draft))
    },
  )
  app.put(`${BASE}/:useId`, { schema: schema('修改方案', ChangeBody) }, async (request) =>
    changeUse(deps, request.context, request.params, request.body),
  )
  app.post(`${BASE}/:useId/preview`, { schema: schema('公示各户分摊', VersionBody) }, async (request) =>
    previewUse(deps, request.context, request.params, request.body.version),
  )
  app.post(`${BASE}/:useId/withdraw`, { schema: schema('撤回分摊公示', ReasonBody) }, async (request) =>
    withdrawUse(deps, request.context, request.params, request.body),
  )
  app.post(`${BASE}/:useId/submit`, { schema: schema('报审', VersionBody) }, async (request) =>
    submitUse(deps, request.context, request.params, request.body.version),
  )
  app.post(`${BASE}/:useId/refuse`, { schema: schema('不予批准', RefuseBody) }, async (request) =>
    refuseUse(deps, request.context, request.params, request.body),
  )
}

type Keyed<B> = (deps: Deps, context: Context, ids: UseIds, body: B, key: string) => Promise<Answer>

/** Acts that move money: each carries an Idempotency-Key, and a repeated one gets the same bytes back. */
function moneyRoutes(app: App, deps: Deps): void {
  const act = <B extends TSchema>(path: string, summary: string, body: B, run: Keyed<Static<B>>) =>
    app.post(
      `${BASE}/:useId/${path}`,
      {
        schema: {
          tags,
          summary,
          description: '须带 Idempotency-Key。',
          params: Type.Object({ areaId: Uuid, useId: Uuid }),
          body,
          response: { 200: Use },
        },
      },
      async (request, reply) => {
        const key = idempotencyKey(request.headers['idempotency-key'])
        const ids = request.params as UseIds
        const { status, text } = await run(deps, request.context, ids, request.body as Static<B>, key)
        return reply
          .code(status as 200)
          .type('application/json; charset=utf-8')
          .send(text as never)
      },
    )
  act('approve', '批准，预留各户资金', ReasonBody, approveUse)
  act('collect', '登记收到建设单位应承担部分或业主补交', CollectBody, collectPart)
  act('pay', '拨付首期款', PayBody, payFirst)
  act('settle', '验收结算', SettleBody, settleUse)
  act('retention', '支付质量保证金', RetentionBody, payRetention)
  act('cancel', '撤销；已预留的解除，已收的退回', ReasonBody, cancelUse)
}

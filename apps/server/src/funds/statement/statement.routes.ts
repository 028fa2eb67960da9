import { type TSchema, Type } from 'typebox'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaText, Day, Instant, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { checkStatement, issueStatement } from './issue-statement.ts'
import { readStatement } from './read-statement.ts'

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const params = Type.Object({ areaId: Uuid, unitId: Uuid })
const querystring = Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day) })
const Balance = Type.Object({ principal: MoneyText, interest: MoneyText, total: MoneyText })
const Signed = Type.String({ description: '元；正为增加，负为减少' })

const Statement = Type.Object({
  unitId: Uuid,
  label: Type.String(),
  areaName: Type.String(),
  area: Nullable(AreaText),
  from: Day,
  to: Day,
  opening: Balance,
  closing: Balance,
  held: Type.String({ description: '现在已预留，元' }),
  lines: Type.Array(
    Type.Object({
      journalId: Uuid,
      on: Day,
      kind: Type.String(),
      kindTitle: Type.String(),
      memo: Type.String(),
      useId: Nullable(Uuid),
      principal: Signed,
      interest: Signed,
      amount: Signed,
      balance: MoneyText,
    }),
  ),
  totals: Type.Object({ in: MoneyText, out: MoneyText }),
})

/** Household statements: on the page, on paper with a QR code, and the public check behind it. */
export const statementRoutes: Routes = (app: App, deps) => {
  const base = '/api/areas/:areaId/fund/units/:unitId'

  app.get(
    `${base}/statement`,
    {
      schema: {
        tags: ['维修资金'],
        summary: '一户的对账单，默认今年；业主看自己的',
        params,
        querystring,
        response: { 200: Statement },
      },
    },
    async (request) =>
      deps.db.as(request.context, (tx) => readStatement(deps, tx, request.context, request.params, request.query)),
  )

  app.get(
    `${base}/statement.pdf`,
    {
      // Setting type takes the processor half a second.
      config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        tags: ['维修资金'],
        summary: '一户的对账单 PDF，带核对二维码；出具有记录',
        params,
        querystring,
      },
    },
    async (request, reply) => {
      const { name, bytes } = await issueStatement(deps, request.context, request.params, request.query)
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes)
    },
  )

  app.get(
    '/api/public/statements/:areaId/:statementId',
    {
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        tags: ['公开'],
        summary: '核对一份打印的对账单',
        security: [],
        params: Type.Object({ areaId: Uuid, statementId: Uuid }),
        response: {
          200: Type.Object({
            areaName: Type.String(),
            label: Type.String(),
            from: Day,
            to: Day,
            issuedAt: Instant,
            closing: Balance,
            lines: Type.Integer(),
            code: Type.String({ description: '与纸上的核对码相同' }),
            same: Type.Boolean({ description: '账簿现在是否仍与这份对账单一致' }),
            sentence: Type.String(),
          }),
        },
      },
    },
    async (request) => {
      const { areaId, statementId } = request.params
      const checked = await checkStatement(deps, areaId, statementId)
      if (!checked) throw new AppError('NOT_FOUND')
      return checked
    },
  )
}

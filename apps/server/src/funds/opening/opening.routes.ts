import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { Action, AreaParams, Day, Instant, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { idempotencyKey } from '../../platform/idempotency.ts'
import { may } from '../../platform/policy.ts'
import { areaFor } from '../../registry/index.ts'
import { fundTemplate } from './fund-template.ts'
import { openBooks } from './open-books.ts'
import { readOpening } from './read-opening.ts'
import { removeFundSheet } from './remove-fund-sheet.ts'
import { setOpening } from './set-opening.ts'
import { uploadFundSheet } from './upload-fund-sheet.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const Opening = Type.Object({
  state: Type.String({ description: 'PREPARING 准备中 | OPEN 已建账' }),
  version: Type.Integer(),
  bankName: Type.String(),
  balanceOn: Nullable(Day),
  bankTotal: Nullable(MoneyText),
  unallocated: MoneyText,
  note: Type.String(),
  openedAt: Nullable(Instant),
  households: Type.Integer({ description: '交存表里的户数' }),
  unitsMissing: Type.Integer({ description: '清册里有、交存表里没有的房屋' }),
  principal: MoneyText,
  interest: MoneyText,
  difference: Nullable(Type.String({ description: '银行余额减各户合计和待分配，元；须为 0.00' })),
  sheets: Type.Array(
    Type.Object({
      id: Uuid,
      fileName: Type.String(),
      sheet: Type.String(),
      building: Nullable(Type.String()),
      lines: Type.Integer(),
      principal: MoneyText,
      interest: MoneyText,
      errors: Type.Integer(),
      warnings: Type.Array(Type.String()),
      uploadedAt: Instant,
    }),
  ),
  problems: Type.Array(
    Type.Object({
      sheet: Type.String(),
      rowNo: Type.Integer(),
      label: Type.String(),
      code: Type.String(),
      severity: Type.String(),
      title: Type.String(),
      hint: Type.String(),
    }),
    { description: '最多 500 条' },
  ),
  actions: Type.Array(Action),
})

/** Opening balances: sheets in, the bank's total, and the one journal that opens the books. */
export const openingRoutes: Routes = (app: App, deps) => {
  const tags = ['维修资金']
  const view = (context: Parameters<typeof areaFor>[1], areaId: string) =>
    deps.db.as(context, async (tx) => {
      const area = await areaFor(tx, context, areaId, 'fund.read')
      return readOpening(tx, area.id, may(context, 'fund.open', area))
    })

  app.get('/api/fund-sheet-template', { schema: { tags, summary: '交存表模板（xlsx）' } }, async (_request, reply) =>
    reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('维修资金交存表模板.xlsx')}`)
      .send(Readable.from(fundTemplate())),
  )

  app.get(
    '/api/areas/:areaId/fund/opening',
    { schema: { tags, summary: '期初建账的准备情况', params: AreaParams, response: { 200: Opening } } },
    async (request) => view(request.context, request.params.areaId),
  )

  app.put(
    '/api/areas/:areaId/fund/opening',
    {
      schema: {
        tags,
        summary: '填写银行对账单的日期和余额',
        params: AreaParams,
        body: Type.Object(
          {
            version: Type.Integer({ minimum: 1 }),
            bankName: Type.Optional(Type.String({ maxLength: 100 })),
            balanceOn: Day,
            bankTotal: Type.String({ maxLength: 20, description: '元' }),
            unallocated: Type.Optional(Type.String({ maxLength: 20, description: '待分配收益，元；不填为 0' })),
            note: Type.Optional(Type.String({ maxLength: 500 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Opening },
      },
    },
    async (request) => {
      await setOpening(deps, request.context, request.params.areaId, request.body)
      return view(request.context, request.params.areaId)
    },
  )

  app.post(
    '/api/areas/:areaId/fund/sheets',
    {
      schema: {
        tags,
        summary: '上传交存表（单位房屋上报、分户台账；xlsx、csv）',
        consumes: ['multipart/form-data'],
        params: AreaParams,
        response: { 201: Opening },
      },
    },
    async (request, reply) => {
      const { areaId } = request.params
      await deps.db.as(request.context, (tx) => areaFor(tx, request.context, areaId, 'fund.open'))
      const part = await request.file()
      if (!part) throw new AppError('FILE_REFUSED', { why: '没有收到文件，请重新选择文件上传。' })
      await uploadFundSheet(deps, request.context, areaId, part.filename, await part.toBuffer())
      return reply.code(201).send(await view(request.context, areaId))
    },
  )

  app.delete(
    '/api/areas/:areaId/fund/sheets/:sheetId',
    {
      schema: {
        tags,
        summary: '移除一张交存表（建账前）',
        params: Type.Object({ areaId: Uuid, sheetId: Uuid }),
        response: { 200: Opening },
      },
    },
    async (request) => {
      const { areaId, sheetId } = request.params
      await removeFundSheet(deps, request.context, areaId, sheetId)
      return view(request.context, areaId)
    },
  )

  app.post(
    '/api/areas/:areaId/fund/opening/open',
    {
      schema: {
        tags,
        summary: '建账：期初余额一次入账',
        description: '须带 Idempotency-Key。各户本金、利息与待分配之和须等于银行余额，一分不差。',
        params: AreaParams,
        response: { 201: Opening },
      },
    },
    async (request, reply) => {
      const key = idempotencyKey(request.headers['idempotency-key'])
      const { status, text } = await openBooks(deps, request.context, request.params.areaId, key)
      return reply
        .code(status as 201)
        .type('application/json; charset=utf-8')
        .send(text as never)
    },
  )
}

import QRCode from 'qrcode'
import { type TSchema, Type } from 'typebox'
import { listPublicUses, pagePublicAllocation, readPublicUse } from '../../funds/index.ts'
import { PUBLIC } from '../../platform/db/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import {
  AreaParams,
  AreaText,
  Day,
  decodeCursor,
  encodeCursor,
  Instant,
  MoneyText,
  Page,
  Uuid,
} from '../../platform/http/schemas.ts'
import { findPublicArea } from '../area-page/area-page.store.ts'

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const tags = ['公开']
const LIMIT = { rateLimit: { max: 120, timeWindow: '1 minute' } }

const UseRow = Type.Object({
  id: Uuid,
  title: Type.String(),
  state: Type.String(),
  stateTitle: Type.String(),
  amount: MoneyText,
  total: Nullable(MoneyText),
  paid: MoneyText,
  scopeTitle: Type.String(),
  previewUntil: Day,
  households: Type.Integer(),
  link: Type.String(),
})

const PublicUse = Type.Object({
  id: Uuid,
  areaId: Uuid,
  areaName: Type.String(),
  title: Type.String(),
  reason: Type.String(),
  workScope: Type.String(),
  state: Type.String(),
  stateTitle: Type.String(),
  decided: MoneyText,
  amount: MoneyText,
  scopeTitle: Type.String(),
  units: Type.Integer(),
  area: AreaText,
  company: Type.String({ description: '选定的施工单位' }),
  warranty: Type.Object({ partTitle: Type.String(), causeTitle: Type.String() }),
  previewUntil: Day,
  split: Nullable(
    Type.Object({
      fund: MoneyText,
      developer: MoneyText,
      shortfall: MoneyText,
      collected: MoneyText,
      outstanding: MoneyText,
    }),
  ),
  stages: Type.Array(
    Type.Object({
      no: Type.Integer(),
      title: Type.String(),
      amount: MoneyText,
      paidOn: Nullable(Day),
      planned: Type.Boolean(),
    }),
  ),
  settlement: Nullable(Type.Object({ total: MoneyText, acceptedOn: Day, settledOn: Day })),
  retention: Nullable(Type.Object({ amount: MoneyText, dueOn: Day, paidOn: Nullable(Day) })),
  review: Nullable(
    Type.Object({ outcome: Type.String(), at: Instant, reason: Type.String(), article: Nullable(Type.String()) }),
  ),
  decision: Type.Object({ assemblyId: Uuid, assemblyTitle: Type.String(), motionTitle: Type.String() }),
  publications: Type.Array(
    Type.Object({
      id: Uuid,
      kindTitle: Type.String(),
      title: Type.String(),
      publishedAt: Instant,
      link: Type.String(),
    }),
  ),
  law: Type.Array(Type.String()),
  link: Type.String(),
  qr: Type.String({ description: '指向 link 的二维码，SVG data URL' }),
})

const Share = Type.Object({
  label: Type.String({ description: '房号，没有姓名' }),
  area: AreaText,
  payer: Type.String({ description: 'FUND 分户账 | DEVELOPER 建设单位' }),
  amount: MoneyText,
  final: Nullable(MoneyText),
})

/** The web address of a use inside this installation, served by the resident app. */
const pagePath = (areaId: string, useId: string) => `/f/${areaId}/${useId}`

/** Uses of the maintenance fund, for everybody. */
export const fundPageRoutes: Routes = (app: App, deps) => {
  const params = Type.Object({ areaId: Uuid, useId: Uuid })

  app.get(
    '/api/public/areas/:areaId/fund',
    {
      config: LIMIT,
      schema: {
        tags,
        summary: '小区维修资金的使用',
        security: [],
        params: AreaParams,
        response: { 200: Type.Object({ areaId: Uuid, areaName: Type.String(), uses: Type.Array(UseRow) }) },
      },
    },
    async (request) => {
      const { areaId } = request.params
      const area = await deps.db.as(PUBLIC, (tx) => findPublicArea(tx, areaId))
      if (!area) throw new AppError('NOT_FOUND')
      const uses = await deps.db.worker((tx) => listPublicUses(tx, areaId))
      return { areaId, areaName: area.name, uses: uses.map((u) => ({ ...u, link: pagePath(areaId, u.id) })) }
    },
  )

  app.get(
    '/api/public/areas/:areaId/fund/uses/:useId',
    {
      config: LIMIT,
      schema: { tags, summary: '一项维修资金使用', security: [], params, response: { 200: PublicUse } },
    },
    async (request) => {
      const { areaId, useId } = request.params
      const use = await deps.db.worker((tx) => readPublicUse(tx, areaId, useId))
      if (!use) throw new AppError('NOT_FOUND')
      const link = `${deps.config.origin}${pagePath(areaId, useId)}`
      const svg = await QRCode.toString(link, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
      return { ...use, link, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
    },
  )

  app.get(
    '/api/public/areas/:areaId/fund/uses/:useId/allocation',
    {
      config: LIMIT,
      schema: {
        tags,
        summary: '分摊到户，按房号，没有姓名',
        security: [],
        params,
        querystring: Type.Object({
          cursor: Type.Optional(Type.String({ maxLength: 400 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
        }),
        response: { 200: Type.Intersect([Page(Share), Type.Object({ total: MoneyText, method: Type.String() })]) },
      },
    },
    async (request) => {
      const { areaId, useId } = request.params
      const { cursor, limit = 100 } = request.query
      const after = decodeCursor(cursor, 2) as [string, string] | null
      const page = await deps.db.worker((tx) => pagePublicAllocation(tx, areaId, useId, { after, limit }))
      if (!page) throw new AppError('NOT_FOUND')
      const { last, ...rest } = page
      return { ...rest, next: last ? encodeCursor(last) : null }
    },
  )
}

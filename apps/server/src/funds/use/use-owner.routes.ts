import { Type } from 'typebox'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { Day, Instant, MoneyText, Uuid } from '../../platform/http/schemas.ts'
import { listMyUses, readMyPart } from './my-part.ts'
import { openPaper } from './open-paper.ts'
import { Nullable, Paper, Part, Quote, UseParams, UseStateCode } from './use.schemas.ts'
import { SETTINGS } from './use-settings.ts'
import { CAUSES, PARTS_OF_BUILDING, UTILITIES } from './warranty.ts'

const tags = ['维修资金']

const MyUse = Type.Object({
  areaId: Uuid,
  areaName: Type.String(),
  useId: Uuid,
  title: Type.String(),
  state: UseStateCode,
  stateTitle: Type.String(),
  amount: MoneyText,
  publishedAt: Instant,
  previewUntil: Day,
  mine: Type.Array(Part),
  sentence: Type.String(),
})

/** The owner's side of a use: my part, the papers behind it; and the questions a draft answers. */
export const useOwnerRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/my/fund/uses',
    {
      schema: { tags, summary: '我家分摊的维修资金使用', response: { 200: Type.Object({ items: Type.Array(MyUse) }) } },
    },
    async (request) => listMyUses(deps, request.context),
  )

  app.get(
    '/api/areas/:areaId/fund/uses/:useId/my-part',
    {
      schema: {
        tags,
        summary: '我家应分摊多少、怎么算的、依据哪些文件',
        params: UseParams,
        response: {
          200: Type.Intersect([
            MyUse,
            Type.Object({
              reason: Type.String(),
              quotes: Type.Array(Quote),
              papers: Type.Array(Paper),
              total: MoneyText,
              totalArea: Type.String(),
              formula: Type.Array(Type.String()),
              law: Type.Array(Type.String()),
              decision: Type.Object({
                assemblyId: Uuid,
                assemblyTitle: Type.String(),
                motionTitle: Type.String(),
                decided: MoneyText,
              }),
              publication: Nullable(Type.String({ description: '公示的地址' })),
            }),
          ]),
        },
      },
    },
    async (request) => readMyPart(deps, request.context, request.params),
  )

  app.get(
    '/api/areas/:areaId/fund/uses/:useId/papers/:fileId',
    {
      schema: {
        tags,
        summary: '报价单、方案、验收和结算文件；公示后本小区业主可看',
        params: Type.Object({ areaId: Uuid, useId: Uuid, fileId: Uuid }),
      },
    },
    async (request, reply) => {
      const file = await openPaper(deps, request.context, request.params)
      return reply
        .type(file.mediaType)
        .header('content-length', file.size.toString())
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(deps.files.open(file.sha256))
    },
  )

  app.get(
    '/api/fund/use-options',
    {
      schema: {
        tags,
        summary: '拟定使用方案时要回答的问题和可选的设置',
        response: {
          200: Type.Object({
            parts: Type.Array(
              Type.Object({
                code: Type.String(),
                title: Type.String(),
                statutory: Type.String(),
                article: Type.String(),
              }),
            ),
            causes: Type.Array(
              Type.Object({
                code: Type.String(),
                title: Type.String(),
                payable: Type.Boolean(),
                article: Nullable(Type.String()),
              }),
            ),
            utilities: Type.Array(Type.Object({ code: Type.String(), title: Type.String(), article: Type.String() })),
            settings: Type.Array(
              Type.Object({
                key: Type.String(),
                title: Type.String(),
                unit: Type.String(),
                default: Type.Integer(),
                min: Type.Integer(),
                max: Type.Integer(),
                kind: Type.String({ description: 'law 条文限定 | setting 法律未统一规定' }),
                article: Nullable(Type.String()),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      if (request.context.actor === null) throw new AppError('NOT_SIGNED_IN')
      return options()
    },
  )
}

function options() {
  const rule = '住宅专项维修资金管理办法'
  return {
    parts: Object.entries(PARTS_OF_BUILDING).map(([code, { title, statutory }]) => ({
      code,
      title,
      statutory,
      article: '建设工程质量管理条例 第40条',
    })),
    causes: Object.entries(CAUSES).map(([code, { title, article, who }]) => ({
      code,
      title,
      payable: who === null,
      article: article && `${rule} ${article}`,
    })),
    utilities: Object.entries(UTILITIES).map(([code, { title }]) => ({
      code,
      title,
      article: `${rule} 第25条第（二）项`,
    })),
    settings: SETTINGS.map((s) => ({ ...s })),
  }
}

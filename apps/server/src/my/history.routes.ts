import { Type } from 'typebox'
import { LineFields, listMyHistory, Mine } from '../assembly/index.ts'
import type { App, Routes } from '../platform/http/app.ts'
import { Instant, Page, PageQuery, Uuid } from '../platform/http/schemas.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const Past = Type.Object({
  areaId: Uuid,
  areaName: Type.String(),
  assemblyId: Uuid,
  assemblyTitle: Type.String(),
  state: Type.String(),
  stateTitle: Type.String(),
  votingUntil: Instant,
  resultLink: Nullable(Type.String({ description: '结果公示的地址；尚未公示为空' })),
  motions: Type.Array(
    Type.Object({
      motionId: Uuid,
      seq: Type.Integer(),
      title: Type.String(),
      outcomeTitle: Nullable(Type.String({ description: '计票结果；尚未公示为空' })),
      line: Type.Object(LineFields),
      mine: Nullable(Mine),
      receipt: Type.Boolean({ description: '回执可由本人查看' }),
    }),
  ),
})

/** What I voted in assemblies that are over. */
export const historyRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/my/history',
    {
      schema: {
        tags: ['我的'],
        summary: '我在已截止会议中的投票和回执，后截止的在前',
        querystring: PageQuery,
        response: { 200: Page(Past) },
      },
    },
    async (request) => {
      const { cursor, limit = 20 } = request.query
      return listMyHistory(deps, request.context, { cursor, limit })
    },
  )
}

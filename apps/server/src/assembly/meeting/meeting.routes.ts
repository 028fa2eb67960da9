import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { ActionPage, AreaParams, decodeCursor, encodeCursor, PageQuery } from '../../platform/http/schemas.ts'
import { offers } from '../../platform/policy.ts'
import { summaryOf, viewAssembly } from './assembly-view.ts'
import { cancelAssembly } from './cancel-assembly.ts'
import { changeAssembly } from './change-assembly.ts'
import { createAssembly } from './create-assembly.ts'
import { areaFor, meetingFor, seesDrafts } from './load-meeting.ts'
import { Assembly, AssemblyParams, AssemblySummary, ChangeBody, CreateBody } from './meeting.schemas.ts'
import { listAssemblies } from './meeting.store.ts'

const tags = ['业主大会']

/** Assemblies: list, draft, change, read, cancel. */
export const meetingRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/assemblies',
    {
      schema: {
        tags,
        summary: '业主大会会议，新的在前',
        params: AreaParams,
        querystring: PageQuery,
        response: { 200: ActionPage(AssemblySummary) },
      },
    },
    async (request) => {
      const { cursor, limit = 50 } = request.query
      return deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'assembly.read')
        const rows = await listAssemblies(tx, area.id, {
          drafts: seesDrafts(request.context),
          after: decodeCursor(cursor, 2) as [string, string] | null,
          limit: limit + 1,
        })
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page.map(summaryOf),
          next: rows.length > limit && last ? encodeCursor([last.created_at.toISOString(), last.id]) : null,
          actions: offers(request.context, area, { 'assembly.create': '拟定会议' }),
        }
      })
    },
  )

  app.post(
    '/api/areas/:areaId/assemblies',
    {
      schema: {
        tags,
        summary: '拟定业主大会会议',
        description: '投票日期早于“今天 + 会前通知日数”时拒绝，并写明依据的条文和最早日期。',
        params: AreaParams,
        body: CreateBody,
        response: { 201: Assembly },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await createAssembly(deps, request.context, request.params.areaId, request.body)),
  )

  app.get(
    '/api/areas/:areaId/assemblies/:assemblyId',
    {
      schema: {
        tags,
        summary: '会议全貌：议题、步骤、可做的动作、结果',
        params: AssemblyParams,
        response: { 200: Assembly },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'assembly.read')
        return viewAssembly(tx, request.context, { area, assemblyId: assembly.id, today: deps.clock.today() })
      }),
  )

  app.patch(
    '/api/areas/:areaId/assemblies/:assemblyId',
    {
      schema: {
        tags,
        summary: '修改会议（草拟时可改全部；名册冻结后只能改日期和表决设置）',
        params: AssemblyParams,
        body: ChangeBody,
        response: { 200: Assembly },
      },
    },
    async (request) => changeAssembly(deps, request.context, request.params, request.body),
  )

  app.post(
    '/api/areas/:areaId/assemblies/:assemblyId/cancel',
    {
      schema: {
        tags,
        summary: '取消会议（投票开始前）',
        params: AssemblyParams,
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
        response: { 200: Assembly },
      },
    },
    async (request) => cancelAssembly(deps, request.context, request.params, request.body.reason.trim()),
  )
}

import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Day } from '../../platform/http/schemas.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { Assembly, AssemblyParams, Nullable } from '../meeting/meeting.schemas.ts'
import { listMotions, rollsInUse } from '../meeting/meeting.store.ts'
import { noticeText } from './notice-text.ts'
import { publishNotice } from './publish-notice.ts'

/** The notice: preview, print, publish. */
export const noticeRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/assemblies/:assemblyId/notice',
    {
      schema: {
        tags: ['业主大会'],
        summary: '会议公告全文（发布前为预览）',
        params: AssemblyParams,
        response: {
          200: Type.Object({
            title: Type.String(),
            paragraphs: Type.Array(Type.String()),
            publishedOn: Nullable(Day),
          }),
        },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'assembly.read')
        const motions = await listMotions(tx, area.id, assembly.id)
        const rolls = await rollsInUse(tx, area.id, assembly.id)
        return noticeText(assembly, { areaName: area.name, motions, rolls }, assembly.notice_on)
      }),
  )

  app.post(
    '/api/areas/:areaId/assemblies/:assemblyId/notice',
    {
      schema: {
        tags: ['业主大会'],
        summary: '发布会议公告（离投票不足法定日数时拒绝，并写明最早日期）',
        params: AssemblyParams,
        response: { 200: Assembly },
      },
    },
    async (request) => publishNotice(deps, request.context, request.params),
  )
}

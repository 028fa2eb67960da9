import { Type } from 'typebox'
import { AUDIT_TYPES, type AuditType } from '../../platform/audit.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { decodeCursor, encodeCursor, Instant, Page, PageQuery } from '../../platform/http/schemas.ts'
import { meetingFor } from './load-meeting.ts'
import { AssemblyParams } from './meeting.schemas.ts'
import { listTimeline, type TimelineRow } from './timeline.store.ts'

const Entry = Type.Object({
  at: Instant,
  actorName: Type.String(),
  type: Type.String(),
  title: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
})

/** What happened to an assembly, newest first. Single ballots are not listed: when who voted is nobody's business. */
export const timelineRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/assemblies/:assemblyId/timeline',
    {
      schema: {
        tags: ['业主大会'],
        summary: '会议的操作记录，新的在前',
        params: AssemblyParams,
        querystring: PageQuery,
        response: { 200: Page(Entry) },
      },
    },
    async (request) => {
      const { cursor, limit = 50 } = request.query
      return deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'assembly.timeline')
        const after = decodeCursor(cursor, 2) as [string, string] | null
        const rows = await listTimeline(tx, area.id, assembly.id, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page.map(entry),
          next: rows.length > limit && last ? encodeCursor([last.at.toISOString(), last.id]) : null,
        }
      })
    },
  )
}

function entry(r: TimelineRow) {
  const title = AUDIT_TYPES[r.type as AuditType] ?? r.type
  return { at: r.at.toISOString(), actorName: r.actor_name, type: r.type, title, detail: r.detail }
}

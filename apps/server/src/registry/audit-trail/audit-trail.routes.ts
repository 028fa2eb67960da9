import { Type } from 'typebox'
import { AUDIT_TYPES, type AuditType } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaParams, encodeCursor, Instant, Page, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { areaFor } from '../area/area-for.ts'
import { keyCursor } from '../area/cursor.ts'
import { type EventFilter, type EventRow, listEvents } from './audit-trail.store.ts'
import { detailSentence } from './sentence.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const Entry = Type.Object({
  id: Uuid,
  at: Instant,
  actorName: Type.String(),
  type: Type.String(),
  title: Type.String(),
  detail: Type.String({ description: '一行说明' }),
  subjectKind: Type.String(),
  subjectId: Nullable(Uuid),
})
const Event = Type.Intersect([
  Entry,
  Type.Object({ facts: Type.Record(Type.String(), Type.Unknown(), { description: '机器可读的事实' }) }),
])

/** The milestones anybody who works in the area may know; who looked at whose data is for officials alone. */
const MILESTONES: AuditType[] = [
  'area.created',
  'area.changed',
  'import.committed',
  'committee.recorded',
  'ownership.transferred',
  'assembly.created',
  'assembly.cancelled',
  'roll.frozen',
  'notice.published',
  'voting.opened',
  'voting.closed',
  'result.preliminary',
  'result.final',
]

/** Who did what in an area, and the area's story. Nothing here can be changed. */
export const auditTrailRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/audit',
    {
      schema: {
        tags: ['小区'],
        summary: '操作记录，新的在前（不含投票）',
        params: AreaParams,
        querystring: Type.Intersect([
          PageQuery,
          Type.Object({
            type: Type.Optional(Type.String({ maxLength: 50 })),
            subjectId: Type.Optional(Uuid),
          }),
        ]),
        response: { 200: Page(Event) },
      },
    },
    async (request) => {
      const { type, subjectId, ...page } = request.query
      return deps.db.as(request.context, async (tx) => {
        const filter = { types: type ? [type] : null, subjectId: subjectId ?? null }
        const { rows, next } = await readPage(tx, request.context, request.params.areaId, 'audit.read', filter, page)
        return { items: rows.map((r) => ({ ...entry(r), facts: r.detail })), next }
      })
    },
  )

  app.get(
    '/api/areas/:areaId/timeline',
    {
      schema: {
        tags: ['小区'],
        summary: '小区大事记，新的在前',
        params: AreaParams,
        querystring: PageQuery,
        response: { 200: Page(Entry) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const filter = { types: MILESTONES, subjectId: null }
        const { areaId } = request.params
        const { rows, next } = await readPage(tx, request.context, areaId, 'timeline.read', filter, request.query)
        return { items: rows.map(entry), next }
      }),
  )
}

async function readPage(
  tx: Tx,
  context: Context,
  areaId: string,
  action: string,
  filter: Pick<EventFilter, 'types' | 'subjectId'>,
  page: { cursor?: string; limit?: number },
) {
  const limit = page.limit ?? 50
  const area = await areaFor(tx, context, areaId, action)
  const found = await listEvents(tx, area.id, { ...filter, after: momentCursor(page.cursor), limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? encodeCursor([last.at.toISOString(), last.id]) : null }
}

function momentCursor(cursor: string | undefined): [string, string] | null {
  const after = keyCursor(cursor)
  return after && !Number.isNaN(Date.parse(after[0])) ? after : null
}

function entry(r: EventRow) {
  return {
    id: r.id,
    at: r.at.toISOString(),
    actorName: r.actor_name,
    type: r.type,
    title: AUDIT_TYPES[r.type as AuditType] ?? r.type,
    detail: detailSentence(r.detail),
    subjectKind: r.subject_kind,
    subjectId: r.subject_id,
  }
}

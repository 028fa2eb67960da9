import { type Static, Type } from 'typebox'
import type { Deps } from '../../platform/deps.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import {
  Action,
  AreaParams,
  decodeCursor,
  encodeCursor,
  Instant,
  Page,
  PageQuery,
  Uuid,
} from '../../platform/http/schemas.ts'
import { maskName, maskPhone } from '../../platform/mask.ts'
import { bindAtDesk, deskOf, endAtDesk } from './bind-at-desk.ts'
import { type BindingRow, listBindings } from './binding.store.ts'

const METHODS: Record<string, string> = { IDENTITY_MATCH: '姓名和证件号匹配', DESK_PAPERS: '窗口核验证件' }

const Binding = Type.Object({
  id: Uuid,
  personId: Uuid,
  personName: Type.String({ description: '已脱敏' }),
  phone: Type.String({ description: '已脱敏' }),
  method: Type.String(),
  methodTitle: Type.String(),
  note: Type.String(),
  boundBy: Type.Union([Type.String(), Type.Null()]),
  boundAt: Instant,
  endedAt: Type.Union([Instant, Type.Null()]),
  actions: Type.Array(Action),
})

const tags = ['业主绑定']

/** The desk where owners who could not bind themselves are bound. */
export const bindingRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/bindings',
    {
      schema: {
        tags,
        summary: '业主绑定（已脱敏）',
        params: AreaParams,
        querystring: PageQuery,
        response: { 200: Page(Binding) },
      },
    },
    async (request) => {
      const { cursor, limit = 50 } = request.query
      return deps.db.as(request.context, async (tx) => {
        const area = await deskOf(tx, request.context, request.params.areaId)
        const after = decodeCursor(cursor, 1)?.[0] ?? null
        const rows = await listBindings(tx, area.id, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        return {
          items: page.map((row) => toBinding(deps, row)),
          next: rows.length > limit ? encodeCursor([page.at(-1)!.id]) : null,
        }
      })
    },
  )

  app.post(
    '/api/areas/:areaId/bindings',
    {
      schema: {
        tags,
        summary: '窗口核验证件后绑定',
        params: AreaParams,
        body: Type.Object({
          personId: Uuid,
          phone: Type.String({ pattern: '^1[3-9]\\d{9}$', description: '业主登录用的手机号' }),
          note: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '核验了哪些证件' }),
        }),
        response: { 201: Type.Object({ id: Uuid }) },
      },
    },
    async (request, reply) => {
      const id = await bindAtDesk(deps, request.context, request.params.areaId, request.body)
      return reply.code(201).send({ id })
    },
  )

  app.post(
    '/api/areas/:areaId/bindings/:bindingId/end',
    {
      schema: {
        tags,
        summary: '解除绑定',
        params: Type.Intersect([AreaParams, Type.Object({ bindingId: Uuid })]),
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { areaId, bindingId } = request.params
      await endAtDesk(deps, request.context, areaId, bindingId, request.body.reason)
      return reply.code(204).send(null)
    },
  )
}

function toBinding(deps: Deps, b: BindingRow): Static<typeof Binding> {
  return {
    id: b.id,
    personId: b.person_id,
    personName: maskName(b.person_name),
    phone: b.phone_enc ? maskPhone(deps.cipher.decrypt('account.phone', b.phone_enc)) : '',
    method: b.method,
    methodTitle: METHODS[b.method] ?? b.method,
    note: b.note,
    boundBy: b.bound_by_name,
    boundAt: b.bound_at.toISOString(),
    endedAt: b.ended_at?.toISOString() ?? null,
    actions: b.ended_at ? [] : [{ action: 'binding.end', title: '解除绑定', allowed: true }],
  }
}

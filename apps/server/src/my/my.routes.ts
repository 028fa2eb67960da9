import { Type } from 'typebox'
import { LineFields, listMyBallots, Mine } from '../assembly/index.ts'
import { AppError } from '../platform/errors.ts'
import type { App, Routes } from '../platform/http/app.ts'
import { AreaText, decodeCursor, encodeCursor, Instant, Page, PageQuery, Uuid } from '../platform/http/schemas.ts'
import { bindOwner } from './bind-owner.ts'
import { listMyHomes } from './list-homes.ts'
import { listMyLines } from './list-lines.ts'
import { countUnread, listNotifications, markRead } from './my.store.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const LIMIT = { rateLimit: { max: 30, timeWindow: '1 minute' } }

const Home = Type.Object({
  areaId: Uuid,
  areaName: Type.String(),
  units: Type.Array(
    Type.Object({
      unitId: Uuid,
      label: Type.String(),
      area: Nullable(AreaText),
      areaSource: Nullable(Type.String({ description: 'REGISTRY 登记 | SURVEY 实测 | CONTRACT 合同' })),
      use: Type.String(),
    }),
  ),
  persons: Type.Array(Type.Object({ personId: Uuid, name: Type.String({ description: '本人姓名' }) })),
})

const MyAssembly = Type.Object({
  areaId: Uuid,
  areaName: Type.String(),
  assemblyId: Uuid,
  assemblyTitle: Type.String(),
  votingFrom: Nullable(Instant),
  votingUntil: Nullable(Instant),
  state: Type.String(),
  motions: Type.Array(
    Type.Object({
      motionId: Uuid,
      seq: Type.Integer(),
      title: Type.String(),
      item: Type.String(),
      line: Type.Object(LineFields),
      mine: Nullable(Mine),
      canVote: Type.Boolean(),
      why: Type.Optional(Type.String()),
    }),
  ),
})

const MyLine = Type.Object({
  lineId: Uuid,
  rollId: Uuid,
  lineNo: Type.Integer(),
  kind: Type.String({ description: 'OWNERS 业主 | DEVELOPER 建设单位' }),
  label: Type.String(),
  area: AreaText,
  heads: Type.Integer(),
  units: Type.Array(
    Type.Object({
      unitId: Uuid,
      label: Type.String(),
      area: AreaText,
      source: Type.String({ description: '面积来源' }),
    }),
  ),
  motions: Type.Array(Type.Object({ motionId: Uuid, seq: Type.Integer(), title: Type.String() })),
})

const Notification = Type.Object({
  id: Uuid,
  areaId: Uuid,
  areaName: Type.String(),
  kind: Type.String(),
  title: Type.String(),
  body: Type.String(),
  link: Nullable(Type.String()),
  createdAt: Instant,
  readAt: Nullable(Instant),
})

/** The owner's own pages. */
export const myRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/my/homes',
    {
      schema: {
        tags: ['我的'],
        summary: '我的房屋',
        response: { 200: Type.Object({ items: Type.Array(Home), bindings: Type.Integer() }) },
      },
    },
    async (request) => listMyHomes(deps, request.context),
  )

  app.post(
    '/api/my/bindings',
    {
      config: LIMIT,
      schema: {
        tags: ['我的'],
        summary: '绑定业主身份（姓名和身份证号与登记一致）',
        description: '仅凭手机号不能绑定。每个账号每天最多 5 次。',
        body: Type.Object({
          areaId: Uuid,
          name: Type.String({ title: '姓名', minLength: 1, maxLength: 100 }),
          idNo: Type.String({ minLength: 1, maxLength: 40, description: '身份证件号码' }),
        }),
        response: {
          201: Type.Object({
            areaId: Uuid,
            units: Type.Array(Type.Object({ unitId: Uuid, label: Type.String() })),
          }),
        },
      },
    },
    async (request, reply) => reply.code(201).send(await bindOwner(deps, request.context, request.body)),
  )

  app.get(
    '/api/my/ballots',
    {
      schema: {
        tags: ['我的'],
        summary: '我的表决事项',
        response: { 200: Type.Object({ items: Type.Array(MyAssembly) }) },
      },
    },
    async (request) => listMyBallots(deps, request.context),
  )

  app.get(
    '/api/my/notifications',
    {
      schema: {
        tags: ['我的'],
        summary: '我的消息',
        querystring: PageQuery,
        response: { 200: Type.Intersect([Page(Notification), Type.Object({ unread: Type.Integer() })]) },
      },
    },
    async (request) => {
      const { context } = request
      if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
      const { cursor, limit = 50 } = request.query
      const after = decodeCursor(cursor, 1)?.[0] ?? null
      return deps.db.as(context, async (tx) => {
        const rows = await listNotifications(tx, context.areas, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        return {
          items: page.map((n) => ({
            id: n.id,
            areaId: n.area_id,
            areaName: n.area_name,
            kind: n.kind,
            title: n.title,
            body: n.body,
            link: n.link,
            createdAt: n.created_at.toISOString(),
            readAt: n.read_at?.toISOString() ?? null,
          })),
          next: rows.length > limit ? encodeCursor([page.at(-1)!.id]) : null,
          unread: await countUnread(tx, context.areas),
        }
      })
    },
  )

  app.post(
    '/api/my/notifications/read',
    {
      schema: {
        tags: ['我的'],
        summary: '标为已读；不给编号则全部已读',
        body: Type.Object({ ids: Type.Optional(Type.Array(Uuid, { maxItems: 200 })) }),
        response: { 200: Type.Object({ marked: Type.Integer() }) },
      },
    },
    async (request) => {
      const { context } = request
      if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
      const marked = await deps.db.as(context, (tx) =>
        markRead(tx, context.areas, request.body.ids ?? null, deps.clock.now()),
      )
      return { marked }
    },
  )

  app.post(
    '/api/my/notifications/:areaId/:id/read',
    {
      schema: {
        tags: ['我的'],
        summary: '一条消息标为已读',
        params: Type.Object({ areaId: Uuid, id: Uuid }),
        response: { 200: Type.Object({ marked: Type.Integer() }) },
      },
    },
    async (request) => {
      const { context } = request
      if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
      const { areaId, id } = request.params
      return { marked: await deps.db.as(context, (tx) => markRead(tx, [areaId], [id], deps.clock.now())) }
    },
  )

  app.get(
    '/api/areas/:areaId/assemblies/:assemblyId/my-lines',
    {
      schema: {
        tags: ['我的'],
        summary: '我在名册中的投票户',
        params: Type.Object({ areaId: Uuid, assemblyId: Uuid }),
        response: {
          200: Type.Object({
            items: Type.Array(MyLine),
            assembly: Type.Object({
              id: Uuid,
              title: Type.String(),
              state: Type.String(),
              votingFrom: Nullable(Instant),
              votingUntil: Nullable(Instant),
              objectionUntil: Nullable(Instant),
            }),
          }),
        },
      },
    },
    async (request) => listMyLines(deps, request.context, request.params.areaId, request.params.assemblyId),
  )
}

import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { ActionPage, AreaParams, decodeCursor, encodeCursor, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { authorise, offers } from '../../platform/policy.ts'
import { addNeighbourhood } from './add-neighbourhood.ts'
import { AreaChange, AreaDetail, AreaInput, AreaSummary } from './area.schemas.ts'
import { findDivision, listAreas } from './area.store.ts'
import { areaFor } from './area-for.ts'
import { toSummary, viewArea } from './area-view.ts'
import { changeArea } from './change-area.ts'
import { createArea } from './create-area.ts'
import { listNeighbourhoods } from './neighbourhood.store.ts'

const Neighbourhood = Type.Object({ id: Uuid, name: Type.String(), address: Type.String() })

/** Areas: list, page, making and changing. */
export const areaRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas',
    {
      schema: {
        tags: ['小区'],
        summary: '管辖范围内的小区',
        querystring: Type.Intersect([
          PageQuery,
          Type.Object({
            divisionId: Type.Optional(Uuid),
            name: Type.Optional(Type.String({ maxLength: 100 })),
          }),
        ]),
        response: { 200: ActionPage(AreaSummary) },
      },
    },
    async (request) => {
      authorise(request.context, 'area.read', null)
      const { cursor, limit = 50, divisionId, name } = request.query
      return deps.db.as(request.context, async (tx) => {
        const division = divisionId ? await findDivision(tx, divisionId) : null
        if (divisionId && !division) return { items: [], next: null, actions: [] }
        // With a place chosen, what may be done is what may be done there.
        const at = division ? { id: '', place: division.place } : null
        const rows = await listAreas(tx, request.context, {
          under: division?.place ?? null,
          name: name || null,
          after: decodeCursor(cursor, 1)?.[0] ?? null,
          limit: limit + 1,
        })
        const page = rows.slice(0, limit)
        return {
          items: page.map(toSummary),
          next: rows.length > limit ? encodeCursor([page.at(-1)!.place]) : null,
          actions: offers(request.context, at, { 'area.create': '建立小区' }),
        }
      })
    },
  )

  app.post(
    '/api/areas',
    {
      schema: {
        tags: ['小区'],
        summary: '建立物业管理区域',
        description: '物业企业按统一社会信用代码或名称查找，没有的会建立；规则包不填时按所在地选用。',
        body: AreaInput,
        response: { 201: AreaDetail },
      },
    },
    async (request, reply) => reply.code(201).send(await createArea(deps, request.context, request.body)),
  )

  app.get(
    '/api/areas/:areaId',
    { schema: { tags: ['小区'], summary: '小区概况', params: AreaParams, response: { 200: AreaDetail } } },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'area.read')
        return viewArea(tx, request.context, area.id)
      }),
  )

  app.patch(
    '/api/areas/:areaId',
    {
      schema: {
        tags: ['小区'],
        summary: '修改小区资料',
        params: AreaParams,
        body: AreaChange,
        response: { 200: AreaDetail },
      },
    },
    async (request) => changeArea(deps, request.context, request.params.areaId, request.body),
  )

  app.get(
    '/api/areas/:areaId/neighbourhoods',
    {
      schema: {
        tags: ['小区'],
        summary: '物业管理区域内的小区',
        params: AreaParams,
        response: { 200: Type.Object({ items: Type.Array(Neighbourhood) }) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'area.read')
        return { items: await listNeighbourhoods(tx, area.id) }
      }),
  )

  app.post(
    '/api/areas/:areaId/neighbourhoods',
    {
      schema: {
        tags: ['小区'],
        summary: '增加小区（一个物业管理区域含多个小区时）',
        params: AreaParams,
        body: Type.Object({
          name: Type.String({ minLength: 1, maxLength: 200 }),
          address: Type.Optional(Type.String({ maxLength: 300 })),
        }),
        response: { 201: Neighbourhood },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await addNeighbourhood(deps, request.context, request.params.areaId, request.body)),
  )
}

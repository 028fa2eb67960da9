import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaParams, encodeCursor, Page, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { areaFor } from '../area/area-for.ts'
import { keyCursor } from '../area/cursor.ts'
import { changeUnit } from './change-unit.ts'
import { Building, Unit, UnitChange, UnitDetail, UnitParams, UnitStateSchema } from './unit.schemas.ts'
import { listBuildings, listUnits } from './unit.store.ts'
import { toUnit } from './unit-view.ts'

/** Buildings and units of an area. The page of one unit is served upstairs (work/unit-page), with its assemblies. */
export const unitRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/buildings',
    {
      schema: {
        tags: ['房屋'],
        summary: '楼栋',
        params: AreaParams,
        response: { 200: Type.Object({ items: Type.Array(Building) }) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'area.read')
        const rows = await listBuildings(tx, area.id)
        return {
          items: rows.map((b) => ({ id: b.id, name: b.name, floors: b.floors, hasLift: b.has_lift, units: b.units })),
        }
      }),
  )

  app.get(
    '/api/areas/:areaId/units',
    {
      schema: {
        tags: ['房屋'],
        summary: '房屋清册（姓名已脱敏）',
        params: AreaParams,
        querystring: Type.Intersect([
          PageQuery,
          Type.Object({
            buildingId: Type.Optional(Uuid),
            state: Type.Optional(UnitStateSchema),
            personId: Type.Optional(Uuid),
          }),
        ]),
        response: { 200: Page(Unit) },
      },
    },
    async (request) => {
      const { cursor, limit = 50, buildingId, state, personId } = request.query
      return deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'unit.read')
        const rows = await listUnits(tx, area.id, {
          ...(buildingId ? { buildingId } : {}),
          ...(state ? { state } : {}),
          ...(personId ? { personId } : {}),
          after: keyCursor(cursor),
          limit: limit + 1,
        })
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page.map(toUnit),
          next: rows.length > limit && last ? encodeCursor([last.sort_key, last.id]) : null,
        }
      })
    },
  )

  app.patch(
    '/api/areas/:areaId/units/:unitId',
    {
      schema: {
        tags: ['房屋'],
        summary: '修改房屋资料',
        description: '改面积、用途、状态等；已冻结的名册不受影响。',
        params: UnitParams,
        body: UnitChange,
        response: { 200: UnitDetail },
      },
    },
    async (request) => changeUnit(deps, request.context, request.params, request.body),
  )
}

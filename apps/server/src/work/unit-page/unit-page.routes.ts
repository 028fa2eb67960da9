import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import { readUnit, UnitDetail, UnitParams } from '../../registry/index.ts'
import { assembliesOfUnit } from './unit-page.store.ts'

const UnitPage = Type.Intersect([
  UnitDetail,
  Type.Object({
    assemblies: Type.Array(Type.Object({ id: Uuid, title: Type.String(), state: Type.String() }), {
      description: '这套房屋在其名册上的会议，新的在前',
    }),
  }),
])

/** The page of one unit: what the register knows, and the assemblies it takes part in. */
export const unitPageRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/units/:unitId',
    {
      schema: {
        tags: ['房屋'],
        summary: '一套房屋：业主、产权沿革、各种面积、参加的会议（姓名已脱敏）',
        params: UnitParams,
        response: { 200: UnitPage },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const { areaId, unitId } = request.params
        const unit = await readUnit(tx, request.context, { areaId, unitId })
        return { ...unit, assemblies: await assembliesOfUnit(tx, areaId, unitId) }
      }),
  )
}

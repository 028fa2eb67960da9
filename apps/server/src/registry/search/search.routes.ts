import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import { searchRegister } from './search-register.ts'

const Hit = Type.Object({
  kind: Type.Union([Type.Literal('UNIT'), Type.Literal('PERSON'), Type.Literal('AREA')]),
  areaId: Uuid,
  areaName: Type.String(),
  refId: Uuid,
  label: Type.String({ description: '业主姓名已脱敏' }),
  sub: Type.String({ description: '所在小区，业主另有房号' }),
})

/** The one search box of the console. */
export const searchRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['小区'],
        summary: '一个框查小区、房号、业主',
        description: '“1栋101”“1-1-101”“１栋１０１室”都找得到同一套房；不带 areaId 时查管辖范围内全部小区。',
        querystring: Type.Object({
          q: Type.String({ minLength: 1, maxLength: 200 }),
          areaId: Type.Optional(Uuid),
        }),
        response: { 200: Type.Object({ items: Type.Array(Hit) }) },
      },
    },
    async (request) => {
      const { q, areaId } = request.query
      return { items: await searchRegister(deps, request.context, { q, areaId: areaId ?? null }) }
    },
  )
}

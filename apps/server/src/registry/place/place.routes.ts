import { sql } from 'kysely'
import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import { authorise } from '../../platform/policy.ts'

const Division = Type.Object({
  id: Uuid,
  parentId: Type.Union([Uuid, Type.Null()]),
  level: Type.String({ description: 'PROVINCE | CITY | DISTRICT | STREET | COMMUNITY' }),
  name: Type.String(),
  areas: Type.Integer({ description: '下辖小区数（在您的管辖范围内）' }),
  children: Type.Integer({ description: '下级区划数' }),
})

type DivisionRow = {
  id: string
  parent_id: string | null
  level: string
  name: string
  areas: number
  children: number
}

/** The place tree: divisions that lie inside the actor's scope, one level at a time. */
export const placeRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/divisions',
    {
      schema: {
        tags: ['区划'],
        summary: '行政区划树：不带 parentId 时返回您管辖范围的顶层',
        querystring: Type.Object({ parentId: Type.Optional(Uuid) }),
        response: { 200: Type.Object({ items: Type.Array(Division) }) },
      },
    },
    async (request) => {
      authorise(request.context, 'area.read', null)
      const { parentId } = request.query
      const tops = topPlaces(request.context.roles.flatMap((r) => (r.place === null ? [] : [r.place])))
      return deps.db.as(request.context, async (tx) => {
        const { rows } = await sql<DivisionRow>`
          select d.id, d.parent_id, d.level, d.name,
            (select count(*)::int from area a where a.place >= d.place and a.place < d.place || '~' collate "C") as areas,
            (select count(*)::int from division c where c.parent_id = d.id) as children
          from division d
          where d.valid_until is null
            and (${parentId ?? null}::uuid is null and d.place = any (${tops}::text[])
              or d.parent_id = ${parentId ?? null}::uuid
                and exists (select 1 from unnest(${tops}::text[]) t where starts_with(d.place, t)))
          order by d.place`.execute(tx)
        return {
          items: rows.map((r) => ({
            id: r.id,
            parentId: r.parent_id,
            level: r.level,
            name: r.name,
            areas: r.areas,
            children: r.children,
          })),
        }
      })
    },
  )
}

/** Places not below another of the same list. */
function topPlaces(places: string[]): string[] {
  return [...new Set(places)].filter((p) => !places.some((q) => q !== p && p.startsWith(q)))
}

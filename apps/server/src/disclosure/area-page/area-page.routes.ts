import { Type } from 'typebox'
import { PUBLIC } from '../../platform/db/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaParams, AreaText, Day, Instant, Uuid } from '../../platform/http/schemas.ts'
import { hundredths } from '../../platform/numbers.ts'
import { listPublications } from '../publication/publication.store.ts'
import { kindTitle } from '../publication/publication-kinds.ts'
import { findPublicArea, publicFacts, searchPublicAreas } from './area-page.store.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const SHOWN = 50
const FOUND = 20

const Named = Type.Object({
  id: Uuid,
  name: Type.String(),
  address: Type.String(),
  community: Type.String(),
  street: Type.String(),
})

const AreaPage = Type.Intersect([
  Named,
  Type.Object({
    state: Type.String({ description: 'MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理' }),
    companyName: Nullable(Type.String()),
    managerName: Nullable(Type.String()),
    contractUntil: Nullable(Day),
    committee: Nullable(Type.Object({ name: Type.String(), termUntil: Day, members: Type.Integer() })),
    figures: Type.Object({ units: Type.Integer(), area: AreaText }),
    publications: Type.Array(
      Type.Object({
        id: Uuid,
        kind: Type.String(),
        kindTitle: Type.String(),
        title: Type.String(),
        publishedAt: Instant,
      }),
    ),
  }),
])

/** What anyone may know of a neighbourhood, without signing in. */
export const areaPageRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/public/areas',
    {
      // A list of every neighbourhood is not what this is for.
      config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: {
        tags: ['公开'],
        summary: '按名称或地址找小区（至少两个字）',
        security: [],
        querystring: Type.Object({
          q: Type.String({ minLength: 2, maxLength: 50 }),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: FOUND, default: FOUND })),
        }),
        response: { 200: Type.Object({ items: Type.Array(Named) }) },
      },
    },
    async (request) => {
      const { q, limit = FOUND } = request.query
      if (q.trim().length < 2) return { items: [] }
      return { items: await deps.db.as(PUBLIC, (tx) => searchPublicAreas(tx, q.trim(), limit)) }
    },
  )

  app.get(
    '/api/public/areas/:areaId',
    {
      schema: {
        tags: ['公开'],
        summary: '小区公开页',
        security: [],
        params: AreaParams,
        response: { 200: AreaPage },
      },
    },
    async (request) => {
      const { areaId } = request.params
      const { area, publications } = await deps.db.as(PUBLIC, async (tx) => {
        const found = await findPublicArea(tx, areaId)
        if (!found) throw new AppError('NOT_FOUND')
        return { area: found, publications: await listPublications(tx, areaId, SHOWN) }
      })
      const facts = await deps.db.worker((tx) => publicFacts(tx, areaId))
      return {
        id: area.id,
        name: area.name,
        address: area.address,
        community: area.community,
        street: area.street,
        state: area.state,
        companyName: area.company_name,
        managerName: area.manager_name,
        contractUntil: area.contract_until,
        committee: facts.committee,
        figures: { units: facts.units, area: hundredths(facts.area) },
        publications: publications.map((p) => ({
          id: p.id,
          kind: p.kind,
          kindTitle: kindTitle(p.kind),
          title: p.title,
          publishedAt: p.published_at.toISOString(),
        })),
      }
    },
  )
}

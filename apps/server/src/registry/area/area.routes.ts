import { Type } from 'typebox'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import {
  AreaParams,
  AreaText,
  decodeCursor,
  encodeCursor,
  MoneyText,
  Page,
  PageQuery,
  Uuid,
} from '../../platform/http/schemas.ts'
import { hundredths } from '../../platform/numbers.ts'
import { authorise, may, sees } from '../../platform/policy.ts'
import { type AreaRow, areaFigures, getArea, listAreas } from './area.store.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const AreaSummary = Type.Object({
  id: Uuid,
  name: Type.String({ description: '小区名称' }),
  address: Type.String(),
  communityId: Uuid,
  state: Type.String({ description: 'MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理' }),
  companyName: Nullable(Type.String()),
  managerName: Nullable(Type.String()),
  contractFrom: Nullable(Type.String()),
  contractUntil: Nullable(Type.String()),
  feePerM2: Nullable(MoneyText),
  builtYear: Nullable(Type.Integer()),
  lawPack: Type.String(),
})

const AreaDetail = Type.Intersect([
  AreaSummary,
  Type.Object({
    figures: Type.Object({
      buildings: Type.Integer(),
      units: Type.Integer(),
      dwellings: Type.Integer(),
      owned: Type.Integer(),
      area: AreaText,
    }),
    can: Type.Array(Type.String(), { description: '当前用户可做的动作' }),
    version: Type.Integer(),
  }),
])

const ACTIONS = [
  'unit.read',
  'import.run',
  'export.run',
  'area.change',
  'binding.desk',
  'committee.record',
  'audit.read',
]

/** Areas: list and page. */
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
        response: { 200: Page(AreaSummary) },
      },
    },
    async (request) => {
      authorise(request.context, 'area.read', null)
      const { cursor, limit = 50, divisionId, name } = request.query
      return deps.db.as(request.context, async (tx) => {
        const division = divisionId
          ? await tx.selectFrom('division').select('place').where('id', '=', divisionId).executeTakeFirst()
          : null
        const rows = await listAreas(tx, {
          under: division?.place ?? null,
          name: name || null,
          after: decodeCursor(cursor, 1)?.[0] ?? null,
          limit: limit + 1,
        })
        const page = rows.slice(0, limit)
        return { items: page.map(summary), next: rows.length > limit ? encodeCursor([page.at(-1)!.place]) : null }
      })
    },
  )

  app.get(
    '/api/areas/:areaId',
    { schema: { tags: ['小区'], summary: '小区概况', params: AreaParams, response: { 200: AreaDetail } } },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        authorise(request.context, 'area.read', null)
        const area = await getArea(tx, request.params.areaId)
        // A neighbour's area is not "forbidden", it is not there.
        if (!sees(request.context, area)) throw new AppError('NOT_FOUND')
        authorise(request.context, 'area.read', area)
        const figures = await areaFigures(tx, area.id)
        return {
          ...summary(area),
          figures: { ...figures, area: hundredths(figures.area) },
          can: ACTIONS.filter((action) => may(request.context, action, area)),
          version: area.version,
        }
      }),
  )
}

function summary(a: AreaRow) {
  return {
    id: a.id,
    name: a.name,
    address: a.address,
    communityId: a.community_id,
    state: a.state,
    companyName: a.company_name,
    managerName: a.manager_name,
    contractFrom: a.contract_from,
    contractUntil: a.contract_until,
    feePerM2: a.fee_cents_per_m2 === null ? null : hundredths(a.fee_cents_per_m2),
    builtYear: a.built_year,
    lawPack: a.law_pack,
  }
}

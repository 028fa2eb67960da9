import { Type } from 'typebox'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaParams, AreaText, decodeCursor, encodeCursor, Page, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { maskName } from '../../platform/mask.ts'
import { hundredths } from '../../platform/numbers.ts'
import { authorise, sees } from '../../platform/policy.ts'
import { getArea } from '../area/area.store.ts'
import { listBuildings, listUnits, type UnitRow } from './unit.store.ts'

const Unit = Type.Object({
  id: Uuid,
  buildingId: Uuid,
  building: Type.String(),
  section: Type.String(),
  floor: Type.Union([Type.String(), Type.Null()]),
  room: Type.String(),
  label: Type.String({ description: '例如 1栋1单元101' }),
  kind: Type.String(),
  use: Type.String(),
  state: Type.String({ description: 'OWNED | UNSOLD | UNDELIVERED' }),
  area: Type.Union([AreaText, Type.Null()], { description: '计票面积：登记、实测、合同依次取用' }),
  areaSource: Type.Union([Type.String(), Type.Null()]),
  owners: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String({ description: '已脱敏' }),
      kind: Type.String(),
      share: Type.String(),
      form: Type.String(),
    }),
  ),
})

const Building = Type.Object({
  id: Uuid,
  name: Type.String(),
  floors: Type.Union([Type.Integer(), Type.Null()]),
  hasLift: Type.Union([Type.Boolean(), Type.Null()]),
  units: Type.Integer(),
})

/** Buildings and units of an area. */
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
        const area = await getArea(tx, request.params.areaId)
        if (!sees(request.context, area)) throw new AppError('NOT_FOUND')
        authorise(request.context, 'area.read', area)
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
            state: Type.Optional(
              Type.Union([Type.Literal('OWNED'), Type.Literal('UNSOLD'), Type.Literal('UNDELIVERED')]),
            ),
          }),
        ]),
        response: { 200: Page(Unit) },
      },
    },
    async (request) => {
      const { cursor, limit = 50, buildingId, state } = request.query
      return deps.db.as(request.context, async (tx) => {
        const area = await getArea(tx, request.params.areaId)
        if (!sees(request.context, area)) throw new AppError('NOT_FOUND')
        authorise(request.context, 'unit.read', area)
        const after = decodeCursor(cursor, 2) as [string, string] | null
        const rows = await listUnits(tx, area.id, {
          ...(buildingId ? { buildingId } : {}),
          ...(state ? { state } : {}),
          after,
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
}

/** The area that counts and where it comes from (解释 第8条: registry, else survey, else contract). */
export function countedArea(
  u: Pick<UnitRow, 'area_registry' | 'area_survey' | 'area_contract'>,
): { area: bigint; source: string } | null {
  if (u.area_registry) return { area: u.area_registry, source: 'REGISTRY' }
  if (u.area_survey) return { area: u.area_survey, source: 'SURVEY' }
  if (u.area_contract) return { area: u.area_contract, source: 'CONTRACT' }
  return null
}

/** 1栋 + 1单元 + 101 → 1栋1单元101; an empty section is left out. */
export function unitLabel(building: string, section: string, room: string): string {
  const part = section === '' || section === '0' ? '' : /^\d+$/.test(section) ? `${section}单元` : section
  return `${building}${part}${room}`
}

function toUnit(u: UnitRow) {
  const counted = countedArea(u)
  return {
    id: u.id,
    buildingId: u.building_id,
    building: u.building_name,
    section: u.section,
    floor: u.floor,
    room: u.room,
    label: unitLabel(u.building_name, u.section, u.room),
    kind: u.kind,
    use: u.use,
    state: u.state,
    area: counted ? hundredths(counted.area) : null,
    areaSource: counted?.source ?? null,
    owners: u.owners.map((o) => ({
      id: o.id,
      name: maskName(o.name, o.kind),
      kind: o.kind,
      share: `${o.share_num}/${o.share_den}`,
      form: o.form,
    })),
  }
}

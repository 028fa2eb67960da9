import type { paths } from '@linli/client'
import { api, data } from '../../platform/client.ts'

export type UnitState = 'OWNED' | 'UNSOLD' | 'UNDELIVERED'
export type UnitQuery = { buildingId?: string; state?: UnitState; personId?: string; cursor?: string; limit?: number }

export const fetchUnits = (areaId: string, query: UnitQuery) =>
  data(api.GET('/api/areas/{areaId}/units', { params: { path: { areaId }, query } }))

export type Unit = Awaited<ReturnType<typeof fetchUnits>>['items'][number]

/** Every unit of a building; a tall one needs more than one page. */
export async function fetchBuildingUnits(areaId: string, buildingId: string): Promise<Unit[]> {
  const units: Unit[] = []
  let cursor: string | undefined
  do {
    const page = await fetchUnits(areaId, { buildingId, limit: 200, ...(cursor ? { cursor } : {}) })
    units.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return units
}

export const fetchBuildings = (areaId: string) =>
  data(api.GET('/api/areas/{areaId}/buildings', { params: { path: { areaId } } })).then((answer) => answer.items)

export type Building = Awaited<ReturnType<typeof fetchBuildings>>[number]

const UNIT = '/api/areas/{areaId}/units/{unitId}'
const TRANSFER = '/api/areas/{areaId}/units/{unitId}/transfer'
const path = (areaId: string, unitId: string) => ({ params: { path: { areaId, unitId } } })

export const fetchUnit = (areaId: string, unitId: string) => data(api.GET(UNIT, path(areaId, unitId)))

export type UnitDetail = Awaited<ReturnType<typeof fetchUnit>>

export type UnitChange = NonNullable<paths[typeof UNIT]['patch']['requestBody']>['content']['application/json']

export const changeUnit = (areaId: string, unitId: string, body: UnitChange) =>
  data(api.PATCH(UNIT, { ...path(areaId, unitId), body }))

export type Transfer = NonNullable<paths[typeof TRANSFER]['post']['requestBody']>['content']['application/json']
export type NewOwner = Transfer['owners'][number]

export const transferUnit = (areaId: string, unitId: string, body: Transfer) =>
  data(api.POST(TRANSFER, { ...path(areaId, unitId), body }))

/** An audited act: the reason is kept with who looked, and when. */
export const unmask = (areaId: string, personId: string, reason: string) =>
  data(
    api.POST('/api/areas/{areaId}/persons/{personId}/unmask', {
      params: { path: { areaId, personId } },
      body: { reason },
    }),
  )

import { api, call, data } from '../../platform/client.ts'

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

export type UnitDetail = Unit & {
  history?: { name: string; share: string; fromDate: string; untilDate: string | null; source: string }[]
  assemblies?: { id: string; title: string; state: string; stateTitle?: string }[]
  layout?: string | null
  innerArea?: string | null
  estateNo?: string | null
}

export const fetchUnit = (areaId: string, unitId: string) =>
  call<UnitDetail>('GET', `/api/areas/${areaId}/units/${unitId}`)

export type Unmasked = { name: string; phone: string | null; idNo: string | null }

/** An audited act: the reason is kept with who looked, and when. */
export const unmask = (areaId: string, personId: string, reason: string) =>
  call<Unmasked>('POST', `/api/areas/${areaId}/persons/${personId}/unmask`, { body: { reason } })

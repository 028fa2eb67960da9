import { api, call, data } from '../../platform/client.ts'
import type { ServerAction } from '../../ui/ActionButtons.tsx'

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
  areas: { registry: string | null; survey: string | null; contract: string | null }
  provisional: boolean
  innerArea: string | null
  layout: string | null
  occupancy: string | null
  estateNo: string | null
  developer: { id: string; name: string } | null
  history: {
    personId: string
    name: string
    kind: string
    share: string
    form: string
    fromDate: string
    untilDate: string | null
    source: string
  }[]
  actions: ServerAction[]
  version: number
}

const at = (areaId: string, unitId: string) => `/api/areas/${areaId}/units/${unitId}`

export const fetchUnit = (areaId: string, unitId: string) => call<UnitDetail>('GET', at(areaId, unitId))

export type UnitChange = {
  version: number
  reason: string
  areaRegistry?: string | null
  areaSurvey?: string | null
  areaContract?: string | null
  innerArea?: string | null
  state?: UnitState
  estateNo?: string | null
}

export const changeUnit = (areaId: string, unitId: string, body: UnitChange) =>
  call<UnitDetail>('PATCH', at(areaId, unitId), { body })

export type NewOwner = { name: string; kind: 'NATURAL' | 'LEGAL'; idNo?: string; phone?: string; share?: string }
export type Transfer = { version: number; fromDate: string; owners: NewOwner[]; reason: string }

export const transferUnit = (areaId: string, unitId: string, body: Transfer) =>
  call<UnitDetail>('POST', `${at(areaId, unitId)}/transfer`, { body })

export type Unmasked = { name: string; phone: string | null; idNo: string | null }

/** An audited act: the reason is kept with who looked, and when. */
export const unmask = (areaId: string, personId: string, reason: string) =>
  call<Unmasked>('POST', `/api/areas/${areaId}/persons/${personId}/unmask`, { body: { reason } })

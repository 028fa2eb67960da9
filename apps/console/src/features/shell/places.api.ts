import { api, data } from '../../platform/client.ts'

/** Divisions directly below one, or the top of the actor's own scope. */
export const fetchDivisions = (parentId?: string) =>
  data(api.GET('/api/divisions', { params: { query: parentId ? { parentId } : {} } })).then((answer) => answer.items)

export type Division = Awaited<ReturnType<typeof fetchDivisions>>[number]

export type AreaQuery = { divisionId?: string; name?: string; cursor?: string; limit?: number }

export const fetchAreas = (query: AreaQuery) => data(api.GET('/api/areas', { params: { query } }))

export type AreaSummary = Awaited<ReturnType<typeof fetchAreas>>['items'][number]

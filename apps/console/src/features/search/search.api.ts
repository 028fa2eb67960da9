import { api, data } from '../../platform/client.ts'

/** Areas, rooms and persons whose name fits; `1栋101`, `1-1-101` and `1栋1单元101` find the same room. */
export const search = (q: string, areaId?: string, signal?: AbortSignal) =>
  data(
    api.GET('/api/search', {
      params: { query: { q, ...(areaId ? { areaId } : {}) } },
      ...(signal ? { signal } : {}),
    }),
  ).then((answer) => answer.items)

export type SearchHit = Awaited<ReturnType<typeof search>>[number]

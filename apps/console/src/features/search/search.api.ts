import { call } from '../../platform/client.ts'

export type SearchHit = {
  kind: 'UNIT' | 'PERSON' | 'AREA'
  areaId: string
  areaName: string
  refId: string
  label: string
  sub: string
}

/** Areas, rooms and persons whose name fits; `1栋101`, `1-1-101` and `1栋1单元101` find the same room. */
export const search = (q: string, areaId?: string, signal?: AbortSignal) =>
  call<{ items: SearchHit[] }>('GET', '/api/search', { query: { q, areaId }, ...(signal ? { signal } : {}) }).then(
    (answer) => answer.items,
  )

import { queryOptions } from '@tanstack/react-query'
import { api, call, data } from '../../platform/client.ts'

const fetchArea = (areaId: string) => data(api.GET('/api/areas/{areaId}', { params: { path: { areaId } } }))

export type Area = Awaited<ReturnType<typeof fetchArea>>

export const areaQuery = (areaId: string) =>
  queryOptions({ queryKey: ['area', areaId], queryFn: () => fetchArea(areaId), staleTime: 30_000 })

export type AreaDraft = {
  name: string
  address?: string
  communityId?: string
  state: 'MANAGED' | 'ENTRUSTED' | 'UNMANAGED'
  companyName?: string | null
  managerName?: string | null
  contractFrom?: string | null
  contractUntil?: string | null
  feePerM2?: string | null
  builtYear?: number | null
}

export const createArea = (draft: AreaDraft) => call<{ id: string }>('POST', '/api/areas', { body: draft })

export const changeArea = (areaId: string, version: number, draft: Partial<AreaDraft>) =>
  call<Area>('PATCH', `/api/areas/${areaId}`, { body: { ...draft, version } })

export type Committee = {
  id: string
  name: string
  state?: string
  termFrom: string
  termUntil: string
  members: { name: string; position: string; unitLabel?: string | null }[]
}

export const fetchCommittees = (areaId: string) =>
  call<{ items: Committee[] }>('GET', `/api/areas/${areaId}/committees`).then((answer) => answer.items)

export type CommitteeDraft = {
  name: string
  termFrom: string
  termUntil: string
  members: { name: string; position: string; phone?: string }[]
}

export const recordCommittee = (areaId: string, draft: CommitteeDraft) =>
  call<Committee>('POST', `/api/areas/${areaId}/committees`, { body: draft })

export type AuditEntry = {
  id: string
  at: string
  actorName: string
  type: string
  title: string
  detail?: string | null
}

export const fetchAudit = (areaId: string, page: { cursor?: string; limit: number; type?: string }) =>
  call<{ items: AuditEntry[]; next: string | null }>('GET', `/api/areas/${areaId}/audit`, { query: page })

export type StoredFile = { id: string; name: string; size: string | number; purpose: string; createdAt: string; by?: string | null }

export const fetchFiles = (areaId: string, page: { cursor?: string; limit: number }) =>
  call<{ items: StoredFile[]; next: string | null }>('GET', `/api/areas/${areaId}/files`, { query: page })

export const uploadFile = (areaId: string, file: File) => {
  const form = new FormData()
  form.set('file', file)
  return call<{ id: string; name: string; size: string | number }>('POST', `/api/areas/${areaId}/files`, { body: form })
}

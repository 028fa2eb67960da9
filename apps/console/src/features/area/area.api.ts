import type { paths } from '@linli/client'
import { queryOptions } from '@tanstack/react-query'
import { api, call, data } from '../../platform/client.ts'

const fetchArea = (areaId: string) => data(api.GET('/api/areas/{areaId}', { params: { path: { areaId } } }))

export type Area = Awaited<ReturnType<typeof fetchArea>>

export const areaQuery = (areaId: string) =>
  queryOptions({ queryKey: ['area', areaId], queryFn: () => fetchArea(areaId), staleTime: 30_000 })

export type AreaDraft = NonNullable<paths['/api/areas']['post']['requestBody']>['content']['application/json']

export const createArea = (body: AreaDraft) => data(api.POST('/api/areas', { body }))

export const changeArea = (areaId: string, version: number, draft: Partial<AreaDraft>) =>
  data(api.PATCH('/api/areas/{areaId}', { params: { path: { areaId } }, body: { ...draft, version } }))

export const POSITIONS = ['CHAIR', 'DEPUTY', 'MEMBER', 'ALTERNATE'] as const
export type Position = (typeof POSITIONS)[number]

export type Committee = {
  id: string
  name: string
  state: string
  stateTitle: string
  seats: number
  termFrom: string
  termUntil: string
  filedOn: string | null
  filingNo: string | null
  members: { id: string; name: string; position: Position; positionTitle: string; partyMember: boolean }[]
  warnings: string[]
}

export const fetchCommittees = (areaId: string) =>
  call<{ items: Committee[] }>('GET', `/api/areas/${areaId}/committees`).then((answer) => answer.items)

export type CommitteeDraft = {
  name: string
  seats?: number
  termFrom: string
  termUntil: string
  filedOn?: string | null
  filingNo?: string | null
  members: { name: string; position: Position }[]
}

export const recordCommittee = (areaId: string, draft: CommitteeDraft) =>
  call<Committee>('POST', `/api/areas/${areaId}/committees`, { body: draft })

export type AuditEntry = { id: string; at: string; actorName: string; type: string; title: string; detail: string }

/** Everything that was done here, for officials; the milestones only, for everybody else who works here. */
export const fetchHistory = (areaId: string, whole: boolean, page: { cursor?: string; limit: number }) =>
  call<{ items: AuditEntry[]; next: string | null }>('GET', `/api/areas/${areaId}/${whole ? 'audit' : 'timeline'}`, {
    query: page,
  })

export const fetchFiles = (areaId: string, query: { cursor?: string; limit: number }) =>
  data(api.GET('/api/areas/{areaId}/files', { params: { path: { areaId }, query } }))

export type StoredFile = Awaited<ReturnType<typeof fetchFiles>>['items'][number]

export type FilePurpose = 'DOCUMENT' | 'LETTER' | 'PAPER_SCAN'

/** PNG, JPEG or PDF up to 10 MB; the purpose says where it belongs. */
export const uploadFile = (areaId: string, file: File, purpose: FilePurpose = 'DOCUMENT') => {
  const form = new FormData()
  form.set('file', file)
  return call<{ id: string; name: string; size: string }>('POST', `/api/areas/${areaId}/files`, {
    query: { purpose },
    body: form,
  })
}

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

const COMMITTEES = '/api/areas/{areaId}/committees'
export type CommitteeDraft = NonNullable<paths[typeof COMMITTEES]['post']['requestBody']>['content']['application/json']

export const fetchCommittees = (areaId: string) =>
  data(api.GET(COMMITTEES, { params: { path: { areaId } } })).then((answer) => answer.items)

export const recordCommittee = (areaId: string, body: CommitteeDraft) =>
  data(api.POST(COMMITTEES, { params: { path: { areaId } }, body }))

type PageOf = { cursor?: string; limit: number }

const fetchMilestones = (areaId: string, query: PageOf) =>
  data(api.GET('/api/areas/{areaId}/timeline', { params: { path: { areaId }, query } }))

export type AuditEntry = Awaited<ReturnType<typeof fetchMilestones>>['items'][number]

/** Everything that was done here, for officials; the milestones only, for everybody else who works here. */
export const fetchHistory = (
  areaId: string,
  whole: boolean,
  query: PageOf,
): Promise<{ items: AuditEntry[]; next: string | null }> =>
  whole
    ? data(api.GET('/api/areas/{areaId}/audit', { params: { path: { areaId }, query } }))
    : fetchMilestones(areaId, query)

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

import { queryOptions } from '@tanstack/react-query'
import { api, call, data } from '../../platform/client.ts'
import type { Use, UseDraft, UseState } from './use.types.ts'

type PageOf = { cursor?: string; limit: number }

const area = (areaId: string) => ({ path: { areaId } })
const one = (areaId: string, useId: string) => ({ path: { areaId, useId } })

export const fetchUses = (areaId: string, query: PageOf & { state?: UseState }) =>
  data(api.GET('/api/areas/{areaId}/fund/uses', { params: { ...area(areaId), query } }))

/** Uses of every area in sight, those waiting for a review first. */
export const fetchAllUses = (query: PageOf & { state?: UseState; place?: string }) =>
  data(api.GET('/api/fund/uses', { params: { query } }))

export const decisionsQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['fund', areaId, 'decisions'],
    queryFn: () =>
      data(api.GET('/api/areas/{areaId}/fund/decisions', { params: area(areaId) })).then((answer) => answer.items),
  })

export const optionsQuery = queryOptions({
  queryKey: ['fund', 'options'],
  queryFn: () => data(api.GET('/api/fund/use-options')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const fundUseQuery = (areaId: string, useId: string) =>
  queryOptions({
    queryKey: ['fund', areaId, 'use', useId],
    queryFn: () => data(api.GET('/api/areas/{areaId}/fund/uses/{useId}', { params: one(areaId, useId) })),
  })

export const fetchParts = (areaId: string, useId: string, query: PageOf & { only?: 'SHORTFALL' | 'DEVELOPER' }) =>
  data(api.GET('/api/areas/{areaId}/fund/uses/{useId}/parts', { params: { ...one(areaId, useId), query } }))

export const paperPath = (areaId: string, useId: string, fileId: string) =>
  `/api/areas/${areaId}/fund/uses/${useId}/papers/${fileId}`

export const createUse = (areaId: string, motionId: string, draft: UseDraft) =>
  data(
    api.POST('/api/areas/{areaId}/fund/uses', {
      params: area(areaId),
      body: { motionId, ...draft },
    }),
  )

export const changeUse = (areaId: string, useId: string, version: number, draft: UseDraft) =>
  data(
    api.PUT('/api/areas/{areaId}/fund/uses/{useId}', {
      params: one(areaId, useId),
      body: { version, ...draft },
    }),
  )

export type Act =
  | 'preview'
  | 'withdraw'
  | 'submit'
  | 'approve'
  | 'refuse'
  | 'collect'
  | 'pay'
  | 'settle'
  | 'retention'
  | 'cancel'

/** One act on a use; the key makes a repeated sending the same act. */
export const actOnUse = (use: Pick<Use, 'areaId' | 'id'>, act: Act, body: unknown, key: string) =>
  call<Use>('POST', `/api/areas/${use.areaId}/fund/uses/${use.id}/${act}`, {
    body,
    headers: { 'idempotency-key': key },
  })

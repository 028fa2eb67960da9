import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/client.ts'
import type { ServerAction } from '../../ui/ActionButtons.tsx'
import type { Decision, Part, Use, UseDraft, UseOptions, UseRow, UseState } from './use.types.ts'

type PageOf = { cursor?: string; limit: number }
type Listed<Row> = { items: Row[]; next: string | null; actions?: ServerAction[] }

const root = (areaId: string) => `/api/areas/${areaId}/fund/uses`

export const fetchUses = (areaId: string, query: PageOf & { state?: UseState }) =>
  call<Listed<UseRow>>('GET', root(areaId), { query })

/** Uses of every area in sight, those waiting for a review first. */
export const fetchAllUses = (query: PageOf & { state?: UseState; place?: string }) =>
  call<Listed<UseRow>>('GET', '/api/fund/uses', { query })

export const decisionsQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['fund', areaId, 'decisions'],
    queryFn: () => call<{ items: Decision[] }>('GET', `/api/areas/${areaId}/fund/decisions`).then((a) => a.items),
  })

export const optionsQuery = queryOptions({
  queryKey: ['fund', 'options'],
  queryFn: () => call<UseOptions>('GET', '/api/fund/use-options'),
  staleTime: Number.POSITIVE_INFINITY,
})

export const fundUseQuery = (areaId: string, useId: string) =>
  queryOptions({
    queryKey: ['fund', areaId, 'use', useId],
    queryFn: () => call<Use>('GET', `${root(areaId)}/${useId}`),
  })

export const fetchParts = (areaId: string, useId: string, query: PageOf & { only?: 'SHORTFALL' | 'DEVELOPER' }) =>
  call<Listed<Part>>('GET', `${root(areaId)}/${useId}/parts`, { query })

export const paperPath = (areaId: string, useId: string, fileId: string) => `${root(areaId)}/${useId}/papers/${fileId}`

export const createUse = (areaId: string, motionId: string, draft: UseDraft) =>
  call<Use>('POST', root(areaId), { body: { motionId, ...draft } })

export const changeUse = (areaId: string, useId: string, version: number, draft: UseDraft) =>
  call<Use>('PUT', `${root(areaId)}/${useId}`, { body: { version, ...draft } })

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
  call<Use>('POST', `${root(use.areaId)}/${use.id}/${act}`, { body, headers: { 'idempotency-key': key } })

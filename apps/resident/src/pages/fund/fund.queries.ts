import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/http.ts'
import type { Page } from '../../api/types.ts'
import type {
  Account,
  AllocationPage,
  Entry,
  MyPart,
  MyUse,
  PublicFund,
  PublicUse,
  Statement,
  StatementCheck,
} from './fund.types.ts'

const unitPath = (areaId: string, unitId: string) => `/api/areas/${areaId}/fund/units/${unitId}`
const usePath = (areaId: string, useId: string) => `/api/areas/${areaId}/fund/uses/${useId}`
const publicPath = (areaId: string) => `/api/public/areas/${areaId}/fund`

export const accountQuery = (areaId: string, unitId: string) =>
  queryOptions({
    queryKey: ['fund', areaId, 'account', unitId],
    queryFn: ({ signal }) => call<Account>('GET', unitPath(areaId, unitId), { signal }),
  })

/** Everything that happened to my account, page by page. */
export const entriesQuery = (areaId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['fund', areaId, 'entries', unitId],
    queryFn: ({ signal, pageParam }) =>
      call<Page<Entry>>('GET', `${unitPath(areaId, unitId)}/entries`, {
        signal,
        query: { limit: 40, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** Uses that a home of mine pays for. */
export const myUsesQuery = queryOptions({
  queryKey: ['my', 'fund-uses'],
  queryFn: ({ signal }) => call<{ items: MyUse[] }>('GET', '/api/my/fund/uses', { signal }),
})

export const myPartQuery = (areaId: string, useId: string) =>
  queryOptions({
    queryKey: ['fund', areaId, 'my-part', useId],
    queryFn: ({ signal }) => call<MyPart>('GET', `${usePath(areaId, useId)}/my-part`, { signal }),
  })

/** A paper of a use; a plain link, so that the phone's own viewer opens it. */
export const paperPath = (areaId: string, useId: string, fileId: string) => `${usePath(areaId, useId)}/papers/${fileId}`

export const statementQuery = (areaId: string, unitId: string, period: { from?: string; to?: string }) =>
  queryOptions({
    queryKey: ['fund', areaId, 'statement', unitId, period],
    queryFn: ({ signal }) => call<Statement>('GET', `${unitPath(areaId, unitId)}/statement`, { signal, query: period }),
  })

/** The same as PDF. A plain link, so that the phone's own viewer opens it; each one handed out is recorded. */
export const statementPdf = (areaId: string, unitId: string, { from, to }: { from: string; to: string }) =>
  `${unitPath(areaId, unitId)}/statement.pdf?from=${from}&to=${to}`

export const statementCheckQuery = (areaId: string, statementId: string) =>
  queryOptions({
    queryKey: ['statement-check', areaId, statementId],
    queryFn: ({ signal }) => call<StatementCheck>('GET', `/api/public/statements/${areaId}/${statementId}`, { signal }),
  })

export const publicFundQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['public-fund', areaId],
    queryFn: ({ signal }) => call<PublicFund>('GET', publicPath(areaId), { signal }),
  })

export const publicUseQuery = (areaId: string, useId: string) =>
  queryOptions({
    queryKey: ['public-use', areaId, useId],
    queryFn: ({ signal }) => call<PublicUse>('GET', `${publicPath(areaId)}/uses/${useId}`, { signal }),
  })

export const allocationQuery = (areaId: string, useId: string) =>
  infiniteQueryOptions({
    queryKey: ['public-allocation', areaId, useId],
    queryFn: ({ signal, pageParam }) =>
      call<AllocationPage>('GET', `${publicPath(areaId)}/uses/${useId}/allocation`, {
        signal,
        query: { limit: 500, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

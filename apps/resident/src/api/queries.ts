import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './http.ts'
import type {
  BallotPaper,
  DemoAccount,
  Homes,
  Me,
  MotionPage,
  MyLines,
  Notifications,
  Objection,
  Page,
  PastAssembly,
  ProofAnswer,
  PublicArea,
  PublicAreaHit,
  Publication,
  ReceiptAnswer,
} from './types.ts'

/** Everything the app reads, one entry per address, so that a key is never written twice. */

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<Me>('GET', '/api/me', { signal }),
  staleTime: 30_000,
})

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: ({ signal }) => call<unknown>('GET', '/api/demo/accounts', { signal }).then(demoOwners),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

export const homesQuery = queryOptions({
  queryKey: ['my', 'homes'],
  queryFn: ({ signal }) => call<Homes>('GET', '/api/my/homes', { signal }),
})

export const ballotsQuery = queryOptions({
  queryKey: ['my', 'ballots'],
  queryFn: ({ signal }) => call<{ items: BallotPaper[] }>('GET', '/api/my/ballots', { signal }),
})

/** Assemblies that are over with what I voted, page by page. */
export const historyQuery = infiniteQueryOptions({
  queryKey: ['my', 'history'],
  queryFn: ({ signal, pageParam }) =>
    call<Page<PastAssembly>>('GET', '/api/my/history', { signal, query: { limit: 10, cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export const notificationsQuery = queryOptions({
  queryKey: ['my', 'notifications', 'latest'],
  queryFn: ({ signal }) => call<Notifications>('GET', '/api/my/notifications', { signal, query: { limit: 3 } }),
})

/** All messages, page by page. */
export const allNotificationsQuery = infiniteQueryOptions({
  queryKey: ['my', 'notifications', 'all'],
  queryFn: ({ signal, pageParam }) =>
    call<Notifications>('GET', '/api/my/notifications', { signal, query: { limit: 20, cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export const motionQuery = (areaId: string, motionId: string) =>
  queryOptions({
    queryKey: ['motion', areaId, motionId],
    queryFn: ({ signal }) => call<MotionPage>('GET', `/api/areas/${areaId}/motions/${motionId}/ballot`, { signal }),
  })

export const receiptQuery = (areaId: string, ballotId: string) =>
  queryOptions({
    queryKey: ['receipt', areaId, ballotId],
    queryFn: ({ signal }) => call<ReceiptAnswer>('GET', `/api/areas/${areaId}/ballots/${ballotId}/receipt`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const proofQuery = (areaId: string, ballotId: string) =>
  queryOptions({
    queryKey: ['proof', areaId, ballotId],
    queryFn: ({ signal }) => call<ProofAnswer>('GET', `/api/areas/${areaId}/ballots/${ballotId}/proof`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const publicKeysQuery = queryOptions({
  queryKey: ['public-keys'],
  queryFn: ({ signal }) => call<{ publicKeys: string[] }>('GET', '/api/public/keys', { signal }),
  staleTime: 3_600_000,
})

export const myLinesQuery = (areaId: string, assemblyId: string) =>
  queryOptions({
    queryKey: ['my-lines', areaId, assemblyId],
    queryFn: ({ signal }) => call<MyLines>('GET', `/api/areas/${areaId}/assemblies/${assemblyId}/my-lines`, { signal }),
  })

/** Own objections; the server shows an owner no others. */
export const objectionsQuery = (areaId: string, assemblyId: string) =>
  queryOptions({
    queryKey: ['objections', areaId, assemblyId],
    queryFn: ({ signal }) =>
      call<Page<Objection>>('GET', `/api/areas/${areaId}/assemblies/${assemblyId}/objections`, { signal }),
  })

export const publicAreaQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['public-area', areaId],
    queryFn: ({ signal }) => call<PublicArea>('GET', `/api/public/areas/${areaId}`, { signal }),
  })

export const publicationQuery = (areaId: string, id: string) =>
  queryOptions({
    queryKey: ['publication', areaId, id],
    queryFn: ({ signal }) => call<Publication>('GET', `/api/public/publications/${areaId}/${id}`, { signal }),
  })

export const findAreasQuery = (q: string) =>
  queryOptions({
    queryKey: ['find-areas', q],
    queryFn: ({ signal }) =>
      call<{ items: PublicAreaHit[] }>('GET', '/api/public/areas', { signal, query: { q, limit: 20 } }),
    enabled: q.trim().length >= 2,
    retry: false,
  })

/** Owners among the demo accounts; the list also holds officials, who sign in to the console. */
function demoOwners(answer: unknown): DemoAccount[] {
  const list = (Array.isArray(answer) ? answer : (answer as { items?: unknown }).items) as
    | Record<string, unknown>[]
    | undefined
  return (list ?? []).flatMap((a) => {
    const phone = typeof a.phone === 'string' ? a.phone : null
    if (!phone) return []
    const text = (key: string) => (typeof a[key] === 'string' ? (a[key] as string) : '')
    return [{ phone, title: text('title') || text('name') || phone, sub: text('note') || text('sub') || text('place') }]
  })
}

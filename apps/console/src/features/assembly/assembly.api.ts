import type { paths } from '@linli/client'
import { queryOptions } from '@tanstack/react-query'
import { api, data } from '../../platform/client.ts'

const path = (areaId: string, assemblyId: string) => ({ params: { path: { areaId, assemblyId } } })

type PageOf = { cursor?: string; limit: number }

export const fetchAssemblies = (areaId: string, query: PageOf) =>
  data(api.GET('/api/areas/{areaId}/assemblies', { params: { path: { areaId }, query } }))

export type AssemblySummary = Awaited<ReturnType<typeof fetchAssemblies>>['items'][number]

const fetchAssembly = (areaId: string, id: string) =>
  data(api.GET('/api/areas/{areaId}/assemblies/{assemblyId}', path(areaId, id)))

export type Assembly = Awaited<ReturnType<typeof fetchAssembly>>
export type Motion = Assembly['motions'][number]
export type Result = NonNullable<Motion['result']>
export type Weight = Result['roll']
export type Step = Assembly['steps'][number]
export type Scope = Motion['scope']
export type ScopeKind = Scope['kind']

export const assemblyQuery = (areaId: string, id: string) =>
  queryOptions({ queryKey: ['assembly', areaId, id], queryFn: () => fetchAssembly(areaId, id) })

export const CONFLICTS = ['FIRST_VALID', 'LAST_VALID', 'ELECTRONIC_WINS', 'PAPER_WINS', 'VOID_BOTH'] as const
export type Conflict = (typeof CONFLICTS)[number]
export const NONRESPONSES = ['IGNORE', 'DELIVERED_AS_ABSTAIN', 'DELIVERED_FOLLOW_MAJORITY'] as const
export type Nonresponse = (typeof NONRESPONSES)[number]

type CreateBody = NonNullable<
  paths['/api/areas/{areaId}/assemblies']['post']['requestBody']
>['content']['application/json']

export type AssemblyDraft = CreateBody
export type MotionDraft = CreateBody['motions'][number]
export type Item = MotionDraft['item']

export const createAssembly = (areaId: string, body: CreateBody) =>
  data(api.POST('/api/areas/{areaId}/assemblies', { params: { path: { areaId } }, body }))

export const changeAssembly = (areaId: string, id: string, version: number, draft: Partial<CreateBody>) =>
  data(api.PATCH('/api/areas/{areaId}/assemblies/{assemblyId}', { ...path(areaId, id), body: { ...draft, version } }))

export const freezeRoll = (areaId: string, id: string) =>
  data(api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/freeze', path(areaId, id)))

export const publishNotice = (areaId: string, id: string) =>
  data(api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/notice', path(areaId, id)))

export const cancelAssembly = (areaId: string, id: string, reason: string) =>
  data(api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/cancel', { ...path(areaId, id), body: { reason } }))

export const fetchNotice = (areaId: string, id: string) =>
  data(api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/notice', path(areaId, id)))
export type Notice = Awaited<ReturnType<typeof fetchNotice>>

export const fetchRoll = (areaId: string, assemblyId: string, query: PageOf & { rollId?: string }) =>
  data(api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/roll', { params: { path: { areaId, assemblyId }, query } }))
export type RollLine = Awaited<ReturnType<typeof fetchRoll>>['items'][number]

export const fetchParticipation = (areaId: string, id: string) =>
  data(api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/participation', path(areaId, id)))
export type MotionParticipation = Awaited<ReturnType<typeof fetchParticipation>>['motions'][number]

export const DELIVERY_CHANNELS = ['DOOR', 'PAPER', 'SMS', 'APP', 'BOARD'] as const
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number]
type Delivery = { lineIds: string[]; channel: DeliveryChannel; evidence: string }

export const recordDeliveries = (areaId: string, id: string, body: Delivery) =>
  data(api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/deliveries', { ...path(areaId, id), body }))

export const fetchObjections = (areaId: string, assemblyId: string, query: PageOf) =>
  data(
    api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/objections', {
      params: { path: { areaId, assemblyId }, query },
    }),
  )
export type Objection = Awaited<ReturnType<typeof fetchObjections>>['items'][number]

type Answer = { state: 'UPHELD' | 'REJECTED'; answer: string }
export const answerObjection = (areaId: string, assemblyId: string, objectionId: string, body: Answer) =>
  data(
    api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/objections/{objectionId}/answer', {
      params: { path: { areaId, assemblyId, objectionId } },
      body,
    }),
  )

export const fetchAuthorities = (areaId: string, assemblyId: string, query: PageOf) =>
  data(
    api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/authorities', {
      params: { path: { areaId, assemblyId }, query },
    }),
  )
export type Authority = Awaited<ReturnType<typeof fetchAuthorities>>['items'][number]

const AUTHORITIES = '/api/areas/{areaId}/assemblies/{assemblyId}/authorities'
export type AuthorityDraft = NonNullable<
  paths[typeof AUTHORITIES]['post']['requestBody']
>['content']['application/json']

export const recordAuthority = (areaId: string, id: string, body: AuthorityDraft) =>
  data(api.POST(AUTHORITIES, { ...path(areaId, id), body }))

export const revokeAuthority = (areaId: string, assemblyId: string, authorityId: string, reason: string) =>
  data(
    api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/authorities/{authorityId}/revoke', {
      params: { path: { areaId, assemblyId, authorityId } },
      body: { reason },
    }),
  )

export const fetchTimeline = (areaId: string, id: string) =>
  data(api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/timeline', path(areaId, id))).then((answer) => answer.items)

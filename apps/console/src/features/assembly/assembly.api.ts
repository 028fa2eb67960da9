import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/client.ts'
import type { Page } from '../../ui/DataTable.tsx'
import type { ServerAction } from '../../ui/ActionButtons.tsx'

export type Weight = { area: string; heads: number }

export type AssemblyState =
  | 'DRAFT'
  | 'ROLL_FROZEN'
  | 'NOTICED'
  | 'VOTING'
  | 'CLOSED'
  | 'OBJECTION'
  | 'FINAL'
  | 'PUBLISHED'
  | 'CANCELLED'

export type AssemblySummary = {
  id: string
  title: string
  kind: string
  organiser: string
  state: AssemblyState
  stateTitle: string
  noticeOn: string | null
  votingFrom: string | null
  votingUntil: string | null
  objectionUntil: string | null
  motions: number
}

export type Result = {
  stage: 'PRELIMINARY' | 'FINAL'
  outcome: string
  strictOutcome: string
  announced: boolean
  outcomeTitle: string
  lawSentence: string
  roll: Weight
  for: Weight
  against: Weight
  abstain: Weight
  follow: Weight
  invalid: Weight
  silentDelivered?: Weight
  participated: Weight
  approved: Weight
  strict?: { participated: Weight; approved: Weight }
  missing?: { quorumArea: string; quorumHeads: number; approveArea: string; approveHeads: number }
  explanation: string[]
  computedAt: string
}

export type ScopeKind = 'WHOLE' | 'BUILDINGS' | 'UNITS'
export type Scope = { kind: ScopeKind; ids?: string[] }

export type Motion = {
  id: string
  seq: number
  item: string
  itemTitle: string
  threshold: 'ORDINARY' | 'SPECIAL'
  thresholdSentence: string
  article: string
  title: string
  body: string
  scope: Scope
  scopeTitle: string
  amount: string | null
  rollId: string | null
  roll: { area: string; heads: number; lines: number } | null
  result?: Result
}

export type Step = {
  state: string
  title: string
  article: string
  earliest: string | null
  done: boolean
  at?: string
  why?: string
}

export type RuleSetting = {
  key: string
  title: string
  value: string
  kind: string
  article: string | null
  chosen: boolean
}

export type Rules = {
  pack: string
  packStatus: string
  packSentence: string
  conflict: Conflict
  conflictTitle: string
  revocation: string
  objectionDays: number
  noticeDays: number
  windowDays: number[]
  nonresponse: Nonresponse
  nonresponseBasis?: string | null
  settings?: RuleSetting[]
}

export type Assembly = AssemblySummaryBase & {
  areaId: string
  areaName: string
  rules: Rules
  version: number
  motions: Motion[]
  steps: Step[]
  actions: ServerAction[]
  objections: number
  organiserTitle?: string
  kindTitle?: string
  publications?: { id: string; kind: string; title: string; publishedAt: string; link: string }[]
}
type AssemblySummaryBase = Omit<AssemblySummary, 'motions'>

export const CONFLICTS = ['FIRST_VALID', 'LAST_VALID', 'ELECTRONIC_WINS', 'PAPER_WINS', 'VOID_BOTH'] as const
export type Conflict = (typeof CONFLICTS)[number]
export const NONRESPONSES = ['IGNORE', 'DELIVERED_AS_ABSTAIN', 'DELIVERED_FOLLOW_MAJORITY'] as const
export type Nonresponse = (typeof NONRESPONSES)[number]

export type MotionDraft = { item: string; title: string; body: string; scope: Scope; amount?: string }

export type AssemblyDraft = {
  title: string
  kind: string
  organiser: string
  votingFrom?: string | null
  votingUntil?: string | null
  conflict?: Conflict
  objectionDays?: number
  nonresponse?: { mode: Nonresponse; basis: string }
  motions: MotionDraft[]
}

const at = (areaId: string, id?: string, rest = '') =>
  `/api/areas/${areaId}/assemblies${id === undefined ? '' : `/${id}`}${rest}`

export const fetchAssemblies = (areaId: string, page: { cursor?: string; limit: number }) =>
  call<Page<AssemblySummary>>('GET', at(areaId), { query: page })

export const assemblyQuery = (areaId: string, id: string) =>
  queryOptions({
    queryKey: ['assembly', areaId, id],
    queryFn: () => call<Assembly>('GET', at(areaId, id)),
  })

export const createAssembly = (areaId: string, draft: AssemblyDraft) =>
  call<Assembly>('POST', at(areaId), { body: draft })

export const changeAssembly = (areaId: string, id: string, version: number, draft: Partial<AssemblyDraft>) =>
  call<Assembly>('PATCH', at(areaId, id), { body: { ...draft, version } })

export const freezeRoll = (areaId: string, id: string) => call<Assembly>('POST', at(areaId, id, '/freeze'))
export const publishNotice = (areaId: string, id: string) => call<Assembly>('POST', at(areaId, id, '/notice'))
export const cancelAssembly = (areaId: string, id: string, reason: string) =>
  call<Assembly>('POST', at(areaId, id, '/cancel'), { body: { reason } })

export type Notice = { title: string; paragraphs: string[]; publishedOn: string | null }
export const fetchNotice = (areaId: string, id: string) => call<Notice>('GET', at(areaId, id, '/notice'))

export type RollLine = {
  lineId: string
  lineNo: number
  kind: string
  label: string
  owners?: string[]
  area: string
  heads: number
  units: { unitId: string; label: string; area: string; source: string }[]
  delivered: string[]
}
export type RollPage = { area: string; heads: number; items: RollLine[]; next: string | null }
export const fetchRoll = (areaId: string, id: string, query: { rollId?: string; cursor?: string; limit: number }) =>
  call<RollPage>('GET', at(areaId, id, '/roll'), { query })

export type MotionParticipation = {
  motionId: string
  seq: number
  title: string
  roll: Weight
  taken: Weight
  quorum: Weight
  quorumMet: boolean
  byDay: { day: string; area: string; heads: number }[]
}
export type Participation = { motions: MotionParticipation[]; channels: { online: number; paper: number } }
export const fetchParticipation = (areaId: string, id: string) =>
  call<Participation>('GET', at(areaId, id, '/participation'))

export const DELIVERY_CHANNELS = ['DOOR', 'PAPER', 'SMS', 'APP', 'BOARD'] as const
export const recordDeliveries = (
  areaId: string,
  id: string,
  body: { lineIds: string[]; channel: string; evidence: string },
) => call<{ recorded: number }>('POST', at(areaId, id, '/deliveries'), { body })

export type Objection = {
  id: string
  stage: string
  stageTitle?: string
  lineLabel?: string | null
  motionSeq?: number | null
  body: string
  raisedAt: string
  state: 'OPEN' | 'UPHELD' | 'REJECTED'
  stateTitle?: string
  answer: string | null
  answeredAt: string | null
  actions?: ServerAction[]
}
export const fetchObjections = (areaId: string, id: string, query: { cursor?: string; limit: number }) =>
  call<Page<Objection>>('GET', at(areaId, id, '/objections'), { query })
export const answerObjection = (
  areaId: string,
  id: string,
  objectionId: string,
  body: { state: 'UPHELD' | 'REJECTED'; answer: string },
) => call<Objection>('POST', at(areaId, id, `/objections/${objectionId}/answer`), { body })

export type Authority = {
  id: string
  lineId: string
  lineLabel?: string
  kind: 'AGENT' | 'DELEGATE' | 'GUARDIAN'
  holderName: string
  holderPhone?: string
  validFrom: string
  validUntil: string
  note: string
  letterFileId?: string | null
  revokedAt?: string | null
}
export type AuthorityDraft = {
  lineId: string
  kind: Authority['kind']
  holderName: string
  holderPhone: string
  validFrom: string
  validUntil: string
  note: string
  letterFileId?: string
}
export const fetchAuthorities = (areaId: string, id: string, query: { cursor?: string; limit: number }) =>
  call<Page<Authority>>('GET', at(areaId, id, '/authorities'), { query })
export const recordAuthority = (areaId: string, id: string, draft: AuthorityDraft) =>
  call<Authority>('POST', at(areaId, id, '/authorities'), { body: draft })
export const revokeAuthority = (areaId: string, id: string, authorityId: string, reason: string) =>
  call<unknown>('POST', at(areaId, id, `/authorities/${authorityId}/revoke`), { body: { reason } })

export type TimelineEntry = { at: string; actorName: string; type: string; title: string; detail: string | null }
export const fetchTimeline = (areaId: string, id: string) =>
  call<{ items: TimelineEntry[] }>('GET', at(areaId, id, '/timeline')).then((answer) => answer.items)

import { call } from '../../platform/client.ts'
import type { ServerAction } from '../../ui/ActionButtons.tsx'
import type { Notice } from '../assembly/assembly.api.ts'

export type PaperState = 'ISSUED' | 'RETURNED' | 'KEYED' | 'CONFIRMED' | 'CONFLICT' | 'VOID'
export const PAPER_STATES: PaperState[] = ['ISSUED', 'RETURNED', 'KEYED', 'CONFIRMED', 'CONFLICT', 'VOID']

export const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN', 'INVALID'] as const
export type Choice = (typeof CHOICES)[number]

export type PaperCounts = {
  issued: number
  returned: number
  keyed: number
  confirmed: number
  conflict: number
  void: number
}

export type Paper = {
  id: string
  serial: number | string
  lineId: string
  label: string
  units: string[] | { label: string }[]
  state: PaperState
  stateTitle?: string
  keyedBy?: string | null
  confirmedBy?: string | null
  version?: number
  actions?: ServerAction[]
}

export type PaperPage = { counts: PaperCounts; items: Paper[]; next: string | null }
export type PaperChoice = { motionId: string; choice: Choice }

export type PackBallot = {
  serial: number | string
  label: string
  units: string[]
  motions: { seq: number; title: string; body?: string; amount?: string | null; itemTitle?: string }[]
  qr: string
}
export type Pack = {
  areaName?: string
  assemblyTitle?: string
  notice: Notice
  roll: { lineNo: number; label: string; owners?: string[]; area: string; heads: number; units?: string[] }[]
  ballots: PackBallot[]
  deliverySheet: { lineNo?: number; serial?: number | string; label: string; owners?: string[] }[]
  countSheet: { issued: number; returned: number; valid: number; void: number } | PaperCounts
}

const at = (areaId: string, id: string, rest = '') => `/api/areas/${areaId}/assemblies/${id}/paper${rest}`

export const fetchPapers = (areaId: string, id: string, query: { state?: string; cursor?: string; limit: number }) =>
  call<PaperPage>('GET', at(areaId, id), { query })

export const issuePapers = (areaId: string, id: string, lineIds: string[] | 'all') =>
  call<{ issued: number }>('POST', at(areaId, id, '/issue'), { body: lineIds === 'all' ? { all: true } : { lineIds } })

export const returnPaper = (areaId: string, id: string, paper: Paper) =>
  call<Paper>('POST', at(areaId, id, `/${paper.id}/return`), { body: { version: paper.version } })

export const keyPaper = (areaId: string, id: string, paper: Paper, choices: PaperChoice[], scanFileId?: string) =>
  call<Paper>('POST', at(areaId, id, `/${paper.id}/key`), {
    body: { choices, version: paper.version, ...(scanFileId ? { scanFileId } : {}) },
  })

export const confirmPaper = (areaId: string, id: string, paper: Paper, choices: PaperChoice[]) =>
  call<Paper>('POST', at(areaId, id, `/${paper.id}/confirm`), { body: { choices, version: paper.version } })

export const voidPaper = (areaId: string, id: string, paper: Paper, reason: string) =>
  call<Paper>('POST', at(areaId, id, `/${paper.id}/void`), { body: { reason, version: paper.version } })

export const fetchPack = (areaId: string, id: string) => call<Pack>('GET', at(areaId, id, '/pack'))

/** Units of a paper ballot in one line. */
export const unitsText = (paper: Pick<Paper, 'units' | 'label'>): string =>
  paper.units.map((u) => (typeof u === 'string' ? u : u.label)).join('、') || paper.label

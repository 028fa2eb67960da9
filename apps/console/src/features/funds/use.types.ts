import type { ServerAction } from '../../ui/ActionButtons.tsx'

/** Uses of the fund as the server answers them. Money is text in yuan, days `YYYY-MM-DD`, instants RFC 3339. */

export type UseState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REFUSED' | 'RUNNING' | 'SETTLED' | 'CANCELLED'

export type UseRow = {
  id: string
  areaId: string
  areaName: string
  motionId: string
  title: string
  state: UseState
  stateTitle: string
  amount: string
  decided: string
  paid: string
  households: number
  scopeTitle: string
  previewUntil: string | null
  updatedAt: string
}

/** A carried decision that a use can rest on. */
export type Decision = {
  motionId: string
  assemblyId: string
  assemblyTitle: string
  seq: number
  title: string
  body: string
  decided: string
  scopeTitle: string
  area: string
  units: number
  decidedOn: string | null
  announced: boolean
  /** The living use of it, if there is one. */
  useId: string | null
  ready: boolean
  why?: string
}

export type Quote = {
  seq: number
  company: string
  amount: string
  fileId: string
  fileName: string
  chosen: boolean
  note: string
}

export type PaperStage = 'PLAN' | 'ACCEPTANCE' | 'SETTLEMENT' | 'RETENTION'
export type Paper = { fileId: string; fileName: string; title: string; stage: PaperStage }

export type SettingKey = 'publicityDays' | 'firstStagePercent' | 'retentionPercent' | 'retentionMonths'
export type Settings = Record<SettingKey, number>

/** What a chosen setting rests on: an article, or the platform's own bounds. */
export type SettingBasis = {
  key: string
  title: string
  value: string
  kind: 'law' | 'setting'
  article: string | null
}

export type WarrantyView = {
  part: string
  partTitle: string
  cause: string
  causeTitle: string
  utility: string | null
  utilityTitle: string | null
  completedOn: string | null
  warrantyUntil: string | null
  statutoryUntil: string | null
  payable: boolean
  why: string | null
  article: string | null
}

export type Stage = {
  no: number
  title: string
  amount: string
  paidOn: string | null
  journalId: string | null
  planned: boolean
}

export type UsePublication = {
  id: string
  kind: string
  kindTitle: string
  title: string
  publishedAt: string
  link: string
}

export type Use = {
  id: string
  areaId: string
  areaName: string
  motionId: string
  assemblyId: string
  assemblyTitle: string
  motionSeq: number
  motionTitle: string
  state: UseState
  stateTitle: string
  version: number
  title: string
  reason: string
  workScope: string
  decided: string
  /** Fixed by the motion's own words. */
  tolerance: { percent: number; quote: string } | null
  /** The most that the settlement may come to. */
  ceiling: string
  amount: string
  scopeTitle: string
  units: number
  area: string
  warranty: WarrantyView
  quotes: Quote[]
  choiceReason: string
  papers: Paper[]
  settings: Settings
  settingsBasis: SettingBasis[]
  /** Null while the books are not open. */
  split: { fund: string; developer: string; shortfall: string; collected: string; outstanding: string } | null
  /** Before the approval the split is reckoned on today's balances. */
  estimate: boolean
  preview: { publishedAt: string; until: string; publicationId: string | null; link: string | null } | null
  submitted: { at: string; by: string | null } | null
  review: {
    outcome: 'APPROVED' | 'REFUSED'
    at: string
    by: string | null
    reason: string
    article: string | null
  } | null
  stages: Stage[]
  settlement: { total: string; acceptedOn: string; settledOn: string; retention: string; released: string } | null
  retention: { amount: string; dueOn: string; state: 'HELD' | 'PAID'; paidOn: string | null } | null
  cancelled: { at: string; by: string | null; reason: string } | null
  next: {
    firstStageMax: string
    firstStageCovered: boolean
    blockers: { unitId: string | null; label: string; missing: string }[]
    settleCovered: boolean
  } | null
  publications: UsePublication[]
  actions: ServerAction[]
}

/** One unit's part. `covered` and `shortfall` are an estimate before the approval. */
export type Part = {
  unitId: string
  label: string
  area: string
  payer: 'FUND' | 'DEVELOPER'
  amount: string
  covered: string | null
  shortfall: string | null
  collected: string
  first: string
  final: string | null
  taken: string | null
  outstanding: string | null
}

export type UseOptions = {
  parts: { code: string; title: string; statutory: string; article: string }[]
  causes: { code: string; title: string; payable: boolean; article?: string | null }[]
  utilities: { code: string; title: string }[]
  settings: {
    key: SettingKey
    title: string
    default: number
    min: number
    max: number
    kind: 'law' | 'setting'
    article: string | null
  }[]
}

export type UseDraft = {
  title: string
  reason: string
  workScope: string
  warranty: { part: string; cause: string; utility?: string; completedOn?: string; warrantyUntil?: string }
  quotes: { company: string; amount: string; fileId: string; chosen: boolean; note?: string }[]
  choiceReason?: string
  papers?: { fileId: string; title: string }[]
  settings?: Partial<Settings>
  tolerance?: { percent: number; quote: string }
}

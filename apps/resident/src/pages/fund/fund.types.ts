/** Answers about the maintenance fund. Money is text in yuan with two decimals, days `YYYY-MM-DD`, times RFC 3339. */

export type Account = {
  unitId: string
  label: string
  principal: string
  interest: string
  balance: string
  held: string
  available: string
}

export type Entry = {
  journalId: string
  part: string
  partTitle: string
  kind: string
  kindTitle: string
  on: string
  postedAt: string
  /** Signed. */
  amount: string
  balanceAfter: string
  memo: string
  reversed: boolean
  backDated: boolean
}

/** One unit's part of a use. */
export type Part = {
  unitId: string
  label: string
  area: string
  payer: 'FUND' | 'DEVELOPER'
  payerTitle: string
  amount: string
  covered: string | null
  shortfall: string | null
  collected: string
  outstanding: string | null
  final: string | null
  taken: string | null
}

export type MyUse = {
  areaId: string
  areaName: string
  useId: string
  title: string
  state: string
  stateTitle: string
  amount: string
  publishedAt: string
  previewUntil: string
  mine: Part[]
  sentence: string
}

export type Paper = { fileId: string; fileName: string; title: string; stage: string }
export type Quote = {
  seq: number
  company: string
  amount: string
  fileId: string
  fileName: string
  chosen: boolean
  note: string
}

export type MyPart = MyUse & {
  reason: string
  quotes: Quote[]
  papers: Paper[]
  total: string
  totalArea: string
  formula: string[]
  law: string[]
  decision: { assemblyId: string; assemblyTitle: string; motionTitle: string; decided: string }
  publication: string | null
}

export type Money = { principal: string; interest: string; total: string }

export type Statement = {
  unitId: string
  label: string
  areaName: string
  from: string
  to: string
  area: string | null
  opening: Money
  closing: Money
  held: string
  lines: {
    journalId: string
    on: string
    kind: string
    kindTitle: string
    memo: string
    useId: string | null
    principal: string
    interest: string
    amount: string
    balance: string
  }[]
  totals: { in: string; out: string }
}

export type StatementCheck = {
  areaName: string
  label: string
  from: string
  to: string
  issuedAt: string
  closing: Money
  lines: number
  /** Stands on the paper too. */
  code: string
  /** The books still say so for that period. */
  same: boolean
  sentence: string
}

export type PublicUseRow = {
  id: string
  title: string
  state: string
  stateTitle: string
  amount: string
  scopeTitle: string
  previewUntil: string
  paid: string
  total: string | null
  link: string
}
export type PublicFund = { areaId: string; areaName: string; uses: PublicUseRow[] }

export type Stage = { no: number; title: string; amount: string; paidOn: string | null }

export type PublicUse = {
  id: string
  areaId: string
  areaName: string
  title: string
  reason: string
  workScope: string
  state: string
  stateTitle: string
  decided: string
  amount: string
  scopeTitle: string
  units: number
  area: string
  company: string
  warranty: { partTitle: string; causeTitle: string }
  split: { fund: string; developer: string; shortfall: string; collected: string; outstanding: string } | null
  stages: Stage[]
  settlement: { total: string; acceptedOn: string; settledOn: string } | null
  retention: { amount: string; dueOn: string; paidOn: string | null } | null
  review: { outcome: string; at: string; reason: string; article: string | null } | null
  decision: { assemblyId: string; assemblyTitle: string; motionTitle: string }
  publications: { id: string; kindTitle: string; title: string; publishedAt: string; link: string }[]
  law: string[]
  link: string
  /** Data URL of an SVG that leads to `link`. */
  qr: string
}

/** One line of what is published: a room, never a name. */
export type Allocated = { label: string; area: string; payer: string; amount: string; final?: string | null }
export type AllocationPage = { items: Allocated[]; next: string | null; total: string; method: string }

/** Answers of the server as the resident app reads them. Areas and money are decimal strings, times RFC 3339. */

export type Page<T> = { items: T[]; next: string | null }

export type Me = {
  signedIn: boolean
  displayName: string
  kind: string
  demo: boolean
  today: string
  now: string
}

export type DemoAccount = { title: string; sub?: string; phone: string; name?: string }

export type HomeUnit = { unitId: string; label: string; area: string | null; areaSource: string | null; use: string }
export type Home = {
  areaId: string
  areaName: string
  units: HomeUnit[]
  persons: { personId: string; name: string }[]
}
export type Homes = { items: Home[]; bindings: number }

export type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'FOLLOW' | 'INVALID'
export type Channel = 'ONLINE' | 'PAPER'

/** The ballot that stands for a line. `choice` is null where it is not this person's to know (a delegate's, a co-owner's). */
export type Mine = {
  ballotId: string
  choice: Choice | null
  choiceTitle: string | null
  channel: Channel
  castAt: string
  /** In what capacity it was cast. */
  by: string
  /** Cast by this very account. */
  own: boolean
}

export type BallotMotion = {
  motionId: string
  seq: number
  title: string
  item: string
  line: { lineId: string; label: string; area: string; units: string[] }
  mine: Mine | null
  canVote: boolean
  why?: string
}

export type BallotPaper = {
  areaId: string
  areaName: string
  assemblyId: string
  assemblyTitle: string
  votingFrom: string | null
  votingUntil: string | null
  state: string
  motions: BallotMotion[]
}

/** An assembly that is over, with what I voted. */
export type PastAssembly = {
  areaId: string
  areaName: string
  assemblyId: string
  assemblyTitle: string
  state: string
  votingUntil: string
  resultLink: string | null
  motions: {
    motionId: string
    seq: number
    title: string
    outcomeTitle: string | null
    line: BallotMotion['line']
    mine: Mine | null
    /** Whether the receipt is mine to see. */
    receipt: boolean
  }[]
}

export type VoteLine = {
  lineId: string
  label: string
  area: string
  heads: number
  units: string[]
  canVote: boolean
  why?: string
  mine: Mine | null
}

export type MotionText = {
  motionId: string
  seq: number
  item: string
  itemTitle: string
  title: string
  body: string
  amount: string | null
  /** Who decides, and who pays where money is spent. */
  scopeTitle: string
}

export type MotionPage = {
  areaName: string
  assembly: { id: string; title: string; votingFrom: string | null; votingUntil: string | null; state: string }
  motion: MotionText
  lines: VoteLine[]
  lawSentences: string[]
  choices: { choice: Choice; title: string; meaning: string }[]
}

export type CastAnswer = { ballotId: string; receipt: unknown; publicKeys: string[]; castAt: string; sentence: string }
export type ReceiptAnswer = { receipt: unknown; publicKeys: string[]; choiceTitle: string }
export type ProofAnswer = { index: number; size: number; path: string[]; checkpoint: string; publicKeys: string[] }

export type RollUnit = { unitId: string; label: string; area: string; source: string }
export type MyLine = {
  lineId: string
  label: string
  area: string
  heads: number
  motions: { motionId: string; seq: number; title: string }[]
  units: RollUnit[]
}
export type MyLines = {
  items: MyLine[]
  assembly: {
    id: string
    title: string
    state: string
    votingFrom: string | null
    votingUntil: string | null
    objectionUntil: string | null
  }
}

export type Objection = {
  id: string
  stage: ObjectionStage
  stageTitle: string
  lineLabel: string | null
  motionSeq: number | null
  body: string
  raisedAt: string
  state: 'OPEN' | 'UPHELD' | 'REJECTED'
  answer: string | null
  answeredAt: string | null
}

export type ObjectionStage = 'ROLL' | 'DELEGATE' | 'RESULT'

export type Notification = {
  id: string
  areaId: string
  areaName: string
  kind: string
  title: string
  body: string
  link: string | null
  createdAt: string
  readAt: string | null
}

export type Notifications = Page<Notification> & { unread: number }

export type Counted = { area: string; heads: number }
export type Result = {
  stage: 'PRELIMINARY' | 'FINAL'
  outcome: string
  strictOutcome: string
  announced: boolean
  outcomeTitle: string
  lawSentence: string
  roll: Counted
  for: Counted
  against: Counted
  abstain: Counted
  follow?: Counted
  /** The notice put 随多数 on the ballot: it has a line of its own even when nobody took it. */
  followOffered?: boolean
  invalid?: Counted
  silentDelivered?: Counted
  strict?: { participated: Counted; approved: Counted }
  participated: Counted
  approved: Counted
  missing?: { quorumArea: string; quorumHeads: number; approveArea: string; approveHeads: number }
  explanation: string[]
  computedAt: string
}

export type PublicationSummary = { id: string; kind: string; kindTitle: string; title: string; publishedAt: string }

export type PublicArea = {
  id: string
  name: string
  address: string
  community: string
  street: string
  state: string
  companyName: string | null
  managerName: string | null
  contractUntil: string | null
  committee: { name: string; termUntil: string; members: number } | null
  figures: { units: number; area: string }
  publications: PublicationSummary[]
}

export type PublicAreaHit = { id: string; name: string; address: string; community: string; street: string }

export type ResultMotion = {
  motionId?: string
  seq: number
  title: string
  item: string
  itemTitle?: string
  article?: string
  threshold?: 'ORDINARY' | 'SPECIAL'
  scopeTitle?: string
  amount?: string | null
  result?: Result
}

export type PublicationBody = {
  paragraphs?: string[]
  publishedOn?: string | null
  assembly?: {
    id?: string
    title: string
    organiserTitle?: string
    noticeOn?: string | null
    votingFrom?: string | null
    votingUntil?: string | null
    objectionUntil?: string | null
  }
  motions?: ResultMotion[]
  law?: string | string[] | null
  checkpoint?: string | null
  /** A use of the fund, as it stood when it was published. */
  use?: {
    id: string
    state: string
    title: string
    company: string
    decided: string
    amount: string
    total: string | null
    scopeTitle: string
    units: number
    area: string
  }
  allocation?: { label: string; area: string; payer: string; amount: string; final?: string | null }[]
  total?: string
}

export type Publication = {
  id: string
  areaId: string
  areaName: string
  kind: string
  kindTitle: string
  title: string
  body: PublicationBody
  publishedAt: string
  withdrawnAt: string | null
  /** Data URL of an SVG that leads to `link`. */
  qr: string
  link: string
}

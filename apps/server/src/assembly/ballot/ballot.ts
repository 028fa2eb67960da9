import type { AssemblyState } from '../meeting/meeting.ts'
import type { Conflict, Revocation } from '../meeting/meeting-rules.ts'

/** What a voter can say online. INVALID exists on paper only. */
export const CHOICES = {
  FOR: { title: '同意', meaning: '赞成本议题。' },
  AGAINST: { title: '反对', meaning: '不赞成本议题。' },
  ABSTAIN: { title: '弃权', meaning: '参与表决但不表示赞成或反对；计入参与表决的面积和人数，不计入同意。' },
  FOLLOW: {
    title: '随多数',
    meaning: '参与表决，并随面积和人数都领先的一方计入；没有领先的一方时按弃权计。',
  },
} as const
export type OnlineChoice = keyof typeof CHOICES

/** What the ballots of an assembly offer, in order: 随多数 only where the notice says so. */
export function choicesOffered(rules: { follow?: boolean | null }) {
  return Object.entries(CHOICES)
    .filter(([choice]) => choice !== 'FOLLOW' || rules.follow === true)
    .map(([choice, words]) => ({ choice, ...words }))
}

export const NO_FOLLOW = '本次会议的公告没有设“随多数”，请选择同意、反对或弃权。'

export type Choice = OnlineChoice | 'INVALID'
export type Channel = 'ONLINE' | 'PAPER'
export type CastAs = 'OWNER' | 'SUCCESSOR' | 'AGENT' | 'DELEGATE' | 'GUARDIAN' | 'PAPER'

/** The choice as people read it. */
export function choiceTitle(choice: string): string {
  return choice === 'INVALID' ? '无效票' : (CHOICES[choice as OnlineChoice]?.title ?? choice)
}

/** A person of mine on the line. */
export type MyVoter = {
  personId: string
  role: 'OWNER' | 'SUCCESSOR' | 'FORMER'
  kind: 'NATURAL' | 'LEGAL' | 'DEVELOPER'
}

/** Who acts for a line, with first and last day in force; `mine` when it is the actor. */
export type Authority = {
  id: string
  kind: 'AGENT' | 'DELEGATE' | 'GUARDIAN'
  mine: boolean
  from: string
  until: string
  /** The owner a guardian acts for, who votes no more; null where nobody said for whom. */
  ward: string | null
}

/** One row of the view ballot_ground as JSON: everything that decides whether the actor may vote for a line on a motion. */
export type Ground = {
  area_id: string
  assembly_id: string
  assembly_title: string
  state: AssemblyState
  /** As fixed by the notice; null where the notice is older than the setting. */
  rules: { conflict: Conflict | null; revocation: Revocation | null; follow: boolean | null }
  voting_from: string | null
  voting_until: string | null
  motion_id: string
  seq: number
  item: string
  title: string
  line_id: string
  line_kind: 'OWNERS' | 'DEVELOPER'
  label: string
  line_area: string
  heads: number
  my_voters: MyVoter[]
  authorities: Authority[]
  standing_id: string | null
  standing_channel: Channel | null
  standing_at: string | null
  changes: number
  paper_state: 'ISSUED' | 'RETURNED' | 'KEYED' | 'CONFIRMED' | 'CONFLICT' | null
  paper_at: string | null
}

/** In what capacity the actor votes for the line. */
export type Capacity = { as: CastAs; personId: string | null; authorityId: string | null }

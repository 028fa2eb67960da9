import type { Choice } from '../api/types.ts'

/**
 * One try to cast one ballot, from the finger on "confirm" to an answer of the server. The key is made once and goes
 * with every repetition, so that however often a bad network swallows the answer, it stays one ballot.
 *
 * READY     confirmed, nothing sent yet
 * SENDING   on its way
 * UNSURE    sent, no answer: it may or may not have arrived. The choice is locked until the server has spoken
 * RECORDED  the server has it
 * REFUSED   the server said no: nothing was recorded by this attempt
 */
export type Phase = 'READY' | 'SENDING' | 'UNSURE' | 'RECORDED' | 'REFUSED'

export type Attempt = {
  readonly key: string
  readonly areaId: string
  readonly motionId: string
  readonly lineId: string
  readonly choice: Choice
  /** The ballot that stood before this attempt, if any: finding the same one again proves nothing. */
  readonly before: string | null
  readonly phase: Phase
  /** How often it was sent. */
  readonly tries: number
  readonly ballotId: string | null
  readonly trouble: Trouble | null
  /** When a look at the server last found no ballot of this attempt. */
  readonly lookedAt: string | null
}

/** What went wrong last: enough to tell a person what is known. */
export type Trouble = { kind: TroubleKind; title: string; detail: string }
export type TroubleKind = 'OFFLINE' | 'TIMEOUT' | 'BUSY' | 'SERVER' | 'SIGN_IN' | 'REFUSED' | 'OTHER_BALLOT'

export type Failure = { status: number; code: string; title: string; detail: string }

/** The ballot the server says stands for this line and motion. */
export type Standing = { ballotId: string; choice: string | null; channel: string; own: boolean }

export type AttemptEvent =
  | { type: 'SEND' }
  | { type: 'ANSWERED'; ballotId: string }
  | { type: 'FAILED'; failure: Failure }
  | { type: 'LOOKED'; standing: Standing | null; at: string }
  | { type: 'PAGE_LOST' }

export type NewAttempt = Pick<Attempt, 'key' | 'areaId' | 'motionId' | 'lineId' | 'choice' | 'before'>

/** An attempt that was confirmed but not sent. */
export function newAttempt(given: NewAttempt): Attempt {
  return { ...given, phase: 'READY', tries: 0, ballotId: null, trouble: null, lookedAt: null }
}

/** The next state. Events that make no sense in a state change nothing. */
export function step(attempt: Attempt, event: AttemptEvent): Attempt {
  switch (event.type) {
    case 'SEND':
      return canSend(attempt) ? { ...attempt, phase: 'SENDING', tries: attempt.tries + 1 } : attempt
    case 'ANSWERED':
      return attempt.tries > 0 ? recorded(attempt, event.ballotId) : attempt
    case 'FAILED':
      return attempt.phase === 'SENDING' ? failed(attempt, event.failure) : attempt
    case 'LOOKED':
      return attempt.phase === 'UNSURE' ? looked(attempt, event.standing, event.at) : attempt
    case 'PAGE_LOST':
      return attempt.phase === 'SENDING' ? { ...attempt, phase: 'UNSURE' } : attempt
  }
}

/** True while the person may pick something else: only before the first sending and after a clear no. */
export function mayChooseAgain(attempt: Attempt | null): boolean {
  return attempt === null || attempt.phase === 'READY' || attempt.phase === 'REFUSED'
}

export function canSend(attempt: Attempt): boolean {
  return attempt.phase === 'READY' || attempt.phase === 'UNSURE'
}

const PAUSES_MS = [1_500, 4_000]

/** How long to wait before sending again without being asked; null when it is the person's turn. */
export function pauseBeforeNext(attempt: Attempt): number | null {
  if (attempt.phase !== 'UNSURE' || attempt.trouble?.kind === 'SIGN_IN') return null
  return PAUSES_MS[attempt.tries - 1] ?? null
}

function recorded(attempt: Attempt, ballotId: string): Attempt {
  return { ...attempt, phase: 'RECORDED', ballotId, trouble: null }
}

/**
 * A clear no (4xx) ends the attempt: had an earlier sending arrived, the server would have repeated its first answer
 * for the same key. No answer, 5xx and "too many" leave it open. A lost session leaves it open after a first sending,
 * because keys belong to a person: who is not signed in learns nothing about them.
 */
function failed(attempt: Attempt, failure: Failure): Attempt {
  const kind = kindOf(failure)
  const trouble = { kind, title: failure.title, detail: failure.detail }
  const clear = kind === 'REFUSED' || (kind === 'SIGN_IN' && attempt.tries === 1)
  return { ...attempt, phase: clear ? 'REFUSED' : 'UNSURE', trouble }
}

function kindOf({ status, code }: Failure): TroubleKind {
  if (code === 'TIMEOUT') return 'TIMEOUT'
  if (status === 0) return 'OFFLINE'
  if (status === 429) return 'BUSY'
  if (status === 401) return 'SIGN_IN'
  if (status >= 500) return 'SERVER'
  return 'REFUSED'
}

/**
 * What a look at the server tells. A new online ballot of this person with our choice is ours; another new ballot
 * (a co-owner, paper) ends the attempt; none leaves it open, for a late copy may still be on its way.
 */
function looked(attempt: Attempt, standing: Standing | null, at: string): Attempt {
  if (!standing || standing.ballotId === attempt.before) return { ...attempt, lookedAt: at }
  const ours = standing.own && standing.channel === 'ONLINE' && standing.choice === attempt.choice
  if (ours) return recorded(attempt, standing.ballotId)
  return { ...attempt, phase: 'REFUSED', trouble: { kind: 'OTHER_BALLOT', title: '', detail: '' } }
}

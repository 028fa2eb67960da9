import { legalDay } from '../../platform/clock.ts'
import { STATES } from '../meeting/meeting.ts'
import { CONFLICTS, type Conflict, type Revocation } from '../meeting/meeting-rules.ts'
import { type Capacity, type Ground, NO_FOLLOW, type OnlineChoice } from './ballot.ts'
import { chineseTime } from './sentences.ts'
import { capacityOf } from './who-may-vote.ts'

/** What a cast would do now: in which capacity, in the place of which ballot; `changes` counts how often the voter changed it online. */
export type Cast = { capacity: Capacity; supersedes: string | null; changes: number }

/** `refused`: FORBIDDEN when the line is not the actor's to vote for, STATE when it is but not now. */
export type MayCast = { cast: Cast } | { refused: 'FORBIDDEN' | 'STATE'; why: string; article?: string }

/**
 * Whether the actor may cast a ballot for this line on this motion at this moment. The window is half-open:
 * [voting_from, voting_until). Pure: the same answer draws the button and guards the act.
 * @param choice what would be cast; left out, it is asked for any choice the ballot offers
 */
export function mayCastNow(ground: Ground, now: Date, choice?: OnlineChoice): MayCast {
  const standing = capacityOf(ground, legalDay(now))
  const closed = windowRefusal(ground, now)
  if ('why' in standing)
    return { refused: closed ? 'STATE' : 'FORBIDDEN', ...standing, ...(closed ? { why: closed } : {}) }
  if (closed) return { refused: 'STATE', why: closed }
  if (choice === 'FOLLOW' && ground.rules.follow !== true) return { refused: 'STATE', why: NO_FOLLOW }
  const paper = paperRefusal(ground)
  if (paper) return { refused: 'STATE', why: paper }
  return standingBallot(ground, standing.capacity)
}

function windowRefusal(ground: Ground, now: Date): string | null {
  const from = ground.voting_from ? new Date(ground.voting_from) : null
  const until = ground.voting_until ? new Date(ground.voting_until) : null
  if (ground.state === 'CANCELLED') return '本次会议已取消，无须投票。'
  if (!from || !until || ['DRAFT', 'ROLL_FROZEN'].includes(ground.state)) return '会议尚未公告，请等公告发布后再投票。'
  if (now < from) return `投票于${chineseTime(from)}开始，请届时再来。`
  if (now >= until) return `投票已于${chineseTime(until)}截止，不能再投票。`
  if (ground.state === 'NOTICED') return '投票即将开始，请稍候片刻再试。'
  return ground.state === 'VOTING' ? null : `会议${STATES[ground.state]}，不能再投票。`
}

const PAPER_FIRST: readonly Conflict[] = ['FIRST_VALID', 'PAPER_WINS', 'VOID_BOTH']

/** A paper ballot that was handed in counts from that moment, keyed or not. */
function paperRefusal(ground: Ground): string | null {
  const handedIn = ground.paper_state === 'RETURNED' || ground.paper_state === 'KEYED'
  const conflict = ground.rules.conflict ?? 'FIRST_VALID'
  if (!handedIn || ground.standing_id !== null || !PAPER_FIRST.includes(conflict)) return null
  return `本户的纸质票已于${chineseTime(new Date(ground.paper_at!))}收回，正在录入。本次会议的规则是：${CONFLICTS[conflict]}，因此不再接受电子票。`
}

function standingBallot(ground: Ground, capacity: Capacity): MayCast {
  if (ground.standing_id === null) return { cast: { capacity, supersedes: null, changes: 0 } }
  const at = chineseTime(new Date(ground.standing_at!))
  if (ground.standing_channel === 'PAPER') return overPaper(ground, capacity, at)
  const rule: Revocation = ground.rules.revocation ?? 'NONE'
  const cast = { capacity, supersedes: ground.standing_id, changes: ground.changes + 1 }
  if (rule === 'UNTIL_CLOSE' || (rule === 'ONE_CHANGE' && ground.changes === 0)) return { cast }
  const why =
    rule === 'NONE'
      ? `本户已投过：${at}已通过手机投票，按本次会议规则投票后不得更改。`
      : `本户已投过：${at}已更改过一次，按本次会议规则不能再改。`
  return { refused: 'STATE', why }
}

/** Paper against online is settled by the rule fixed in the notice, not by the rule about changing one's mind. */
function overPaper(ground: Ground, capacity: Capacity, at: string): MayCast {
  const conflict = ground.rules.conflict ?? 'FIRST_VALID'
  if (!PAPER_FIRST.includes(conflict)) {
    return { cast: { capacity, supersedes: ground.standing_id, changes: ground.changes } }
  }
  return { refused: 'STATE', why: `本户已投过：${at}已交回纸质票。本次会议的规则是：${CONFLICTS[conflict]}。` }
}

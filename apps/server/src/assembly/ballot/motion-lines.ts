import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import { unitLabel } from '../../registry/index.ts'
import type { GroundWithBallot, LineUnitRow } from './ballot.store.ts'
import type { CastAs } from './ballot.ts'
import { choiceTitle } from './ballot.ts'
import { mayCastNow } from './may-cast-now.ts'

/** The standing ballot of a line as its people may see it; `choice` is null where it is not theirs to know. */
export type Mine = {
  ballotId: string
  choice: string | null
  choiceTitle: string | null
  channel: string
  castAt: string
  by: string
  /** Cast by this very account. */
  own: boolean
}

const CAPACITIES: Record<CastAs, string> = {
  OWNER: '共有人',
  SUCCESSOR: '新业主',
  AGENT: '代理人',
  DELEGATE: '共有人推选的代表',
  GUARDIAN: '监护人',
  PAPER: '纸质票',
}

/** Who cast the standing ballot, as a person of the line reads it. */
export function mineOf(row: GroundWithBallot, actorId: string): Mine | null {
  const { ground, mine } = row
  if (ground.standing_id === null) return null
  const own = mine !== null && mine.cast_as !== 'PAPER' && mine.account_id === actorId
  return {
    ballotId: ground.standing_id,
    choice: mine?.choice ?? null,
    choiceTitle: mine ? choiceTitle(mine.choice) : null,
    channel: ground.standing_channel!,
    castAt: new Date(ground.standing_at!).toISOString(),
    by: own ? '本人' : mine ? CAPACITIES[mine.cast_as] : '本户其他投票人',
    own,
  }
}

/** Whether the vote button is drawn, and the sentence beside it when it is not. */
export function canVote(row: GroundWithBallot, now: Date): { canVote: boolean; why?: string } {
  const may = mayCastNow(row.ground, now)
  return 'cast' in may ? { canVote: true } : { canVote: false, why: may.why }
}

/** A line with its units, for the page of a motion and for "my ballots". */
export function lineOf(row: GroundWithBallot, units: readonly LineUnitRow[]) {
  const { ground } = row
  return {
    lineId: ground.line_id,
    label: ground.label,
    area: hundredths(BigInt(ground.line_area)),
    heads: ground.heads,
    units: units.map((u) => unitLabel(u.building, u.section, u.room)),
  }
}

/** @throws NOT_FOUND */
export function found<T>(value: T | null): T {
  if (value === null) throw new AppError('NOT_FOUND')
  return value
}

import { Link } from '@tanstack/react-router'
import type { BallotMotion, BallotPaper } from '../api/types.ts'
import { type MessageKey, t } from '../messages/index.ts'
import { left, moment } from '../shared/format.ts'
import { choiceWord } from './words.ts'

/** One motion that can be voted on now, with what is still to do. */
export function MotionCard({ paper, motion, now }: { paper: BallotPaper; motion: BallotMotion; now: string }) {
  const { mine, canVote } = motion
  const to = `/votes/${paper.areaId}/${motion.motionId}`
  const search = { line: motion.line.lineId }
  return (
    <article className="card">
      <p className="small muted clamp">
        {paper.areaName} · {paper.assemblyTitle}
      </p>
      <h3 className="big">
        <Link to={to} search={search} className="quiet">
          {motion.title}
        </Link>
      </h3>
      <p>
        <span className="chip">{motion.line.units[0] ?? motion.line.label}</span>
        <LeftChip now={now} until={paper.votingUntil} />
      </p>
      {mine ? (
        <p className="note good">{t('votes.cast', { choice: choiceWord(mine.choice), at: moment(mine.castAt) })}</p>
      ) : null}
      {canVote && !mine ? (
        <Link to={to} search={search} className="btn primary tall">
          {t('votes.go')}
        </Link>
      ) : (
        <Link to={to} search={search} className="btn">
          {t('votes.look')}
        </Link>
      )}
      {!canVote && !mine && motion.why ? <p className="muted">{motion.why}</p> : null}
    </article>
  )
}

/** `还剩 2 天`; hot in the last day. */
export function LeftChip({ now, until }: { now: string; until: string | null }) {
  if (!until) return null
  const rest = left(now, until)
  if (rest.over) return <span className="chip">{t('left.over')}</span>
  const [key, params]: [MessageKey, Record<string, number>] =
    rest.days > 0
      ? ['left.days', { n: rest.days }]
      : rest.hours > 0
        ? ['left.hours', { n: rest.hours }]
        : ['left.minutes', { n: Math.max(1, rest.minutes) }]
  return <span className={rest.days > 0 ? 'chip brand' : 'chip bad'}>{t(key, params)}</span>
}

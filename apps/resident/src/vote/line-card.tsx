import { Link } from '@tanstack/react-router'
import type { MotionPage, VoteLine } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { area, moment } from '../shared/format.ts'
import { Row } from '../shell/parts.tsx'
import { choiceWord, isOwn, sourceWord } from './words.ts'

/** Label of a unit of a line, whichever way the server writes it. */
export function unitLabel(unit: VoteLine['units'][number]): string {
  return typeof unit === 'string' ? unit : unit.label
}

/** Who has several voter lines picks the one to vote with. */
export function LinePicker({ lines, chosen, here }: { lines: VoteLine[]; chosen: string; here: string }) {
  if (lines.length < 2) return null
  return (
    <section className="card">
      <h2>{t('line.several', { n: lines.length })}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.lineId} className="pick">
            <Link
              to={here}
              search={{ line: line.lineId }}
              replace
              className={line.lineId === chosen ? 'btn primary' : 'btn'}
              aria-current={line.lineId === chosen}
            >
              {line.units.map(unitLabel).join('、') || line.label}
              {line.mine ? ` · ${choiceWord(line.mine.choice)}` : ''}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

type CardProps = { areaId: string; motionId: string; page: MotionPage; line: VoteLine }

/** My voter line: which rooms, how much area, what stands for it, and what can be done about it. */
export function MyLineCard({ areaId, motionId, page, line }: CardProps) {
  const { mine } = line
  const assemblyId = page.assembly.id
  return (
    <section className="card">
      <h2>{t('line.mine')}</h2>
      <ul>
        {line.units.map((unit) => (
          <li key={unitLabel(unit)} className="split">
            <span>{unitLabel(unit)}</span>
            {typeof unit === 'string' ? null : (
              <span className="num muted">
                {area(unit.area)} <span className="small">{unit.source ? sourceWord(unit.source) : ''}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="num">{t('line.weight', { area: area(line.area), heads: line.heads })}</p>
      {mine ? (
        <div className="said done">
          <span>{isOwn(mine) ? t('line.said') : t('line.saidOther')}</span>
          <span className="word">{choiceWord(mine.choice)}</span>
          <span className="small">
            {mine.channel === 'PAPER' ? t('line.paper') : t('line.online')} · {moment(mine.castAt)}
            {mine.by && !isOwn(mine) ? ` · ${t('line.by', { by: mine.by })}` : ''}
          </span>
        </div>
      ) : null}
      {!line.canVote && line.why ? <p className="note warn">{line.why}</p> : null}
      <div className="rows">
        {mine && mine.choice !== null ? (
          <Row to={`/receipts/${areaId}/${mine.ballotId}`} title={t('line.receipt')} sub={t('line.receipt.sub')} />
        ) : null}
        {mine && !isOwn(mine) ? (
          <Row
            to={`/objection/${areaId}/${assemblyId}`}
            search={{ stage: 'DELEGATE', line: line.lineId, motion: motionId }}
            title={t('line.notMine')}
            sub={t('line.notMine.sub')}
          />
        ) : null}
        <Row to={`/roll/${areaId}/${assemblyId}`} title={t('roll.title')} sub={t('roll.sub')} />
      </div>
    </section>
  )
}

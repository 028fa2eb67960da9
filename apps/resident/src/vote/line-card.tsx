import { Link } from '@tanstack/react-router'
import type { MotionPage, VoteLine } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { area, moment } from '../shared/format.ts'
import { Row } from '../shell/parts.tsx'
import { choiceWord } from './words.ts'

/** What a line is called: its rooms, else the masked name. */
export function lineTitle(line: Pick<VoteLine, 'units' | 'label'>): string {
  return line.units.join('、') || line.label
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
              {lineTitle(line)}
              {line.mine ? ` · ${choiceWord(line.mine.choice)}` : ''}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** States in which a result is published. */
const COUNTED = ['OBJECTION', 'FINAL', 'PUBLISHED']

type CardProps = { areaId: string; motionId: string; page: MotionPage; line: VoteLine }

/** My voter line: which rooms, how much area, what stands for it, and what can be done about it. */
export function MyLineCard({ areaId, motionId, page, line }: CardProps) {
  const { mine } = line
  const assemblyId = page.assembly.id
  return (
    <section className="card">
      <h2>{t('line.mine')}</h2>
      <p>{lineTitle(line)}</p>
      <p className="num">{t('line.weight', { area: area(line.area), heads: line.heads })}</p>
      {mine ? (
        <div className="said done">
          <span>{mine.own ? t('line.said') : t('line.saidOther')}</span>
          <span className="word">{choiceWord(mine.choice)}</span>
          <span className="small">
            {mine.channel === 'PAPER' ? t('line.paper') : t('line.online')} · {moment(mine.castAt)}
            {!mine.own ? ` · ${t('line.by', { by: mine.by })}` : ''}
          </span>
        </div>
      ) : null}
      {!line.canVote && line.why ? <p className="note warn">{line.why}</p> : null}
      <div className="rows">
        {mine && mine.choice !== null ? (
          <Row to={`/receipts/${areaId}/${mine.ballotId}`} title={t('line.receipt')} sub={t('line.receipt.sub')} />
        ) : null}
        {mine && !mine.own && page.assembly.state === 'VOTING' ? (
          <Row
            to={`/objection/${areaId}/${assemblyId}`}
            search={{ stage: 'DELEGATE', line: line.lineId, motion: motionId }}
            title={t('line.notMine')}
            sub={t('line.notMine.sub')}
          />
        ) : null}
        {COUNTED.includes(page.assembly.state) ? (
          <Row to="/results" title={t('results.title')} sub={t('results.sub')} />
        ) : null}
        <Row to={`/roll/${areaId}/${assemblyId}`} title={t('roll.title')} sub={t('roll.sub')} />
      </div>
    </section>
  )
}

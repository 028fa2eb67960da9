import { useQuery } from '@tanstack/react-query'
import { ballotsQuery, meQuery } from '../api/queries.ts'
import type { BallotPaper } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { closing, moment } from '../shared/format.ts'
import { comingPapers, openMotions, pastPapers } from '../shared/papers.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../shell/parts.tsx'
import { MotionCard } from '../vote/motion-card.tsx'
import { choiceWord, stateWord } from '../vote/words.ts'

/** All assemblies this person may vote in: open, announced, past. */
export default function VotesPage() {
  return (
    <Owner title={t('tab.votes')}>
      <Page title={t('tab.votes')} tabs>
        <Lists />
      </Page>
    </Owner>
  )
}

function Lists() {
  const me = useQuery(meQuery)
  const ballots = useQuery(ballotsQuery)
  if (!ballots.data || !me.data) {
    return ballots.isError ? <Problem error={ballots.error} retry={() => void ballots.refetch()} /> : <Waiting />
  }
  const papers = ballots.data.items
  const open = openMotions(papers)
  return (
    <>
      <h2 className="section-title">{t('votes.open')}</h2>
      {open.length === 0 ? <Empty>{t('home.open.none')}</Empty> : null}
      {open.map(({ paper, motion }) => (
        <MotionCard key={motion.motionId + motion.line.lineId} paper={paper} motion={motion} now={me.data.now} />
      ))}
      <Papers title={t('votes.coming')} papers={comingPapers(papers)} />
      <Papers title={t('votes.past')} papers={pastPapers(papers)} />
      <div className="card flat">
        <Row to="/ballots" title={t('ballots.title')} sub={t('ballots.sub')} />
        <Row to="/history" title={t('history.title')} sub={t('history.sub')} />
        <Row to="/results" title={t('results.title')} sub={t('results.sub')} />
      </div>
    </>
  )
}

function Papers({ title, papers }: { title: string; papers: BallotPaper[] }) {
  if (papers.length === 0) return null
  return (
    <>
      <h2 className="section-title">{title}</h2>
      {papers.map((paper) => (
        <PaperCard key={paper.assemblyId} paper={paper} />
      ))}
    </>
  )
}

function PaperCard({ paper }: { paper: BallotPaper }) {
  const coming = paper.state === 'NOTICED' || paper.state === 'ROLL_FROZEN'
  const time = coming
    ? t('votes.opens', { at: moment(paper.votingFrom) })
    : t('votes.closed', { at: closing(paper.votingUntil) })
  return (
    <article className="card flat">
      <div style={{ padding: '0.9rem 1rem 0.4rem' }}>
        <p className="small muted clamp">{paper.areaName}</p>
        <h3 className="clamp">{paper.assemblyTitle}</h3>
        <p>
          <span className={coming ? 'chip brand' : 'chip'}>{stateWord(paper.state)}</span>
          <span className="small muted">{time}</span>
        </p>
      </div>
      {paper.motions.map((motion) => (
        <Row
          key={motion.motionId + motion.line.lineId}
          to={`/votes/${paper.areaId}/${motion.motionId}`}
          search={{ line: motion.line.lineId }}
          title={`${motion.seq}. ${motion.title}`}
          sub={
            motion.mine
              ? t('votes.mine', { choice: choiceWord(motion.mine.choice) })
              : coming
                ? motion.line.units.join('、')
                : t('votes.notCast')
          }
        />
      ))}
      {coming ? (
        <Row to={`/roll/${paper.areaId}/${paper.assemblyId}`} title={t('roll.title')} sub={t('roll.sub')} />
      ) : null}
    </article>
  )
}

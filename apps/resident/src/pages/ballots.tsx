import { useQuery } from '@tanstack/react-query'
import { ballotsQuery } from '../api/queries.ts'
import { t } from '../messages/index.ts'
import { moment } from '../shared/format.ts'
import { castMotions } from '../shared/papers.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../shell/parts.tsx'
import { lineTitle } from '../vote/line-card.tsx'
import { choiceWord } from '../vote/words.ts'

/** Every ballot that stands for one of my lines, newest first. */
export default function BallotsPage() {
  return (
    <Owner title={t('ballots.title')}>
      <Page title={t('ballots.title')} parent="/me">
        <List />
      </Page>
    </Owner>
  )
}

function List() {
  const ballots = useQuery(ballotsQuery)
  if (!ballots.data) {
    return ballots.isError ? <Problem error={ballots.error} retry={() => void ballots.refetch()} /> : <Waiting />
  }
  const cast = castMotions(ballots.data.items)
  if (cast.length === 0) return <Empty>{t('ballots.none')}</Empty>
  return (
    <div className="card flat">
      {cast.map(({ paper, motion }) => {
        const mine = motion.mine!
        const how = mine.channel === 'PAPER' ? t('line.paper') : t('line.online')
        return (
          <Row
            key={mine.ballotId}
            to={
              mine.choice === null
                ? `/votes/${paper.areaId}/${motion.motionId}`
                : `/receipts/${paper.areaId}/${mine.ballotId}`
            }
            title={motion.title}
            sub={
              <>
                {lineTitle(motion.line)}
                <br />
                {how} · {moment(mine.castAt)}
                {!mine.own ? ` · ${t('line.by', { by: mine.by })}` : ''}
              </>
            }
            side={<span className="chip good">{choiceWord(mine.choice)}</span>}
          />
        )
      })}
    </div>
  )
}

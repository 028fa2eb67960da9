import { useInfiniteQuery } from '@tanstack/react-query'
import { historyQuery } from '../api/queries.ts'
import type { PastAssembly } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { closing } from '../shared/format.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../shell/parts.tsx'
import { lineTitle } from '../vote/line-card.tsx'
import { choiceWord, stateWord } from '../vote/words.ts'

/** Assemblies that are over: what I voted, my receipts, what was decided. */
export default function HistoryPage() {
  return (
    <Owner title={t('history.title')}>
      <Page title={t('history.title')} parent="/me">
        <List />
      </Page>
    </Owner>
  )
}

function List() {
  const history = useInfiniteQuery(historyQuery)
  if (!history.data) {
    return history.isError ? <Problem error={history.error} retry={() => void history.refetch()} /> : <Waiting />
  }
  const items = history.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty>{t('history.none')}</Empty>
  return (
    <>
      {items.map((past) => (
        <Past key={past.assemblyId} past={past} />
      ))}
      {history.hasNextPage ? (
        <button
          type="button"
          className="btn"
          disabled={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('notices.more')}
        </button>
      ) : null}
    </>
  )
}

function Past({ past }: { past: PastAssembly }) {
  return (
    <article className="card flat">
      <div style={{ padding: '0.9rem 1rem 0.4rem' }}>
        <p className="small muted clamp">{past.areaName}</p>
        <h2 className="clamp">{past.assemblyTitle}</h2>
        <p>
          <span className="chip">{stateWord(past.state)}</span>
          <span className="small muted">{t('votes.closed', { at: closing(past.votingUntil) })}</span>
        </p>
      </div>
      {past.motions.map((m) => (
        <Row
          key={m.motionId + m.line.lineId}
          to={
            m.mine && m.receipt ? `/receipts/${past.areaId}/${m.mine.ballotId}` : `/votes/${past.areaId}/${m.motionId}`
          }
          title={`${m.seq}. ${m.title}`}
          sub={
            <>
              {lineTitle(m.line)}
              {m.outcomeTitle ? (
                <>
                  <br />
                  {m.outcomeTitle}
                </>
              ) : null}
            </>
          }
          side={
            <span className={m.mine ? 'chip good' : 'chip'}>
              {m.mine ? choiceWord(m.mine.choice) : t('votes.notCast')}
            </span>
          }
        />
      ))}
      {past.resultLink ? <Row to={past.resultLink} title={t('history.result')} /> : null}
    </article>
  )
}

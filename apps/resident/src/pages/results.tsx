import { useQueries, useQuery } from '@tanstack/react-query'
import { homesQuery, publicAreaQuery } from '../api/queries.ts'
import { t } from '../messages/index.ts'
import { day } from '../shared/format.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../shell/parts.tsx'

const RESULTS = ['PRELIMINARY_RESULT', 'FINAL_RESULT']

/** Results of votes in my neighbourhoods, newest first. */
export default function ResultsPage() {
  return (
    <Owner title={t('results.title')}>
      <Page title={t('results.title')} parent="/votes">
        <List />
      </Page>
    </Owner>
  )
}

function List() {
  const homes = useQuery(homesQuery)
  const areas = useQueries({ queries: (homes.data?.items ?? []).map((home) => publicAreaQuery(home.areaId)) })
  const failed = homes.isError ? homes : areas.find((query) => query.isError)
  if (failed) return <Problem error={failed.error} retry={() => void failed.refetch()} />
  if (!homes.data || areas.some((query) => !query.data)) return <Waiting />
  const rows = areas
    .flatMap(({ data }) => data!.publications.map((p) => ({ ...p, areaId: data!.id, areaName: data!.name })))
    .filter((p) => RESULTS.includes(p.kind))
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
  if (rows.length === 0) return <Empty>{t('results.none')}</Empty>
  return (
    <div className="card flat">
      {rows.map((p) => (
        <Row
          key={p.id}
          to={`/p/${p.areaId}/${p.id}`}
          title={p.title}
          sub={`${p.areaName} · ${day(p.publishedAt)}`}
          side={<span className={p.kind === 'FINAL_RESULT' ? 'chip good' : 'chip brand'}>{p.kindTitle}</span>}
        />
      ))}
    </div>
  )
}

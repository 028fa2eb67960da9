import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { meQuery, publicAreaQuery } from '../api/queries.ts'
import type { PublicArea } from '../api/types.ts'
import { type MessageKey, t } from '../messages/index.ts'
import { area as areaText, day, grouped } from '../shared/format.ts'
import { Page } from '../shell/page.tsx'
import { Empty, Facts, Problem, Row, Waiting } from '../shell/parts.tsx'

const STATES: Record<string, MessageKey> = {
  MANAGED: 'area.MANAGED',
  ENTRUSTED: 'area.ENTRUSTED',
  UNMANAGED: 'area.UNMANAGED',
}

/** A neighbourhood's public page: company, committee, figures, and everything it published. No sign-in. */
export default function PublicAreaPage() {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const place = useQuery(publicAreaQuery(areaId))
  return (
    <Page title={t('area.title')} parent="/" wide>
      {place.data ? (
        <AreaFacts area={place.data} />
      ) : place.isError ? (
        <Problem error={place.error} retry={() => void place.refetch()} />
      ) : (
        <Waiting lines={6} />
      )}
    </Page>
  )
}

function AreaFacts({ area }: { area: PublicArea }) {
  const me = useQuery(meQuery)
  const state = STATES[area.state]
  const company: [string, ReactNode][] = [
    [t('area.state'), state ? t(state) : area.state],
    [t('area.company'), area.companyName ?? t('area.noCompany')],
    ...(area.managerName ? ([[t('area.manager'), area.managerName]] as [string, ReactNode][]) : []),
    ...(area.contractUntil ? ([[t('area.contract'), area.contractUntil]] as [string, ReactNode][]) : []),
  ]
  const committee: [string, ReactNode][] = area.committee
    ? [
        [t('area.committee.name'), area.committee.name],
        [t('area.committee.members'), t('people', { n: area.committee.members })],
        [t('area.committee.term'), area.committee.termUntil],
      ]
    : []
  return (
    <>
      <section className="card">
        <h2 className="big">{area.name}</h2>
        <p className="muted">
          {area.street} {area.community}
          {area.address ? ` · ${area.address}` : ''}
        </p>
        <Facts
          items={[
            [t('area.units'), t('area.unitsN', { n: grouped(String(area.figures.units)) })],
            [t('area.area'), areaText(area.figures.area)],
          ]}
        />
      </section>
      <div className="columns">
        <section className="card">
          <h2>{t('area.management')}</h2>
          <Facts items={company} />
        </section>
        <section className="card">
          <h2>{t('area.committee')}</h2>
          {area.committee ? <Facts items={committee} /> : <p className="muted">{t('area.noCommittee')}</p>}
        </section>
      </div>
      <div className="card flat">
        <Row to={`/f/${area.id}`} title={t('publicFund.title')} sub={t('publicFund.what')} />
      </div>
      <h2 className="section-title">{t('area.publications')}</h2>
      {area.publications.length === 0 ? (
        <Empty>{t('home.news.none')}</Empty>
      ) : (
        <div className="card flat">
          {area.publications.map((p) => (
            <Row
              key={p.id}
              to={`/p/${area.id}/${p.id}`}
              title={p.title}
              sub={day(p.publishedAt)}
              side={<span className={p.kind === 'FINAL_RESULT' ? 'chip good' : 'chip brand'}>{p.kindTitle}</span>}
            />
          ))}
        </div>
      )}
      {me.data && !me.data.signedIn ? (
        <div className="card flat">
          <Row to="/bind" search={{ area: area.id }} title={t('area.join')} sub={t('area.join.sub')} />
        </div>
      ) : null}
    </>
  )
}

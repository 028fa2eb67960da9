import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ballotsQuery, homesQuery, meQuery, notificationsQuery, publicAreaQuery } from '../api/queries.ts'
import type { Home, PublicArea } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { area, day } from '../shared/format.ts'
import { openMotions } from '../shared/papers.ts'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../shell/parts.tsx'
import { MotionCard } from '../vote/motion-card.tsx'
import { HomeFund } from './fund/home-fund.tsx'
import { NotificationRow } from './notification-row.tsx'

const SignIn = lazy(() => import('../sign-in/form.tsx'))

/** The first screen: what must I do, what is new, what is mine. */
export default function HomePage() {
  const me = useQuery(meQuery)
  if (!me.data) {
    return (
      <Page title={t('app.name')}>
        {me.isError ? <Problem error={me.error} retry={() => void me.refetch()} /> : <Waiting />}
      </Page>
    )
  }
  if (!me.data.signedIn) {
    return (
      <Page title={t('app.name')}>
        <p className="big">{t('home.welcome')}</p>
        <Suspense fallback={<Waiting lines={5} />}>
          <SignIn />
        </Suspense>
      </Page>
    )
  }
  return (
    <Page title={t('app.name')} tabs side={<span className="muted small">{me.data.displayName}</span>}>
      <OpenVotes now={me.data.now} />
      <HomeFund />
      <MyHomes />
      <MyNotifications />
    </Page>
  )
}

function OpenVotes({ now }: { now: string }) {
  const ballots = useQuery(ballotsQuery)
  const open = openMotions(ballots.data?.items ?? [])
  return (
    <section>
      <h2 className="section-title">{t('home.open')}</h2>
      <div className="list">
        {ballots.isError && !ballots.data ? (
          <Problem error={ballots.error} retry={() => void ballots.refetch()} />
        ) : !ballots.data ? (
          <Waiting />
        ) : open.length === 0 ? (
          <Empty>{t('home.open.none')}</Empty>
        ) : (
          open.map(({ paper, motion }) => (
            <MotionCard key={motion.motionId + motion.line.lineId} paper={paper} motion={motion} now={now} />
          ))
        )}
      </div>
    </section>
  )
}

function MyHomes() {
  const homes = useQuery(homesQuery)
  const items = homes.data?.items ?? []
  const areas = useQueries({ queries: items.map((home) => publicAreaQuery(home.areaId)) })
  if (homes.isError && !homes.data) return <Problem error={homes.error} retry={() => void homes.refetch()} />
  if (!homes.data) return <Waiting />
  return (
    <>
      <section>
        <h2 className="section-title">{t('home.homes')}</h2>
        <div className="list">
          {items.length === 0 ? <BindCard /> : items.map((home) => <HomeCard key={home.areaId} home={home} />)}
        </div>
      </section>
      {areas.map((query) => (query.data ? <AreaNews key={query.data.id} area={query.data} /> : null))}
    </>
  )
}

function BindCard() {
  return (
    <div className="card">
      <h2>{t('home.bind.title')}</h2>
      <p>{t('home.bind.why')}</p>
      <Link to="/bind" className="btn primary tall">
        {t('home.bind.go')}
      </Link>
    </div>
  )
}

function HomeCard({ home }: { home: Home }) {
  return (
    <div className="card flat">
      <Row to={`/p/${home.areaId}`} title={<b>{home.areaName}</b>} sub={t('home.areaPage')} />
      <ul>
        {home.units.map((unit) => (
          <li key={unit.unitId} className="row">
            <span className="body">{unit.label}</span>
            <span className="num muted">{area(unit.area)}</span>
          </li>
        ))}
      </ul>
      <Row to="/fund" title={t('fund.title')} sub={t('fund.sub')} />
    </div>
  )
}

function AreaNews({ area: place }: { area: PublicArea }) {
  const latest = place.publications.slice(0, 3)
  return (
    <section>
      <h2 className="section-title">
        <span className="clamp">{t('home.news', { area: place.name })}</span>
        <Link to={`/p/${place.id}`}>{t('app.all')}</Link>
      </h2>
      <div className="list">
        {latest.length === 0 ? (
          <Empty>{t('home.news.none')}</Empty>
        ) : (
          <div className="card flat">
            {latest.map((p) => (
              <Row
                key={p.id}
                to={`/p/${place.id}/${p.id}`}
                title={p.title}
                sub={`${p.kindTitle} · ${day(p.publishedAt)}`}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

function MyNotifications() {
  const notices = useQuery(notificationsQuery)
  const items = notices.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section>
      <h2 className="section-title">
        {t('home.notifications')}
        <Link to="/notices">{t('app.all')}</Link>
      </h2>
      <div className="list">
        <div className="card flat">
          {items.map((n) => (
            <NotificationRow key={n.id} notification={n} />
          ))}
        </div>
      </div>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { Layout } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { t } from '../../messages/index.ts'
import { GlobalSearch } from '../search/GlobalSearch.tsx'
import { meQuery } from '../session/session.api.ts'
import { PlaceTree } from './PlaceTree.tsx'
import { StoppedBanner } from './StoppedBanner.tsx'
import { UserMenu } from './UserMenu.tsx'
import './shell.css'

/** Only demo mode has one, so nobody else fetches it. */
const ClockButton = lazy(() => import('./ClockButton.tsx'))

const CLOCK_MS = 30_000
const BASE = '/console'.length

/** The frame of every page: places at the left, one search box above, the page in the middle. */
export function Shell(): ReactNode {
  const me = useQuery({ ...meQuery, refetchInterval: CLOCK_MS })
  const navigate = useNavigate()
  const ended = me.data?.signedIn === false
  // Signed out elsewhere, or the session ran out: back to the sign-in page, and here again afterwards.
  useEffect(() => {
    if (ended)
      void navigate({ to: '/sign-in', search: { next: location.pathname.slice(BASE) + location.search } as never })
  }, [ended, navigate])
  return (
    <Layout className="shell">
      <a href="#page" className="skip">
        {t('shell.skip')}
      </a>
      <Layout.Header className="shell-head">
        <Link to="/" className="brand">
          <img src="/console/favicon.svg" alt="" width={26} height={26} />
          <span>{t('app.name')}</span>
        </Link>
        <GlobalSearch />
        <div className="shell-right">
          {me.data?.demo && (
            <Suspense>
              <ClockButton now={me.data.now} />
            </Suspense>
          )}
          {me.data && <UserMenu me={me.data} />}
        </div>
      </Layout.Header>
      <StoppedBanner />
      <Layout className="shell-body">
        <Layout.Sider width={264} className="shell-side" breakpoint="lg" collapsedWidth={0}>
          <nav aria-label={t('shell.nav')} className="side-nav">
            <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className="side-link">
              {t('work.title')}
            </Link>
            <Link to="/areas" activeOptions={{ exact: true, includeSearch: false }} className="side-link">
              {t('areas.title')}
            </Link>
            <Link to="/uses" activeOptions={{ includeSearch: false }} className="side-link">
              {t('shell.uses')}
            </Link>
            <div className="side-title">{t('shell.places')}</div>
            <PlaceTree />
          </nav>
        </Layout.Sider>
        <Layout.Content className="shell-content" id="page" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

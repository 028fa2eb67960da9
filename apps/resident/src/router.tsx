import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { Crash } from './pages/crash.tsx'
import HomePage from './pages/home.tsx'

type Search = Record<string, string | number | undefined>

const root = createRootRoute({
  component: Outlet,
  // Every parameter is text; pages read what they know and leave the rest.
  validateSearch: (search: Record<string, unknown>): Search => {
    const known: Search = {}
    for (const [key, value] of Object.entries(search)) {
      if (typeof value === 'string' || typeof value === 'number') known[key] = value
    }
    return known
  },
  notFoundComponent: lazyRouteComponent(() => import('./pages/not-found.tsx')),
  errorComponent: Crash,
})

function page(path: string, load: () => Promise<{ default: () => React.ReactNode }>) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })
}

const tree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  page('/sign-in', () => import('./pages/sign-in.tsx')),
  page('/bind', () => import('./pages/bind.tsx')),
  page('/votes', () => import('./pages/votes.tsx')),
  page('/votes/$areaId/$motionId', () => import('./pages/motion.tsx')),
  page('/receipts/$areaId/$ballotId', () => import('./pages/receipt.tsx')),
  page('/ballots', () => import('./pages/ballots.tsx')),
  page('/history', () => import('./pages/history.tsx')),
  page('/roll/$areaId/$assemblyId', () => import('./pages/roll.tsx')),
  page('/objection/$areaId/$assemblyId', () => import('./pages/objection.tsx')),
  page('/notices', () => import('./pages/notices.tsx')),
  page('/results', () => import('./pages/results.tsx')),
  page('/me', () => import('./pages/me.tsx')),
  page('/verify', () => import('./pages/verify/verify-page.tsx')),
  page('/fund', () => import('./pages/fund/my-fund.tsx')),
  page('/fund/$areaId/units/$unitId', () => import('./pages/fund/account.tsx')),
  page('/fund/$areaId/units/$unitId/statement', () => import('./pages/fund/statement.tsx')),
  page('/fund/$areaId/$useId', () => import('./pages/fund/my-part.tsx')),
  page('/f/$areaId', () => import('./pages/fund/public-fund.tsx')),
  page('/f/$areaId/$useId', () => import('./pages/fund/public-use.tsx')),
  page('/s/$areaId/$statementId', () => import('./pages/fund/statement-check.tsx')),
  page('/p/$areaId', () => import('./pages/public-area.tsx')),
  page('/p/$areaId/$publicationId', () => import('./pages/publication.tsx')),
])

/** Every screen has an address of its own, so that the phone's back button and a QR code both work. */
export const router = createRouter({ routeTree: tree, defaultErrorComponent: Crash, scrollRestoration: true })

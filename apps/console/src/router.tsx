import { ApiProblem } from '@linli/client'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { meQuery } from './features/session/session.api.ts'
import { Shell } from './features/shell/Shell.tsx'
import { t } from './messages/index.ts'
import { queryClient } from './platform/query.ts'
import { ProblemPage } from './ui/Problem.tsx'

const root = createRootRoute({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./features/session/SignInPage.tsx')),
})

/** Everything but the sign-in page asks first who is there, and remembers where they wanted to go. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery)
    if (!me.signedIn) throw redirect({ to: '/sign-in', search: { next: location.href } as never })
  },
  component: Outlet,
})

const shell = createRoute({ getParentRoute: () => inside, id: 'shell', component: Shell })

const work = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./features/work/WorkPage.tsx')),
})
const areas = createRoute({
  getParentRoute: () => shell,
  path: '/areas',
  component: lazyRouteComponent(() => import('./features/area/AreasPage.tsx')),
})
const area = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId',
  component: lazyRouteComponent(() => import('./features/area/AreaLayout.tsx')),
})
const overview = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyRouteComponent(() => import('./features/area/OverviewTab.tsx')),
})
const map = createRoute({
  getParentRoute: () => area,
  path: '/map',
  component: lazyRouteComponent(() => import('./features/unit/MapTab.tsx')),
})
const units = createRoute({
  getParentRoute: () => area,
  path: '/units',
  component: lazyRouteComponent(() => import('./features/unit/UnitsTab.tsx')),
})
const assemblies = createRoute({
  getParentRoute: () => area,
  path: '/assemblies',
  component: lazyRouteComponent(() => import('./features/assembly/AssembliesTab.tsx')),
})
const imports = createRoute({
  getParentRoute: () => area,
  path: '/imports',
  component: lazyRouteComponent(() => import('./features/import/ImportsTab.tsx')),
})
const bindings = createRoute({
  getParentRoute: () => area,
  path: '/bindings',
  component: lazyRouteComponent(() => import('./features/binding/BindingsTab.tsx')),
})
const files = createRoute({
  getParentRoute: () => area,
  path: '/files',
  component: lazyRouteComponent(() => import('./features/area/FilesTab.tsx')),
})
const fund = createRoute({
  getParentRoute: () => area,
  path: '/fund',
  component: lazyRouteComponent(() => import('./features/funds/FundTab.tsx')),
})
const history = createRoute({
  getParentRoute: () => area,
  path: '/history',
  component: lazyRouteComponent(() => import('./features/area/HistoryTab.tsx')),
})
const importPage = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/imports/$importId',
  component: lazyRouteComponent(() => import('./features/import/ImportPage.tsx')),
})
const newAssembly = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/assemblies/new',
  component: lazyRouteComponent(() => import('./features/assembly/wizard/WizardPage.tsx')),
})
const editAssembly = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/assemblies/$assemblyId/edit',
  component: lazyRouteComponent(() => import('./features/assembly/wizard/WizardPage.tsx')),
})
const assembly = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/assemblies/$assemblyId',
  component: lazyRouteComponent(() => import('./features/assembly/AssemblyPage.tsx')),
})
const paper = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/assemblies/$assemblyId/paper',
  component: lazyRouteComponent(() => import('./features/paper/PaperPage.tsx')),
})
const uses = createRoute({
  getParentRoute: () => shell,
  path: '/uses',
  component: lazyRouteComponent(() => import('./features/funds/use/UsesPage.tsx')),
})
const newUse = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/fund/uses/new',
  component: lazyRouteComponent(() => import('./features/funds/draft/UseDraftPage.tsx')),
})
const editUse = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/fund/uses/$useId/edit',
  component: lazyRouteComponent(() => import('./features/funds/draft/UseDraftPage.tsx')),
})
const use = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/fund/uses/$useId',
  component: lazyRouteComponent(() => import('./features/funds/use/UsePage.tsx')),
})
const fundAccount = createRoute({
  getParentRoute: () => shell,
  path: '/areas/$areaId/fund/units/$unitId',
  component: lazyRouteComponent(() => import('./features/funds/books/AccountPage.tsx')),
})
/** Pages for the printer stand outside the shell. */
const printPack = createRoute({
  getParentRoute: () => inside,
  path: '/print/areas/$areaId/assemblies/$assemblyId/paper',
  component: lazyRouteComponent(() => import('./features/paper/print/PackPage.tsx')),
})
const printNotice = createRoute({
  getParentRoute: () => inside,
  path: '/print/areas/$areaId/assemblies/$assemblyId/notice',
  component: lazyRouteComponent(() => import('./features/paper/print/NoticePage.tsx')),
})

const routeTree = root.addChildren([
  signIn,
  inside.addChildren([
    shell.addChildren([
      work,
      areas,
      area.addChildren([overview, map, units, assemblies, fund, imports, bindings, files, history]),
      importPage,
      newAssembly,
      editAssembly,
      assembly,
      paper,
      uses,
      newUse,
      editUse,
      use,
      fundAccount,
    ]),
    printPack,
    printNotice,
  ]),
])

export const router = createRouter({
  routeTree,
  basepath: '/console',
  // Values of the address are plain words: `?state=UNSOLD`, not JSON.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Skeleton active className="page" />,
  defaultErrorComponent: ({ error, reset }) => (
    <ProblemPage
      error={error}
      // Asks quietly first: the page is torn down only when there is somebody to answer.
      onRetry={() =>
        void queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).then(
          () => {
            reset()
            return router.invalidate()
          },
          () => undefined,
        )
      }
    />
  ),
  defaultNotFoundComponent: () => <ProblemPage error={notFound()} />,
})

const notFound = () =>
  new ApiProblem({ status: 404, code: 'NOT_FOUND', title: t('problem.noPageTitle'), detail: t('problem.noPage') })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

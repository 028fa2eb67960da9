import { demoRoutes } from './demo/demo.routes.ts'
import { areaRoutes } from './registry/area/area.routes.ts'
import { placeRoutes } from './registry/place/place.routes.ts'
import { unitRoutes } from './registry/unit/unit.routes.ts'
import './assembly/assembly.policy.ts'
import './registry/registry.policy.ts'
import type { Routes } from './platform/http/app.ts'
import { authRoutes } from './platform/http/auth.routes.ts'
import { healthRoutes } from './platform/http/health.routes.ts'
import { webRoutes } from './platform/http/web.routes.ts'
import type { Job, Ticker } from './platform/jobs/jobs.ts'

/** Every room's routes; a new module adds one line to each list it needs. */
export const ROUTES: Routes[] = [healthRoutes, authRoutes, placeRoutes, areaRoutes, unitRoutes, demoRoutes, webRoutes]

/** Background work asked for through the outbox. */
export const JOBS: Job[] = []

/** Background work that looks for something to do by itself. */
export const TICKERS: Ticker[] = []

import { authorityRoutes } from './assembly/authority/authority.routes.ts'
import { ballotRoutes } from './assembly/ballot/ballot.routes.ts'
import { bundleRoutes } from './assembly/bundle/bundle.routes.ts'
import { deliveryRoutes } from './assembly/delivery/delivery.routes.ts'
import { assemblyTicker } from './assembly/lifecycle/lifecycle.ts'
import { logRoutes } from './assembly/log/log.routes.ts'
import { makeSequencer } from './assembly/log/sequencer.ts'
import { meetingRoutes } from './assembly/meeting/meeting.routes.ts'
import { timelineRoutes } from './assembly/meeting/timeline.routes.ts'
import { noticeRoutes } from './assembly/notice/notice.routes.ts'
import { objectionRoutes } from './assembly/objection/objection.routes.ts'
import { paperRoutes } from './assembly/paper/paper.routes.ts'
import { participationRoutes } from './assembly/participation/participation.routes.ts'
import { rollRoutes } from './assembly/roll/roll.routes.ts'
import { successionJob } from './assembly/roll/succeed-voters.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import { areaPageRoutes } from './disclosure/area-page/area-page.routes.ts'
import { fundPageRoutes } from './disclosure/fund-page/fund-page.routes.ts'
import { keyRoutes } from './disclosure/keys/keys.routes.ts'
import { publicationRoutes } from './disclosure/publication/publication.routes.ts'
import { accountRoutes } from './funds/account/account.routes.ts'
import { openingRoutes } from './funds/opening/opening.routes.ts'
import { statementRoutes } from './funds/statement/statement.routes.ts'
import { tellOwnersJob } from './funds/use/tell-owners.ts'
import { useRoutes } from './funds/use/use.routes.ts'
import { useOwnerRoutes } from './funds/use/use-owner.routes.ts'
import { useReadRoutes } from './funds/use/use-read.routes.ts'
import { historyRoutes } from './my/history.routes.ts'
import { myRoutes } from './my/my.routes.ts'
import { areaRoutes } from './registry/area/area.routes.ts'
import { auditTrailRoutes } from './registry/audit-trail/audit-trail.routes.ts'
import { bindingRoutes } from './registry/binding/binding.routes.ts'
import { committeeRoutes } from './registry/committee/committee.routes.ts'
import { figuresJob, figuresTicker } from './registry/figures/roll-up.ts'
import { importRoutes } from './registry/import/job/import.routes.ts'
import { importTicker } from './registry/import/job/import-ticker.ts'
import { ownershipRoutes } from './registry/ownership/ownership.routes.ts'
import { personRoutes } from './registry/person/person.routes.ts'
import { placeRoutes } from './registry/place/place.routes.ts'
import { searchRoutes } from './registry/search/search.routes.ts'
import { unitRoutes } from './registry/unit/unit.routes.ts'
import { deskRoutes } from './work/desk/desk.routes.ts'
import { unitPageRoutes } from './work/unit-page/unit-page.routes.ts'
import './assembly/assembly.policy.ts'
import './funds/funds.policy.ts'
import './funds/use/bundle-sections.ts'
import './funds/use/use.policy.ts'
import './registry/registry.policy.ts'
import './work/work.policy.ts'
import { auditSequencer } from './platform/audit-chain/chain-acts.ts'
import { forgetSessions } from './platform/auth/forget-sessions.ts'
import { fileRoutes } from './platform/files.routes.ts'
import type { Routes } from './platform/http/app.ts'
import { authRoutes } from './platform/http/auth.routes.ts'
import { healthRoutes } from './platform/http/health.routes.ts'
import { webRoutes } from './platform/http/web.routes.ts'
import { forgetAnswers } from './platform/idempotency.ts'
import type { Job, Ticker } from './platform/jobs/jobs.ts'

/** The register: places, areas, units, persons, committees. */
const REGISTRY: Routes[] = [
  placeRoutes,
  areaRoutes,
  committeeRoutes,
  auditTrailRoutes,
  unitRoutes,
  unitPageRoutes,
  ownershipRoutes,
  personRoutes,
  searchRoutes,
  importRoutes,
  deskRoutes,
]

/** Owners' assemblies, from draft to result. */
const ASSEMBLY: Routes[] = [
  meetingRoutes,
  timelineRoutes,
  rollRoutes,
  noticeRoutes,
  participationRoutes,
  deliveryRoutes,
  objectionRoutes,
]

/** The maintenance fund: opening balances, accounts. */
const FUNDS: Routes[] = [openingRoutes, accountRoutes, useReadRoutes, useRoutes, useOwnerRoutes, statementRoutes]

/** The voter's side: ballots, log, authorities, paper, own pages. */
const VOTING: Routes[] = [
  ballotRoutes,
  logRoutes,
  authorityRoutes,
  paperRoutes,
  bindingRoutes,
  fileRoutes,
  myRoutes,
  historyRoutes,
]

/** What everybody may read without signing in. */
const DISCLOSURE: Routes[] = [areaPageRoutes, fundPageRoutes, publicationRoutes, bundleRoutes, keyRoutes]

/** Every room's routes; a new module adds one line to each list it needs. */
export const ROUTES: Routes[] = [
  healthRoutes,
  authRoutes,
  ...REGISTRY,
  ...ASSEMBLY,
  ...FUNDS,
  ...VOTING,
  ...DISCLOSURE,
  demoRoutes,
  webRoutes,
]

/** Background work asked for through the outbox. */
export const JOBS: Job[] = [successionJob, figuresJob, tellOwnersJob]

/** Background work that looks for something to do by itself. */
export const TICKERS: Ticker[] = [
  importTicker,
  makeSequencer(),
  auditSequencer,
  assemblyTicker,
  forgetAnswers,
  forgetSessions,
  figuresTicker,
]

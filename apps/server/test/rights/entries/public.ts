import type { Entry } from '../entry.ts'

/** What anybody may read. */
export const PUBLIC_PAGES: Entry[] = [
  { route: 'GET /api/public/areas', right: { kind: 'public' }, ask: () => ({ query: { q: '虹桥' } }) },
  { route: 'GET /api/public/areas/:areaId', right: { kind: 'public' } },
  { route: 'GET /api/public/publications/:areaId/:publicationId', right: { kind: 'public' } },
  {
    route: 'GET /api/public/areas/:areaId/bundles/:ref',
    right: { kind: 'public' },
    params: { ref: 'publishedId' },
  },
  { route: 'GET /api/public/areas/:areaId/fund', right: { kind: 'public' } },
  { route: 'GET /api/public/areas/:areaId/fund/uses/:useId', right: { kind: 'public' } },
  { route: 'GET /api/public/areas/:areaId/fund/uses/:useId/allocation', right: { kind: 'public' } },
  { route: 'GET /api/public/statements/:areaId/:statementId', right: { kind: 'public' } },
  { route: 'GET /api/public/keys', right: { kind: 'public' } },
  { route: 'GET /api/demo/accounts', right: { kind: 'public' } },
]

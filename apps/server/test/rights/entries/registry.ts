import { newId } from '../../../src/platform/ids.ts'
import type { Ask, Entry, Right } from '../entry.ts'
import { REGISTER } from '../files.ts'

const area = (action: string): Right => ({ kind: 'area', action })
const IMPORTS = '/api/areas/:areaId/imports'
const reason = (): Ask => ({ body: { reason: '核对产权证' } })

/** Places, areas, units, owners, committees, the trail. */
const REGISTER_ENTRIES: Entry[] = [
  {
    route: 'GET /api/divisions',
    right: { kind: 'division', action: 'area.read', at: 'community', outside: 'NOTHING' },
    variant: '本社区之下',
    ask: ({ communityId }) => ({ query: { parentId: communityId } }),
  },
  {
    route: 'GET /api/divisions',
    right: { kind: 'division', action: 'area.read', at: 'street', outside: 'NOTHING' },
    variant: '街道之下',
    ask: ({ streetId }) => ({ query: { parentId: streetId } }),
  },
  { route: 'GET /api/areas', right: { kind: 'in-sight', action: 'area.read' } },
  {
    route: 'POST /api/areas',
    variant: '在社区',
    right: { kind: 'division', action: 'area.create', at: 'community', outside: 'NOT_FOUND' },
    ask: ({ communityId }) => ({ body: { communityId, name: `新小区${newId()}`, state: 'UNMANAGED' } }),
  },
  {
    route: 'POST /api/areas',
    variant: '在街道',
    right: { kind: 'division', action: 'area.create', at: 'street', outside: 'NOT_FOUND' },
    ask: ({ streetId }) => ({ body: { communityId: streetId, name: `新小区${newId()}`, state: 'UNMANAGED' } }),
    best: { status: 400, why: '小区只建在社区之下' },
  },
  { route: 'GET /api/areas/:areaId', right: area('area.read') },
  {
    route: 'PATCH /api/areas/:areaId',
    right: area('area.change'),
    ask: () => ({ body: { version: 1, address: '虹桥路1号' } }),
  },
  { route: 'GET /api/areas/:areaId/neighbourhoods', right: area('area.read') },
  {
    route: 'POST /api/areas/:areaId/neighbourhoods',
    right: area('area.change'),
    ask: () => ({ body: { name: `二期${newId()}` } }),
  },
  { route: 'GET /api/areas/:areaId/committees', right: area('area.read') },
  {
    route: 'POST /api/areas/:areaId/committees/:committeeId/end',
    right: area('committee.record'),
    ask: reason,
  },
  { route: 'POST /api/areas/:areaId/committees', right: area('committee.record'), ask: committee },
  { route: 'GET /api/areas/:areaId/audit', right: area('audit.read') },
  { route: 'GET /api/areas/:areaId/timeline', right: area('timeline.read') },
  { route: 'GET /api/areas/:areaId/buildings', right: area('area.read') },
  { route: 'GET /api/areas/:areaId/units', right: area('unit.read') },
  { route: 'GET /api/areas/:areaId/units/:unitId', right: area('unit.read') },
  {
    route: 'PATCH /api/areas/:areaId/units/:unitId',
    right: area('unit.change'),
    ask: () => ({ body: { version: 1, reason: '对照产权证更正', layout: '三室两厅' } }),
  },
  {
    route: 'POST /api/areas/:areaId/units/:unitId/transfer',
    right: area('ownership.transfer'),
    params: { unitId: 'thirdUnitId' },
    ask: () => ({
      body: {
        version: 1,
        fromDate: '2026-11-01',
        owners: [{ name: '孙丽华', kind: 'NATURAL' }],
        reason: '买卖，已核对',
      },
    }),
  },
  { route: 'POST /api/areas/:areaId/persons/:personId/unmask', right: area('person.unmask'), ask: reason },
  {
    route: 'GET /api/search',
    variant: '管辖范围',
    right: { kind: 'in-sight', action: 'register.search' },
    ask: () => ({ query: { q: '虹桥' } }),
  },
  { route: 'GET /api/work', right: { kind: 'in-sight', action: 'work.read' } },
]

/** The desk where owners are bound. */
const DESK: Entry[] = [
  { route: 'GET /api/areas/:areaId/bindings', right: area('binding.desk') },
  {
    route: 'POST /api/areas/:areaId/bindings',
    right: area('binding.desk'),
    ask: ({ personId }) => ({ body: { personId, phone: '13900000123', note: '核验身份证和产权证' } }),
  },
  {
    route: 'POST /api/areas/:areaId/bindings/:bindingId/end',
    right: area('binding.desk'),
    ask: reason,
    fresh: async ({ areaId, otherAccountId, personId }, { insert }) => ({
      bindingId: await insert('binding', areaId, {
        account_id: otherAccountId,
        person_id: personId,
        method: 'DESK_PAPERS',
        bound_at: new Date('2026-11-20T01:00:00Z'),
      }),
    }),
  },
]

/** Import and export of the register. */
const IMPORT: Entry[] = [
  { route: 'GET /api/import-template', right: { kind: 'public' } },
  { route: `GET ${IMPORTS}`, right: area('import.run') },
  {
    route: `POST ${IMPORTS}`,
    right: area('import.run'),
    ask: () => ({ file: { name: '清册.csv', bytes: Buffer.from(REGISTER) } }),
  },
  { route: `GET ${IMPORTS}/:jobId`, right: area('import.run') },
  {
    route: `PUT ${IMPORTS}/:jobId/mapping`,
    right: area('import.run'),
    ask: () => ({ body: { columns: { 0: 'building', 1: 'section', 2: 'room', 3: 'area', 4: 'ownerName' } } }),
  },
  { route: `GET ${IMPORTS}/:jobId/rows`, right: area('import.run') },
  { route: `GET ${IMPORTS}/:jobId/result`, right: area('import.run'), params: { jobId: 'secondJobId' } },
  { route: `POST ${IMPORTS}/:jobId/commit`, right: area('import.run'), params: { jobId: 'secondJobId' } },
  { route: `POST ${IMPORTS}/:jobId/cancel`, right: area('import.run') },
  { route: 'GET /api/areas/:areaId/export', right: area('export.run') },
]

export const REGISTRY: Entry[] = [...REGISTER_ENTRIES, ...DESK, ...IMPORT]

function committee(): Ask {
  const members = ['CHAIR', 'MEMBER', 'MEMBER', 'MEMBER', 'MEMBER'].map((position, i) => ({
    name: `新委员${i}`,
    position,
  }))
  return { body: { name: `第二届业主委员会`, termFrom: '2026-01-01', termUntil: '2030-12-31', members } }
}

import { newId } from '../../../src/platform/ids.ts'
import type { Ask, Entry, Right } from '../entry.ts'
import type { Ids } from '../scene.ts'

const area = (action: string): Right => ({ kind: 'area', action })
const LIST = '/api/areas/:areaId/fund/uses'
const ONE = `${LIST}/:useId`
const of = (useId: keyof Ids) => ({ useId })
const at =
  (version: number, more: object = {}) =>
  (): Ask => ({ body: { version, ...more } })
const reason = { reason: '材料已核对' }
/** Owners see sums over households they may not read row by row. */
const SHOWN = '业主一侧由平台自己的角色读：只有公示过的，只有合计'
const pays = (body: object) => (): Ask => ({ body, headers: { 'idempotency-key': newId() } })

const draft = (fileId: string) => ({
  title: '更换生活水泵',
  reason: '两台水泵漏水、异响。',
  workScope: '更换两台水泵及阀门。',
  warranty: { part: 'EQUIPMENT', cause: 'AGEING', completedOn: '2012-06-30' },
  quotes: [{ company: '江阴市安泰机电有限公司', amount: '300.00', fileId, chosen: true }],
})

/** Reading of uses; owners read from the preview on, each their own part. */
const READING: Entry[] = [
  { route: `GET ${LIST}`, right: area('fund.use.read'), believed: 'official', ownersWithoutRls: SHOWN },
  {
    route: 'GET /api/fund/uses',
    right: { kind: 'in-sight', action: 'fund.read' },
    believed: 'official',
  },
  { route: 'GET /api/areas/:areaId/fund/decisions', right: area('fund.use.create') },
  { route: `GET ${ONE}`, right: area('fund.use.read'), believed: 'official', ownersWithoutRls: SHOWN },
  { route: `GET ${ONE}/parts`, right: area('fund.read') },
  { route: `GET ${ONE}/my-part`, right: { kind: 'area', action: 'fund.use.read', homes: true } },
  { route: `GET ${ONE}/papers/:fileId`, right: area('fund.use.read'), params: { fileId: 'quoteId' } },
  { route: 'GET /api/fund/use-options', right: { kind: 'signed-in' } },
]

/** From the draft to the settlement. */
const ACTS: Entry[] = [
  {
    route: `POST ${LIST}`,
    right: area('fund.use.create'),
    ask: ({ freeMotionId, quoteId }) => ({ body: { motionId: freeMotionId, ...draft(quoteId) } }),
  },
  {
    route: `PUT ${ONE}`,
    right: area('fund.use.change'),
    params: of('draftUseId'),
    ask: ({ quoteId }) => ({ body: { version: 1, ...draft(quoteId) } }),
  },
  { route: `POST ${ONE}/preview`, right: area('fund.use.preview'), params: of('previewUseId'), ask: at(1) },
  { route: `POST ${ONE}/withdraw`, right: area('fund.use.withdraw'), params: of('withdrawnUseId'), ask: at(2, reason) },
  { route: `POST ${ONE}/submit`, right: area('fund.use.submit'), params: of('shownUseId'), ask: at(2) },
  {
    route: `POST ${ONE}/refuse`,
    right: area('fund.use.refuse'),
    params: of('refusedUseId'),
    ask: at(3, { ...reason, article: '住宅专项维修资金管理办法 第25条' }),
  },
  {
    route: `POST ${ONE}/approve`,
    right: area('fund.use.approve'),
    params: of('submittedUseId'),
    ask: pays({ version: 3, ...reason }),
  },
  {
    route: `POST ${ONE}/collect`,
    right: area('fund.use.collect'),
    params: of('approvedUseId'),
    ask: ({ unitId }) => pays({ unitId, amount: '1.00' })(),
    best: { status: 409, why: '各户余额够付，没有要补交的' },
  },
  {
    route: `POST ${ONE}/pay`,
    right: area('fund.use.pay'),
    params: of('approvedUseId'),
    ask: pays({ amount: '100.00' }),
  },
  {
    route: `POST ${ONE}/settle`,
    right: area('fund.use.settle'),
    params: of('paidUseId'),
    ask: ({ quoteId }) =>
      pays({
        total: '300.00',
        acceptedOn: '2026-11-19',
        papers: [
          { fileId: quoteId, title: '验收单', stage: 'ACCEPTANCE' },
          { fileId: quoteId, title: '结算书', stage: 'SETTLEMENT' },
        ],
      })(),
  },
  {
    route: `POST ${ONE}/retention`,
    right: area('fund.use.retention'),
    params: of('settledUseId'),
    ask: pays({ note: '质保期满' }),
    best: { status: 409, why: '质保期还没有满' },
  },
  {
    route: `POST ${ONE}/cancel`,
    right: area('fund.use.cancel'),
    params: of('cancelUseId'),
    ask: pays({ version: 1, ...reason }),
  },
]

export const USES: Entry[] = [...READING, ...ACTS]

import { newId } from '../../../src/platform/ids.ts'
import type { Entry, Right } from '../entry.ts'
import { AGENT, DRAFT } from '../files.ts'

const area = (action: string): Right => ({ kind: 'area', action })
const LIST = '/api/areas/:areaId/assemblies'
const ONE = `${LIST}/:assemblyId`
const reason = () => ({ body: { reason: '资料有误' } })

/** Assemblies, from draft to objections. */
const MEETINGS: Entry[] = [
  { route: `GET ${LIST}`, right: area('assembly.read') },
  { route: `POST ${LIST}`, right: area('assembly.create'), ask: () => ({ body: DRAFT('再开一次') }) },
  { route: `GET ${ONE}`, right: area('assembly.read') },
  {
    route: `PATCH ${ONE}`,
    right: area('assembly.change'),
    params: { assemblyId: 'draftId' },
    ask: () => ({ body: { version: 1, title: '改过的名称' } }),
  },
  { route: `POST ${ONE}/cancel`, right: area('assembly.cancel'), params: { assemblyId: 'cancelId' }, ask: reason },
  { route: `GET ${ONE}/timeline`, right: area('assembly.timeline') },
  { route: `POST ${ONE}/freeze`, right: area('roll.freeze'), params: { assemblyId: 'freezeId' } },
  { route: `GET ${ONE}/roll`, right: area('roll.read') },
  { route: `GET ${ONE}/notice`, right: area('assembly.read') },
  { route: `POST ${ONE}/notice`, right: area('notice.publish'), params: { assemblyId: 'frozenId' } },
  { route: `GET ${ONE}/participation`, right: area('participation.read') },
  {
    route: `POST ${ONE}/deliveries`,
    right: area('delivery.record'),
    ask: ({ otherLineId }) => ({ body: { lineIds: [otherLineId], channel: 'DOOR', evidence: '当面送达' } }),
  },
  { route: `POST ${ONE}/notice/opened`, right: area('notice.open'), params: { assemblyId: 'noticedId' } },
  { route: `GET ${ONE}/objections`, right: area('objection.read'), params: { assemblyId: 'objectedId' } },
  {
    route: `POST ${ONE}/objections`,
    right: area('objection.raise'),
    params: { assemblyId: 'objectedId' },
    ask: () => ({ body: { stage: 'RESULT', body: '请复核计票' } }),
  },
  {
    route: `POST ${ONE}/objections/:objectionId/answer`,
    right: area('objection.answer'),
    params: { assemblyId: 'objectedId' },
    ask: () => ({ body: { state: 'REJECTED', answer: '已复核，无误' } }),
  },
]

/** Agents, paper ballots, the organiser's bundle. */
const VOTING_DESK: Entry[] = [
  { route: `GET ${ONE}/authorities`, right: area('roll.read') },
  {
    route: `POST ${ONE}/authorities`,
    right: area('authority.record'),
    ask: ({ otherLineId }) => ({ body: { ...AGENT, lineId: otherLineId } }),
  },
  { route: `POST ${ONE}/authorities/:authorityId/revoke`, right: area('authority.record'), ask: reason },
  { route: `GET ${ONE}/paper`, right: area('paper.read') },
  { route: `GET ${ONE}/paper/pack`, right: area('paper.read') },
  { route: `POST ${ONE}/paper/issue`, right: area('paper.issue'), ask: () => ({ body: {} }) },
  { route: `POST ${ONE}/paper/:paperId/return`, right: area('paper.key') },
  {
    route: `POST ${ONE}/paper/:paperId/key`,
    right: area('paper.key'),
    params: { paperId: 'keyPaperId' },
    ask: ({ motionId }) => ({ body: { choices: [{ motionId, choice: 'FOR' }], version: 1 } }),
  },
  {
    route: `POST ${ONE}/paper/:paperId/confirm`,
    right: area('paper.confirm'),
    params: { paperId: 'keyPaperId' },
    ask: ({ motionId }) => ({ body: { choices: [{ motionId, choice: 'FOR' }], version: 2 } }),
    best: { status: 403, why: '复核须由另一人：轮到的第一人正是录入的人' },
  },
  { route: `POST ${ONE}/paper/:paperId/void`, right: area('paper.key'), ask: reason },
  {
    route: `POST ${ONE}/bundle`,
    right: area('bundle.open'),
    params: { assemblyId: 'publishedId' },
    ask: reason,
    best: { status: 403, why: '业委会只下载自己召集的会议，这次由居委会组织' },
  },
]

/** What voters do. */
const BALLOTS: Entry[] = [
  { route: 'GET /api/areas/:areaId/motions/:motionId/ballot', right: { kind: 'voter', action: 'ballot.cast' } },
  {
    route: 'POST /api/areas/:areaId/motions/:motionId/ballots',
    right: { kind: 'voter', action: 'ballot.cast', others: 'FORBIDDEN' },
    ask: ({ lineId }) => ({ body: { lineId, choice: 'AGAINST' }, headers: keyed() }),
    withoutRls: '投票由平台自己的角色写入；谁能为这一户投票由同一事务里的 who-may-vote 判断',
  },
  {
    route: 'GET /api/areas/:areaId/ballots/:ballotId/receipt',
    right: { kind: 'voter', action: 'ballot.cast', others: 'NOT_FOUND' },
  },
  {
    route: 'GET /api/areas/:areaId/ballots/:ballotId/proof',
    right: { kind: 'voter', action: 'ballot.cast', others: 'NOT_FOUND' },
  },
  { route: `GET ${ONE}/my-lines`, right: { kind: 'voter', action: 'objection.raise' } },
]

export const ASSEMBLY: Entry[] = [...MEETINGS, ...VOTING_DESK, ...BALLOTS]

const keyed = () => ({ 'idempotency-key': newId() })

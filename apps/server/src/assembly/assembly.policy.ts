import { BUREAU, COMMITTEE, definePolicy, GRASSROOTS, OFFICIALS, STAFF } from '../platform/policy.ts'

/** Who may do what in an owners' assembly. The organiser convenes; the community's desk handles paper; nobody reads ballots. */
definePolicy({
  'assembly.read': { title: '查看业主大会会议', roles: [...STAFF, 'OWNER'] },
  'assembly.create': { title: '拟定业主大会会议', roles: [...COMMITTEE, ...GRASSROOTS] },
  'assembly.change': { title: '修改会议资料', roles: [...COMMITTEE, ...GRASSROOTS] },
  'assembly.cancel': { title: '取消会议', roles: ['COMMITTEE_CHAIR', ...GRASSROOTS] },
  'roll.freeze': { title: '冻结业主名册', roles: ['COMMITTEE_CHAIR', ...GRASSROOTS] },
  'roll.read': { title: '查看业主名册', roles: [...OFFICIALS, ...COMMITTEE] },
  'notice.publish': { title: '发布会议公告', roles: ['COMMITTEE_CHAIR', ...GRASSROOTS] },
  'bundle.open': { title: '下载含选票内容的证明包', roles: ['COMMITTEE_CHAIR', ...GRASSROOTS] },
  'assembly.timeline': { title: '查看会议的操作记录', roles: [...OFFICIALS, ...COMMITTEE] },
  'participation.read': { title: '查看参与情况', roles: [...OFFICIALS, ...COMMITTEE] },
  'notice.open': { title: '打开会议公告', roles: ['OWNER'] },
  'delivery.record': { title: '登记送达', roles: [...COMMITTEE, ...GRASSROOTS] },
  'authority.record': { title: '登记代理人、推选代表或监护人', roles: GRASSROOTS },
  'paper.read': { title: '查看纸质票', roles: [...GRASSROOTS, ...COMMITTEE, ...BUREAU] },
  'paper.issue': { title: '发放纸质票', roles: [...GRASSROOTS, ...COMMITTEE] },
  'paper.key': { title: '录入纸质票', roles: GRASSROOTS },
  'paper.confirm': { title: '复核纸质票', roles: GRASSROOTS },
  'ballot.cast': { title: '投票', roles: ['OWNER'] },
  'objection.read': { title: '查看异议', roles: [...OFFICIALS, ...COMMITTEE, 'OWNER'] },
  'objection.raise': { title: '提出异议', roles: ['OWNER'] },
  'objection.answer': { title: '答复异议', roles: GRASSROOTS },
})

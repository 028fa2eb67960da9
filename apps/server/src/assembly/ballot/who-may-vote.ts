import type { Capacity, Ground } from './ballot.ts'

/** Either a capacity to vote in, or the sentence that says why not and what to do next. */
export type Standing = { capacity: Capacity } | { why: string; article?: string }

const GUIDE = '业主大会和业主委员会指导规则'

/**
 * In which capacity the actor may vote for a line on this legal day: who acts for it (agent, delegate, guardian) before
 * who owns it. Legal persons and the developer vote by an agent only (指导规则 第26条); co-owners who named a delegate
 * vote through that delegate (第25条第二款); an owner under guardianship votes through the guardian (第25条第三款); a
 * successor only votes where nobody of the line has.
 */
export function capacityOf(ground: Ground, today: string): Standing {
  const inForce = ground.authorities.filter((a) => a.from <= today && today <= a.until)
  const mine = inForce.find((a) => a.mine)
  if (mine) return { capacity: { as: mine.kind, personId: null, authorityId: mine.id } }
  if (ground.authorities.some((a) => a.mine)) {
    return { why: '您的代理期限尚未开始或已经届满，请到社区窗口重新登记授权。', article: `${GUIDE} 第26条` }
  }
  if (inForce.some((a) => a.kind === 'DELEGATE')) {
    return { why: '本户共有人已推选代表行使投票权，由该代表投票。', article: `${GUIDE} 第25条` }
  }
  if (ground.line_kind === 'DEVELOPER') {
    return { why: '建设单位须由授权代理人投票，请持授权书到社区窗口登记。', article: `${GUIDE} 第26条` }
  }
  const wards = inForce.flatMap((a) => (a.kind === 'GUARDIAN' && a.ward ? [a.ward] : []))
  const able = ground.my_voters.filter((v) => !wards.includes(v.personId))
  if (able.length === 0 && ground.my_voters.length > 0) {
    return { why: '该业主已登记监护人，由监护人投票。', article: `${GUIDE} 第25条` }
  }
  return ownCapacity({ ...ground, my_voters: able })
}

function ownCapacity(ground: Ground): Standing {
  if (ground.my_voters.length > 0 && ground.my_voters.every((v) => v.role === 'FORMER')) {
    return { why: '名册冻结后您已转让该房屋，尚未投的议题由新业主投票。' }
  }
  const natural = ground.my_voters.filter((v) => v.kind === 'NATURAL')
  const owner = natural.find((v) => v.role === 'OWNER')
  if (owner) return { capacity: { as: 'OWNER', personId: owner.personId, authorityId: null } }
  const successor = natural.find((v) => v.role === 'SUCCESSOR')
  if (successor && ground.standing_id === null) {
    return { capacity: { as: 'SUCCESSOR', personId: successor.personId, authorityId: null } }
  }
  if (successor) return { why: '名册冻结后您取得了该房屋；此前本户已经投票的，以原业主的投票为准，一户不投两次。' }
  if (ground.my_voters.length > 0) {
    return { why: '单位业主须由授权代理人投票，请持授权书到社区窗口登记。', article: `${GUIDE} 第26条` }
  }
  return { why: '您不是这一户的投票人。如登记有误，请在名册公示期内提出异议。' }
}

import { ProofError } from '@linli/proof/node'
import type { Found, Invariant, Look } from '../platform/invariant.ts'
import { listLogs, recomputeLog } from './log/recompute-log.ts'
import { SignedNotes } from './log/signed-notes.ts'
import { recountResults } from './tally/recount-results.ts'

/** What must hold of votes at every moment. */
export const ASSEMBLY_INVARIANTS: readonly Invariant[] = [
  {
    name: 'assembly.standing-points',
    title: '有效票指向同一议题、同一投票户的那张选票',
    sql: `select s.area_id, s.motion_id, s.line_id, s.ballot_id from linli.standing_ballot s
      left join linli.ballot b on b.area_id = s.area_id and b.id = s.ballot_id
      where b.id is null or (b.motion_id, b.line_id, b.channel, b.cast_at) <> (s.motion_id, s.line_id, s.channel, s.cast_at)`,
  },
  {
    name: 'assembly.standing-exists',
    title: '投过票的每户在每个议题恰有一张有效票',
    sql: `select b.area_id, b.motion_id, b.line_id, count(*) as ballots from linli.ballot b
      where not exists (select from linli.standing_ballot s
        where s.area_id = b.area_id and s.motion_id = b.motion_id and s.line_id = b.line_id)
      group by b.area_id, b.motion_id, b.line_id`,
  },
  {
    name: 'assembly.ballot-chain',
    title: '改过的票前后相接，有效的是最后一张',
    sql: `select b.area_id, b.motion_id, b.line_id, b.id, count(n.id) as followers from linli.ballot b
      left join linli.ballot n on n.area_id = b.area_id and n.supersedes = b.id and n.motion_id = b.motion_id and n.line_id = b.line_id
      left join linli.standing_ballot s on s.area_id = b.area_id and s.motion_id = b.motion_id and s.line_id = b.line_id
      group by b.area_id, b.motion_id, b.line_id, b.id, s.ballot_id
      having count(n.id) <> case when s.ballot_id = b.id then 0 else 1 end`,
  },
  {
    name: 'assembly.ballot-logged',
    title: '每张选票在日志里或等待记入，只有一处，内容相同',
    sql: `select b.area_id, b.id, b.assembly_id from linli.ballot b
      left join linli.log_leaf l on l.area_id = b.area_id and l.log_id = b.assembly_id and l.ballot_id = b.id
      left join linli.log_pending p on p.area_id = b.area_id and p.log_id = b.assembly_id and p.ballot_id = b.id
      where (l.leaf is null) = (p.leaf is null) or coalesce(l.leaf, p.leaf) <> b.leaf`,
  },
  {
    name: 'assembly.leaf-ballot',
    title: '日志里的每一条都有选票',
    sql: `select l.area_id, l.log_id, l.ballot_id from (
        select area_id, log_id, ballot_id from linli.log_leaf union all select area_id, log_id, ballot_id from linli.log_pending) l
      where not exists (select from linli.ballot b where b.area_id = l.area_id and b.id = l.ballot_id and b.assembly_id = l.log_id)`,
  },
  {
    name: 'assembly.log-dense',
    title: '投票日志从 0 起连续，条数与日志头一致',
    sql: `select coalesce(h.area_id, l.area_id) as area_id, coalesce(h.log_id, l.log_id) as log_id, h.size, l.n as leaves
      from linli.log_head h
      full join (select area_id, log_id, count(*) as n, min(seq) as low, max(seq) as high from linli.log_leaf
          group by area_id, log_id) l on l.area_id = h.area_id and l.log_id = h.log_id
      where h.size is distinct from coalesce(l.n, 0) or coalesce(l.low, 0) <> 0 or coalesce(l.high, -1) <> h.size - 1`,
  },
  {
    name: 'assembly.log-signed',
    title: '已签名的条数等于最后公布的检查点，不超过日志',
    sql: `select h.area_id, h.log_id, h.size, h.signed_size, c.size as published from linli.log_head h
      left join (select area_id, log_id, max(size) as size from linli.log_checkpoint group by area_id, log_id) c
        on c.area_id = h.area_id and c.log_id = h.log_id
      where h.signed_size <> coalesce(c.size, 0) or h.signed_size > h.size`,
  },
  {
    name: 'assembly.log-roots',
    title: '由选票重新算出的日志根等于每个检查点，包括密钥目录里最后签名的',
    look: recomputeLogs,
  },
  {
    name: 'assembly.roll-whole',
    title: '名册的面积和人数等于各投票户合计',
    sql: `select r.area_id, r.id, r.area, r.heads, l.area as lines_area, l.heads as lines_heads from linli.roll r
      left join (select area_id, roll_id, sum(area) as area, sum(heads) as heads from linli.voter_line
          group by area_id, roll_id) l on l.area_id = r.area_id and l.roll_id = r.id
      where (r.area, r.heads) <> (coalesce(l.area, 0), coalesce(l.heads, 0))`,
  },
  {
    name: 'assembly.line-whole',
    title: '投票户的面积等于其房屋合计',
    sql: `select l.area_id, l.id, l.area, u.area as units_area from linli.voter_line l
      left join (select area_id, line_id, sum(area) as area from linli.voter_line_unit group by area_id, line_id) u
        on u.area_id = l.area_id and u.line_id = l.id
      where l.area <> coalesce(u.area, 0)`,
  },
  {
    name: 'assembly.roll-own',
    title: '有效票的投票户在该议题的名册上',
    sql: `select s.area_id, s.motion_id, s.line_id from linli.standing_ballot s
      join linli.motion m on m.area_id = s.area_id and m.id = s.motion_id
      left join linli.voter_line l on l.area_id = s.area_id and l.id = s.line_id
      where l.roll_id is distinct from m.roll_id`,
  },
  {
    name: 'assembly.result-recount',
    title: '最终结果等于重新计票',
    look: ({ tx }) => recountResults(tx),
  },
  {
    name: 'assembly.answer-ballot',
    title: '每个答复过“已投票”的请求都有选票',
    sql: `select i.area_id, i.actor_id, i.created_at from linli.idempotency i
      where i.operation = 'ballot.cast' and i.status = 201 and not exists (select from linli.ballot b
        where b.area_id = i.area_id and b.account_id = i.actor_id and b.cast_at = i.created_at and b.channel = 'ONLINE')`,
  },
  {
    name: 'assembly.cast-recorded',
    title: '每张线上选票有且只有一条操作记录',
    sql: `select b.area_id, b.id, count(e.id) as events from linli.ballot b
      left join linli.audit_event e on e.area_id = b.area_id and e.subject_id = b.id and e.type = 'ballot.cast'
      where b.channel = 'ONLINE' group by b.area_id, b.id having count(e.id) <> 1`,
  },
]

/** Notes signed for logs the database does not have at all are contradictions too: it is older than they are. */
async function recomputeLogs({ tx, keyDir }: Look): Promise<Found> {
  const notes = new SignedNotes(keyDir)
  const found: Found = { looked: 0, wrong: [] }
  const logs = await listLogs(tx)
  for (const ref of logs) {
    const kept = await notes.read(ref.log_id)
    try {
      const { leaves, wrong } = await recomputeLog(tx, ref, kept === null ? [] : [kept])
      found.looked += leaves
      found.wrong.push(...wrong)
    } catch (error) {
      if (!(error instanceof ProofError)) throw error
      found.wrong.push({ ...ref, what: error.message })
    }
  }
  const known = new Set(logs.map((ref) => ref.log_id))
  for (const logId of await notes.list()) {
    if (!known.has(logId)) found.wrong.push({ log_id: logId, what: '密钥目录里有签过名的检查点，数据库里没有这个日志' })
  }
  return found
}

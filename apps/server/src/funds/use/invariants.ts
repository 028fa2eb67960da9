import type { Invariant } from '../../platform/invariant.ts'

/** Reserved or paid by journals of a use, in one place: hold entries and entries whose journal names the use. */
const HELD = `select j.area_id, j.subject_id as use_id, sum(h.amount) as held from linli.fund_hold_entry h
  join linli.fund_journal j on j.area_id = h.area_id and j.id = h.journal_id
  where j.subject_id is not null group by j.area_id, j.subject_id`

/** What must hold of every use of the fund at every moment. Read under the worker role; nothing here writes. */
export const USE_INVARIANTS: readonly (Invariant & { sql: string })[] = [
  {
    name: 'fund-use.parts-are-the-whole',
    title: '各户分摊之和等于使用金额，结算后等于结算总额',
    sql: `select u.area_id, u.id, u.amount, sum(p.amount) as parts, u.total, sum(p.final) as finals from linli.fund_use u
      join linli.fund_use_part p on p.area_id = u.area_id and p.use_id = u.id
      group by u.area_id, u.id having sum(p.amount) <> u.amount or (u.state = 'SETTLED' and sum(p.final) is distinct from u.total)`,
  },
  {
    name: 'fund-use.parts-are-the-roll',
    title: '分摊的房屋就是作出决定的名册上的房屋',
    sql: `select u.area_id, u.id from linli.fund_use u
      join linli.motion m on m.area_id = u.area_id and m.id = u.motion_id
      where u.preview_at is not null and exists (
        (select v.unit_id from linli.voter_line_unit v where v.area_id = m.area_id and v.roll_id = m.roll_id
         except select p.unit_id from linli.fund_use_part p where p.area_id = u.area_id and p.use_id = u.id)
        union all
        (select p.unit_id from linli.fund_use_part p where p.area_id = u.area_id and p.use_id = u.id
         except select v.unit_id from linli.voter_line_unit v where v.area_id = m.area_id and v.roll_id = m.roll_id))`,
  },
  {
    name: 'fund-use.within-the-decision',
    title: '使用金额、结算总额不超过业主决定的金额（加议题允许的幅度）',
    sql: `select u.area_id, u.id, u.amount, u.total, u.ceiling, m.amount as decided from linli.fund_use u
      join linli.motion m on m.area_id = u.area_id and m.id = u.motion_id
      where m.item <> 'FUND_USE' or u.decided <> m.amount or u.amount > m.amount or u.total > u.ceiling
        or u.ceiling > m.amount + m.amount * coalesce(u.tolerance_percent, 0) / 100`,
  },
  {
    name: 'fund-use.decided-first',
    title: '公示过的使用都有通过并公布的表决结果',
    sql: `select u.area_id, u.id from linli.fund_use u where u.preview_at is not null and not exists (
      select from linli.motion_result r where r.area_id = u.area_id and r.motion_id = u.motion_id
        and r.stage = 'FINAL' and r.outcome = 'PASS')`,
  },
  {
    name: 'fund-use.reserved-is-covered',
    title: '预留等于各户已覆盖部分之和；办结或撤销后没有剩余',
    sql: `select u.area_id, u.id, u.state, coalesce(h.held, 0) as held, coalesce(p.covered, 0) - coalesce(p.first, 0) as wanted
      from linli.fund_use u
      left join (${HELD}) h on h.area_id = u.area_id and h.use_id = u.id
      left join (select area_id, use_id, sum(covered) as covered, sum(first_fund) as first from linli.fund_use_part
        group by area_id, use_id) p on p.area_id = u.area_id and p.use_id = u.id
      where coalesce(h.held, 0) <> case when u.state in ('APPROVED', 'RUNNING')
        then coalesce(p.covered, 0) - coalesce(p.first, 0) else 0 end`,
  },
  {
    name: 'fund-use.paid-retained-released',
    title: '各户扣款合计加已收款等于已付款加待付质量保证金',
    sql: `select u.area_id, u.id, u.state, e.units, e.bank, e.receivable, e.payable, u.retention from linli.fund_use u
      join (select j.area_id, j.subject_id as use_id,
          coalesce(sum(x.amount) filter (where a.kind = 'UNIT'), 0) as units,
          coalesce(sum(x.amount) filter (where a.kind = 'BANK'), 0) as bank,
          coalesce(sum(x.amount) filter (where a.kind = 'RECEIVABLE'), 0) as receivable,
          coalesce(sum(x.amount) filter (where a.kind = 'PAYABLE'), 0) as payable
        from linli.fund_journal j
        join linli.fund_entry x on x.area_id = j.area_id and x.journal_id = j.id
        join linli.fund_account a on a.area_id = x.area_id and a.id = x.account_id
        where j.subject_id is not null group by j.area_id, j.subject_id) e on e.area_id = u.area_id and e.use_id = u.id
      left join (select area_id, use_id, sum(final_fund) as fund, sum(first_fund) as first,
          coalesce(sum(final_own) filter (where payer = 'FUND'), 0) as own,
          coalesce(sum(final) filter (where payer = 'DEVELOPER'), 0) as developer from linli.fund_use_part
        group by area_id, use_id) p on p.area_id = u.area_id and p.use_id = u.id
      left join (select area_id, use_id, coalesce(sum(amount) filter (where unit_id is not null), 0) as own,
          coalesce(sum(amount) filter (where unit_id is null), 0) as developer, sum(amount) as total
        from linli.fund_use_collection group by area_id, use_id) c on c.area_id = u.area_id and c.use_id = u.id
      where case u.state
        when 'RUNNING' then e.units <> -p.first or e.bank <> u.first_paid - coalesce(c.total, 0)
        when 'APPROVED' then e.units <> 0 or e.bank <> -coalesce(c.total, 0)
        when 'CANCELLED' then e.units <> coalesce(c.own, 0) or e.receivable <> 0 or e.payable <> 0
        when 'SETTLED' then e.receivable <> 0
          or e.payable <> case when u.retention_paid_on is null then u.retention else 0 end
          or e.units <> coalesce(c.own, 0) - p.own - p.fund
          or e.bank <> u.total - e.payable - coalesce(c.total, 0) + coalesce(c.developer, 0) - p.developer
        else e.units <> 0 or e.bank <> 0 end`,
  },
  {
    name: 'fund-use.no-entry-without-a-use',
    title: '预留、拨付、结算、应收应付的每笔账都属于一项使用',
    sql: `select j.area_id, j.id, j.kind from linli.fund_journal j
      where j.kind in ('RESERVE', 'PAY', 'SETTLE', 'RELEASE', 'BILL', 'COLLECT', 'PAYOUT', 'RETURN')
        and not exists (select from linli.fund_use u where u.area_id = j.area_id and u.id = j.subject_id)`,
  },
  {
    name: 'fund-use.collected-is-posted',
    title: '每笔收款都有同额的入账',
    sql: `select c.area_id, c.id, c.amount, j.amount as posted from linli.fund_use_collection c
      join linli.fund_journal j on j.area_id = c.area_id and j.id = c.journal_id
      where j.kind <> 'COLLECT' or j.amount <> c.amount or j.subject_id <> c.use_id`,
  },
  {
    name: 'fund-use.shown-before-taken',
    title: '先公示各户分摊，公示期满后才报审、预留',
    sql: `select u.area_id, u.id from linli.fund_use u
      where u.submitted_at is not null and (u.preview_until is null
        or (u.submitted_at at time zone 'Asia/Shanghai')::date <= u.preview_until)
      union all
      select u.area_id, u.id from linli.fund_use u
      where u.state in ('APPROVED', 'REFUSED', 'RUNNING', 'SETTLED') and (u.submitted_at is null or u.reviewed_at is null)`,
  },
]

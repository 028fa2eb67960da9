/** A truth about stored rows: `sql` answers the rows that contradict it, `area_id` first; none is right. */
type Invariant = { name: string; title: string; sql: string }

const CREDIT = "kind not in ('BANK', 'RECEIVABLE')"

/** What must hold in every ledger at every moment. Read under the worker role; nothing here writes. */
export const LEDGER_INVARIANTS: readonly Invariant[] = [
  {
    name: 'ledger.area-zero',
    title: '每个区域全部分录合计为零',
    sql: 'select area_id, sum(amount) as total from linli.fund_entry group by area_id having sum(amount) <> 0',
  },
  {
    name: 'ledger.journal-zero',
    title: '每笔账的分录合计为零',
    sql: `select area_id, journal_id, sum(amount) as total from linli.fund_entry
      group by area_id, journal_id having sum(amount) <> 0`,
  },
  {
    name: 'ledger.journal-lines',
    title: '每笔账的分录数与登记的一致，有分录的至少两条',
    sql: `select j.area_id, j.id, j.lines, coalesce(e.n, 0) as found from linli.fund_journal j
      left join (select area_id, journal_id, count(*) as n from linli.fund_entry group by area_id, journal_id) e
        on e.area_id = j.area_id and e.journal_id = j.id
      where j.lines <> coalesce(e.n, 0) or j.lines = 1`,
  },
  {
    name: 'ledger.journal-empty',
    title: '没有分录的账必有预留变动',
    sql: `select j.area_id, j.id, j.kind from linli.fund_journal j
      where j.lines = 0 and not (j.kind = 'OPENING' and j.amount = 0) and not exists (select from linli.fund_hold_entry h where h.area_id = j.area_id and h.journal_id = j.id)`,
  },
  {
    name: 'ledger.cached-balance',
    title: '账户余额等于分录合计',
    sql: `select a.area_id, a.id, a.posted, coalesce(e.total, 0) as total from linli.fund_account a
      left join (select area_id, account_id, sum(amount) as total from linli.fund_entry group by area_id, account_id) e
        on e.area_id = a.area_id and e.account_id = a.id
      where a.posted <> coalesce(e.total, 0)`,
  },
  {
    name: 'ledger.versions-dense',
    title: '每个账户的分录序号从 1 起连续',
    sql: `select a.area_id, a.id, a.ver, coalesce(e.n, 0) as entries, e.first, e.last from linli.fund_account a
      left join (select area_id, account_id, count(*) as n, min(account_ver) as first, max(account_ver) as last
          from linli.fund_entry group by area_id, account_id) e
        on e.area_id = a.area_id and e.account_id = a.id
      where a.ver <> coalesce(e.n, 0) or coalesce(e.first, 1) <> 1 or coalesce(e.last, 0) <> a.ver`,
  },
  {
    name: 'ledger.balance-chain',
    title: '每条分录的余额等于上一条余额加本条金额',
    sql: `select area_id, account_id, account_ver from (
        select area_id, account_id, account_ver, amount, balance_after,
          lag(balance_after, 1, 0::bigint) over (partition by area_id, account_id order by account_ver) as before
          from linli.fund_entry) e
      where balance_after <> before + amount`,
  },
  {
    name: 'ledger.never-below-zero',
    title: '分户账、待分配和应付款从未为负，银行和应收款从未透支',
    sql: `select e.area_id, e.account_id, e.account_ver, e.balance_after from linli.fund_entry e
      join linli.fund_account a on a.area_id = e.area_id and a.id = e.account_id
      where case when a.${CREDIT} then e.balance_after < 0 else e.balance_after > 0 end`,
  },
  {
    name: 'ledger.held-cached',
    title: '账户的预留等于预留明细合计，且不超过余额',
    sql: `select a.area_id, a.id, a.held, coalesce(h.total, 0) as total from linli.fund_account a
      left join (select area_id, account_id, sum(amount) as total from linli.fund_hold_entry group by area_id, account_id) h
        on h.area_id = a.area_id and h.account_id = a.id
      where a.held <> coalesce(h.total, 0) or (a.${CREDIT} and a.held > a.posted)`,
  },
  {
    name: 'ledger.hold-left',
    title: '每项预留对每个账户的剩余不为负',
    sql: `select area_id, hold_id, account_id, sum(amount) as remaining from linli.fund_hold_entry
      group by area_id, hold_id, account_id having sum(amount) < 0`,
  },
  {
    name: 'ledger.reversal-mirrors',
    title: '冲销与原账逐户相反',
    sql: `select r.area_id, r.id, e.account_id, sum(e.amount) as left_over from linli.fund_journal r
      join linli.fund_entry e on e.area_id = r.area_id and e.journal_id in (r.id, r.reverses_id)
      where r.kind = 'REVERSAL' group by r.area_id, r.id, e.account_id having sum(e.amount) <> 0 or count(*) <> 2`,
  },
  {
    name: 'ledger.opening-is-the-bank',
    title: '期初建账等于银行余额',
    sql: `select b.area_id, b.bank_total, b.journal_id from linli.fund_book b
      where b.state = 'OPEN' and not exists (select from linli.fund_journal j
        where j.area_id = b.area_id and j.id = b.journal_id and j.kind = 'OPENING' and j.amount = b.bank_total)`,
  },
  {
    name: 'ledger.books-first',
    title: '没有建账的区域没有分录',
    sql: `select distinct j.area_id from linli.fund_journal j
      where not exists (select from linli.fund_book b where b.area_id = j.area_id and b.state = 'OPEN')`,
  },
]

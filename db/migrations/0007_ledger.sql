-- Funds: the ledger of the maintenance fund (住宅专项维修资金管理办法 第10条: accounts by area, household accounts by unit).
--
-- Amounts are 分 and signed as credits: what a household, a pool or a creditor has in the fund is positive; what stands
-- against it (the bank's money, what somebody still owes) is negative. So every journal sums to zero, and all of them do.
--
-- Nobody but the owner of these tables writes them, and the owner is nobody but the event functions below: row-level
-- security gives linli_app and linli_worker no policy for writing, whatever a later migration grants them.

-- The books of one area. PREPARING: sheets come in and nothing can be posted. OPEN: the opening balances are posted.
create table fund_book (
  area_id uuid primary key references area,
  state text not null default 'PREPARING' check (state in ('PREPARING', 'OPEN')),
  bank_name text not null default '' check (length(bank_name) <= 100),
  -- The day of the bank's statement the opening is reconciled with, and what it says.
  balance_on date,
  bank_total bigint check (bank_total >= 0),
  -- In the bank's total, but no household's yet (待分配累计收益).
  unallocated bigint not null default 0 check (unallocated >= 0),
  note text not null default '' check (length(note) <= 500),
  opened_at timestamptz,
  opened_by uuid,
  journal_id uuid,
  version int not null default 1,
  check ((state = 'OPEN') = (journal_id is not null and opened_at is not null and bank_total is not null))
);

create table fund_account (
  area_id uuid not null references area,
  id uuid not null,
  -- BANK 银行存款, UNIT 分户账, POOL 待分配收益, RECEIVABLE 应收（建设单位等）, PAYABLE 应付（质保金、工程款）
  kind text not null check (kind in ('BANK', 'UNIT', 'POOL', 'RECEIVABLE', 'PAYABLE')),
  -- Of a household account: principal and interest are kept apart.
  part text check (part in ('PRINCIPAL', 'INTEREST')),
  -- The building when the account was opened; of a pool, the one it belongs to. Sums by building (按幢核算) ask the register.
  building_id uuid,
  unit_id uuid,
  -- What a receivable or payable is about: a developer, a use of the fund.
  subject_id uuid,
  opened_at timestamptz not null,
  -- Cached: the sum of the entries, the sum of what is held, the number of entries. Rebuilt and compared by `linli check`.
  posted bigint not null default 0,
  held bigint not null default 0 check (held >= 0),
  ver int not null default 0,
  primary key (area_id, id),
  unique nulls not distinct (area_id, unit_id, part, kind, building_id, subject_id),
  foreign key (area_id, building_id) references building (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  check ((kind = 'UNIT') = (unit_id is not null) and (unit_id is null or building_id is not null)),
  check ((kind = 'UNIT') = (part is not null)),
  check (kind in ('RECEIVABLE', 'PAYABLE') or subject_id is null),
  -- Nobody below zero: the last word on it, behind the check of the posting function.
  constraint fund_account_floor check (
    case when kind in ('BANK', 'RECEIVABLE') then posted <= 0 and held = 0 else posted >= held end)
-- Room for the next balance beside the last one: no index changes when money moves.
) with (fillfactor = 50);

-- One business event. Append-only; a correction is another journal that names it.
create table fund_journal (
  area_id uuid not null references area,
  id uuid not null,
  kind text not null check (kind in ('OPENING', 'DEPOSIT', 'INTEREST', 'DISTRIBUTE', 'RESERVE', 'RELEASE', 'PAY', 'SETTLE',
    'PAYOUT', 'RETURN', 'BILL', 'COLLECT', 'REFUND', 'CORRECT', 'REVERSAL')),
  key text not null check (length(key) between 8 and 200),
  -- Of what was asked for: the same key with anything else is refused.
  payload_hash bytea not null,
  -- The legal day it belongs to, and the moment it was posted; a day before that moment's is back-dated.
  event_date date not null,
  posted_at timestamptz not null,
  actor_id uuid,
  -- The use, deposit slip or other record behind it. No personal data in the memo: this is never erased.
  subject_id uuid,
  memo text not null default '' check (length(memo) <= 500),
  -- The reservation it makes or draws on.
  hold_id uuid,
  reverses_id uuid,
  lines int not null,
  -- What changed hands: the sum of the positive amounts, or of what is held by a reservation.
  amount bigint not null check (amount >= 0),
  primary key (area_id, id),
  unique (area_id, key),
  foreign key (area_id, reverses_id) references fund_journal (area_id, id),
  check ((kind = 'REVERSAL') = (reverses_id is not null))
);
create unique index fund_journal_reverses on fund_journal (area_id, reverses_id) where reverses_id is not null;
create index fund_journal_recent on fund_journal (area_id, event_date desc, id desc);
create index fund_journal_subject on fund_journal (area_id, subject_id) where subject_id is not null;

-- What one journal did to one account. Append-only. The balance on any day is the sum up to it; each entry carries the
-- balance it left behind, and versions have no gap, so a missing entry shows.
create table fund_entry (
  area_id uuid not null,
  account_id uuid not null,
  account_ver int not null check (account_ver > 0),
  journal_id uuid not null,
  amount bigint not null check (amount <> 0),
  balance_after bigint not null,
  primary key (area_id, account_id, account_ver),
  foreign key (area_id, account_id) references fund_account (area_id, id),
  foreign key (area_id, journal_id) references fund_journal (area_id, id)
);
create index fund_entry_journal on fund_entry (area_id, journal_id);

-- What is promised and not yet paid (pending): positive when reserved, negative when paid or released. Append-only.
-- The sum over one reservation and account is what is left of it; over one account, what it cannot spend elsewhere.
create table fund_hold_entry (
  area_id uuid not null,
  -- The journal that made the reservation.
  hold_id uuid not null,
  account_id uuid not null,
  journal_id uuid not null,
  amount bigint not null check (amount <> 0),
  primary key (area_id, hold_id, account_id, journal_id),
  foreign key (area_id, hold_id) references fund_journal (area_id, id),
  foreign key (area_id, account_id) references fund_account (area_id, id),
  foreign key (area_id, journal_id) references fund_journal (area_id, id)
);
create index fund_hold_account on fund_hold_entry (area_id, account_id);
create index fund_hold_journal on fund_hold_entry (area_id, journal_id);

-- A fund sheet as people hold it (单位房屋上报), one row a workbook's sheet; lines without owners' names or numbers.
create table fund_sheet (
  area_id uuid not null references area,
  id uuid not null,
  file_id uuid not null,
  sheet_name text not null,
  building text,
  -- What the sheet's heading says, to compare its lines with: households, area (0.01 m²), money (分).
  stated jsonb not null default '{}',
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, file_id) references stored_file (area_id, id)
);

create table fund_sheet_line (
  area_id uuid not null,
  sheet_id uuid not null,
  row_no int not null,
  label text not null,
  unit_id uuid,
  principal bigint not null check (principal >= 0),
  interest bigint not null check (interest >= 0),
  -- What was due (应交资金), where the sheet says it.
  due bigint check (due >= 0),
  problems jsonb not null default '[]',
  primary key (area_id, sheet_id, row_no),
  foreign key (area_id, sheet_id) references fund_sheet (area_id, id) on delete cascade,
  foreign key (area_id, unit_id) references unit (area_id, id)
);
create index fund_sheet_line_unit on fund_sheet_line (area_id, unit_id) where unit_id is not null;

-- ---------------------------------------------------------------- protection
-- Household accounts and journals the actor may read as an owner, computed once a query.
create function linli.my_fund_accounts() returns uuid[] stable language sql as $$
  select coalesce(array_agg(a.id), '{}') from linli.fund_account a
   where a.area_id = any ((select linli.my_areas())::uuid[]) and a.unit_id = any ((select linli.my_units())::uuid[])
$$;
create function linli.my_fund_journals() returns uuid[] stable language sql as $$
  select coalesce(array_agg(j.journal_id), '{}') from (
    select e.journal_id from linli.fund_entry e
     where e.area_id = any ((select linli.my_areas())::uuid[]) and e.account_id = any ((select linli.my_fund_accounts())::uuid[])
    union
    select h.journal_id from linli.fund_hold_entry h
     where h.area_id = any ((select linli.my_areas())::uuid[]) and h.account_id = any ((select linli.my_fund_accounts())::uuid[])
  ) j
$$;

do $$ declare t text; own text;
begin
  for t, own in values
    ('fund_account', 'unit_id = any ((select linli.my_units())::uuid[])'),
    ('fund_entry', 'account_id = any ((select linli.my_fund_accounts())::uuid[])'),
    ('fund_hold_entry', 'account_id = any ((select linli.my_fund_accounts())::uuid[])'),
    ('fund_journal', 'id = any ((select linli.my_fund_journals())::uuid[])')
  loop
    execute format('alter table linli.%I enable row level security', t);
    execute format('alter table linli.%I force row level security', t);
    execute format('create policy app_read on linli.%I for select to linli_app using (%s and ((select linli.is_staff()) or %s))',
      t, linli.in_scope(t), own);
    execute format('create policy worker_read on linli.%I for select to linli_worker using (true)', t);
    -- The event functions run as the owner, who is bound by FORCE like anybody else.
    execute format('create policy posting on linli.%I for all to current_user using (true) with check (true)', t);
  end loop;
end $$;

select linli.protect('fund_book', 'true', '(select linli.is_staff()) and state = ''PREPARING''');
create policy posting on fund_book for all to current_user using (true) with check (true);
select linli.protect('fund_sheet', '(select linli.is_staff())', '(select linli.is_staff())');
select linli.protect('fund_sheet_line', '(select linli.is_staff())', '(select linli.is_staff())');
do $$ begin
  execute format('create policy app_remove on linli.fund_sheet for delete to linli_app using ((select linli.is_staff()) and %s
    and exists (select from linli.fund_book b where b.area_id = fund_sheet.area_id and b.state = ''PREPARING''))',
    linli.in_scope('fund_sheet'));
end $$;

-- ---------------------------------------------------------------- posting
-- Who asks and why: id of the journal to be, key, actor, legal day, moment, record behind it, memo.
create type linli.fund_act as (id uuid, key text, actor uuid, on_date date, at timestamptz, subject uuid, memo text);
-- `fresh` is false when the key was used before for the very same: then nothing was done, and `journal` is the earlier one.
create type linli.fund_done as (journal uuid, fresh boolean);

-- The application may post only where its actor holds a post; the worker everywhere.
create function linli.assert_fund_scope(p_area uuid) returns void language plpgsql stable as $$
begin
  if current_setting('role') <> 'linli_app' then return; end if;
  if linli.is_staff() and (p_area = any (linli.my_areas()) or exists (
    select from linli.area a where a.id = p_area
      and a.place < (linli.my_his())[width_bucket(a.place, linli.my_los())])) then return; end if;
  raise exception 'area out of scope' using errcode = '42501';
end $$;

create function linli.fund_hash(p_kind text, p_act linli.fund_act, p_accounts uuid[], p_amounts bigint[], p_other uuid)
returns bytea language sql immutable as $$
  select sha256(convert_to(concat_ws('|', p_kind, to_char(p_act.on_date, 'YYYY-MM-DD'), p_act.subject, p_other, p_act.memo), 'UTF8')
    || coalesce(array_send(p_accounts), '') || coalesce(array_send(p_amounts), ''))
$$;

-- Which account a refusal speaks of, and what it can spend.
create function linli.fund_account_words(p_area uuid, p_account uuid) returns text language sql stable as $$
  select json_build_object('account', a.id, 'kind', a.kind, 'building', b.name, 'section', u.section, 'room', u.room,
      'available', (a.posted - a.held)::text)::text
    from linli.fund_account a
    left join linli.unit u on u.area_id = a.area_id and u.id = a.unit_id
    left join linli.building b on b.area_id = a.area_id and b.id = a.building_id
   where a.area_id = p_area and a.id = p_account
$$;

-- Posts one journal: the heart of every event function, and of no use to anybody else (it runs as its caller, who may not
-- write these tables). Accounts are locked in the order of their ids, so two journals never wait for each other in a ring.
-- p_holds stands beside p_amounts: what the line reserves (+) or draws on (-) of reservation p_hold.
-- p_gain and p_lose: the kinds of account this event may credit and debit; null for any.
--
-- Errors: LF001 unknown or repeated account, LF002 does not sum to zero, LF003 not this event's kind of account, LF004 below
-- zero (detail: account), LF005 books not open, LF006 key reused, LF007 reservation exceeded (detail: account), LF009 empty.
create function linli.post_journal(p_area uuid, p_kind text, p_act linli.fund_act, p_hash bytea, p_gain text[], p_lose text[],
  p_accounts uuid[], p_amounts bigint[], p_holds bigint[] default null, p_hold uuid default null, p_reverses uuid default null,
  out journal uuid, out fresh boolean) language plpgsql as $$
declare
  known bytea; size int := coalesce(cardinality(p_accounts), 0); found_lines int; total numeric; fits boolean; short uuid; gone uuid;
begin
  perform linli.assert_fund_scope(p_area);
  -- A key in flight waits here for its transaction; what was there before is read below in a snapshot of its own.
  insert into linli.fund_journal (area_id, id, kind, key, payload_hash, event_date, posted_at, actor_id, subject_id, memo,
      hold_id, reverses_id, lines, amount)
    select p_area, p_act.id, p_kind, p_act.key, p_hash, p_act.on_date, p_act.at, p_act.actor, p_act.subject, p_act.memo,
        p_hold, p_reverses, count(*) filter (where l.amount <> 0),
        coalesce(nullif(sum(l.amount) filter (where l.amount > 0), 0), abs(sum(l.held)), 0)
      from unnest(p_amounts, p_holds) l(amount, held)
    on conflict (area_id, key) do nothing;
  fresh := found;
  if not fresh then
    select j.id, j.payload_hash into journal, known from linli.fund_journal j where j.area_id = p_area and j.key = p_act.key;
    if known <> p_hash then raise exception 'key used for another journal' using errcode = 'LF006'; end if;
    return;
  end if;
  journal := p_act.id;
  if size = 0 and p_kind <> 'OPENING' then raise exception 'nothing to post' using errcode = 'LF009'; end if;
  if p_kind <> 'OPENING' and not exists (select from linli.fund_book b where b.area_id = p_area and b.state = 'OPEN') then
    raise exception 'books not open' using errcode = 'LF005';
  end if;

  select count(*), sum(l.amount),
      bool_and(case when l.amount > 0 then p_gain is null or a.kind = any (p_gain)
        when l.amount < 0 then p_lose is null or a.kind = any (p_lose) else coalesce(l.held, 0) <> 0 end
        and (coalesce(l.held, 0) = 0 or a.kind in ('UNIT', 'POOL'))),
      (array_agg(a.id order by a.id) filter (where
        case when a.kind in ('BANK', 'RECEIVABLE') then a.posted + l.amount > 0
          else a.posted + l.amount < a.held + coalesce(l.held, 0) end))[1]
    into found_lines, total, fits, short
    from (select f.id, f.kind, f.posted, f.held from linli.fund_account f
           where f.area_id = p_area and f.id = any (p_accounts) order by f.id for no key update) a
    join unnest(p_accounts, p_amounts, p_holds) l(account, amount, held) on l.account = a.id;
  if found_lines <> size or cardinality(p_amounts) <> size then
    raise exception 'unknown or repeated account' using errcode = 'LF001';
  end if;
  if total <> 0 then raise exception 'journal does not sum to zero: %', total using errcode = 'LF002'; end if;
  if not fits then raise exception 'account does not fit %', p_kind using errcode = 'LF003'; end if;
  if p_holds is not null and p_kind <> 'RESERVE' then
    select (array_agg(l.account order by l.account))[1] into gone
      from unnest(p_accounts, p_holds) l(account, held)
      left join (select e.account_id, sum(e.amount) as remaining from linli.fund_hold_entry e
        where e.area_id = p_area and e.hold_id = p_hold group by e.account_id) h on h.account_id = l.account
     where l.held < 0 and coalesce(h.remaining, 0) + l.held < 0;
    if gone is not null then raise exception 'reservation exceeded' using errcode = 'LF007', detail = linli.fund_account_words(p_area, gone); end if;
  end if;
  if short is not null then raise exception 'balance below zero' using errcode = 'LF004', detail = linli.fund_account_words(p_area, short); end if;

  with moved as (
    update linli.fund_account a
       set posted = a.posted + l.amount, held = a.held + coalesce(l.held, 0), ver = a.ver + (l.amount <> 0)::int
      from unnest(p_accounts, p_amounts, p_holds) l(account, amount, held)
     where a.area_id = p_area and a.id = l.account
    returning a.id, l.amount, l.held, a.posted, a.ver
  ), written as (
    insert into linli.fund_entry (area_id, account_id, account_ver, journal_id, amount, balance_after)
      select p_area, m.id, m.ver, p_act.id, m.amount, m.posted from moved m where m.amount <> 0
  ), held as (
    insert into linli.fund_hold_entry (area_id, hold_id, account_id, journal_id, amount)
      select p_area, p_hold, m.id, p_act.id, m.held from moved m where m.held <> 0
  )
  select count(*) into found_lines from moved;
  if found_lines <> size then raise exception 'repeated account' using errcode = 'LF001'; end if;
end $$;

-- Every act on a reservation takes its turn here, before any account.
create function linli.lock_fund_hold(p_area uuid, p_hold uuid) returns void language plpgsql as $$
begin
  perform from linli.fund_journal j where j.area_id = p_area and j.id = p_hold and j.kind = 'RESERVE' for no key update;
  if not found then raise exception 'no such reservation' using errcode = 'LF001'; end if;
end $$;

-- ---------------------------------------------------------------- business events
-- Events that move money between accounts of certain kinds and do nothing else. p_accounts, p_amounts: every line of the
-- journal, the bank's included.
do $$ declare e record;
begin
  for e in select * from (values
    -- 交存
    ('fund_deposit', 'DEPOSIT', '{UNIT}', '{BANK}'),
    -- 存款利息、经营收入等到账：to households or to the pool
    ('fund_interest', 'INTEREST', '{UNIT,POOL}', '{BANK}'),
    -- 待分配收益分摊到户
    ('fund_distribute', 'DISTRIBUTE', '{UNIT}', '{POOL}'),
    -- 支付应付款（质保金、工程款）
    ('fund_payout', 'PAYOUT', '{BANK}', '{PAYABLE}'),
    -- 应付款不再支付，退回各户
    ('fund_return', 'RETURN', '{UNIT,POOL}', '{PAYABLE}'),
    -- 建设单位应承担的部分
    ('fund_bill', 'BILL', '{PAYABLE}', '{RECEIVABLE}'),
    -- 收到应收款
    ('fund_collect', 'COLLECT', '{RECEIVABLE}', '{BANK}'),
    -- 退款（退房、灭失返还）
    ('fund_refund', 'REFUND', '{BANK}', '{UNIT}'),
    -- 更正
    ('fund_correct', 'CORRECT', '{UNIT,POOL,BANK}', '{UNIT,POOL,BANK}')
  ) as v (name, kind, gain, lose)
  loop
    execute format($f$
      create function linli.%I(p_area uuid, p_act linli.fund_act, p_accounts uuid[], p_amounts bigint[])
      returns linli.fund_done language plpgsql security definer
      set search_path = linli, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $b$
      declare done linli.fund_done;
      begin
        done := linli.post_journal(p_area, %L, p_act, linli.fund_hash(%L, p_act, p_accounts, p_amounts, null), %L, %L,
          p_accounts, p_amounts);
        return done;
      end $b$ $f$, e.name, e.kind, e.kind, e.gain, e.lose);
  end loop;
end $$;

-- 建账: the opening balances, once. Refused unless the lines make up the bank's total to the cent.
create function linli.fund_open(p_area uuid, p_act linli.fund_act, p_accounts uuid[], p_amounts bigint[])
returns linli.fund_done language plpgsql security definer
set search_path = linli, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare done linli.fund_done; book linli.fund_book;
begin
  select * into book from linli.fund_book b where b.area_id = p_area for update;
  done := linli.post_journal(p_area, 'OPENING', p_act, linli.fund_hash('OPENING', p_act, p_accounts, p_amounts, null),
    '{UNIT,POOL}', '{BANK}', p_accounts, p_amounts);
  if not done.fresh then return done; end if;
  if book.state is distinct from 'PREPARING' then raise exception 'books are open' using errcode = 'LF005'; end if;
  if book.bank_total is distinct from (
    select coalesce(-sum(a.posted), 0) from linli.fund_account a where a.area_id = p_area and a.kind = 'BANK') then
    raise exception 'opening differs from the bank' using errcode = 'LF010';
  end if;
  update linli.fund_book b set state = 'OPEN', opened_at = p_act.at, opened_by = p_act.actor, journal_id = done.journal,
    version = b.version + 1 where b.area_id = p_area;
  return done;
end $$;

-- 预留: sets money of households aside for a use. Their balance stands, what they can spend elsewhere shrinks.
-- p_amounts: what each account reserves, positive.
create function linli.fund_reserve(p_area uuid, p_act linli.fund_act, p_accounts uuid[], p_amounts bigint[])
returns linli.fund_done language plpgsql security definer
set search_path = linli, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare done linli.fund_done;
begin
  if exists (select from unnest(p_amounts) a(amount) where a.amount <= 0) then
    raise exception 'a reservation is positive' using errcode = 'LF003';
  end if;
  done := linli.post_journal(p_area, 'RESERVE', p_act, linli.fund_hash('RESERVE', p_act, p_accounts, p_amounts, null),
    '{}', '{}', p_accounts, array_fill(0::bigint, array[cardinality(p_amounts)]), p_amounts, p_act.id);
  return done;
end $$;

-- 拨付（首期款等）: pays out of a reservation; each household's line draws on it by the same amount.
create function linli.fund_pay(p_area uuid, p_act linli.fund_act, p_accounts uuid[], p_amounts bigint[], p_hold uuid)
returns linli.fund_done language plpgsql security definer
set search_path = linli, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare done linli.fund_done; holds bigint[];
begin
  perform linli.lock_fund_hold(p_area, p_hold);
  select array_agg(least(l.amount, 0) order by l.n) into holds from unnest(p_amounts) with ordinality l(amount, n);
  done := linli.post_journal(p_area, 'PAY', p_act, linli.fund_hash('PAY', p_act, p_accounts, p_amounts, p_hold),
    '{BANK,PAYABLE}', '{UNIT,POOL}', p_accounts, p_amounts, holds, p_hold);
  return done;
end $$;

-- 结算: takes each household's final part, whatever was reserved for it, and releases the rest of the reservation.
create function linli.fund_settle(p_area uuid, p_act linli.fund_act, p_accounts uuid[], p_amounts bigint[], p_hold uuid)
returns linli.fund_done language plpgsql security definer
set search_path = linli, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare done linli.fund_done; accounts uuid[]; amounts bigint[]; holds bigint[];
begin
  perform linli.lock_fund_hold(p_area, p_hold);
  select array_agg(coalesce(l.account, h.account_id)), array_agg(coalesce(l.amount, 0)), array_agg(-coalesce(h.remaining, 0))
    into accounts, amounts, holds
    from unnest(p_accounts, p_amounts) l(account, amount)
    full join (select e.account_id, sum(e.amount)::bigint as remaining from linli.fund_hold_entry e
      where e.area_id = p_area and e.hold_id = p_hold group by e.account_id having sum(e.amount) <> 0) h on h.account_id = l.account;
  done := linli.post_journal(p_area, 'SETTLE', p_act, linli.fund_hash('SETTLE', p_act, p_accounts, p_amounts, p_hold),
    '{BANK,PAYABLE,UNIT}', '{UNIT,POOL,BANK,PAYABLE}', accounts, amounts, holds, p_hold);
  return done;
end $$;

-- 解除预留: gives back what is left of a reservation.
create function linli.fund_release(p_area uuid, p_act linli.fund_act, p_hold uuid)
returns linli.fund_done language plpgsql security definer
set search_path = linli, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare done linli.fund_done; accounts uuid[]; holds bigint[];
begin
  perform linli.lock_fund_hold(p_area, p_hold);
  select array_agg(h.account_id), array_agg(-h.remaining) into accounts, holds
    from (select e.account_id, sum(e.amount)::bigint as remaining from linli.fund_hold_entry e
      where e.area_id = p_area and e.hold_id = p_hold group by e.account_id having sum(e.amount) > 0) h;
  done := linli.post_journal(p_area, 'RELEASE', p_act, linli.fund_hash('RELEASE', p_act, null, null, p_hold),
    '{}', '{}', accounts, array_fill(0::bigint, array[coalesce(cardinality(accounts), 0)]), holds, p_hold);
  return done;
end $$;

-- 冲销: the mirror of a journal, at most once; the original stays. Refused (LF004, LF007) when the money has gone on.
-- LF008: no such journal, or one that is not reversed this way (an opening, a reversal).
create function linli.fund_reverse(p_area uuid, p_act linli.fund_act, p_journal uuid)
returns linli.fund_done language plpgsql security definer
set search_path = linli, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare done linli.fund_done; original linli.fund_journal; accounts uuid[]; amounts bigint[]; holds bigint[];
begin
  select * into original from linli.fund_journal j where j.area_id = p_area and j.id = p_journal;
  if not found or original.kind in ('OPENING', 'REVERSAL') then
    raise exception 'cannot be reversed' using errcode = 'LF008';
  end if;
  if original.hold_id is not null then perform linli.lock_fund_hold(p_area, original.hold_id); end if;
  select array_agg(coalesce(e.account_id, h.account_id)), array_agg(-coalesce(e.amount, 0)), array_agg(-coalesce(h.amount, 0))
    into accounts, amounts, holds
    from (select x.account_id, x.amount from linli.fund_entry x where x.area_id = p_area and x.journal_id = p_journal) e
    full join (select x.account_id, x.amount from linli.fund_hold_entry x
      where x.area_id = p_area and x.journal_id = p_journal) h on h.account_id = e.account_id;
  if original.hold_id is null then holds := null; end if;
  done := linli.post_journal(p_area, 'REVERSAL', p_act, linli.fund_hash('REVERSAL', p_act, null, null, p_journal),
    null, null, accounts, amounts, holds, original.hold_id, p_journal);
  return done;
end $$;

-- Opens accounts that do not exist yet; arrays side by side. An account that exists is left as it is.
create function linli.fund_open_accounts(p_area uuid, p_at timestamptz, p_ids uuid[], p_kinds text[], p_parts text[],
  p_buildings uuid[], p_units uuid[], p_subjects uuid[]) returns void language plpgsql security definer
set search_path = linli, pg_temp set enable_seqscan = off as $$
begin
  perform linli.assert_fund_scope(p_area);
  insert into linli.fund_account (area_id, id, kind, part, building_id, unit_id, subject_id, opened_at)
    select p_area, l.id, l.kind, l.part, l.building, l.unit, l.subject, p_at
      from unnest(p_ids, p_kinds, p_parts, p_buildings, p_units, p_subjects) l(id, kind, part, building, unit, subject)
     order by l.unit, l.part
    on conflict (area_id, unit_id, part, kind, building_id, subject_id) do nothing;
end $$;

-- ---------------------------------------------------------------- grants: everybody reads, nobody writes
grant select on fund_book, fund_account, fund_journal, fund_entry, fund_hold_entry, fund_sheet, fund_sheet_line
  to linli_app, linli_worker;
grant insert on fund_book, fund_sheet, fund_sheet_line to linli_app;
grant update (bank_name, balance_on, bank_total, unallocated, note, version) on fund_book to linli_app;
grant delete on fund_sheet to linli_app;
grant insert, update, delete on fund_book, fund_sheet, fund_sheet_line to linli_worker;
grant execute on all functions in schema linli to linli_app, linli_worker;

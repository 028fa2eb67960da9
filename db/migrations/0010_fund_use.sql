-- Use of the maintenance fund: a carried decision becomes a use; its split among the units, its review, payments and
-- settlement (住宅专项维修资金管理办法 第19至25条). Amounts in 分. Every posting goes through the ledger's event functions.

create table fund_use (
  area_id uuid not null references area,
  id uuid not null,
  motion_id uuid not null,
  state text not null default 'DRAFT'
    check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED', 'RUNNING', 'SETTLED', 'CANCELLED')),
  title text not null check (length(title) between 1 and 200),
  reason text not null check (length(reason) <= 4000),
  work_scope text not null check (length(work_scope) <= 4000),
  -- What the owners decided, and the most a settlement may come to: more only by a tolerance the motion itself fixed.
  decided bigint not null check (decided > 0),
  tolerance_percent int check (tolerance_percent between 1 and 10),
  -- The motion's own words that fix it.
  tolerance_quote text,
  ceiling bigint not null check (ceiling >= decided),
  -- The chosen quote: what is split, shown to households and reserved.
  amount bigint not null check (amount > 0 and amount <= decided),
  choice_reason text not null default '' check (length(choice_reason) <= 1000),
  -- Answers to the questions of warranty and duty (part, cause, utility, days), and the chosen settings.
  warranty jsonb not null,
  settings jsonb not null,
  -- The preview: each household saw its part, from this moment to the end of this day.
  preview_at timestamptz,
  preview_until date,
  submitted_at timestamptz,
  submitted_by uuid,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review_reason text check (length(review_reason) <= 2000),
  review_article text check (length(review_article) <= 200),
  -- The reservation in the ledger; null where no household account could cover anything.
  hold_id uuid,
  first_paid bigint check (first_paid > 0 and first_paid <= amount),
  first_paid_on date,
  first_journal_id uuid,
  accepted_on date,
  total bigint check (total > 0 and total <= ceiling),
  settled_on date,
  settle_journal_id uuid,
  retention bigint check (retention >= 0 and retention <= total),
  retention_due date,
  retention_paid_on date,
  retention_journal_id uuid,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text check (length(cancel_reason) <= 1000),
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, motion_id) references motion (area_id, id),
  foreign key (area_id, hold_id) references fund_journal (area_id, id),
  check ((tolerance_percent is null) = (tolerance_quote is null)),
  check ((preview_at is null) = (preview_until is null)),
  check (state in ('DRAFT', 'CANCELLED') or preview_at is not null),
  check ((state = 'SETTLED') = (total is not null and settled_on is not null and retention is not null)),
  check (retention_paid_on is null or state = 'SETTLED')
);
-- One decision, one use: a refused or cancelled one leaves the decision free.
create unique index fund_use_motion on fund_use (area_id, motion_id) where state not in ('REFUSED', 'CANCELLED');
create index fund_use_recent on fund_use (area_id, updated_at desc, id desc);

-- The papers behind the amount: who offered what, with the quote as a file.
create table fund_use_quote (
  area_id uuid not null,
  use_id uuid not null,
  seq int not null check (seq > 0),
  company text not null check (length(company) between 1 and 200),
  amount bigint not null check (amount > 0),
  file_id uuid not null,
  chosen boolean not null,
  note text not null default '' check (length(note) <= 500),
  primary key (area_id, use_id, seq),
  foreign key (area_id, use_id) references fund_use (area_id, id),
  foreign key (area_id, file_id) references stored_file (area_id, id)
);
create unique index fund_use_quote_chosen on fund_use_quote (area_id, use_id) where chosen;

create table fund_use_paper (
  area_id uuid not null,
  use_id uuid not null,
  file_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  stage text not null check (stage in ('PLAN', 'ACCEPTANCE', 'SETTLEMENT')),
  primary key (area_id, use_id, file_id),
  foreign key (area_id, use_id) references fund_use (area_id, id),
  foreign key (area_id, file_id) references stored_file (area_id, id)
);

-- One unit's part, as shown in the preview. Area in 0.01 m², as on the roll that decided.
create table fund_use_part (
  area_id uuid not null,
  use_id uuid not null,
  unit_id uuid not null,
  label text not null,
  area bigint not null check (area >= 0),
  -- DEVELOPER: unsold or not delivered on the day of the preview (第21条): a receivable, not fund money.
  payer text not null check (payer in ('FUND', 'DEVELOPER')),
  amount bigint not null check (amount >= 0),
  -- At the approval: what the household's accounts cover and what it still has to bring. For the developer nothing is covered.
  covered bigint check (covered >= 0),
  -- Part of the first payment: out of the household's accounts, and out of what was collected.
  first_fund bigint not null default 0 check (first_fund >= 0),
  first_own bigint not null default 0 check (first_own >= 0),
  -- At the settlement: the part of the total, how much of it out of the accounts, how much of what was collected.
  final bigint check (final >= 0),
  final_fund bigint check (final_fund >= 0),
  final_own bigint check (final_own >= 0),
  primary key (area_id, use_id, unit_id),
  foreign key (area_id, use_id) references fund_use (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  check (covered <= amount),
  check (payer = 'FUND' or coalesce(covered, 0) = 0 and first_fund = 0 and coalesce(final_fund, 0) = 0),
  check (final is null or final = final_fund + final_own)
);
create index fund_use_part_unit on fund_use_part (area_id, unit_id);

-- What the developer (unit_id null) or a household brought beside its accounts. Append-only.
create table fund_use_collection (
  area_id uuid not null,
  id uuid not null,
  use_id uuid not null,
  unit_id uuid,
  amount bigint not null check (amount > 0),
  received_on date not null,
  journal_id uuid not null,
  primary key (area_id, id),
  foreign key (area_id, use_id) references fund_use (area_id, id),
  foreign key (area_id, journal_id) references fund_journal (area_id, id)
);
create index fund_use_collection_use on fund_use_collection (area_id, use_id);

-- A household statement that was handed out: what its QR code leads to. Append-only.
create table fund_statement (
  area_id uuid not null references area,
  id uuid not null,
  unit_id uuid not null,
  from_on date not null,
  until_on date not null,
  -- SHA-256 over the statement's lines and balances; recomputed from the books when somebody checks.
  content_hash bytea not null check (length(content_hash) = 32),
  lines int not null,
  principal bigint not null,
  interest bigint not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id)
);

-- ---------------------------------------------------------------- protection
-- Owners of the area see a use from its preview on; parts are theirs alone.
create function linli.shown_fund_uses() returns uuid[] stable language sql as $$
  select coalesce(array_agg(u.id), '{}') from linli.fund_use u
   where u.area_id = any ((select linli.my_areas())::uuid[]) and u.preview_at is not null
$$;
select linli.protect('fund_use', '(select linli.is_staff()) or preview_at is not null', '(select linli.is_staff())');
select linli.protect('fund_use_quote', '(select linli.is_staff()) or use_id = any ((select linli.shown_fund_uses())::uuid[])',
  '(select linli.is_staff())');
select linli.protect('fund_use_paper', '(select linli.is_staff()) or use_id = any ((select linli.shown_fund_uses())::uuid[])',
  '(select linli.is_staff())');
select linli.protect('fund_use_part', '(select linli.is_staff()) or unit_id = any ((select linli.my_units())::uuid[])',
  '(select linli.is_staff())');
select linli.protect('fund_use_collection', '(select linli.is_staff()) or unit_id = any ((select linli.my_units())::uuid[])',
  '(select linli.is_staff())');
select linli.protect('fund_statement', '(select linli.is_staff()) or unit_id = any ((select linli.my_units())::uuid[])',
  '(select linli.is_staff()) or unit_id = any ((select linli.my_units())::uuid[])');
-- A draft's quotes, papers and parts are written anew; from the submission on nothing of it can be removed.
do $$ declare t text;
begin
  foreach t in array array['fund_use_quote', 'fund_use_paper', 'fund_use_part'] loop
    execute format('create policy app_remove on linli.%I for delete to linli_app using ((select linli.is_staff()) and %s
      and exists (select from linli.fund_use u where u.area_id = %I.area_id and u.id = %I.use_id and u.state = ''DRAFT''))',
      t, linli.in_scope(t), t, t);
  end loop;
end $$;

-- What a use decided once stands: the amounts of a part are never changed, only covered, paid and settled.
grant select on fund_use, fund_use_quote, fund_use_paper, fund_use_part, fund_use_collection, fund_statement to linli_app, linli_worker;
grant insert on fund_use, fund_use_quote, fund_use_paper, fund_use_part, fund_use_collection, fund_statement to linli_app;
grant update on fund_use to linli_app;
grant update (covered, first_fund, first_own, final, final_fund, final_own) on fund_use_part to linli_app;
grant delete on fund_use_quote, fund_use_paper, fund_use_part to linli_app;
grant execute on all functions in schema linli to linli_app, linli_worker;

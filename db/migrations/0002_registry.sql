-- Registry: divisions, organisations, posts, areas, buildings, units, persons, ownership.

-- ---------------------------------------------------------------- reference tables (no area)
-- place: text path COLLATE "C", 省2 市2 县2 街道3 社区3 + our serial; renumbered with history when streets merge.
create table division (
  id uuid primary key,
  parent_id uuid references division,
  level text not null check (level in ('PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY')),
  name text not null,
  place text collate "C" not null unique,
  valid_from date not null default '2000-01-01',
  valid_until date
);
create index division_parent on division (parent_id, place);

-- The state's code is a dated attribute, not an identity.
create table division_code (
  division_id uuid not null references division,
  code text not null,
  valid_from date not null,
  valid_until date,
  primary key (division_id, code)
);
create index division_code_code on division_code (code);

create table division_place_history (
  division_id uuid not null references division,
  place text collate "C" not null,
  changed_at timestamptz not null,
  reason text not null,
  primary key (division_id, changed_at)
);

create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('BUREAU', 'STREET', 'COMMUNITY', 'PROPERTY_COMPANY', 'COMMITTEE', 'DEVELOPER', 'BANK', 'AUDITOR', 'OTHER')),
  name text not null check (length(name) between 1 and 200),
  uscc text unique,
  division_id uuid references division,
  created_at timestamptz not null
);
create index organisation_division on organisation (division_id);

-- 物业管理区域: the legal unit that votes, holds the fund and signs the contract. The tenant of every grown table.
create table area (
  id uuid primary key,
  community_id uuid not null references division,
  place text collate "C" not null unique,
  name text not null check (length(name) between 1 and 200),
  address text not null default '',
  built_year int check (built_year between 1900 and 2100),
  state text not null check (state in ('MANAGED', 'ENTRUSTED', 'UNMANAGED')),
  company_id uuid references organisation,
  manager_name text,
  contract_from date,
  contract_until date,
  fee_cents_per_m2 bigint check (fee_cents_per_m2 >= 0),
  law_pack text not null default 'CN',
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  version int not null default 1
);
create index area_community on area (community_id);
create index area_company on area (company_id);

-- Split or merge makes a new area with succession links; nothing is rewritten.
create table area_succession (
  from_area_id uuid not null references area,
  to_area_id uuid not null references area,
  on_date date not null,
  reason text not null,
  primary key (from_area_id, to_area_id)
);

create table post (
  id uuid primary key,
  account_id uuid not null references account,
  organisation_id uuid not null references organisation,
  role text not null check (role in (
    'BUREAU_DIRECTOR', 'BUREAU_CLERK', 'BUREAU_ACCOUNTANT', 'STREET_CLERK', 'COMMUNITY_CLERK',
    'COMPANY_MANAGER', 'COMPANY_STAFF', 'COMMITTEE_CHAIR', 'COMMITTEE_MEMBER')),
  division_id uuid references division,
  area_id uuid references area,
  valid_from date not null,
  valid_until date,
  check ((division_id is null) <> (area_id is null))
);
create index post_account on post (account_id);
create index post_area on post (area_id) where area_id is not null;

-- The question every policy asks of a row: is its area one of the actor's own, or below one of the actor's places? One
-- probe of the area's key a row, and nothing that grows with the size of the scope. Measured on 2 million units in 4,016
-- areas: a page of 50 units with owners takes 2 ms at every level; an array of all visible areas, built once for each
-- table of the query, took 34 ms for a community and 470 ms for a province, and misled the planner about row numbers.
-- In return no index helps a query that names no area: it starts from linli.area (which has no policy) and goes down.
create function linli.in_scope(p_table text) returns text immutable language sql as $$
  select format('(area_id = any ((select linli.my_areas())::uuid[]) or (
    select seen.place < ((select linli.my_his())::text[])[width_bucket(seen.place, (select linli.my_los())::text[])]
      from linli.area seen where seen.id = %I.area_id))', p_table)
$$;

-- One way to protect a grown table. p_read is an extra condition beside "the area is visible";
-- p_owner_read widens it for owners' own rows. The worker role sees everything.
create function linli.protect(p_table text, p_read text default 'true', p_write text default 'true') returns void
language plpgsql as $$
declare scope text := linli.in_scope(p_table);
begin
  execute format('alter table linli.%I enable row level security', p_table);
  execute format('alter table linli.%I force row level security', p_table);
  execute format('create policy app_read on linli.%I for select to linli_app using (%s and (%s))', p_table, scope, p_read);
  execute format('create policy app_add on linli.%I for insert to linli_app with check (%s and (%s))', p_table, scope, p_write);
  execute format('create policy app_change on linli.%I for update to linli_app using (%s and (%s)) with check (%s and (%s))',
    p_table, scope, p_write, scope, p_write);
  execute format('create policy worker on linli.%I for all to linli_worker using (true) with check (true)', p_table);
end $$;

-- ---------------------------------------------------------------- grown tables
create table neighbourhood (
  area_id uuid not null references area,
  id uuid not null,
  name text not null,
  address text not null default '',
  primary key (area_id, id),
  unique (area_id, name)
);

create table building (
  area_id uuid not null references area,
  id uuid not null,
  neighbourhood_id uuid,
  name text not null check (length(name) between 1 and 50),
  sort_key text collate "C" not null,
  floors int,
  has_lift boolean,
  built_year int,
  primary key (area_id, id),
  unique (area_id, name)
);

-- Areas in 0.01 m². natural_key: normalised 楼栋-单元-房号, unique in the area.
create table unit (
  area_id uuid not null references area,
  id uuid not null,
  building_id uuid not null,
  section text not null default '',
  floor text,
  room text not null,
  natural_key text collate "C" not null,
  sort_key text collate "C" not null,
  kind text not null check (kind in ('DWELLING', 'SHOP', 'OFFICE', 'DORMITORY', 'PARKING', 'GARAGE', 'STORAGE', 'SERVICE_ROOM', 'OTHER')),
  use text not null check (use in ('DWELLING', 'NON_RESIDENTIAL', 'PARKING', 'OTHER')),
  state text not null check (state in ('OWNED', 'UNSOLD', 'UNDELIVERED')),
  area_registry bigint check (area_registry > 0),
  area_survey bigint check (area_survey > 0),
  area_contract bigint check (area_contract > 0),
  inner_area bigint check (inner_area > 0),
  layout text,
  occupancy text,
  estate_no text,
  developer_id uuid,
  version int not null default 1,
  primary key (area_id, id),
  unique (area_id, natural_key),
  foreign key (area_id, building_id) references building (area_id, id)
);
create index unit_list on unit (area_id, sort_key, id);
create index unit_building on unit (area_id, building_id, sort_key);

-- Roll-up of an area's units for sums over many areas: derived, computed by the worker after each change.
create table area_figure (
  area_id uuid primary key references area,
  buildings int not null,
  units int not null,
  dwellings int not null,
  owned int not null,
  without_area int not null,
  area bigint not null,
  computed_at timestamptz not null
);

-- A person of the register of ONE area (natural, legal, developer). Identity and phone encrypted, with blind index.
create table person (
  area_id uuid not null references area,
  id uuid not null,
  kind text not null check (kind in ('NATURAL', 'LEGAL', 'DEVELOPER')),
  name text not null check (length(name) between 1 and 200),
  gender text check (gender in ('M', 'F')),
  id_no_enc bytea,
  id_no_idx bytea,
  phone_enc bytea,
  phone_idx bytea,
  organisation_id uuid references organisation,
  version int not null default 1,
  primary key (area_id, id)
);
create unique index person_identity on person (area_id, id_no_idx) where id_no_idx is not null;
create index person_phone on person (area_id, phone_idx) where phone_idx is not null;
create index person_name on person (area_id, name text_pattern_ops);

alter table unit add foreign key (area_id, developer_id) references person (area_id, id);

-- Who owns what, with shares and history. Current: until_date is null.
create table ownership (
  area_id uuid not null references area,
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  share_num bigint not null default 1 check (share_num > 0),
  share_den bigint not null default 1 check (share_den >= share_num),
  form text not null default 'SOLE' check (form in ('SOLE', 'JOINT', 'SHARED')),
  from_date date not null,
  until_date date check (until_date >= from_date),
  source text not null,
  primary key (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  foreign key (area_id, person_id) references person (area_id, id)
);
create unique index ownership_current on ownership (area_id, unit_id, person_id) where until_date is null;
create index ownership_person on ownership (area_id, person_id) where until_date is null;

-- An account proved to be a person of the register (papers at the desk, or name + identity number matched).
create table binding (
  area_id uuid not null references area,
  id uuid not null,
  account_id uuid not null references account,
  person_id uuid not null,
  method text not null check (method in ('IDENTITY_MATCH', 'DESK_PAPERS')),
  note text not null default '',
  bound_by uuid,
  bound_at timestamptz not null,
  ended_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, person_id) references person (area_id, id)
);
create unique index binding_current on binding (area_id, account_id, person_id) where ended_at is null;
create index binding_account on binding (account_id) where ended_at is null;
create index binding_person on binding (area_id, person_id) where ended_at is null;

create table committee (
  area_id uuid not null references area,
  id uuid not null,
  organisation_id uuid references organisation,
  name text not null,
  seats int not null check (seats > 0),
  term_from date not null,
  term_until date not null check (term_until > term_from),
  filed_on date,
  filing_no text,
  state text not null check (state in ('IN_OFFICE', 'EXPIRED', 'DISSOLVED')),
  primary key (area_id, id)
);

create table committee_member (
  area_id uuid not null references area,
  id uuid not null,
  committee_id uuid not null,
  person_id uuid,
  name text not null,
  position text not null check (position in ('CHAIR', 'DEPUTY', 'MEMBER', 'ALTERNATE')),
  party_member boolean not null default false,
  from_date date not null,
  until_date date,
  primary key (area_id, id),
  foreign key (area_id, committee_id) references committee (area_id, id),
  foreign key (area_id, person_id) references person (area_id, id)
);

-- LIKE loses its index under RLS: search goes through this table, area by area, with range operators.
create table search_entry (
  area_id uuid not null references area,
  kind text not null check (kind in ('UNIT', 'PERSON', 'AREA', 'BUILDING')),
  ref_id uuid not null,
  form text collate "C" not null,
  label text not null,
  primary key (area_id, kind, ref_id, form)
);
create index search_entry_form on search_entry (area_id, form);

-- ---------------------------------------------------------------- import
create table import_job (
  area_id uuid not null references area,
  id uuid not null,
  file_id uuid not null,
  template text not null,
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED')),
  mapping jsonb,
  header jsonb,
  totals jsonb not null default '{}',
  groups jsonb not null default '[]',
  rows_total int not null default 0,
  rows_done int not null default 0,
  problem jsonb,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  result_file_id uuid,
  primary key (area_id, id),
  foreign key (area_id, file_id) references stored_file (area_id, id)
);
create index import_job_recent on import_job (area_id, created_at desc);

-- Staging keyed (job, row_no): a killed worker continues where it stopped, and a second run is a no-op.
create table import_row (
  area_id uuid not null references area,
  job_id uuid not null,
  row_no int not null,
  kind text not null check (kind in ('DATA', 'TITLE', 'HEADER', 'TOTAL', 'BLANK', 'NOTE')),
  verdict text not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'REJECTED', 'SKIPPED')),
  natural_key text,
  parsed jsonb,
  cells jsonb,
  problems jsonb not null default '[]',
  done boolean not null default false,
  primary key (area_id, job_id, row_no)
);
create index import_row_verdict on import_row (area_id, job_id, verdict, row_no);

-- Immutable snapshots anyone may read without signing in: notices, area pages, results.
create table publication (
  area_id uuid not null references area,
  id uuid not null,
  kind text not null,
  ref_id uuid not null,
  title text not null,
  body jsonb not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (area_id, id)
);
create index publication_recent on publication (area_id, published_at desc);
create index publication_ref on publication (area_id, ref_id);

-- ---------------------------------------------------------------- protection
select linli.protect('audit_event', '(select linli.is_staff()) or actor_id = (select linli.actor())', 'true');
select linli.protect('outbox', 'false', 'true');
select linli.protect('idempotency', 'actor_id = (select linli.actor())', 'actor_id = (select linli.actor())');
select linli.protect('stored_file', '(select linli.is_staff()) or uploaded_by = (select linli.actor())', 'true');
select linli.protect('neighbourhood', 'true', '(select linli.is_staff())');
select linli.protect('building', 'true', '(select linli.is_staff())');
select linli.protect('area_figure', '(select linli.is_staff())', 'false');
select linli.protect('unit', '(select linli.is_staff()) or id = any ((select linli.my_units())::uuid[])', '(select linli.is_staff())');
select linli.protect('person', '(select linli.is_staff()) or id = any ((select linli.my_persons())::uuid[])', '(select linli.is_staff())');
select linli.protect('ownership', '(select linli.is_staff()) or unit_id = any ((select linli.my_units())::uuid[])', '(select linli.is_staff())');
select linli.protect('committee', 'true', '(select linli.is_staff())');
select linli.protect('committee_member', 'true', '(select linli.is_staff())');
select linli.protect('search_entry', '(select linli.is_staff())', '(select linli.is_staff())');
select linli.protect('import_job', '(select linli.is_staff())', '(select linli.is_staff())');
select linli.protect('import_row', '(select linli.is_staff())', '(select linli.is_staff())');

alter table binding enable row level security;
alter table binding force row level security;
do $$ declare staff text := format('((select linli.is_staff()) and %s)', linli.in_scope('binding'));
begin
  execute format('create policy app_read on binding for select to linli_app using (account_id = (select linli.actor()) or %s)', staff);
  execute format('create policy app_add on binding for insert to linli_app with check (account_id = (select linli.actor()) or %s)', staff);
  execute format('create policy app_change on binding for update to linli_app using (%s)', staff);
end $$;
create policy worker on binding for all to linli_worker using (true) with check (true);

-- Publications are for everyone; only staff of the area may add them.
alter table publication enable row level security;
alter table publication force row level security;
create policy app_read on publication for select to linli_app using (true);
do $$ declare staff text := format('((select linli.is_staff()) and %s)', linli.in_scope('publication'));
begin
  execute format('create policy app_add on publication for insert to linli_app with check (%s)', staff);
  execute format('create policy app_change on publication for update to linli_app using (%s)', staff);
end $$;
create policy worker on publication for all to linli_worker using (true) with check (true);

-- ---------------------------------------------------------------- grants: the application owns nothing
grant select on all tables in schema linli to linli_app;
grant select, insert, update, delete on all tables in schema linli to linli_worker;
revoke update, delete on audit_event, account_event from linli_worker;
grant insert on account, session, one_time_code, account_event, audit_event, outbox, idempotency, stored_file,
  organisation, area, area_succession, post, neighbourhood, building, unit, person, ownership, binding, committee, committee_member,
  search_entry, import_job, import_row, publication, platform_state to linli_app;
grant update on account, session, one_time_code, idempotency, area, building, unit, person, ownership, binding,
  committee, committee_member, import_job, import_row, organisation, post, platform_state to linli_app;
grant update (withdrawn_at) on publication to linli_app;
grant delete on search_entry, import_row to linli_app;
do $$ declare t text;
begin
  foreach t in array array['search_entry', 'import_row'] loop
    execute format('create policy app_remove on linli.%I for delete to linli_app using ((select linli.is_staff()) and %s)',
      t, linli.in_scope(t));
  end loop;
end $$;
grant execute on all functions in schema linli to linli_app, linli_worker;

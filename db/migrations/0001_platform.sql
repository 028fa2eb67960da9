-- Platform: context, row-level security, accounts, sessions, audit, outbox, idempotency, files.
-- The runner has created schema linli, roles linli_app and linli_worker, and set search_path to linli.

grant usage on schema linli to linli_app, linli_worker;

-- ---------------------------------------------------------------- context
-- A request runs as: actor, kind, place ranges, areas, persons, units. Set per transaction with SET LOCAL
-- (set_config() never reaches Citus workers). Lists are text in PostgreSQL array syntax.
create function linli.set_context(
  p_actor uuid, p_kind text, p_los text[], p_his text[], p_areas uuid[], p_persons uuid[], p_units uuid[]
) returns void language plpgsql as $$
begin
  execute format('set local app.actor = %L', coalesce(p_actor::text, ''));
  execute format('set local app.kind = %L', p_kind);
  if cardinality(p_los) > 1 then
    -- Sorted and disjoint, so that a place is looked up in them by bisection: a range within another one says nothing.
    select array_agg(r.lo order by r.lo collate "C"), array_agg(r.hi order by r.lo collate "C") into p_los, p_his
      from (select distinct lo, hi from unnest(p_los, p_his) u(lo, hi)) r
     where not exists (select from unnest(p_los, p_his) o(lo, hi)
       where o.lo <= r.lo collate "C" and o.hi >= r.hi collate "C" and (o.lo, o.hi) <> (r.lo, r.hi));
  end if;
  execute format('set local app.los = %L', p_los::text);
  execute format('set local app.his = %L', p_his::text);
  execute format('set local app.areas = %L', p_areas::text);
  execute format('set local app.persons = %L', p_persons::text);
  execute format('set local app.units = %L', p_units::text);
end $$;

create function linli.actor() returns uuid stable parallel safe language sql as
  $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
-- 'official' | 'company' | 'committee' | 'owner' | 'public' | 'system'
create function linli.actor_kind() returns text stable parallel safe language sql as
  $$ select coalesce(nullif(current_setting('app.kind', true), ''), 'public') $$;
create function linli.is_staff() returns boolean stable parallel safe language sql as
  $$ select linli.actor_kind() in ('official', 'company', 'committee') $$;
create function linli.my_persons() returns uuid[] stable parallel safe language sql as
  $$ select coalesce(nullif(current_setting('app.persons', true), '')::uuid[], '{}') $$;
create function linli.my_units() returns uuid[] stable parallel safe language sql as
  $$ select coalesce(nullif(current_setting('app.units', true), '')::uuid[], '{}') $$;
create function linli.my_los() returns text[] stable parallel safe language sql as
  $$ select coalesce(nullif(current_setting('app.los', true), '')::text[], '{}') $$;
create function linli.my_his() returns text[] stable parallel safe language sql as
  $$ select coalesce(nullif(current_setting('app.his', true), '')::text[], '{}') $$;
create function linli.my_areas() returns uuid[] stable parallel safe language sql as
  $$ select coalesce(nullif(current_setting('app.areas', true), '')::uuid[], '{}') $$;

-- ---------------------------------------------------------------- accounts (platform tables, no area)
create table account (
  id uuid primary key,
  login_name text unique,
  password_hash text,
  display_name text not null check (length(display_name) between 1 and 200),
  phone_enc bytea,
  phone_idx bytea unique,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'LOCKED', 'CLOSED')),
  failed_attempts int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null
);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  surface text not null check (surface in ('console', 'resident')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id);

create table one_time_code (
  id uuid primary key,
  phone_idx bytea not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts int not null default 0,
  used_at timestamptz
);
create index one_time_code_phone on one_time_code (phone_idx, created_at desc);

-- Sign-ins and other acts that happen above any area. Append-only.
create table account_event (
  id uuid primary key,
  account_id uuid references account,
  type text not null,
  detail jsonb not null default '{}',
  at timestamptz not null
);
create index account_event_account on account_event (account_id, at desc);

-- Small facts of the installation: demo clock offset, clock high-water mark, public keys.
create table platform_state (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);

-- ---------------------------------------------------------------- acts inside an area
-- Append-only; chained by a sequencer (see audit_chain), never in the request.
create table audit_event (
  area_id uuid not null,
  id uuid not null,
  actor_id uuid,
  actor_name text not null,
  actor_kind text not null,
  type text not null,
  subject_kind text not null,
  subject_id uuid,
  detail jsonb not null default '{}',
  at timestamptz not null,
  primary key (area_id, id)
);
create index audit_event_subject on audit_event (area_id, subject_id, at desc);
create index audit_event_recent on audit_event (area_id, at desc);

-- Written in the same transaction as the change; a dispatcher under the worker role carries it out.
create table outbox (
  area_id uuid not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (area_id, id)
);
create index outbox_open on outbox (created_at) where done_at is null;

-- Answers of acts that move money or a vote: replayed byte for byte for 30 days.
create table idempotency (
  area_id uuid not null,
  actor_id uuid not null,
  operation text not null,
  key text not null check (length(key) between 8 and 200),
  request_hash bytea not null,
  status int not null,
  -- Sealed: a stored answer may open a vote.
  answer bytea not null,
  created_at timestamptz not null,
  primary key (area_id, actor_id, operation, key)
);
-- For forgetting after 30 days; written once in many pages, so it costs a cast nothing.
create index idempotency_age on idempotency using brin (created_at);

create table stored_file (
  area_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 bytea not null,
  purpose text not null,
  uploaded_by uuid,
  created_at timestamptz not null,
  primary key (area_id, id)
);

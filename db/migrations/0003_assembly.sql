-- Assembly: owners' assemblies, motions, rolls with voter lines, ballots, the ballot log, paper, results.

create table assembly (
  area_id uuid not null references area,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('REGULAR', 'TEMPORARY', 'FIRST')),
  organiser text not null check (organiser in ('COMMITTEE', 'PREPARATORY_GROUP', 'COMMUNITY', 'STREET')),
  state text not null check (state in
    ('DRAFT', 'ROLL_FROZEN', 'NOTICED', 'VOTING', 'CLOSED', 'OBJECTION', 'FINAL', 'PUBLISHED', 'CANCELLED')),
  -- Settings fixed by the notice: pack, day of the law, conflict rule, revocation, objection days, non-response...
  rules jsonb not null,
  notice_on date,
  voting_from timestamptz,
  voting_until timestamptz,
  objection_until timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (area_id, id),
  check (voting_until > voting_from)
);
create index assembly_recent on assembly (area_id, created_at desc);
create index assembly_due on assembly (state, voting_from, voting_until, objection_until);

create table roll (
  area_id uuid not null references area,
  id uuid not null,
  assembly_id uuid not null,
  scope jsonb not null,
  area bigint not null check (area >= 0),
  heads int not null check (heads >= 0),
  options jsonb not null,
  frozen_at timestamptz not null,
  root bytea not null,
  primary key (area_id, id),
  foreign key (area_id, assembly_id) references assembly (area_id, id)
);
create index roll_assembly on roll (area_id, assembly_id);

create table motion (
  area_id uuid not null references area,
  id uuid not null,
  assembly_id uuid not null,
  seq int not null check (seq > 0),
  item text not null check (item in ('RULES_OF_PROCEDURE', 'CONVENTION', 'COMMITTEE_ELECT', 'PM_HIRE_FIRE', 'FUND_USE',
    'FUND_RAISE', 'REBUILD', 'COMMON_CHANGE_OR_BIZ', 'OTHER_MAJOR')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) <= 20000),
  scope jsonb not null,
  amount bigint check (amount > 0),
  roll_id uuid,
  primary key (area_id, id),
  unique (area_id, assembly_id, seq),
  foreign key (area_id, assembly_id) references assembly (area_id, id),
  foreign key (area_id, roll_id) references roll (area_id, id)
);

-- A voter line: one merged head with its units. The public never sees names here.
create table voter_line (
  area_id uuid not null references area,
  id uuid not null,
  roll_id uuid not null,
  line_no int not null,
  kind text not null check (kind in ('OWNERS', 'DEVELOPER')),
  label text not null,
  area bigint not null check (area >= 0),
  heads int not null check (heads in (0, 1)),
  primary key (area_id, id),
  unique (area_id, roll_id, line_no),
  foreign key (area_id, roll_id) references roll (area_id, id)
);

create table voter_line_unit (
  area_id uuid not null references area,
  roll_id uuid not null,
  unit_id uuid not null,
  line_id uuid not null,
  area bigint not null check (area >= 0),
  source text not null check (source in ('REGISTRY', 'SURVEY', 'CONTRACT')),
  counts_head boolean not null default true,
  primary key (area_id, roll_id, unit_id),
  foreign key (area_id, line_id) references voter_line (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id)
);
create index voter_line_unit_line on voter_line_unit (area_id, line_id);

-- Persons on a line. SUCCESSOR: acquired after the freeze and votes only if the former owner has not.
-- FORMER: sold after the freeze; what they cast stands, and they vote no more.
create table voter (
  area_id uuid not null references area,
  line_id uuid not null,
  person_id uuid not null,
  roll_id uuid not null,
  role text not null check (role in ('OWNER', 'SUCCESSOR', 'FORMER')),
  primary key (area_id, line_id, person_id),
  foreign key (area_id, line_id) references voter_line (area_id, id),
  foreign key (area_id, person_id) references person (area_id, id)
);
create index voter_person on voter (area_id, person_id);

-- Agents of legal persons and the developer, delegates of co-owners, guardians: with letter and term.
create table line_authority (
  area_id uuid not null references area,
  id uuid not null,
  line_id uuid not null,
  kind text not null check (kind in ('AGENT', 'DELEGATE', 'GUARDIAN')),
  account_id uuid references account,
  holder_name text not null,
  letter_file_id uuid,
  note text not null default '',
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, line_id) references voter_line (area_id, id)
);
create index line_authority_line on line_authority (area_id, line_id);
create index line_authority_account on line_authority (account_id) where revoked_at is null;

-- Lines the actor may vote on or look at, computed once a query.
create function linli.my_lines() returns uuid[] stable language sql as $$
  select coalesce(array_agg(l.line_id), '{}') from (
    select v.line_id from linli.voter v
     where v.area_id = any ((select linli.my_areas())::uuid[]) and v.person_id = any ((select linli.my_persons())::uuid[])
    union
    select a.line_id from linli.line_authority a
     where a.account_id = (select linli.actor()) and a.revoked_at is null
  ) l
$$;

-- Lines of which a person of mine is a voter; reads no table whose policy would come back here.
create function linli.my_voter_lines() returns uuid[] stable language sql as $$
  select coalesce(array_agg(v.line_id), '{}') from linli.voter v
   where v.area_id = any ((select linli.my_areas())::uuid[]) and v.person_id = any ((select linli.my_persons())::uuid[])
$$;

-- Lines whose common ballot is mine to read: as an owner of the frozen roll, or as who acts for them. A successor is none.
create function linli.my_own_lines() returns uuid[] stable language sql as $$
  select coalesce(array_agg(l.line_id), '{}') from (
    select v.line_id from linli.voter v
     where v.area_id = any ((select linli.my_areas())::uuid[]) and v.person_id = any ((select linli.my_persons())::uuid[])
       and v.role = 'OWNER'
    union
    select a.line_id from linli.line_authority a
     where a.account_id = (select linli.actor()) and a.revoked_at is null
  ) l
$$;

create table delivery (
  area_id uuid not null references area,
  assembly_id uuid not null,
  line_id uuid not null,
  channel text not null check (channel in ('APP', 'SMS', 'PAPER', 'DOOR', 'BOARD')),
  delivered_at timestamptz not null,
  evidence text not null default '',
  recorded_by uuid,
  primary key (area_id, line_id, channel),
  foreign key (area_id, line_id) references voter_line (area_id, id)
);

-- ---------------------------------------------------------------- ballots: append-only
create table ballot (
  area_id uuid not null references area,
  id uuid not null,
  assembly_id uuid not null,
  motion_id uuid not null,
  line_id uuid not null,
  choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW', 'INVALID')),
  channel text not null check (channel in ('ONLINE', 'PAPER')),
  account_id uuid not null,
  person_id uuid,
  authority_id uuid,
  paper_id uuid,
  supersedes uuid,
  -- In which capacity: decides who may read it (a successor's ballot is not the former owner's to see).
  cast_as text not null default 'OWNER' check (cast_as in ('OWNER', 'SUCCESSOR', 'AGENT', 'DELEGATE', 'GUARDIAN', 'PAPER')),
  cast_at timestamptz not null,
  -- Sealed (SM4): a stolen copy of the database must not be able to prove a choice against the public log.
  salt bytea not null,
  leaf bytea not null,
  receipt text not null,
  primary key (area_id, id),
  foreign key (area_id, motion_id) references motion (area_id, id),
  foreign key (area_id, line_id) references voter_line (area_id, id)
);
create index ballot_line on ballot (area_id, line_id, motion_id, cast_at);

-- One standing ballot per motion and voter line, whatever the channel. Holds no choice.
create table standing_ballot (
  area_id uuid not null references area,
  motion_id uuid not null,
  line_id uuid not null,
  ballot_id uuid not null,
  channel text not null,
  cast_at timestamptz not null,
  -- How often the voter has changed it online, for the rule ONE_CHANGE.
  changes int not null default 0,
  primary key (area_id, motion_id, line_id),
  foreign key (area_id, ballot_id) references ballot (area_id, id)
);

-- ---------------------------------------------------------------- the ballot log (one per assembly)
-- Rows wait here until the sequencer has put them into the log; a late commit is simply found later.
create table log_pending (
  area_id uuid not null references area,
  log_id uuid not null,
  ballot_id uuid not null,
  leaf bytea not null,
  primary key (area_id, log_id, ballot_id)
);

create table log_leaf (
  area_id uuid not null references area,
  log_id uuid not null,
  seq bigint not null check (seq >= 0),
  leaf bytea not null,
  ballot_id uuid not null,
  primary key (area_id, log_id, seq),
  unique (area_id, log_id, ballot_id)
);

create table log_node (
  area_id uuid not null references area,
  log_id uuid not null,
  level int not null check (level > 0),
  idx bigint not null check (idx >= 0),
  sm3 bytea not null,
  sha256 bytea not null,
  primary key (area_id, log_id, level, idx)
);

create table log_head (
  area_id uuid not null references area,
  log_id uuid not null,
  size bigint not null,
  frontier jsonb not null,
  -- Size of the last published checkpoint.
  signed_size bigint not null default 0,
  primary key (area_id, log_id)
);
create index log_head_unsigned on log_head (area_id, log_id) where signed_size < size;

create table log_checkpoint (
  area_id uuid not null references area,
  log_id uuid not null,
  size bigint not null,
  note text not null,
  created_at timestamptz not null,
  primary key (area_id, log_id, size)
);

-- ---------------------------------------------------------------- paper
create table paper_ballot (
  area_id uuid not null references area,
  id uuid not null,
  assembly_id uuid not null,
  roll_id uuid not null,
  line_id uuid not null,
  serial int not null,
  state text not null check (state in ('ISSUED', 'RETURNED', 'KEYED', 'CONFIRMED', 'CONFLICT', 'VOID')),
  -- When the owner handed it in: the moment of the vote, whenever it is keyed.
  returned_at timestamptz,
  keyed_by uuid,
  keyed_at timestamptz,
  -- Sealed until the second keying, then removed: no list and no SQL of the application shows a choice.
  keyed_choices jsonb,
  confirmed_by uuid,
  confirmed_at timestamptz,
  scan_file_id uuid,
  void_reason text,
  version int not null default 1,
  primary key (area_id, id),
  unique (area_id, assembly_id, serial),
  check (confirmed_by is null or confirmed_by <> keyed_by),
  foreign key (area_id, line_id) references voter_line (area_id, id)
);
create unique index paper_ballot_line on paper_ballot (area_id, line_id) where state <> 'VOID';

-- ---------------------------------------------------------------- objections and results
create table objection (
  area_id uuid not null references area,
  id uuid not null,
  assembly_id uuid not null,
  stage text not null check (stage in ('ROLL', 'DELEGATE', 'RESULT')),
  line_id uuid,
  motion_id uuid,
  body text not null check (length(body) between 1 and 2000),
  raised_by uuid not null,
  raised_at timestamptz not null,
  state text not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, assembly_id) references assembly (area_id, id)
);
create index objection_assembly on objection (area_id, assembly_id, raised_at);

create table motion_result (
  area_id uuid not null references area,
  id uuid not null,
  motion_id uuid not null,
  stage text not null check (stage in ('PRELIMINARY', 'FINAL')),
  outcome text not null check (outcome in ('PASS', 'NOT_PASSED', 'NO_QUORUM')),
  strict_outcome text not null check (strict_outcome in ('PASS', 'NOT_PASSED', 'NO_QUORUM')),
  -- False when the pack is UNVERIFIED: the platform never says "carried" by itself then.
  announced boolean not null,
  tally jsonb not null,
  explanation jsonb not null,
  computed_at timestamptz not null,
  primary key (area_id, id),
  unique (area_id, motion_id, stage),
  foreign key (area_id, motion_id) references motion (area_id, id)
);

create table notification (
  area_id uuid not null references area,
  id uuid not null,
  account_id uuid references account,
  person_id uuid,
  kind text not null,
  title text not null,
  body text not null,
  link text,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (area_id, id)
);
create index notification_account on notification (area_id, account_id, created_at desc);
create index notification_person on notification (area_id, person_id, created_at desc) where person_id is not null;

select linli.protect('assembly', 'true', '(select linli.is_staff())');
select linli.protect('roll', 'true', '(select linli.is_staff())');
select linli.protect('motion', 'true', '(select linli.is_staff())');
select linli.protect('voter', '(select linli.is_staff()) or person_id = any ((select linli.my_persons())::uuid[])', '(select linli.is_staff())');
select linli.protect('line_authority',
  '(select linli.is_staff()) or account_id = (select linli.actor()) or line_id = any ((select linli.my_voter_lines())::uuid[])',
  '(select linli.is_staff())');
select linli.protect('voter_line', '(select linli.is_staff()) or id = any ((select linli.my_lines())::uuid[])', '(select linli.is_staff())');
select linli.protect('voter_line_unit', '(select linli.is_staff()) or line_id = any ((select linli.my_lines())::uuid[])', '(select linli.is_staff())');
select linli.protect('delivery', '(select linli.is_staff()) or line_id = any ((select linli.my_lines())::uuid[])', 'true');
-- Nobody sees how another voted: not even staff read ballots. The worker tallies.
select linli.protect('ballot',
  '(channel = ''ONLINE'' and account_id = (select linli.actor()))
   or (cast_as <> ''SUCCESSOR'' and line_id = any ((select linli.my_own_lines())::uuid[]))',
  'account_id = (select linli.actor()) and (line_id = any ((select linli.my_lines())::uuid[]) or ((select linli.is_staff()) and channel = ''PAPER''))');
select linli.protect('standing_ballot', '(select linli.is_staff()) or line_id = any ((select linli.my_lines())::uuid[])',
  '(select linli.is_staff()) or line_id = any ((select linli.my_lines())::uuid[])');
select linli.protect('log_pending', 'true', 'true');
select linli.protect('log_leaf', 'true', 'false');
select linli.protect('log_node', 'true', 'false');
select linli.protect('log_head', 'true', 'false');
select linli.protect('log_checkpoint', 'true', 'false');
select linli.protect('paper_ballot', '(select linli.is_staff()) or line_id = any ((select linli.my_lines())::uuid[])', '(select linli.is_staff())');
select linli.protect('objection', '(select linli.is_staff()) or raised_by = (select linli.actor())', '(select linli.is_staff()) or raised_by = (select linli.actor())');
select linli.protect('motion_result', 'true', 'false');
select linli.protect('notification',
  'account_id = (select linli.actor()) or person_id = any ((select linli.my_persons())::uuid[])', 'true');

-- ---------------------------------------------------------------- casting
-- Everything that decides whether the actor may vote for a line on a motion; one row a motion and visible line.
create view ballot_ground with (security_invoker = true) as
select m.area_id, m.assembly_id, a.title as assembly_title, a.state, a.voting_from, a.voting_until,
  jsonb_build_object('conflict', a.rules -> 'conflict', 'revocation', a.rules -> 'revocation') as rules,
  m.id as motion_id, m.seq, m.item, m.title,
  l.id as line_id, l.kind as line_kind, l.label, l.area::text as line_area, l.heads,
  -- A scalar sub-select, not a join: on a table without statistics a join reads every person of the area.
  coalesce((select jsonb_agg(jsonb_build_object('personId', v.person_id, 'role', v.role,
        'kind', (select p.kind from linli.person p where p.area_id = v.area_id and p.id = v.person_id)) order by v.role, v.person_id)
      from linli.voter v
     where v.area_id = l.area_id and v.line_id = l.id and v.person_id = any ((select linli.my_persons())::uuid[])), '[]') as my_voters,
  coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'mine', x.account_id is not distinct from (select linli.actor()),
        'from', x.valid_from, 'until', x.valid_until) order by x.id)
      from linli.line_authority x
     where x.area_id = l.area_id and x.line_id = l.id and x.revoked_at is null), '[]') as authorities,
  s.ballot_id as standing_id, s.channel as standing_channel, s.cast_at as standing_at, coalesce(s.changes, 0) as changes,
  b.state as paper_state, b.returned_at as paper_at
from linli.motion m
join linli.assembly a on a.area_id = m.area_id and a.id = m.assembly_id
join linli.voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
left join linli.standing_ballot s on s.area_id = m.area_id and s.motion_id = m.id and s.line_id = l.id
left join linli.paper_ballot b on b.area_id = l.area_id and b.line_id = l.id and b.state <> 'VOID';

-- Finds what an idempotency key was answered before. A key in flight waits here for its transaction to end; what is read
-- after the lock is read in a snapshot of its own. Whoever finds nothing stores the answer in this same transaction.
create function linli.claim_answer(p_area uuid, p_actor uuid, p_operation text, p_key text,
  out fresh boolean, out known_hash bytea, out known_status int, out known_answer bytea) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', p_area, p_actor, p_operation, p_key), 7605));
  select i.request_hash, i.status, i.answer into known_hash, known_status, known_answer from linli.idempotency i
   where i.area_id = p_area and i.actor_id = p_actor and i.operation = p_operation and i.key = p_key;
  fresh := not found;
end $$;

-- A cast is two statements under the worker role, each a transaction of its own: read the ground, then write if the ground is
-- still the same. Between the two the server decides and signs, and nothing is locked. Measured against one transaction under
-- row-level security: half the round trips, and the policies of eight tables (fifty initial plans for one row) cost more than
-- everything else. What they guard is asked by hand here: the line must be one of the given persons' or of the given agent.
--
-- Every row is found by key. On tables without statistics, as on the first voting day of a new installation, a plan made while
-- they were empty would go on reading them from end to end as they fill: hence no sequential scans. And an array among the
-- arguments would make PostgreSQL plan anew at every call: hence one plan for all.

-- Everything in the ground that can change while a voter decides, in a few bytes: finish_cast compares it under the lock.
-- The assembly's version moves with its state, its window and its rules. No joins: each part is one probe of one key.
create function linli.ground_mark(p_area uuid, p_actor uuid, p_persons uuid[], p_assembly uuid, p_motion uuid, p_line uuid)
returns text language plpgsql stable as $$
begin
  return concat_ws('|',
    (select concat_ws(' ', a.state, a.version) from linli.assembly a where a.area_id = p_area and a.id = p_assembly),
    (select s.ballot_id from linli.standing_ballot s where s.area_id = p_area and s.motion_id = p_motion and s.line_id = p_line),
    (select concat_ws(' ', b.id, b.state) from linli.paper_ballot b
      where b.area_id = p_area and b.line_id = p_line and b.state <> 'VOID'),
    (select string_agg(concat_ws(' ', x.id, x.account_id = p_actor), ',' order by x.id) from linli.line_authority x
      where x.area_id = p_area and x.line_id = p_line and x.revoked_at is null),
    (select string_agg(concat_ws(' ', v.person_id, v.role), ',' order by v.person_id) from linli.voter v
      where v.area_id = p_area and v.line_id = p_line and v.person_id = any (p_persons)));
end $$;

-- First statement of a cast: an earlier answer under this key, or the ground the voter stands on with its mark.
-- The ground is null for a line that is not theirs, the assembly for a motion that does not exist.
create function linli.open_cast(p_area uuid, p_actor uuid, p_persons uuid[], p_key text, p_motion uuid, p_line uuid,
  out fresh boolean, out known_hash bytea, out known_status int, out known_answer bytea,
  out assembly uuid, out ground jsonb, out mark text) language plpgsql
set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  select i.request_hash, i.status, i.answer into known_hash, known_status, known_answer from linli.idempotency i
   where i.area_id = p_area and i.actor_id = p_actor and i.operation = 'ballot.cast' and i.key = p_key;
  fresh := not found;
  if not fresh then return; end if;
  select m.assembly_id into assembly from linli.motion m where m.area_id = p_area and m.id = p_motion;
  if assembly is null then return; end if;
  -- For the view: set_config serves here, where set_context does not pay, because all of it runs in this one place.
  perform set_config('app.actor', p_actor::text, true), set_config('app.persons', p_persons::text, true);
  -- The mark first: what changes after it makes finish_cast say so.
  mark := linli.ground_mark(p_area, p_actor, p_persons, assembly, p_motion, p_line);
  select to_jsonb(g) into ground from linli.ballot_ground g
   where g.area_id = p_area and g.motion_id = p_motion and g.line_id = p_line;
  if ground -> 'my_voters' = '[]' and not ground -> 'authorities' @> '[{"mine": true}]' then
    ground := null;
  end if;
end $$;

-- Records a ballot, makes it the standing one and queues its leaf: all or nothing.
-- @returns false when another ballot came to stand since p_supersedes was read; then nothing was written
create function linli.record_ballot(p_area uuid, p_id uuid, p_assembly uuid, p_motion uuid, p_line uuid, p_choice text, p_channel text,
  p_account uuid, p_person uuid, p_authority uuid, p_paper uuid, p_supersedes uuid, p_changes int, p_cast_as text,
  p_cast_at timestamptz, p_salt bytea, p_leaf bytea, p_receipt text) returns boolean language plpgsql as $$
declare stood int;
begin
  with standing as (
    insert into linli.standing_ballot as s (area_id, motion_id, line_id, ballot_id, channel, cast_at, changes)
      values (p_area, p_motion, p_line, p_id, p_channel, p_cast_at, p_changes)
      on conflict (area_id, motion_id, line_id) do update
        set ballot_id = excluded.ballot_id, channel = excluded.channel, cast_at = excluded.cast_at, changes = excluded.changes
        where s.ballot_id = p_supersedes
      returning 1
  ), written as (
    insert into linli.ballot (area_id, id, assembly_id, motion_id, line_id, choice, channel, account_id, person_id, authority_id,
        paper_id, supersedes, cast_as, cast_at, salt, leaf, receipt)
      select p_area, p_id, p_assembly, p_motion, p_line, p_choice, p_channel, p_account, p_person, p_authority,
        p_paper, p_supersedes, p_cast_as, p_cast_at, p_salt, p_leaf, p_receipt from standing
  ), queued as (
    insert into linli.log_pending (area_id, log_id, ballot_id, leaf) select p_area, p_assembly, p_id, p_leaf from standing
  )
  select count(*) into stood from standing;
  return stood = 1;
end $$;

-- Second statement of a cast: ballot, audit event (without the choice) and sealed answer, all or nothing.
-- 'DONE'; 'KNOWN' when the key was answered meanwhile; 'CHANGED' when the ground is no longer the one with this mark, or
-- another ballot came to stand: then nothing was written.
-- The shared lock is the one of assembly/lifecycle/voting-lock.ts: the voting cannot close between the look and the commit.
create function linli.finish_cast(p_area uuid, p_actor uuid, p_persons uuid[], p_mark text,
  p_id uuid, p_assembly uuid, p_motion uuid, p_line uuid, p_choice text, p_person uuid, p_authority uuid,
  p_supersedes uuid, p_changes int, p_cast_as text, p_cast_at timestamptz, p_salt bytea, p_leaf bytea, p_receipt text,
  p_event uuid, p_actor_name text, p_detail jsonb, p_key text, p_hash bytea, p_status int, p_answer bytea,
  out outcome text, out fresh boolean, out known_hash bytea, out known_status int, out known_answer bytea)
language plpgsql
set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  select c.fresh, c.known_hash, c.known_status, c.known_answer into fresh, known_hash, known_status, known_answer
    from linli.claim_answer(p_area, p_actor, 'ballot.cast', p_key) c;
  if not fresh then
    outcome := 'KNOWN';
    return;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended(p_assembly::text, 7601));
  if linli.ground_mark(p_area, p_actor, p_persons, p_assembly, p_motion, p_line) is distinct from p_mark
    or not linli.record_ballot(p_area, p_id, p_assembly, p_motion, p_line, p_choice, 'ONLINE', p_actor, p_person, p_authority,
      null, p_supersedes, p_changes, p_cast_as, p_cast_at, p_salt, p_leaf, p_receipt) then
    outcome := 'CHANGED';
    return;
  end if;
  insert into linli.audit_event (area_id, id, actor_id, actor_name, actor_kind, type, subject_kind, subject_id, detail, at)
    values (p_area, p_event, p_actor, p_actor_name, 'owner', 'ballot.cast', 'ballot', p_id, p_detail, p_cast_at);
  insert into linli.idempotency (area_id, actor_id, operation, key, request_hash, status, answer, created_at)
    values (p_area, p_actor, 'ballot.cast', p_key, p_hash, p_status, p_answer, p_cast_at);
  outcome := 'DONE';
end $$;

grant select, insert, update, delete on all tables in schema linli to linli_worker;
revoke update, delete on ballot, log_leaf, log_node, log_checkpoint, audit_event, account_event from linli_worker;
grant select on assembly, roll, motion, voter_line, voter_line_unit, voter, line_authority, delivery, ballot, standing_ballot,
  log_pending, log_leaf, log_node, log_head, log_checkpoint, paper_ballot, objection, motion_result, notification, ballot_ground to linli_app;
grant insert on assembly, roll, motion, voter_line, voter_line_unit, voter, line_authority, delivery, ballot, standing_ballot,
  log_pending, paper_ballot, objection, notification to linli_app;
grant update on assembly, motion, line_authority, paper_ballot, objection, standing_ballot to linli_app;
grant update (role) on voter to linli_app;
grant update (read_at) on notification to linli_app;
grant delete on motion to linli_app;
do $$ begin
  execute format('create policy app_remove on motion for delete to linli_app using ((select linli.is_staff()) and %s)',
    linli.in_scope('motion'));
end $$;
grant execute on all functions in schema linli to linli_app, linli_worker;

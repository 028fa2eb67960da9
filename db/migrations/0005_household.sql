-- Who else lives in or uses a unit, and an import that carries over everything a sheet says, in sets.

create table household_member (
  area_id uuid not null references area,
  id uuid not null,
  unit_id uuid not null,
  -- Family, tenant, employee, other. CONTACT: whom to call about the unit. None of them votes or pays; an owner is in ownership.
  role text not null check (role in ('MEMBER', 'TENANT', 'STAFF', 'OTHER', 'CONTACT')),
  -- Of a CONTACT: for whom, an owner (person) or another member of this household; null: for the unit.
  contact_of uuid,
  kind text not null check (kind in ('NATURAL', 'LEGAL')),
  -- A contact may be a number without a name.
  name text check (length(name) between 1 and 200),
  gender text check (gender in ('M', 'F')),
  -- Sealed and with blind index, as in person.
  id_no_enc bytea,
  id_no_idx bytea,
  phone_enc bytea,
  phone_idx bytea,
  since date not null,
  source text not null,
  primary key (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  check (name is not null or role = 'CONTACT' and phone_idx is not null)
);
create index household_member_unit on household_member (area_id, unit_id);
create index household_member_identity on household_member (area_id, id_no_idx) where id_no_idx is not null;
create index household_member_phone on household_member (area_id, phone_idx) where phone_idx is not null;

-- Members come and go with the register's file; who is no longer named is forgotten (个人信息保护法 第47条), so no history.
select linli.protect('household_member', '(select linli.is_staff())', 'false');
grant select on household_member to linli_app;
grant select, insert, update, delete on household_member to linli_worker;

-- Rent in 分 a month, where the register has it.
alter table unit add column rent bigint check (rent >= 0);

-- ---------------------------------------------------------------- staging
drop function linli.commit_import(uuid, uuid, text[], text, date, uuid);
drop function linli.judge_import(uuid, uuid, text);
drop function linli.staged(uuid, uuid, text[]);
drop type linli.staged_unit;
drop type linli.staged_owner;

-- A line's unit: ids given out while reading (id, bid of the building), names and keys (b, bs, s, f, r, sk), kind and use
-- (k, u; gt: the line says so), state (st; gs: the line says so) and occupancy (oc), areas (a, i), rent, estate number,
-- lift and floors of the building, layout, label and search forms.
create type linli.staged_unit as (
  id uuid, bid uuid, b text, bs text, s text, f text, r text, sk text, k text, u text, gt boolean, st text, gs boolean,
  oc text, a bigint, i bigint, rent bigint, en text, lift boolean, fl int, layout text, label text, forms text[]
);

-- Somebody on a line: ids (id of person or member, oid of the ownership), role (OWNER or as in household_member), cof: the
-- place on this line of the one whose contact it is, name, kind, identity number and phone (blind index x, px; sealed e, pe),
-- gender, share p/q.
create type linli.staged_person as (
  id uuid, oid uuid, role text, cof int, n text, k text, x bytea, e bytea, px bytea, pe bytea, g text, p bigint, q bigint
);

-- Staged typed, so that the commit reads columns and parses nothing.
drop index import_row_key;
alter table import_row
  drop column parsed,
  drop column cells,
  drop column done,
  -- The first row of the same unit: units are committed in this order, all of their lines together.
  add column unit_row int,
  add column line linli.staged_unit,
  add column people linli.staged_person[];
create index import_row_unit on import_row (area_id, job_id, unit_row, row_no) where unit_row is not null;

-- How far the commit has come, by unit_row; written with each batch, so a kill leaves whole batches.
alter table import_job add column committed_through int not null default 0;

-- What was staged before is staged again.
do $$ begin
  set local role linli_worker;
  delete from linli.import_row;
  update linli.import_job set state = 'CHECKING', rows_done = 0 where state in ('CHECKED', 'COMMITTING');
  reset role;
end $$;

-- ---------------------------------------------------------------- loading and matching
-- The import compares and writes in sets, in temporary tables that live for one transaction: batch_unit, batch_owner
-- (with batch_person: everybody on the lines, batch_now: owners so far, batch_who: each person once, batch_ended) and
-- batch_member (with batch_gone). The dry run and the commit fill them by the same
-- functions, so the one foretells exactly what the other does. Nested loops are off: of an area that is just coming in there
-- are no statistics, and probing it row by row by the area alone took minutes; read once and hashed it takes milliseconds.

-- One line a unit out of the staged rows in (p_from, p_upto]. Several lines of a unit complete each other; the first speaks.
create function linli.load_units(p_area uuid, p_job uuid, p_from int, p_upto int) returns void language plpgsql set enable_nestloop = off as $$
begin
  create temp table batch_unit on commit drop as
    select r.unit_row, r.natural_key, r.lines, (r.line).*, coalesce(u.id, (r.line).id) as unit_id, u.id is not null as known,
        false as changed
      from (select unit_row, row_no, natural_key, line, count(*) over (partition by unit_row) as lines,
                row_number() over (partition by unit_row order by row_no) as nth
              from linli.import_row
             where area_id = p_area and job_id = p_job and unit_row > p_from and unit_row <= p_upto
               and verdict in ('NEW', 'CHANGED')) r
      left join linli.unit u on u.area_id = p_area and u.natural_key = r.natural_key
     where r.nth = 1 order by r.unit_row;
  if exists (select from batch_unit where lines > 1) then
    update batch_unit b set f = m.f, k = coalesce(m.k, b.k), u = coalesce(m.u, b.u), gt = m.gt, st = coalesce(m.st, b.st),
        gs = m.gs, oc = m.oc, a = m.a, i = m.i, rent = m.rent, en = m.en, layout = m.layout
      from (select r.unit_row,
                (array_agg((r.line).f order by r.row_no) filter (where (r.line).f is not null))[1] as f,
                (array_agg((r.line).k order by r.row_no) filter (where (r.line).gt))[1] as k,
                (array_agg((r.line).u order by r.row_no) filter (where (r.line).gt))[1] as u,
                bool_or((r.line).gt) as gt,
                (array_agg((r.line).st order by r.row_no) filter (where (r.line).gs))[1] as st,
                bool_or((r.line).gs) as gs,
                (array_agg((r.line).oc order by r.row_no) filter (where (r.line).oc is not null))[1] as oc,
                (array_agg((r.line).a order by r.row_no) filter (where (r.line).a is not null))[1] as a,
                (array_agg((r.line).i order by r.row_no) filter (where (r.line).i is not null))[1] as i,
                (array_agg((r.line).rent order by r.row_no) filter (where (r.line).rent is not null))[1] as rent,
                (array_agg((r.line).en order by r.row_no) filter (where (r.line).en is not null))[1] as en,
                (array_agg((r.line).layout order by r.row_no) filter (where (r.line).layout is not null))[1] as layout
              from linli.import_row r
             where r.area_id = p_area and r.job_id = p_job and r.verdict in ('NEW', 'CHANGED')
               and r.unit_row in (select unit_row from batch_unit where lines > 1)
             group by r.unit_row) m
     where m.unit_row = b.unit_row;
  end if;
  analyze batch_unit;
end $$;

-- Marks known units of which the file says something else than the register. A fact that is left out contradicts nothing.
create function linli.compare_units(p_area uuid, p_source text) returns void language plpgsql set enable_nestloop = off as $$
begin
  update batch_unit b set changed = true from linli.unit u
   where b.known and u.area_id = p_area and u.id = b.unit_id and (
     b.gt and (u.kind, u.use) is distinct from (b.k, b.u)
     or b.gs and u.state is distinct from b.st
     or b.oc is not null and b.oc is distinct from u.occupancy
     or b.a is not null and b.a is distinct from
       case p_source when 'REGISTRY' then u.area_registry when 'SURVEY' then u.area_survey else u.area_contract end
     or b.i is not null and b.i is distinct from u.inner_area
     or b.rent is not null and b.rent is distinct from u.rent
     or b.en is not null and b.en is distinct from u.estate_no
     or b.f is not null and b.f is distinct from u.floor
     or b.layout is not null and b.layout is distinct from u.layout);
end $$;

-- What the whole file says of its buildings: the most floors, a lift where any line has one.
create function linli.staged_buildings(p_area uuid, p_job uuid) returns table (
  name text, id uuid, sort_key text, floors int, has_lift boolean, unit_row int
) language sql stable as $$
  select (r.line).b, min((r.line).bid::text)::uuid, min((r.line).bs), max((r.line).fl), bool_or((r.line).lift), min(r.unit_row)
    from linli.import_row r
   where r.area_id = p_area and r.job_id = p_job and r.unit_row is not null and r.verdict <> 'REJECTED'
   group by (r.line).b
$$;

-- Owners of the batch as persons of the register. An identity number is one person of the area whatever the unit; without
-- one, a person of this unit alone (never merged by name: 解释 第9条 counts buyers, and two people can share a name). A
-- number that comes in later belongs to the owner of that name who had none.
create function linli.match_owners(p_area uuid, p_job uuid) returns void language plpgsql set enable_nestloop = off as $$
begin
  create temp table batch_person on commit drop as
    select b.unit_row, b.unit_id, b.known as unit_known, r.row_no, p.*, false as namesakes
      from batch_unit b
      join linli.import_row r on r.area_id = p_area and r.job_id = p_job and r.unit_row = b.unit_row
        and r.verdict in ('NEW', 'CHANGED')
      cross join lateral unnest(r.people) with ordinality as p;
  analyze batch_person;
  -- Two numbers under one name in one unit are two people.
  update batch_person o set namesakes = true
    from (select unit_row, n from batch_person where unit_known and role = 'OWNER' group by unit_row, n having count(distinct x) > 1) d
   where o.unit_row = d.unit_row and o.n = d.n;
  create temp table batch_now on commit drop as
    select w.id, w.unit_id, w.person_id, w.share_num, w.share_den, w.form, p.name, p.id_no_idx
      from batch_unit b
      join linli.ownership w on w.area_id = p_area and w.unit_id = b.unit_id and w.until_date is null
      join linli.person p on p.area_id = p_area and p.id = w.person_id
     where b.known and exists (select from batch_person o where o.unit_row = b.unit_row and o.role = 'OWNER');
  analyze batch_now;
  create temp table batch_owner on commit drop as
    select o.*, count(*) over (partition by o.unit_row) as owners, null::uuid as ownership_id, false as stays
      from (select distinct on (o.unit_row, o.person_id) o.*
              from (select o.*,
                        first_value(coalesce(i.id, n.person_id, o.id)) over (
                          partition by coalesce(encode(o.x, 'hex'), o.unit_row || ' ' || o.n)
                          order by coalesce(i.id, n.person_id) is null, o.unit_row, o.row_no, o.ordinality) as person_id
                      from batch_person o
                      left join linli.person i on i.area_id = p_area and i.id_no_idx = o.x
                      left join (select unit_id, name, min(person_id::text)::uuid as person_id, bool_or(id_no_idx is null) as open
                                   from batch_now group by unit_id, name) n
                        on o.unit_known and n.unit_id = o.unit_id and n.name = o.n and (o.x is null or n.open and i.id is null and not o.namesakes)
                     where o.role = 'OWNER') o
             order by o.unit_row, o.person_id, o.row_no, o.ordinality) o;
  analyze batch_owner;
  -- Each person once, as the last line says that says it.
  create temp table batch_who on commit drop as
    select distinct on (o.person_id) o.person_id, false as person_known, false as changed, o.n, o.k, o.x, o.e, o.px, o.pe, o.g,
        o.lines
      from (select o.*, count(*) over (partition by o.person_id) as lines from batch_owner o) o
     order by o.person_id, o.unit_row desc, o.row_no desc;
  update batch_who h set x = coalesce(h.x, m.x), e = coalesce(h.e, m.e), px = coalesce(h.px, m.px), pe = coalesce(h.pe, m.pe),
      g = coalesce(h.g, m.g)
    from (select o.person_id,
              (array_agg(o.x order by o.unit_row desc, o.row_no desc) filter (where o.x is not null))[1] as x,
              (array_agg(o.e order by o.unit_row desc, o.row_no desc) filter (where o.x is not null))[1] as e,
              (array_agg(o.px order by o.unit_row desc, o.row_no desc) filter (where o.px is not null))[1] as px,
              (array_agg(o.pe order by o.unit_row desc, o.row_no desc) filter (where o.px is not null))[1] as pe,
              (array_agg(o.g order by o.unit_row desc, o.row_no desc) filter (where o.g is not null))[1] as g
            from batch_owner o join batch_who w on w.person_id = o.person_id and w.lines > 1
           group by o.person_id) m
   where m.person_id = h.person_id;
  analyze batch_who;
  update batch_who h set person_known = true,
      changed = (p.name, p.phone_idx, p.id_no_idx, p.gender) is distinct from
        (h.n, coalesce(h.px, p.phone_idx), coalesce(p.id_no_idx, h.x), coalesce(h.g, p.gender))
    from linli.person p where p.area_id = p_area and p.id = h.person_id;
  create temp table batch_ended on commit drop as
    select w.id, w.unit_id, w.person_id from batch_now w where false;
  if not exists (select from batch_owner where unit_known) then return; end if;

  -- Shares that the file leaves out stay as they are while the owners are the same. A file that names owners names all of
  -- them: the others' ownership ends. A file without owners changes none.
  update batch_owner o set ownership_id = w.id,
      stays = case when o.q is null and not s.other then true else (w.share_num, w.share_den, w.form) =
        (coalesce(o.p, 1), coalesce(o.q, o.owners), linli.ownership_form(o.q, o.owners)) end
    from batch_now w
    join (select t.unit_id, t.named <> coalesce(c.same, 0) or t.named <> coalesce(c.now, 0) as other
            from (select unit_id, count(*) as named from batch_owner where unit_known group by unit_id) t
            left join (select w.unit_id, count(*) as now, count(o.person_id) as same
                         from batch_now w left join batch_owner o on o.unit_id = w.unit_id and o.person_id = w.person_id
                        group by w.unit_id) c on c.unit_id = t.unit_id) s on s.unit_id = w.unit_id
   where o.unit_known and w.unit_id = o.unit_id and w.person_id = o.person_id;
  insert into batch_ended
    select w.id, w.unit_id, w.person_id from batch_now w
     where not exists (select from batch_owner o where o.ownership_id = w.id and o.stays);
  update batch_unit b set changed = true
   where b.known and (exists (select from batch_ended e where e.unit_id = b.unit_id)
     or exists (select from batch_owner o join batch_who h on h.person_id = o.person_id
                 where o.unit_id = b.unit_id and (not o.stays or h.changed)));
end $$;

create function linli.ownership_form(p_of bigint, p_owners bigint) returns text immutable language sql as $$
  select case when p_of > 1 then 'SHARED' when p_owners > 1 then 'JOINT' else 'SOLE' end
$$;

-- Members and contacts of the batch. Those of a unit are matched with the register's by role, name and whose contact it is,
-- the first with the first where there are several; members and contacts each replace the register's when a file names any.
create function linli.match_members(p_area uuid) returns void language plpgsql set enable_nestloop = off as $$
begin
  create temp table batch_member (
    unit_row int, unit_id uuid, unit_known boolean, row_no int, ordinality bigint, id uuid, staged uuid, role text,
    contact_of uuid, n text, k text, x bytea, e bytea, px bytea, pe bytea, g text, nth bigint, known boolean, changed boolean
  ) on commit drop;
  create temp table batch_gone (id uuid, unit_id uuid) on commit drop;
  if not exists (select from batch_person where role <> 'OWNER') then return; end if;

  -- Written twice is one: the first stands for its copies (first_id), which a contact may name.
  create temp table batch_same on commit drop as
    select m.*, first_value(m.id) over w as first_id, row_number() over w as copy
      from batch_person m where m.role not in ('OWNER', 'CONTACT')
    window w as (partition by m.unit_row, m.role, m.n, m.x, m.px order by m.row_no, m.ordinality);
  insert into batch_member
    select unit_row, unit_id, unit_known, row_no, ordinality, id, id, role, null, n, k, x, e, px, pe, g,
        row_number() over (partition by unit_row, role, n order by row_no, ordinality), false, false
      from batch_same where copy = 1;
  update batch_member m set id = c.id, known = true, changed = m.x is not null and m.x is distinct from c.id_no_idx
      or m.px is not null and m.px is distinct from c.phone_idx or m.g is not null and m.g is distinct from c.gender
    from (select h.*, row_number() over (partition by h.unit_id, h.role, h.name order by h.id) as nth
            from linli.household_member h join batch_unit b on b.known and b.unit_id = h.unit_id
           where h.area_id = p_area and h.role <> 'CONTACT') c
   where m.unit_known and c.unit_id = m.unit_id and c.role = m.role and c.name = m.n and c.nth = m.nth;

  create index on batch_person (unit_row);
  create index on batch_owner (unit_row);
  create index on batch_same (id);
  create index on batch_member (staged);
  insert into batch_member
    select unit_row, unit_id, unit_known, row_no, ordinality, id, id, 'CONTACT', target, n, k, null, null, px, pe, null,
        row_number() over (partition by unit_row, target, n order by row_no, ordinality), false, false
      from (select distinct on (c.unit_row, t.target, c.n, c.px) c.*, t.target
              from batch_person c
              left join lateral (
                select coalesce(
                  (select o.person_id from batch_owner o where o.unit_row = c.unit_row and o.row_no = a.row_no and o.ordinality = a.ordinality),
                  (select o.person_id from batch_owner o where o.unit_row = c.unit_row and o.n = a.n and a.role = 'OWNER'
                     order by o.row_no, o.ordinality limit 1),
                  (select m.id from batch_same s join batch_member m on m.staged = s.first_id where s.id = a.id)) as target
                  from batch_person a where a.unit_row = c.unit_row and a.row_no = c.row_no and a.ordinality = c.cof) t on true
             where c.role = 'CONTACT' order by c.unit_row, t.target, c.n, c.px, c.row_no, c.ordinality) c;
  update batch_member m set id = c.id, known = true, changed = m.px is not null and m.px is distinct from c.phone_idx
    from (select h.*, row_number() over (partition by h.unit_id, h.contact_of, h.name order by h.id) as nth
            from linli.household_member h join batch_unit b on b.known and b.unit_id = h.unit_id
           where h.area_id = p_area and h.role = 'CONTACT') c
   where m.role = 'CONTACT' and m.unit_known and c.unit_id = m.unit_id and c.contact_of is not distinct from m.contact_of
     and c.name is not distinct from m.n and c.nth = m.nth;

  insert into batch_gone
    select h.id, h.unit_id from linli.household_member h join batch_unit b on b.known and b.unit_id = h.unit_id
     where h.area_id = p_area
       and exists (select from batch_member m where m.unit_id = h.unit_id and (m.role = 'CONTACT') = (h.role = 'CONTACT'))
       and not exists (select from batch_member m where m.id = h.id and m.known);
  update batch_unit b set changed = true
   where b.known and (exists (select from batch_gone g where g.unit_id = b.unit_id)
     or exists (select from batch_member m where m.unit_id = b.unit_id and (not m.known or m.changed)));
end $$;

-- ---------------------------------------------------------------- dry run and commit
-- NEW, CHANGED or SAME for every importable line: for all lines of a unit the same. p_source: where 建筑面积 belongs.
create function linli.judge_import(p_area uuid, p_job uuid, p_source text) returns void language plpgsql set enable_nestloop = off as $$
begin
  -- An area that is just coming in: everything is new, as staged.
  if not exists (select from linli.unit where area_id = p_area) then return; end if;
  perform linli.load_units(p_area, p_job, 0, 2147483647);
  if not exists (select from batch_unit where known) then return; end if;
  perform linli.compare_units(p_area, p_source);
  perform linli.match_owners(p_area, p_job);
  perform linli.match_members(p_area);
  update batch_unit b set changed = true from linli.staged_buildings(p_area, p_job) s
    join linli.building g on g.area_id = p_area and g.name = s.name
   where b.unit_row = s.unit_row and b.known
     and (s.floors is not null and s.floors is distinct from g.floors or s.has_lift is not null and s.has_lift is distinct from g.has_lift);
  update linli.import_row r set verdict = case when b.changed then 'CHANGED' else 'SAME' end
    from batch_unit b
   where r.area_id = p_area and r.job_id = p_job and r.unit_row = b.unit_row and b.known and r.verdict <> 'REJECTED';
end $$;

-- Commits the next p_units units. Old-or-new: how far it has come is written by the same transaction.
-- Answers how far, or null when nothing is left; and the units that had been known and now have other owners.
create function linli.commit_import(
  p_area uuid, p_job uuid, p_units int, p_source text, p_on date, p_developer uuid
) returns table (upto int, moved jsonb) language plpgsql set enable_nestloop = off as $$
declare
  v_from int;
  v_upto int;
  v_moved jsonb;
begin
  select j.committed_through into v_from from linli.import_job j where j.area_id = p_area and j.id = p_job for update;
  select max(n.unit_row) into v_upto from (
    select distinct r.unit_row from linli.import_row r
     where r.area_id = p_area and r.job_id = p_job and r.unit_row > v_from and r.verdict in ('NEW', 'CHANGED')
     order by r.unit_row limit p_units) n;
  if v_upto is null then return; end if;
  perform linli.load_units(p_area, p_job, v_from, v_upto);
  perform from linli.unit u join batch_unit b on b.known and u.id = b.unit_id where u.area_id = p_area order by u.id for update of u;
  if v_from = 0 then perform linli.write_buildings(p_area, p_job); end if;
  perform linli.match_owners(p_area, p_job);
  perform linli.match_members(p_area);
  perform linli.write_units(p_area, p_source, p_developer);
  v_moved := linli.write_owners(p_area, p_on);
  perform linli.write_members(p_area, p_on);
  update linli.import_job j set committed_through = v_upto, rows_done = v_upto where j.area_id = p_area and j.id = p_job;
  return query select v_upto, v_moved;
end $$;

create function linli.write_buildings(p_area uuid, p_job uuid) returns void language plpgsql set enable_nestloop = off as $$
begin
  create temp table batch_building on commit drop as select * from linli.staged_buildings(p_area, p_job);
  insert into linli.building (area_id, id, name, sort_key, floors, has_lift)
    select p_area, s.id, s.name, s.sort_key, s.floors, s.has_lift from batch_building s order by s.id
    on conflict (area_id, name) do nothing;
  update linli.building g set floors = coalesce(s.floors, g.floors), has_lift = coalesce(s.has_lift, g.has_lift)
    from batch_building s
   where g.area_id = p_area and g.name = s.name
     and (s.floors is not null and s.floors is distinct from g.floors or s.has_lift is not null and s.has_lift is distinct from g.has_lift);
end $$;

create function linli.write_units(p_area uuid, p_source text, p_developer uuid) returns void language plpgsql set enable_nestloop = off as $$
begin
  insert into linli.unit (area_id, id, building_id, section, floor, room, natural_key, sort_key, kind, use, state, occupancy,
      area_registry, area_survey, area_contract, inner_area, rent, estate_no, layout, developer_id)
    select p_area, b.id, g.id, b.s, b.f, b.r, b.natural_key, b.sk, b.k, b.u, b.st, b.oc,
        case when p_source = 'REGISTRY' then b.a end, case when p_source = 'SURVEY' then b.a end,
        case when p_source = 'CONTRACT' then b.a end, b.i, b.rent, b.en, b.layout, case when b.st <> 'OWNED' then p_developer end
      from batch_unit b join linli.building g on g.area_id = p_area and g.name = b.b
     where not b.known order by b.unit_row;
  insert into linli.search_entry (area_id, kind, ref_id, form, label)
    select p_area, 'UNIT', b.id, f.form, b.label from batch_unit b cross join lateral unnest(b.forms) as f(form)
     where not b.known;
  if not exists (select from batch_unit where known) then return; end if;
  insert into linli.search_entry (area_id, kind, ref_id, form, label)
    select p_area, 'UNIT', b.unit_id, f.form, b.label from batch_unit b cross join lateral unnest(b.forms) as f(form)
     where b.known
    on conflict do nothing;
  -- A line that leaves a fact out changes nothing.
  update linli.unit u set
      building_id = g.id,
      floor = coalesce(b.f, u.floor),
      kind = case when b.gt then b.k else u.kind end,
      use = case when b.gt then b.u else u.use end,
      state = case when b.gs then b.st else u.state end,
      occupancy = case when b.oc is not null then b.oc when b.gs and b.st <> 'OWNED' then null else u.occupancy end,
      area_registry = coalesce(case when p_source = 'REGISTRY' then b.a end, u.area_registry),
      area_survey = coalesce(case when p_source = 'SURVEY' then b.a end, u.area_survey),
      area_contract = coalesce(case when p_source = 'CONTRACT' then b.a end, u.area_contract),
      inner_area = coalesce(b.i, u.inner_area),
      rent = coalesce(b.rent, u.rent),
      estate_no = coalesce(b.en, u.estate_no),
      layout = coalesce(b.layout, u.layout),
      developer_id = case when case when b.gs then b.st else u.state end = 'OWNED' then null else coalesce(u.developer_id, p_developer) end,
      version = u.version + 1
    from batch_unit b join linli.building g on g.area_id = p_area and g.name = b.b
   where b.known and u.area_id = p_area and u.id = b.unit_id;
end $$;

-- Answers [{unitId, former, current}] for known units whose owners or shares are others now.
create function linli.write_owners(p_area uuid, p_on date) returns jsonb language plpgsql set enable_nestloop = off as $$
declare v_moved jsonb;
begin
  insert into linli.person (area_id, id, kind, name, gender, id_no_enc, id_no_idx, phone_enc, phone_idx)
    select p_area, h.person_id, h.k, h.n, h.g, h.e, h.x, h.pe, h.px from batch_who h where not h.person_known order by h.person_id;
  update linli.ownership w set until_date = greatest(p_on, w.from_date)
    from batch_ended e where w.area_id = p_area and w.id = e.id;
  insert into linli.ownership (area_id, id, unit_id, person_id, share_num, share_den, form, from_date, source)
    select p_area, o.oid, o.unit_id, o.person_id, coalesce(o.p, 1), coalesce(o.q, o.owners),
        linli.ownership_form(o.q, o.owners), p_on, 'IMPORT'
      from batch_owner o where not o.stays order by o.oid;
  insert into linli.search_entry (area_id, kind, ref_id, form, label)
    select p_area, 'PERSON', h.person_id, h.n, h.n from batch_who h where not h.person_known;
  if not exists (select from batch_unit where known) and not exists (select from batch_who where person_known) then
    return '[]';
  end if;

  update linli.person p set
      name = h.n, gender = coalesce(h.g, p.gender),
      id_no_enc = coalesce(p.id_no_enc, h.e), id_no_idx = coalesce(p.id_no_idx, h.x),
      -- The same number is not sealed anew.
      phone_enc = case when h.px is distinct from p.phone_idx then coalesce(h.pe, p.phone_enc) else p.phone_enc end,
      phone_idx = coalesce(h.px, p.phone_idx),
      version = p.version + 1
    from batch_who h where h.person_known and h.changed and p.area_id = p_area and p.id = h.person_id;
  -- Those who own something in the area today are found by name; those who no longer do are not.
  delete from linli.search_entry s
   where s.area_id = p_area and s.kind = 'PERSON'
     and (s.ref_id in (select h.person_id from batch_who h where h.person_known and h.changed) or s.ref_id in (
       select e.person_id from batch_ended e where not exists (select from linli.ownership w
         where w.area_id = p_area and w.person_id = e.person_id and w.until_date is null)));
  insert into linli.search_entry (area_id, kind, ref_id, form, label)
    select p_area, 'PERSON', h.person_id, h.n, h.n from batch_who h where h.person_known
    on conflict do nothing;
  select coalesce(jsonb_agg(jsonb_build_object('unitId', t.unit_id,
      'former', (select coalesce(jsonb_agg(w.person_id order by w.id), '[]') from batch_now w where w.unit_id = t.unit_id),
      'current', (select jsonb_agg(o.person_id order by o.oid) from batch_owner o where o.unit_id = t.unit_id)) order by t.unit_id), '[]')
    into v_moved
    from (select e.unit_id from batch_ended e union select o.unit_id from batch_owner o where o.unit_known and not o.stays) t;
  return v_moved;
end $$;

create function linli.write_members(p_area uuid, p_on date) returns void language plpgsql set enable_nestloop = off as $$
begin
  if not exists (select from batch_member) then return; end if;
  delete from linli.household_member h using batch_gone g where h.area_id = p_area and h.id = g.id;
  insert into linli.household_member (area_id, id, unit_id, role, contact_of, kind, name, gender, id_no_enc, id_no_idx,
      phone_enc, phone_idx, since, source)
    select p_area, m.id, m.unit_id, m.role, m.contact_of, m.k, m.n, m.g, m.e, m.x, m.pe, m.px, p_on, 'IMPORT'
      from batch_member m where not m.known order by m.id;
  update linli.household_member h set
      gender = coalesce(m.g, h.gender),
      id_no_enc = case when m.x is distinct from h.id_no_idx then coalesce(m.e, h.id_no_enc) else h.id_no_enc end,
      id_no_idx = coalesce(m.x, h.id_no_idx),
      phone_enc = case when m.px is distinct from h.phone_idx then coalesce(m.pe, h.phone_enc) else h.phone_enc end,
      phone_idx = coalesce(m.px, h.phone_idx)
    from batch_member m where m.known and m.changed and h.area_id = p_area and h.id = m.id;
end $$;

-- Statistics after an import of p_rows rows that changes the picture: the next question may come before autovacuum does.
-- The owner's right; it reads a bounded sample and changes no row.
create function linli.analyze_register(p_rows int) returns void language plpgsql security definer set search_path = linli, pg_temp as $$
begin
  if p_rows * 10 < (select reltuples from pg_class where oid = 'linli.unit'::regclass) then return; end if;
  analyze linli.building, linli.unit, linli.person, linli.ownership, linli.household_member, linli.search_entry;
end $$;
revoke execute on function linli.analyze_register(int) from public;

grant execute on all functions in schema linli to linli_worker;
grant execute on all functions in schema linli to linli_app;
revoke execute on function linli.analyze_register(int) from linli_app;

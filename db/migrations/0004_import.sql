-- Import: set-based comparison and commit of staged rows. Called by the worker, area first.

-- One owner as staged. Identity and phone are already encrypted; x and px are blind indexes (hex).
create type linli.staged_owner as (
  id uuid, oid uuid, n text, k text, x text, e text, px text, pe text, g text, p bigint, q bigint
);

-- One unit line as staged in import_row.parsed.
create type linli.staged_unit as (
  id uuid, bid uuid, b text, bs text, s text, f text, r text, sk text, k text, u text, gt boolean, st text, gs boolean,
  a bigint, i bigint, lift boolean, fl int, layout text, label text, forms jsonb, o jsonb
);

-- Staged lines of some units, one row a line.
create function linli.staged(p_area uuid, p_job uuid, p_keys text[]) returns table (row_no int, natural_key text, line linli.staged_unit)
language sql stable as $$
  select r.row_no, r.natural_key, jsonb_populate_record(null::linli.staged_unit, r.parsed)
    from linli.import_row r
   where r.area_id = p_area and r.job_id = p_job and r.kind = 'DATA' and r.verdict <> 'REJECTED'
     and (p_keys is null or r.natural_key = any (p_keys))
$$;

-- NEW, CHANGED or SAME for every importable line, against the register as it stands. p_source: where 建筑面积 belongs.
create function linli.judge_import(p_area uuid, p_job uuid, p_source text) returns void language plpgsql as $$
begin
  create temp table if not exists judged (row_no int, natural_key text, line linli.staged_unit) on commit drop;
  truncate judged;
  insert into judged select * from linli.staged(p_area, p_job, null);
  analyze judged;
  create temp table if not exists judged_owner (natural_key text, x text, n text) on commit drop;
  truncate judged_owner;
  insert into judged_owner
    select distinct j.natural_key, o.x, o.n from judged j
      cross join lateral jsonb_populate_recordset(null::linli.staged_owner, coalesce((j.line).o, '[]')) o;
  create index if not exists judged_owner_key on judged_owner (natural_key);
  analyze judged_owner;

  -- Owners now: joined once for all units of the file, never unit by unit.
  create temp table if not exists judged_now (natural_key text, x text, n text) on commit drop;
  truncate judged_now;
  insert into judged_now
    select u.natural_key, encode(p.id_no_idx, 'hex'), p.name
      from linli.unit u
      join linli.ownership w on w.area_id = u.area_id and w.unit_id = u.id and w.until_date is null
      join linli.person p on p.area_id = w.area_id and p.id = w.person_id
     where u.area_id = p_area and u.natural_key in (select natural_key from judged);
  analyze judged_now;

  with unknown_owner as (
    select distinct o.natural_key from judged_owner o
      left join judged_now c on c.natural_key = o.natural_key and c.n = o.n and (o.x is null or o.x = c.x)
     where c.n is null
  ), other_number as (
    select f.natural_key
      from (select natural_key, count(*) as n from judged_owner group by natural_key) f
      left join (select natural_key, count(*) as n from judged_now group by natural_key) c on c.natural_key = f.natural_key
     where f.n <> coalesce(c.n, 0)
  ), other_owner as (
    select natural_key from unknown_owner union select natural_key from other_number
  )
  update linli.import_row r set verdict = v.verdict
    from (
      select j.row_no, case
        when u.id is null then 'NEW'
        when (j.line).gt and (u.kind, u.use) is distinct from ((j.line).k, (j.line).u) then 'CHANGED'
        when (j.line).gs and u.state is distinct from (j.line).st then 'CHANGED'
        when (j.line).a is not null and (j.line).a is distinct from
          case p_source when 'REGISTRY' then u.area_registry when 'SURVEY' then u.area_survey else u.area_contract end then 'CHANGED'
        when (j.line).i is not null and (j.line).i is distinct from u.inner_area then 'CHANGED'
        when (j.line).f is not null and (j.line).f is distinct from u.floor then 'CHANGED'
        when (j.line).layout is not null and (j.line).layout is distinct from u.layout then 'CHANGED'
        when x.natural_key is not null then 'CHANGED'
        else 'SAME' end as verdict
      from judged j
      left join linli.unit u on u.area_id = p_area and u.natural_key = j.natural_key
      left join other_owner x on x.natural_key = j.natural_key
    ) v
   where r.area_id = p_area and r.job_id = p_job and r.row_no = v.row_no and r.verdict is distinct from v.verdict;
end $$;

-- Commits the units of one batch. Old-or-new: the caller's transaction marks the rows done with the same commit.
create function linli.commit_import(
  p_area uuid, p_job uuid, p_keys text[], p_source text, p_on date, p_developer uuid
) returns void language plpgsql as $$
begin
  create temp table if not exists batch (row_no int, natural_key text, line linli.staged_unit, unit_id uuid, building_id uuid) on commit drop;
  create temp table if not exists batch_owner (
    natural_key text, person_id uuid, oid uuid, n text, k text, x bytea, e bytea, px bytea, pe bytea, g text, p bigint, q bigint
  ) on commit drop;
  truncate batch, batch_owner;
  insert into batch select s.row_no, s.natural_key, s.line from linli.staged(p_area, p_job, p_keys) s;
  create index if not exists batch_key on batch (natural_key);
  analyze batch;

  insert into linli.building (area_id, id, name, sort_key, floors, has_lift)
    select distinct on ((b.line).b) p_area, (b.line).bid, (b.line).b, (b.line).bs, (b.line).fl, (b.line).lift
      from batch b order by (b.line).b, (b.line).fl nulls last
    on conflict (area_id, name) do nothing;
  update batch b set building_id = g.id from linli.building g where g.area_id = p_area and g.name = (b.line).b;

  -- The first line of a unit speaks for it; a line that leaves a fact out changes nothing.
  insert into linli.unit as u (area_id, id, building_id, section, floor, room, natural_key, sort_key, kind, use, state,
      area_registry, area_survey, area_contract, inner_area, layout, developer_id)
    select distinct on (b.natural_key) p_area, (b.line).id, b.building_id, (b.line).s, (b.line).f, (b.line).r, b.natural_key,
        (b.line).sk, (b.line).k, (b.line).u, (b.line).st,
        case when p_source = 'REGISTRY' then (b.line).a end, case when p_source = 'SURVEY' then (b.line).a end,
        case when p_source = 'CONTRACT' then (b.line).a end, (b.line).i, (b.line).layout,
        case when (b.line).st <> 'OWNED' then p_developer end
      from batch b order by b.natural_key, b.row_no
    on conflict (area_id, natural_key) do update set
      building_id = excluded.building_id,
      floor = coalesce(excluded.floor, u.floor),
      kind = case when (select bool_or((b.line).gt) from batch b where b.natural_key = u.natural_key) then excluded.kind else u.kind end,
      use = case when (select bool_or((b.line).gt) from batch b where b.natural_key = u.natural_key) then excluded.use else u.use end,
      state = case when (select bool_or((b.line).gs) from batch b where b.natural_key = u.natural_key) then excluded.state else u.state end,
      area_registry = coalesce(excluded.area_registry, u.area_registry),
      area_survey = coalesce(excluded.area_survey, u.area_survey),
      area_contract = coalesce(excluded.area_contract, u.area_contract),
      inner_area = coalesce(excluded.inner_area, u.inner_area),
      layout = coalesce(excluded.layout, u.layout),
      developer_id = case when excluded.state = 'OWNED' then null else coalesce(u.developer_id, excluded.developer_id) end,
      version = u.version + 1;
  update batch b set unit_id = u.id from linli.unit u where u.area_id = p_area and u.natural_key = b.natural_key;

  -- Owners: who has an identity number is one person of the area whatever the unit; without one, a person of this unit alone
  -- (never merged by name: 解释 第9条 counts buyers, and two people can share a name).
  insert into batch_owner
    select b.natural_key, o.id, o.oid, o.n, o.k, decode(o.x, 'hex'), decode(o.e, 'base64'), decode(o.px, 'hex'), decode(o.pe, 'base64'), o.g, o.p, o.q
      from batch b cross join lateral jsonb_populate_recordset(null::linli.staged_owner, coalesce((b.line).o, '[]')) o;
  analyze batch_owner;
  update batch_owner o set person_id = p.id from linli.person p where p.area_id = p_area and p.id_no_idx = o.x;
  update batch_owner o set person_id = s.id
    from (select x, (array_agg(person_id order by person_id))[1] as id from batch_owner where x is not null group by x) s
   where o.x = s.x and o.person_id <> s.id
     and not exists (select 1 from linli.person p where p.area_id = p_area and p.id_no_idx = o.x);
  update batch_owner o set person_id = p.id
    from batch b join linli.ownership w on w.area_id = p_area and w.unit_id = b.unit_id and w.until_date is null
      join linli.person p on p.area_id = p_area and p.id = w.person_id
   where o.x is null and b.natural_key = o.natural_key and p.name = o.n;
  delete from batch_owner a using batch_owner b
   where a.natural_key = b.natural_key and a.person_id = b.person_id and a.oid > b.oid;
  delete from batch_owner a using batch_owner b
   where a.natural_key = b.natural_key and a.x is null and b.x is null and a.n = b.n and a.person_id > b.person_id;

  insert into linli.person as p (area_id, id, kind, name, gender, id_no_enc, id_no_idx, phone_enc, phone_idx)
    select distinct on (o.person_id) p_area, o.person_id, o.k, o.n, o.g, o.e, o.x, o.pe, o.px from batch_owner o order by o.person_id, o.oid
    on conflict (area_id, id) do update set
      name = excluded.name,
      gender = coalesce(excluded.gender, p.gender),
      id_no_enc = coalesce(p.id_no_enc, excluded.id_no_enc),
      id_no_idx = coalesce(p.id_no_idx, excluded.id_no_idx),
      phone_enc = coalesce(excluded.phone_enc, p.phone_enc),
      phone_idx = coalesce(excluded.phone_idx, p.phone_idx),
      version = p.version + 1
    where (p.name, p.phone_idx, p.id_no_idx, p.gender) is distinct from
      (excluded.name, coalesce(excluded.phone_idx, p.phone_idx), coalesce(p.id_no_idx, excluded.id_no_idx), coalesce(excluded.gender, p.gender));

  -- A file that names owners names all of them: the others' ownership ends today. A file without owners changes none.
  update linli.ownership w set until_date = greatest(p_on, w.from_date)
    from (select distinct b.unit_id, b.natural_key from batch b where exists (select 1 from batch_owner o where o.natural_key = b.natural_key)) t
   where w.area_id = p_area and w.unit_id = t.unit_id and w.until_date is null
     and not exists (select 1 from batch_owner o where o.natural_key = t.natural_key and o.person_id = w.person_id);
  insert into linli.ownership (area_id, id, unit_id, person_id, share_num, share_den, form, from_date, source)
    select p_area, o.oid, t.unit_id, o.person_id, coalesce(o.p, 1), coalesce(o.q, t.owners),
        case when o.q is not null and o.q > 1 then 'SHARED' when t.owners > 1 then 'JOINT' else 'SOLE' end, p_on, 'IMPORT'
      from batch_owner o
      join (select b.natural_key, min(b.unit_id::text)::uuid as unit_id,
              (select count(*) from batch_owner c where c.natural_key = b.natural_key) as owners
              from batch b group by b.natural_key) t on t.natural_key = o.natural_key
     where not exists (select 1 from linli.ownership w
        where w.area_id = p_area and w.unit_id = t.unit_id and w.person_id = o.person_id and w.until_date is null);

  insert into linli.search_entry (area_id, kind, ref_id, form, label)
    select distinct p_area, 'UNIT', b.unit_id, f.form, (b.line).label from batch b, lateral jsonb_array_elements_text((b.line).forms) as f(form)
    on conflict do nothing;
  insert into linli.search_entry (area_id, kind, ref_id, form, label)
    select distinct p_area, 'PERSON', o.person_id, o.n, o.n from batch_owner o
    on conflict do nothing;

  update linli.import_row r set done = true
    from batch b where r.area_id = p_area and r.job_id = p_job and r.row_no = b.row_no;
end $$;

create index import_row_key on linli.import_row (area_id, job_id, natural_key) where kind = 'DATA';
grant execute on all functions in schema linli to linli_app, linli_worker;

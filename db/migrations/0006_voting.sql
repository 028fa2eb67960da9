-- Voting: one extension where the notice allowed it, guardians of one co-owner, 随多数 as a setting of the notice.

-- The end first announced, where the voting was extended; null as long as it was not.
alter table assembly add column extended_from timestamptz check (extended_from < voting_until);

-- The person a guardian acts for: that person votes no more, other owners of the line still do. Null where nobody said.
alter table line_authority add column ward_id uuid;
alter table line_authority add foreign key (area_id, ward_id) references person (area_id, id);

-- Until now 随多数 stood on every ballot. What was announced with it keeps it; drafts begin without.
alter table assembly no force row level security;
update assembly set rules = rules || '{"follow": true}' where state not in ('DRAFT', 'ROLL_FROZEN');
alter table assembly force row level security;

-- Guardians recorded so far act for the one owner of their line; on a common line nobody said for whom.
alter table line_authority no force row level security;
alter table voter no force row level security;
update line_authority a set ward_id = v.person_id from voter v
 where a.kind = 'GUARDIAN' and v.area_id = a.area_id and v.line_id = a.line_id
   and not exists (select 1 from voter o where o.area_id = v.area_id and o.line_id = v.line_id and o.person_id <> v.person_id);
alter table line_authority force row level security;
alter table voter force row level security;

-- As before, with the setting and the ward.
create or replace view ballot_ground with (security_invoker = true) as
select m.area_id, m.assembly_id, a.title as assembly_title, a.state, a.voting_from, a.voting_until,
  jsonb_build_object('conflict', a.rules -> 'conflict', 'revocation', a.rules -> 'revocation', 'follow', a.rules -> 'follow') as rules,
  m.id as motion_id, m.seq, m.item, m.title,
  l.id as line_id, l.kind as line_kind, l.label, l.area::text as line_area, l.heads,
  -- A scalar sub-select, not a join: on a table without statistics a join reads every person of the area.
  coalesce((select jsonb_agg(jsonb_build_object('personId', v.person_id, 'role', v.role,
        'kind', (select p.kind from linli.person p where p.area_id = v.area_id and p.id = v.person_id)) order by v.role, v.person_id)
      from linli.voter v
     where v.area_id = l.area_id and v.line_id = l.id and v.person_id = any ((select linli.my_persons())::uuid[])), '[]') as my_voters,
  coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'mine', x.account_id is not distinct from (select linli.actor()),
        'from', x.valid_from, 'until', x.valid_until, 'ward', x.ward_id) order by x.id)
      from linli.line_authority x
     where x.area_id = l.area_id and x.line_id = l.id and x.revoked_at is null), '[]') as authorities,
  s.ballot_id as standing_id, s.channel as standing_channel, s.cast_at as standing_at, coalesce(s.changes, 0) as changes,
  b.state as paper_state, b.returned_at as paper_at
from linli.motion m
join linli.assembly a on a.area_id = m.area_id and a.id = m.assembly_id
join linli.voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
left join linli.standing_ballot s on s.area_id = m.area_id and s.motion_id = m.id and s.line_id = l.id
left join linli.paper_ballot b on b.area_id = l.area_id and b.line_id = l.id and b.state <> 'VOID';

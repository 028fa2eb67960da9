-- An answer under the key is looked for after the ground was read, not before: each statement of a function sees what was
-- committed until then, and a twin that commits between the two would show in the ground ("voted already") but not under
-- the key. Read in this order, a ground that shows the twin's ballot always comes with the twin's answer.
create or replace function linli.open_cast(p_area uuid, p_actor uuid, p_persons uuid[], p_key text, p_motion uuid, p_line uuid,
  out fresh boolean, out known_hash bytea, out known_status int, out known_answer bytea,
  out assembly uuid, out ground jsonb, out mark text) language plpgsql
set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  select m.assembly_id into assembly from linli.motion m where m.area_id = p_area and m.id = p_motion;
  if assembly is not null then
    -- For the view: set_config serves here, where set_context does not pay, because all of it runs in this one place.
    perform set_config('app.actor', p_actor::text, true), set_config('app.persons', p_persons::text, true);
    -- The mark first: what changes after it makes finish_cast say so.
    mark := linli.ground_mark(p_area, p_actor, p_persons, assembly, p_motion, p_line);
    select to_jsonb(g) into ground from linli.ballot_ground g
     where g.area_id = p_area and g.motion_id = p_motion and g.line_id = p_line;
    if ground -> 'my_voters' = '[]' and not ground -> 'authorities' @> '[{"mine": true}]' then
      ground := null;
    end if;
  end if;
  select i.request_hash, i.status, i.answer into known_hash, known_status, known_answer from linli.idempotency i
   where i.area_id = p_area and i.actor_id = p_actor and i.operation = 'ballot.cast' and i.key = p_key;
  fresh := not found;
end $$;

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { GroundWithBallot } from './ballot.store.ts'

export type ClosedAssembly = { id: string; area_id: string; voting_until: Date; result_id: string | null }

/** Assemblies whose voting is over and that concern a line of the actor's, the last closed first. */
export async function closedAssemblies(
  tx: Tx,
  areaIds: readonly string[],
  q: { after: [string, string] | null; limit: number },
): Promise<ClosedAssembly[]> {
  const { rows } = await sql<ClosedAssembly>`
    select a.id, a.area_id, a.voting_until,
      (select p.id from publication p where p.area_id = a.area_id and p.ref_id = a.id and p.withdrawn_at is null
        and p.kind in ('FINAL_RESULT', 'PRELIMINARY_RESULT') order by p.published_at desc, p.id desc limit 1) as result_id
    from assembly a
    where a.area_id = any (${[...areaIds]}::uuid[]) and a.state in ('CLOSED', 'OBJECTION', 'FINAL', 'PUBLISHED')
      and exists (select 1 from motion m join voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
        where m.area_id = a.area_id and m.assembly_id = a.id and l.id = any ((select linli.my_lines())::uuid[]))
      and (${q.after?.[0] ?? null}::timestamptz is null
        or (a.voting_until, a.id) < (${q.after?.[0] ?? null}::timestamptz, ${q.after?.[1] ?? null}::uuid))
    order by a.voting_until desc, a.id desc limit ${q.limit}`.execute(tx)
  return rows
}

/** The actor's lines on the motions of these assemblies, with the ballot that stands for each. */
export async function groundsOfAssemblies(
  tx: Tx,
  areaIds: readonly string[],
  assemblyIds: readonly string[],
): Promise<GroundWithBallot[]> {
  const { rows } = await sql<GroundWithBallot>`
    select to_jsonb(g) as ground, a.name as area_name,
      (select jsonb_build_object('choice', b.choice, 'account_id', b.account_id, 'cast_as', b.cast_as)
         from ballot b where b.area_id = g.area_id and b.id = g.standing_id) as mine
      from ballot_ground g join area a on a.id = g.area_id
     where g.area_id = any (${[...areaIds]}::uuid[]) and g.assembly_id = any (${[...assemblyIds]}::uuid[])
       and g.line_id = any ((select linli.my_lines())::uuid[])
     order by g.seq, g.label, g.line_id`.execute(tx)
  return rows
}

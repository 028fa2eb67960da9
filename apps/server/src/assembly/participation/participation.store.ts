import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type TakenPart = {
  motion_id: string
  area: bigint
  heads: number
  by_day: { day: string; area: string; heads: number }[]
}

/** Who has taken part, by motion and legal day, from standing ballots alone: that table holds no choice. */
export async function takenPart(tx: Tx, areaId: string, assemblyId: string): Promise<Map<string, TakenPart>> {
  const { rows } = await sql<TakenPart>`
    select d.motion_id, sum(d.area)::bigint as area, sum(d.heads)::int as heads,
      jsonb_agg(jsonb_build_object('day', d.day, 'area', d.area::text, 'heads', d.heads) order by d.day) as by_day
    from (
      select s.motion_id, to_char(s.cast_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
        sum(l.area)::bigint as area, sum(l.heads)::int as heads
      from motion m
      join standing_ballot s on s.area_id = m.area_id and s.motion_id = m.id
      join voter_line l on l.area_id = s.area_id and l.id = s.line_id
      where m.area_id = ${areaId} and m.assembly_id = ${assemblyId}
      group by 1, 2
    ) d group by d.motion_id`.execute(tx)
  return new Map(rows.map((r) => [r.motion_id, r]))
}

/** Standing ballots by channel. */
export async function countChannels(tx: Tx, areaId: string, assemblyId: string) {
  const { rows } = await sql<{ online: number; paper: number }>`
    select (count(*) filter (where s.channel = 'ONLINE'))::int as online,
      (count(*) filter (where s.channel = 'PAPER'))::int as paper
    from motion m join standing_ballot s on s.area_id = m.area_id and s.motion_id = m.id
    where m.area_id = ${areaId} and m.assembly_id = ${assemblyId}`.execute(tx)
  return rows[0]!
}

import type { Votes, Weight } from '@linli/law'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { toJson } from '../../platform/json.ts'
import type { Result } from './result.ts'

type Kind = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'FOLLOW' | 'INVALID' | 'SILENT'
const FIELDS: Record<Kind, keyof Votes> = {
  FOR: 'for',
  AGAINST: 'against',
  ABSTAIN: 'abstain',
  FOLLOW: 'follow',
  INVALID: 'invalid',
  SILENT: 'silentDelivered',
}

type Sum = { kind: Kind; roll_id: string; area: bigint; heads: number }

/**
 * Adds up the standing ballots of a motion over its roll's lines. Worker role only: nobody else can read a choice.
 * `delivered` also sums the lines that were served one by one and cast nothing; a board notice serves nobody (指导规则 第22条).
 *
 * Rows are joined by whole primary keys and told apart by roll afterwards: with the roll in the join, a planner without
 * statistics (everything has just been voted) walks the roll once for every ballot.
 */
export async function sumVotes(
  tx: Tx,
  areaId: string,
  motion: { id: string; rollId: string },
  delivered: boolean,
): Promise<Required<Votes>> {
  const { rows } = await sql<Sum>`
    select b.choice as kind, l.roll_id, sum(l.area)::bigint as area, sum(l.heads)::int as heads
    from standing_ballot s
    join ballot b on b.area_id = s.area_id and b.id = s.ballot_id
    join voter_line l on l.area_id = s.area_id and l.id = s.line_id
    where s.area_id = ${areaId} and s.motion_id = ${motion.id}
    group by b.choice, l.roll_id`.execute(tx)
  if (delivered) rows.push(...(await sumSilent(tx, areaId, motion.id)))
  const nothing = (): Weight => ({ area: 0n, heads: 0 })
  const votes: Required<Votes> = {
    for: nothing(),
    against: nothing(),
    abstain: nothing(),
    follow: nothing(),
    invalid: nothing(),
    silentDelivered: nothing(),
  }
  for (const row of rows) {
    if (row.roll_id === motion.rollId) votes[FIELDS[row.kind]] = { area: row.area, heads: row.heads }
  }
  return votes
}

/** A set difference rather than a join, for the same reason. */
async function sumSilent(tx: Tx, areaId: string, motionId: string): Promise<Sum[]> {
  const { rows } = await sql<Sum>`
    select 'SILENT' as kind, l.roll_id, sum(l.area)::bigint as area, sum(l.heads)::int as heads
    from (
      select d.line_id from delivery d where d.area_id = ${areaId} and d.channel <> 'BOARD'
      except
      select s.line_id from standing_ballot s where s.area_id = ${areaId} and s.motion_id = ${motionId}
    ) t
    join voter_line l on l.area_id = ${areaId} and l.id = t.line_id
    group by l.roll_id`.execute(tx)
  return rows
}

/** Paper ballots that came back and are not yet confirmed or void: the count waits for them. */
export async function countUnconfirmedPaper(tx: Tx, areaId: string, assemblyId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from paper_ballot
    where area_id = ${areaId} and assembly_id = ${assemblyId} and state in ('RETURNED', 'KEYED')`.execute(tx)
  return rows[0]!.n
}

/** @returns false when this stage already had its result: a second run changes nothing */
export async function insertResult(tx: Tx, areaId: string, motionId: string, r: Result, at: Date): Promise<boolean> {
  const { explanation, ...tally } = r
  const { rows } = await sql`
    insert into motion_result (area_id, id, motion_id, stage, outcome, strict_outcome, announced, tally, explanation, computed_at)
    values (${areaId}, ${newId()}, ${motionId}, ${r.stage}, ${r.outcome}, ${r.strictOutcome}, ${r.announced},
      ${toJson(tally)}::jsonb, ${toJson(explanation)}::jsonb, ${at})
    on conflict (area_id, motion_id, stage) do nothing returning id`.execute(tx)
  return rows.length === 1
}

/** The latest result of each motion of an assembly: the final one where it exists. */
export async function resultsOf(tx: Tx, areaId: string, assemblyId: string): Promise<Map<string, Result>> {
  const { rows } = await sql<{ motion_id: string; tally: Omit<Result, 'explanation'>; explanation: string[] }>`
    select distinct on (r.motion_id) r.motion_id, r.tally, r.explanation
    from motion_result r join motion m on m.area_id = r.area_id and m.id = r.motion_id
    where r.area_id = ${areaId} and m.assembly_id = ${assemblyId}
    order by r.motion_id, case r.stage when 'FINAL' then 0 else 1 end`.execute(tx)
  return new Map(rows.map((r) => [r.motion_id, { ...r.tally, explanation: r.explanation }]))
}

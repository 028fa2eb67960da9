import type { ItemCode } from '@linli/law'
import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { areasInSight } from '../../registry/index.ts'

type Scope = Pick<Context, 'ranges' | 'areas'>

const MOST = 300

/** An area as a row names it. */
type InArea = { area_id: string; area_name: string; place: string }

export type OpenAssembly = InArea & {
  id: string
  title: string
  state: 'DRAFT' | 'ROLL_FROZEN' | 'NOTICED' | 'VOTING' | 'CLOSED' | 'OBJECTION'
  notice_days: number
  voting_from: Date | null
  voting_until: Date | null
  objection_until: Date | null
  /** Paper ballots that came back and wait for the first, and for the second keying. */
  to_key: number
  to_confirm: number
  /** Of those to confirm, the ones the actor keyed and may therefore not confirm. */
  keyed_by_me: number
  objections: number
  first_objection: Date | null
}

/** Assemblies under way in the areas in sight, with what waits in each. The next to vote first. */
export async function openAssemblies(tx: Tx, scope: Scope, actor: string): Promise<OpenAssembly[]> {
  const { rows } = await sql<OpenAssembly>`
    select distinct a.id as area_id, a.name as area_name, a.place, m.*, p.*, o.*
    from (${areasInSight(scope)}) a
    cross join lateral (
      select m.id, m.title, m.state, coalesce((m.rules ->> 'noticeDays')::int, 0) as notice_days,
        m.voting_from, m.voting_until, m.objection_until from assembly m
      where m.area_id = a.id and m.state in ('DRAFT', 'ROLL_FROZEN', 'NOTICED', 'VOTING', 'CLOSED', 'OBJECTION')
      offset 0) m
    cross join lateral (
      select count(*) filter (where p.state = 'RETURNED')::int as to_key,
        count(*) filter (where p.state = 'KEYED')::int as to_confirm,
        count(*) filter (where p.state = 'KEYED' and p.keyed_by = ${actor}::uuid)::int as keyed_by_me
      from paper_ballot p where p.area_id = a.id and p.assembly_id = m.id) p
    cross join lateral (
      select count(*)::int as objections, min(o.raised_at) as first_objection
      from objection o where o.area_id = a.id and o.assembly_id = m.id and o.state = 'OPEN') o
    order by m.voting_from nulls last, m.id limit ${MOST}`.execute(tx)
  return rows
}

/** How many assemblies in sight are between notice and final result. */
export async function countRunning(tx: Tx, scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(m.n), 0)::int as n from (select distinct id from (${areasInSight(scope)}) s) a
    cross join lateral (select count(*) as n from assembly m
      where m.area_id = a.id and m.state in ('NOTICED', 'VOTING', 'CLOSED', 'OBJECTION', 'FINAL')) m`.execute(tx)
  return rows[0]!.n
}

export type MotionTurnout = {
  area_id: string
  assembly_id: string
  seq: number
  item: ItemCode
  roll_area: bigint
  roll_heads: number
  area: bigint
  heads: number
}

/** How many have voted on the motions of these assemblies: from standing ballots, which hold no choice. */
export async function turnouts(
  tx: Tx,
  assemblies: readonly { area_id: string; id: string }[],
): Promise<MotionTurnout[]> {
  if (assemblies.length === 0) return []
  const { rows } = await sql<MotionTurnout>`
    select x.area_id, x.id as assembly_id, m.seq, m.item, r.area as roll_area, r.heads as roll_heads, t.area, t.heads
    from unnest(${assemblies.map((a) => a.area_id)}::uuid[], ${assemblies.map((a) => a.id)}::uuid[]) x(area_id, id)
    cross join lateral (select m.id, m.seq, m.item, m.roll_id from motion m
      where m.area_id = x.area_id and m.assembly_id = x.id and m.roll_id is not null offset 0) m
    join roll r on r.area_id = x.area_id and r.id = m.roll_id
    cross join lateral (
      select coalesce(sum(l.area), 0)::bigint as area, coalesce(sum(l.heads), 0)::int as heads
      from standing_ballot s join voter_line l on l.area_id = s.area_id and l.id = s.line_id and l.roll_id = m.roll_id
      where s.area_id = x.area_id and s.motion_id = m.id) t
    order by x.id, m.seq`.execute(tx)
  return rows
}

export type WaitingImport = InArea & { id: string; file_name: string; state: 'CHECKED' | 'FAILED'; rejected: number }

/** Imports that were checked and wait to be committed or dropped, and those that failed. */
export async function waitingImports(tx: Tx, scope: Scope): Promise<WaitingImport[]> {
  const { rows } = await sql<WaitingImport>`
    select distinct a.id as area_id, a.name as area_name, a.place, j.* from (${areasInSight(scope)}) a
    cross join lateral (
      select j.id, f.name as file_name, j.state, coalesce((j.totals ->> 'rejected')::int, 0) as rejected
      from import_job j join stored_file f on f.area_id = j.area_id and f.id = j.file_id
      where j.area_id = a.id and j.state in ('CHECKED', 'FAILED') offset 0) j
    order by j.id desc limit ${MOST}`.execute(tx)
  return rows
}

export type AreaStanding = InArea & {
  state: 'MANAGED' | 'ENTRUSTED' | 'UNMANAGED'
  company_name: string | null
  contract_until: string | null
  committee_id: string | null
  committee_name: string | null
  term_until: string | null
  without_area: number
}

/**
 * Areas about which something is to be said: nobody manages them, the contract ends by `until`, the committee's term
 * does, or units have no area. Those that come first on the calendar first.
 */
export async function doubtfulAreas(tx: Tx, scope: Scope, until: string): Promise<AreaStanding[]> {
  const { rows } = await sql<AreaStanding>`
    select distinct a.id as area_id, a.name as area_name, a.place, r.state, o.name as company_name, r.contract_until,
      c.id as committee_id, c.name as committee_name, c.term_until, w.without_area,
      least(r.contract_until, c.term_until) as first_day
    from (${areasInSight(scope)}) a join area r on r.id = a.id
    left join organisation o on o.id = r.company_id
    left join lateral (
      select c.id, c.name, c.term_until from committee c
      where c.area_id = a.id and c.state = 'IN_OFFICE' order by c.term_until desc limit 1) c on true
    cross join lateral (
      select coalesce((select f.without_area from area_figure f where f.area_id = a.id),
        (select count(*)::int from unit u where u.area_id = a.id
          and coalesce(u.area_registry, u.area_survey, u.area_contract) is null)) as without_area) w
    where r.state = 'UNMANAGED' or r.contract_until <= ${until} or c.term_until <= ${until} or w.without_area > 0
    order by first_day nulls last, a.place limit ${MOST}`.execute(tx)
  return rows
}

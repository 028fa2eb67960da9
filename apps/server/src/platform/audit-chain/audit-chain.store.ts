import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { ChainedAct } from './link.ts'

const STATE = 'audit_chain'

const ACT = sql`
  e.area_id as "areaId", e.id, e.type, e.actor_id as "actorId", e.actor_kind as "actorKind",
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.detail::text as detail,
  (extract(epoch from e.at) * 1000000)::bigint::text as at`

/** `from`: below it everything is chained; `settled`: below it every transaction has ended. Transaction numbers. */
export type Window = { from: string; settled: string }

/** Where the sequencer stands and how far it may look. */
export async function windowOf(tx: Tx): Promise<Window> {
  const { rows } = await sql<Window>`
    select coalesce((select value #>> '{}' from platform_state where key = ${STATE}), '0') as from,
      pg_snapshot_xmin(pg_current_snapshot())::text as settled`.execute(tx)
  return rows[0]!
}

/** Settled acts that have no link yet, in the order of their transactions. */
export async function unchained(tx: Tx, window: Window, limit: number): Promise<(ChainedAct & { tx: string })[]> {
  const { rows } = await sql<ChainedAct & { tx: string }>`
    select ${ACT}, e.tx::text as tx from audit_event e
    where e.tx >= ${window.from}::xid8 and e.tx < ${window.settled}::xid8
      and not exists (select from audit_chain c where c.area_id = e.area_id and c.event_id = e.id)
    order by e.tx, e.id limit ${limit}`.execute(tx)
  return rows
}

export type Head = { areaId: string; seq: bigint; link: Buffer }

/** The last link of each of these areas. */
export async function headsOf(tx: Tx, areaIds: readonly string[]): Promise<Map<string, Head>> {
  const { rows } = await sql<Head>`
    select a.id as "areaId", c.seq, c.link from unnest(${[...areaIds]}::uuid[]) a(id)
    cross join lateral (
      select seq, link from audit_chain where area_id = a.id order by seq desc limit 1) c`.execute(tx)
  return new Map(rows.map((r) => [r.areaId, r]))
}

export type Link = { areaId: string; seq: number; eventId: string; link: Uint8Array }

/** Adds links and says from where to look next time. */
export async function append(tx: Tx, links: readonly Link[], from: string, at: Date): Promise<void> {
  await sql`
    insert into audit_chain (area_id, seq, event_id, link)
    select * from unnest(${links.map((l) => l.areaId)}::uuid[], ${links.map((l) => l.seq)}::bigint[],
      ${links.map((l) => l.eventId)}::uuid[], ${links.map((l) => Buffer.from(l.link))}::bytea[])`.execute(tx)
  await sql`
    insert into platform_state (key, value, updated_at) values (${STATE}, to_jsonb(${from}::text), ${at})
    on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`.execute(tx)
}

/** A stretch of an area's chain, each link with the act it speaks of. */
export async function stretch(
  tx: Tx,
  areaId: string,
  after: bigint,
  limit: number,
): Promise<(ChainedAct & { seq: bigint; link: Buffer })[]> {
  const { rows } = await sql<ChainedAct & { seq: bigint; link: Buffer }>`
    select ${ACT}, c.seq, c.link from audit_chain c
    join audit_event e on e.area_id = c.area_id and e.id = c.event_id
    where c.area_id = ${areaId} and c.seq > ${after.toString()}
    order by c.seq limit ${limit}`.execute(tx)
  return rows
}

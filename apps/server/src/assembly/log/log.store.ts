import type { LogStateText } from '@linli/proof/node'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type LogRef = { area_id: string; log_id: string }
export type PendingRow = { ballot_id: string; leaf: Buffer }
export type StoredNode = { level: number; index: number; sm3: Buffer; sha256: Buffer }
export type Head = { size: bigint; signed_size: bigint; frontier: LogStateText }

/** Logs with leaves that wait, or with a size no checkpoint was published for. */
export async function logsWithWork(tx: Tx, limit: number): Promise<LogRef[]> {
  const { rows } = await sql<LogRef>`
    (select distinct area_id, log_id from log_pending limit ${limit})
    union
    (select area_id, log_id from log_head where signed_size < size limit ${limit})`.execute(tx)
  return rows
}

/** One process at a time works on a log; held until the transaction ends. @returns false when another one does */
export async function lockLog(tx: Tx, logId: string): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${logId}, 7602)) as got`.execute(tx)
  return rows[0]!.got
}

/** Takes committed leaves out of the queue, oldest ballots first. A ballot committed later waits for the next turn. */
export async function takePending(tx: Tx, areaId: string, logId: string, limit: number): Promise<PendingRow[]> {
  const { rows } = await sql<PendingRow>`
    with taken as (
      delete from log_pending p using (
        select ballot_id from log_pending where area_id = ${areaId} and log_id = ${logId}
         order by ballot_id limit ${limit} for update skip locked) q
       where p.area_id = ${areaId} and p.log_id = ${logId} and p.ballot_id = q.ballot_id
       returning p.ballot_id, p.leaf)
    select ballot_id, leaf from taken order by ballot_id`.execute(tx)
  return rows
}

export async function findHead(tx: Tx, areaId: string, logId: string): Promise<Head | null> {
  const { rows } = await sql<Head>`
    select size, signed_size, frontier from log_head where area_id = ${areaId} and log_id = ${logId}`.execute(tx)
  return rows[0] ?? null
}

/** Stores leaves from position `first` on. */
export async function insertLeaves(
  tx: Tx,
  areaId: string,
  logId: string,
  first: number,
  leaves: readonly PendingRow[],
): Promise<void> {
  await sql`
    insert into log_leaf (area_id, log_id, seq, leaf, ballot_id)
    select ${areaId}::uuid, ${logId}::uuid, ${first}::bigint + t.n - 1, t.leaf, t.ballot_id
      from unnest(${leaves.map((l) => l.leaf)}::bytea[], ${leaves.map((l) => l.ballot_id)}::uuid[])
        with ordinality as t(leaf, ballot_id, n)`.execute(tx)
}

/** Stores complete nodes above the leaves; a leaf's own hash is made from the leaf when it is needed. */
export async function insertNodes(tx: Tx, areaId: string, logId: string, nodes: readonly StoredNode[]): Promise<void> {
  if (nodes.length === 0) return
  await sql`
    insert into log_node (area_id, log_id, level, idx, sm3, sha256)
    select ${areaId}::uuid, ${logId}::uuid, t.level, t.idx, t.sm3, t.sha256
      from unnest(${nodes.map((n) => n.level)}::int[], ${nodes.map((n) => n.index)}::bigint[],
        ${nodes.map((n) => n.sm3)}::bytea[], ${nodes.map((n) => n.sha256)}::bytea[]) as t(level, idx, sm3, sha256)`.execute(
    tx,
  )
}

/** Moves the head forward. The size it had is part of the condition: two sequencers can never both move it. */
export async function moveHead(
  tx: Tx,
  areaId: string,
  logId: string,
  from: number,
  state: LogStateText,
): Promise<void> {
  const frontier = JSON.stringify(state)
  const result = await sql`
    insert into log_head as h (area_id, log_id, size, frontier)
    values (${areaId}, ${logId}, ${state.size}, ${frontier}::jsonb)
    on conflict (area_id, log_id) do update set size = excluded.size, frontier = excluded.frontier
      where h.size = ${from}`.execute(tx)
  if (result.numAffectedRows !== 1n) throw new Error(`log ${logId} moved while its lock was held`)
}

/** Complete nodes by address, level 0 included (the raw leaf then, to be hashed by the caller). */
export async function findNodes(
  tx: Tx,
  areaId: string,
  logId: string,
  refs: readonly { level: number; index: number }[],
): Promise<{ level: number; index: number; sm3: Buffer | null; leaf: Buffer | null }[]> {
  if (refs.length === 0) return []
  const levels = refs.map((r) => r.level)
  const indexes = refs.map((r) => r.index)
  const { rows } = await sql<{ level: number; index: string; sm3: Buffer | null; leaf: Buffer | null }>`
    select t.level, t.idx::text as index, n.sm3, l.leaf
      from unnest(${levels}::int[], ${indexes}::bigint[]) as t(level, idx)
      left join log_node n on n.area_id = ${areaId} and n.log_id = ${logId} and n.level = t.level and n.idx = t.idx
      left join log_leaf l on t.level = 0 and l.area_id = ${areaId} and l.log_id = ${logId} and l.seq = t.idx`.execute(
    tx,
  )
  return rows.map((r) => ({ ...r, index: Number(r.index) }))
}

/** Publishes a checkpoint. */
export async function insertCheckpoint(
  tx: Tx,
  areaId: string,
  logId: string,
  c: { size: number; note: string; at: Date },
): Promise<void> {
  await sql`
    insert into log_checkpoint (area_id, log_id, size, note, created_at)
    values (${areaId}, ${logId}, ${c.size}, ${c.note}, ${c.at})
    on conflict do nothing`.execute(tx)
  await sql`
    update log_head set signed_size = ${c.size} where area_id = ${areaId} and log_id = ${logId}`.execute(tx)
}

/** The latest published checkpoint. */
export async function lastCheckpoint(
  tx: Tx,
  areaId: string,
  logId: string,
): Promise<{ size: bigint; note: string } | null> {
  const { rows } = await sql<{ size: bigint; note: string }>`
    select size, note from log_checkpoint where area_id = ${areaId} and log_id = ${logId}
     order by size desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Where a ballot stands in its log, or null while it waits. */
export async function positionOf(tx: Tx, areaId: string, logId: string, ballotId: string): Promise<number | null> {
  const { rows } = await sql<{ seq: bigint }>`
    select seq from log_leaf where area_id = ${areaId} and log_id = ${logId} and ballot_id = ${ballotId}`.execute(tx)
  return rows[0] ? Number(rows[0].seq) : null
}

/** Sizes of logs by id, to be compared with what was signed. */
export async function sizesOf(tx: Tx, logIds: readonly string[]): Promise<Map<string, number>> {
  if (logIds.length === 0) return new Map()
  const { rows } = await sql<{ log_id: string; size: bigint }>`
    select log_id, size from log_head where log_id = any (${[...logIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((r) => [r.log_id, Number(r.size)]))
}

/** How many leaves wait for the sequencer. */
export async function waitingIn(tx: Tx, areaId: string, logId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from log_pending where area_id = ${areaId} and log_id = ${logId}`.execute(tx)
  return rows[0]!.n
}

/** All leaves in order. */
export async function leavesOf(tx: Tx, areaId: string, logId: string): Promise<{ leaf: Buffer; ballotId: string }[]> {
  const { rows } = await sql<{ leaf: Buffer; ballotId: string }>`
    select leaf, ballot_id as "ballotId" from log_leaf where area_id = ${areaId} and log_id = ${logId} order by seq`.execute(
    tx,
  )
  return rows
}

/** All published checkpoints, smallest first. */
export async function checkpointsOf(tx: Tx, areaId: string, logId: string): Promise<{ size: bigint; note: string }[]> {
  const { rows } = await sql<{ size: bigint; note: string }>`
    select size, note from log_checkpoint where area_id = ${areaId} and log_id = ${logId} order by size`.execute(tx)
  return rows
}

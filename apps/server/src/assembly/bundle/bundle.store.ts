import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { LineOnRoll } from '../roll/roll-tree.ts'

export type PublishedRow = { id: string; kind: string; title: string; body: unknown; published_at: Date }

/** The assembly a reference means: its own id, or that of one of its motions. */
export async function findAssemblyId(tx: Tx, areaId: string, ref: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from assembly where area_id = ${areaId} and id = ${ref}
    union all
    select assembly_id from motion where area_id = ${areaId} and id = ${ref} limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** What stands published of an assembly, in order. */
export async function publishedOf(tx: Tx, areaId: string, assemblyId: string): Promise<PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    select id, kind, title, body, published_at from publication
    where area_id = ${areaId} and ref_id = ${assemblyId} and withdrawn_at is null
    order by published_at, id`.execute(tx)
  return rows
}

export type RollRow = { id: string; area: bigint; heads: number; root: Buffer; seed: Buffer | null }

export async function rollsOf(tx: Tx, areaId: string, rollIds: readonly string[]): Promise<RollRow[]> {
  const { rows } = await sql<RollRow>`
    select id, area, heads, root, seed from roll
    where area_id = ${areaId} and id = any (${[...rollIds]}::uuid[]) order by id`.execute(tx)
  return rows
}

/** The lines of a roll with their units. */
export async function linesOf(tx: Tx, areaId: string, rollId: string): Promise<LineOnRoll[]> {
  const { rows } = await sql<{ line: string; id: string; area: bigint; countsHead: boolean }>`
    select line_id as line, unit_id as id, area, counts_head as "countsHead" from voter_line_unit
    where area_id = ${areaId} and roll_id = ${rollId}`.execute(tx)
  const lines = new Map<string, { id: string; area: bigint; countsHead: boolean }[]>()
  for (const { line, ...unit } of rows) {
    const units = lines.get(line)
    if (units) units.push(unit)
    else lines.set(line, [unit])
  }
  return [...lines].map(([id, units]) => ({ id, units }))
}

export type BallotRow = {
  id: string
  motion_id: string
  line_id: string
  choice: string
  channel: string
  cast_at: Date
  supersedes: string | null
  salt: Buffer
}

/** Every ballot of an assembly, replaced ones too. Worker role only: nobody else may read a choice. */
export async function ballotsOf(tx: Tx, areaId: string, assemblyId: string): Promise<Map<string, BallotRow>> {
  const { rows } = await sql<BallotRow>`
    select id, motion_id, line_id, choice, channel, cast_at, supersedes, salt from ballot
    where area_id = ${areaId} and assembly_id = ${assemblyId}`.execute(tx)
  return new Map(rows.map((r) => [r.id, r]))
}

/** Lines that were served one by one; a board notice serves nobody. */
export async function servedLines(tx: Tx, areaId: string, assemblyId: string): Promise<Set<string>> {
  const { rows } = await sql<{ line_id: string }>`
    select distinct line_id from delivery
    where area_id = ${areaId} and assembly_id = ${assemblyId} and channel <> 'BOARD'`.execute(tx)
  return new Set(rows.map((r) => r.line_id))
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Claim } from '../../platform/idempotency.ts'
import type { CastAs, Channel, Choice, Ground } from './ballot.ts'

/** Who casts, as the session says. */
export type Caster = { actor: string; persons: readonly string[] }

export type Opened = Claim & { assembly: string | null; ground: Ground | null; mark: string | null }

/**
 * First statement of a cast: an earlier answer under this key, or the ground with its mark. `ground` is null for a line that
 * is not the caster's, `assembly` for a motion that does not exist.
 * @param system the cast's statements run under the worker role, each a transaction of its own (see the migration)
 */
export async function openCast(
  system: Tx,
  areaId: string,
  who: Caster,
  q: { key: string; motionId: string; lineId: string },
): Promise<Opened> {
  const { rows } = await sql<Opened>`
    select * from linli.open_cast(${areaId}, ${who.actor}, ${who.persons}::uuid[], ${q.key}, ${q.motionId}, ${q.lineId})`.execute(
    system,
  )
  return rows[0]!
}

/** A ballot as it is written. `salt` is sealed, `receipt` holds the signature only. */
export type NewBallot = {
  id: string
  assemblyId: string
  motionId: string
  lineId: string
  choice: Choice
  channel: Channel
  accountId: string
  personId: string | null
  authorityId: string | null
  paperId: string | null
  supersedes: string | null
  changes: number
  castAs: CastAs
  castAt: Date
  salt: Buffer
  leaf: Buffer
  receipt: string
}

/** What a cast writes beside the ballot. */
export type CastRecord = {
  mark: string
  eventId: string
  actorName: string
  detail: Record<string, unknown>
  key: string
  hash: Buffer
  status: number
  answer: Buffer
}

/** DONE; KNOWN: the key was answered meanwhile; CHANGED: the ground is not the one decided on, and nothing was written. */
export type Finished = Claim & { outcome: 'DONE' | 'KNOWN' | 'CHANGED' }

/** Second statement of a cast: everything it leaves behind, or nothing. */
export async function finishCast(
  system: Tx,
  areaId: string,
  who: Caster,
  b: NewBallot,
  r: CastRecord,
): Promise<Finished> {
  const { rows } = await sql<Finished>`
    select * from linli.finish_cast(${areaId}, ${who.actor}, ${who.persons}::uuid[], ${r.mark}, ${b.id}, ${b.assemblyId},
      ${b.motionId}, ${b.lineId}, ${b.choice}, ${b.personId}, ${b.authorityId}, ${b.supersedes}, ${b.changes}, ${b.castAs},
      ${b.castAt}, ${b.salt}, ${b.leaf}, ${b.receipt}, ${r.eventId}, ${r.actorName}, ${JSON.stringify(r.detail)}, ${r.key},
      ${r.hash}, ${r.status}, ${r.answer})`.execute(system)
  return rows[0]!
}

/** Writes a ballot that did not come through a cast (paper). @returns false when another ballot came to stand meanwhile */
export async function recordBallot(tx: Tx, areaId: string, b: NewBallot): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select linli.record_ballot(${areaId}, ${b.id}, ${b.assemblyId}, ${b.motionId}, ${b.lineId}, ${b.choice}, ${b.channel},
      ${b.accountId}, ${b.personId}, ${b.authorityId}, ${b.paperId}, ${b.supersedes}, ${b.changes}, ${b.castAs}, ${b.castAt},
      ${b.salt}, ${b.leaf}, ${b.receipt}) as done`.execute(tx)
  return rows[0]!.done
}

export type BallotRow = {
  id: string
  assembly_id: string
  motion_id: string
  line_id: string
  choice: Choice
  channel: Channel
  account_id: string
  supersedes: string | null
  cast_as: CastAs
  cast_at: Date
  salt: Buffer
  leaf: Buffer
  receipt: string
}

/** One ballot, if it is the actor's to read: cast by them online, or for a line of theirs, as row-level security says too. */
export async function findBallot(tx: Tx, areaId: string, ballotId: string): Promise<BallotRow | null> {
  const { rows } = await sql<BallotRow>`
    select id, assembly_id, motion_id, line_id, choice, channel, account_id, supersedes, cast_as, cast_at, salt, leaf, receipt
      from ballot where area_id = ${areaId} and id = ${ballotId}
       and ((channel = 'ONLINE' and account_id = (select linli.actor()))
         or (cast_as <> 'SUCCESSOR' and line_id = any ((select linli.my_own_lines())::uuid[])))`.execute(tx)
  return rows[0] ?? null
}

/** A ground with the standing ballot as far as the actor may read it. */
export type GroundWithBallot = {
  ground: Ground
  area_name: string
  mine: { choice: Choice; account_id: string; cast_as: CastAs } | null
}

/** The actor's lines on one motion. */
export async function groundsOfMotion(tx: Tx, areaId: string, motionId: string): Promise<GroundWithBallot[]> {
  const { rows } = await sql<GroundWithBallot>`
    select to_jsonb(g) as ground, a.name as area_name,
      (select jsonb_build_object('choice', b.choice, 'account_id', b.account_id, 'cast_as', b.cast_as)
         from ballot b where b.area_id = g.area_id and b.id = g.standing_id) as mine
      from ballot_ground g join area a on a.id = g.area_id
     where g.area_id = ${areaId} and g.motion_id = ${motionId}
       and g.line_id = any ((select linli.my_lines())::uuid[])
     order by g.label, g.line_id`.execute(tx)
  return rows
}

/** The actor's lines on every published assembly of their areas: open ones first, then by closing time, newest first. */
export async function groundsOfActor(tx: Tx, areaIds: readonly string[], limit: number): Promise<GroundWithBallot[]> {
  const { rows } = await sql<GroundWithBallot>`
    select to_jsonb(g) as ground, a.name as area_name,
      (select jsonb_build_object('choice', b.choice, 'account_id', b.account_id, 'cast_as', b.cast_as)
         from ballot b where b.area_id = g.area_id and b.id = g.standing_id) as mine
      from ballot_ground g join area a on a.id = g.area_id
     where g.area_id = any (${[...areaIds]}::uuid[]) and g.line_id = any ((select linli.my_lines())::uuid[])
       and g.state not in ('DRAFT', 'ROLL_FROZEN', 'CANCELLED')
     order by g.state <> 'VOTING', g.voting_until desc, g.assembly_id, g.seq, g.label, g.line_id
     limit ${limit}`.execute(tx)
  return rows
}

/** Text and rules of a motion, for its page. */
export async function findMotion(
  tx: Tx,
  areaId: string,
  motionId: string,
): Promise<{
  id: string
  seq: number
  item: string
  title: string
  body: string
  amount: bigint | null
  scope_title: string
  follow: boolean | null
  assembly_id: string
  assembly_title: string
  state: string
  voting_from: Date | null
  voting_until: Date | null
  pack_sentence: string | null
  area_name: string
} | null> {
  const { rows } = await sql<NonNullable<Awaited<ReturnType<typeof findMotion>>>>`
    select m.id, m.seq, m.item, m.title, m.body, m.amount, m.scope ->> 'title' as scope_title,
      (a.rules ->> 'follow')::boolean as follow, m.assembly_id, a.title as assembly_title, a.state, a.voting_from,
      a.voting_until, a.rules ->> 'packSentence' as pack_sentence, r.name as area_name
      from motion m join assembly a on a.area_id = m.area_id and a.id = m.assembly_id join area r on r.id = m.area_id
     where m.area_id = ${areaId} and m.id = ${motionId} and a.state not in ('DRAFT', 'ROLL_FROZEN')`.execute(tx)
  return rows[0] ?? null
}

/** A unit of a line; `area` in 0.01 m². */
export type LineUnitRow = {
  line_id: string
  unit_id: string
  building: string
  section: string
  room: string
  area: bigint
  source: string
}

/**
 * Units of lines in building order, by line. Read with the worker's eyes: an agent or a former owner may see which units
 * their line holds although the units are not theirs. Only for lines already shown to be the actor's.
 */
export async function unitsOfLines(system: Tx, lineIds: readonly string[]): Promise<Map<string, LineUnitRow[]>> {
  const lines = new Map<string, LineUnitRow[]>()
  if (lineIds.length === 0) return lines
  const { rows } = await sql<LineUnitRow>`
    select x.line_id, x.unit_id, b.name as building, u.section, u.room, x.area, x.source
      from voter_line_unit x
      join unit u on u.area_id = x.area_id and u.id = x.unit_id
      join building b on b.area_id = u.area_id and b.id = u.building_id
     where x.line_id = any (${[...lineIds]}::uuid[])
     order by u.sort_key, u.id`.execute(system)
  for (const row of rows) {
    const units = lines.get(row.line_id) ?? []
    units.push(row)
    lines.set(row.line_id, units)
  }
  return lines
}

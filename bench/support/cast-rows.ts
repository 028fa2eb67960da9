import pg from 'pg'
import { idOf } from './ids.ts'
import { VOTE } from './seed-voting.ts'

/** One row as the statement that writes it. */
type Insert = { text: string; values: unknown[] }

/** What one cast leaves behind: a row in each of five tables. */
export type CastRows = Insert[]

const OF_MOTION = 'b.area_id = $1 and b.motion_id = $2 order by b.account_id'

/** Where the rows of the casts on a motion ($2) lie; every query answers them in the order of the voters' accounts. */
const SOURCES: Record<string, string> = {
  // A stored answer carries no motion in the open, but a voter's casts follow each other in the order of the motions.
  idempotency: `
    select (t.i).* from ballot b
      join (select i, row_number() over (partition by actor_id order by created_at) as turn from idempotency i) t
        on (t.i).area_id = b.area_id and (t.i).actor_id = b.account_id
       and t.turn = (select m.seq from motion m where m.area_id = b.area_id and m.id = b.motion_id)
     where ${OF_MOTION}`,
  ballot: `select b.* from ballot b where ${OF_MOTION}`,
  standing_ballot: `
    select s.* from ballot b join standing_ballot s on s.area_id = b.area_id and s.ballot_id = b.id where ${OF_MOTION}`,
  // The sequencer has taken them out of the queue; this is what they were.
  log_pending: `
    select b.area_id, b.assembly_id as log_id, b.id as ballot_id, b.leaf from ballot b where ${OF_MOTION}`,
  audit_event: `
    select e.* from ballot b join audit_event e on e.area_id = b.area_id and e.subject_id = b.id where ${OF_MOTION}`,
}

/** Reads back what the casts on the n-th motion wrote. @throws Error when it is not `count` rows in each table */
export async function readCasts(admin: pg.Client, motion: number, count: number): Promise<CastRows[]> {
  const casts: CastRows[] = Array.from({ length: count }, () => [])
  for (const [table, query] of Object.entries(SOURCES)) {
    const { rows, fields } = await admin.query({
      text: query,
      values: [VOTE.areaId, idOf('motion', motion)],
      rowMode: 'array',
    })
    if (rows.length !== count) throw new Error(`${rows.length} rows of ${table} for ${count} casts`)
    const names = fields.map((f) => f.name)
    const text = `insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`
    for (const [n, values] of rows.entries()) casts[n]!.push({ text, values })
  }
  return casts
}

/** A connection of the owner of the tables. */
export async function openWriter(connection: pg.PoolConfig): Promise<pg.Client> {
  const writer = new pg.Client({
    ...connection,
    options: '-c search_path=linli,public -c jit=off -c random_page_cost=1.1',
  })
  await writer.connect()
  return writer
}

/** Writes the rows of one cast, statement by statement, in one transaction. */
export async function writeCast(writer: pg.Client, cast: CastRows): Promise<void> {
  await writer.query('begin')
  for (const { text, values } of cast) await writer.query(text, values)
  await writer.query('commit')
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PaperRow, PaperState } from './paper.ts'

/** One desk at a time numbers the papers of an assembly; held until the transaction ends. */
export async function lockSerials(tx: Tx, assemblyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${assemblyId}, 7604))`.execute(tx)
}

/** Lines of the rolls in use that hold no live paper, in roll order; `only` narrows to these lines. */
export async function linesWithoutPaper(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  only: readonly string[] | null,
): Promise<{ id: string; roll_id: string }[]> {
  const { rows } = await sql<{ id: string; roll_id: string }>`
    select l.id, l.roll_id from voter_line l
     where l.area_id = ${areaId}
       and l.roll_id in (select m.roll_id from motion m where m.area_id = ${areaId} and m.assembly_id = ${assemblyId})
       and (${only === null} or l.id = any (${[...(only ?? [])]}::uuid[]))
       and not exists (select 1 from paper_ballot p
         where p.area_id = l.area_id and p.line_id = l.id and p.state <> 'VOID')
     order by l.roll_id, l.line_no`.execute(tx)
  return rows
}

/** Issues one paper a line, numbered on from the last serial of the assembly. */
export async function insertPapers(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  papers: readonly { id: string; rollId: string; lineId: string }[],
): Promise<void> {
  await sql`
    insert into paper_ballot (area_id, id, assembly_id, roll_id, line_id, serial, state)
    select ${areaId}::uuid, t.id, ${assemblyId}::uuid, t.roll_id, t.line_id, t.n + (
        select coalesce(max(serial), 0) from paper_ballot where area_id = ${areaId} and assembly_id = ${assemblyId}), 'ISSUED'
      from unnest(${papers.map((p) => p.id)}::uuid[], ${papers.map((p) => p.rollId)}::uuid[],
        ${papers.map((p) => p.lineId)}::uuid[]) with ordinality as t(id, roll_id, line_id, n)`.execute(tx)
}

const COLUMNS = sql`p.id, p.serial, p.assembly_id, p.roll_id, p.line_id, l.label as line_label, p.state, p.returned_at, p.keyed_by,
  k.display_name as keyed_by_name, p.keyed_choices, c.display_name as confirmed_by_name, p.scan_file_id, p.void_reason, p.version`

const JOINS = sql`paper_ballot p
  join voter_line l on l.area_id = p.area_id and l.id = p.line_id
  left join account k on k.id = p.keyed_by
  left join account c on c.id = p.confirmed_by`

/** One paper. @param lock holds the row, so that two desks cannot act on one paper at once */
export async function findPaper(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  paperId: string,
  lock = false,
): Promise<PaperRow | null> {
  const { rows } = await sql<PaperRow>`
    select ${COLUMNS} from ${JOINS}
     where p.area_id = ${areaId} and p.assembly_id = ${assemblyId} and p.id = ${paperId}
     ${lock ? sql`for no key update of p` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Papers in the order of their serials. */
export async function listPapers(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  q: { state: PaperState | null; after: number; limit: number },
): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select ${COLUMNS} from ${JOINS}
     where p.area_id = ${areaId} and p.assembly_id = ${assemblyId} and p.serial > ${q.after}
       and (${q.state}::text is null or p.state = ${q.state})
     order by p.serial limit ${q.limit}`.execute(tx)
  return rows
}

/** How many papers stand in each state; states without papers are 0. */
export async function countPapers(tx: Tx, areaId: string, assemblyId: string): Promise<Record<PaperState, number>> {
  const { rows } = await sql<{ state: PaperState; n: number }>`
    select state, count(*)::int as n from paper_ballot
     where area_id = ${areaId} and assembly_id = ${assemblyId} group by state`.execute(tx)
  const counts = { ISSUED: 0, RETURNED: 0, KEYED: 0, CONFIRMED: 0, CONFLICT: 0, VOID: 0 }
  for (const { state, n } of rows) counts[state] = n
  return counts
}

export type PaperPatch = {
  state: PaperState
  returned_at?: Date
  keyed_by?: string | null
  keyed_at?: Date | null
  keyed_choices?: { sealed: string } | null
  scan_file_id?: string | null
  confirmed_by?: string
  confirmed_at?: Date
  void_reason?: string
}

/** Moves a paper on. The caller has locked the row and compared the version. */
export async function movePaper(tx: Tx, areaId: string, paperId: string, patch: PaperPatch): Promise<void> {
  const { keyed_choices, ...plain } = patch
  const choices = keyed_choices === undefined ? {} : { keyed_choices: keyed_choices && JSON.stringify(keyed_choices) }
  await tx
    .updateTable('paper_ballot')
    .set((e) => ({ ...plain, ...choices, version: e('version', '+', 1) }))
    .where('area_id', '=', areaId)
    .where('id', '=', paperId)
    .execute()
}

/** Motions a paper of this roll speaks to, in order. */
export async function motionsOfRoll(
  tx: Tx,
  areaId: string,
  rollId: string,
): Promise<{ id: string; seq: number; title: string; item: string; body: string }[]> {
  return tx
    .selectFrom('motion')
    .select(['id', 'seq', 'title', 'item', 'body'])
    .where('area_id', '=', areaId)
    .where('roll_id', '=', rollId)
    .orderBy('seq')
    .execute()
}

/** The standing ballot of a line on a motion; holds no choice. */
export async function standingOf(
  tx: Tx,
  areaId: string,
  motionId: string,
  lineId: string,
): Promise<{ ballot_id: string; channel: 'ONLINE' | 'PAPER'; cast_at: Date; changes: number } | null> {
  const { rows } = await sql<{ ballot_id: string; channel: 'ONLINE' | 'PAPER'; cast_at: Date; changes: number }>`
    select ballot_id, channel, cast_at, changes from standing_ballot
     where area_id = ${areaId} and motion_id = ${motionId} and line_id = ${lineId}`.execute(tx)
  return rows[0] ?? null
}

/** Whether a file of this area was uploaded as the picture of a paper ballot. */
export async function isScan(tx: Tx, areaId: string, fileId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('stored_file')
    .select('id')
    .where('area_id', '=', areaId)
    .where('id', '=', fileId)
    .where('purpose', '=', 'PAPER_SCAN')
    .executeTakeFirst()
  return row !== undefined
}

export type PrintRow = {
  id: string
  serial: number
  roll_id: string
  line_id: string
  line_no: number
  label: string
  area: bigint
  heads: number
}

/** Live papers with their lines, by serial, for printing. */
export async function linesOfPapers(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  q: { after: number; limit: number },
): Promise<PrintRow[]> {
  const { rows } = await sql<PrintRow>`
    select p.id, p.serial, p.roll_id, p.line_id, l.line_no, l.label, l.area, l.heads
      from paper_ballot p join voter_line l on l.area_id = p.area_id and l.id = p.line_id
     where p.area_id = ${areaId} and p.assembly_id = ${assemblyId} and p.state <> 'VOID' and p.serial > ${q.after}
     order by p.serial limit ${q.limit}`.execute(tx)
  return rows
}

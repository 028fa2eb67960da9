import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { toJson } from '../../platform/json.ts'
import { areasInSight } from '../../registry/index.ts'
import type { PaperStage, UseRow, UseState, UseWithDecision } from './use.ts'

export type NewUse = Pick<
  UseRow,
  | 'id'
  | 'motion_id'
  | 'title'
  | 'reason'
  | 'work_scope'
  | 'decided'
  | 'tolerance_percent'
  | 'tolerance_quote'
  | 'ceiling'
  | 'amount'
  | 'choice_reason'
  | 'warranty'
  | 'settings'
>

export async function insertUse(tx: Tx, areaId: string, use: NewUse, by: string, at: Date): Promise<void> {
  await tx
    .insertInto('fund_use')
    .values({
      ...use,
      area_id: areaId,
      warranty: toJson(use.warranty),
      settings: toJson(use.settings),
      created_by: by,
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** @param lock holds the row until the transaction ends, so that two people cannot take the same step at once */
export async function findUse(tx: Tx, areaId: string, id: string, lock = false): Promise<UseWithDecision | null> {
  const { rows } = await sql<UseWithDecision>`
    select f.*, a.name as area_name, m.assembly_id, s.title as assembly_title, m.seq as motion_seq, m.title as motion_title,
      m.scope ->> 'title' as scope_title
      from fund_use f
      join area a on a.id = f.area_id
      join motion m on m.area_id = f.area_id and m.id = f.motion_id
      join assembly s on s.area_id = m.area_id and s.id = m.assembly_id
     where f.area_id = ${areaId} and f.id = ${id} ${lock ? sql`for no key update of f` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export type UsePatch = Partial<
  Omit<UseRow, 'id' | 'area_id' | 'motion_id' | 'created_by' | 'created_at' | 'version' | 'updated_at'>
>

/** Changes a use the caller has locked, and counts its version up. */
export async function patchUse(tx: Tx, areaId: string, id: string, patch: UsePatch, at: Date): Promise<void> {
  const { warranty, settings, ...plain } = patch
  await tx
    .updateTable('fund_use')
    .set((e) => ({
      ...plain,
      ...(warranty ? { warranty: toJson(warranty) } : {}),
      ...(settings ? { settings: toJson(settings) } : {}),
      updated_at: at,
      version: e('version', '+', 1),
    }))
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .execute()
}

export type NewQuote = { company: string; amount: bigint; fileId: string; chosen: boolean; note: string }
export type QuoteRow = NewQuote & { seq: number; fileName: string }

/** Puts these quotes in the place of all earlier ones. */
export async function replaceQuotes(tx: Tx, areaId: string, useId: string, quotes: readonly NewQuote[]): Promise<void> {
  await tx.deleteFrom('fund_use_quote').where('area_id', '=', areaId).where('use_id', '=', useId).execute()
  await tx
    .insertInto('fund_use_quote')
    .values(
      quotes.map(({ fileId, ...q }, i) => ({ ...q, file_id: fileId, seq: i + 1, area_id: areaId, use_id: useId })),
    )
    .execute()
}

export async function listQuotes(tx: Tx, areaId: string, useId: string): Promise<QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select q.seq, q.company, q.amount, q.file_id as "fileId", q.chosen, q.note, coalesce(f.name, '报价单') as "fileName"
      from fund_use_quote q left join stored_file f on f.area_id = q.area_id and f.id = q.file_id
     where q.area_id = ${areaId} and q.use_id = ${useId} order by q.seq`.execute(tx)
  return rows
}

export type NewPaper = { fileId: string; title: string; stage: PaperStage }
export type PaperRow = NewPaper & { fileName: string }

export async function replacePlanPapers(
  tx: Tx,
  areaId: string,
  useId: string,
  papers: readonly NewPaper[],
): Promise<void> {
  await tx.deleteFrom('fund_use_paper').where('area_id', '=', areaId).where('use_id', '=', useId).execute()
  await addPapers(tx, areaId, useId, papers)
}

export async function addPapers(tx: Tx, areaId: string, useId: string, papers: readonly NewPaper[]): Promise<void> {
  if (papers.length === 0) return
  await tx
    .insertInto('fund_use_paper')
    .values(papers.map(({ fileId, ...p }) => ({ ...p, file_id: fileId, area_id: areaId, use_id: useId })))
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function listPapers(tx: Tx, areaId: string, useId: string): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select p.file_id as "fileId", p.title, p.stage, coalesce(f.name, p.title) as "fileName"
      from fund_use_paper p left join stored_file f on f.area_id = p.area_id and f.id = p.file_id
     where p.area_id = ${areaId} and p.use_id = ${useId} order by p.stage desc, p.title, p.file_id`.execute(tx)
  return rows
}

/** Which of these are files of the area that may be shown (no letters, no pictures of ballots). */
export async function knownDocuments(tx: Tx, areaId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('stored_file')
    .select('id')
    .where('area_id', '=', areaId)
    .where('id', 'in', [...ids])
    .where('purpose', '=', 'DOCUMENT')
    .execute()
  return new Set(rows.map((r) => r.id))
}

export type UseListRow = UseWithDecision & { households: number }

/** Uses of an area, the latest changed first. */
export async function listUses(
  tx: Tx,
  areaId: string,
  q: { state: UseState | null; shownOnly: boolean; after: [string, string] | null; limit: number },
): Promise<UseListRow[]> {
  const { rows } = await sql<UseListRow>`
    select f.*, a.name as area_name, m.assembly_id, s.title as assembly_title, m.seq as motion_seq, m.title as motion_title,
      m.scope ->> 'title' as scope_title,
      (select count(*)::int from voter_line_unit v where v.area_id = m.area_id and v.roll_id = m.roll_id) as households
      from fund_use f
      join area a on a.id = f.area_id
      join motion m on m.area_id = f.area_id and m.id = f.motion_id
      join assembly s on s.area_id = m.area_id and s.id = m.assembly_id
     where f.area_id = ${areaId} and (${q.state}::text is null or f.state = ${q.state})
       and (not ${q.shownOnly} or f.preview_at is not null)
       ${q.after ? sql`and (f.updated_at, f.id) < (${q.after[0]}::timestamptz, ${q.after[1]}::uuid)` : sql``}
     order by f.updated_at desc, f.id desc limit ${q.limit}`.execute(tx)
  return rows
}

/** Uses in all areas the actor sees, below a place: what waits for the bureau first. */
export async function listUsesInSight(
  tx: Tx,
  context: Pick<Context, 'ranges' | 'areas'>,
  q: { state: UseState | null; place: string; offset: number; limit: number },
): Promise<UseListRow[]> {
  const { rows } = await sql<UseListRow>`
    select f.*, a.name as area_name, m.assembly_id, s.title as assembly_title, m.seq as motion_seq, m.title as motion_title,
      m.scope ->> 'title' as scope_title,
      (select count(*)::int from voter_line_unit v where v.area_id = m.area_id and v.roll_id = m.roll_id) as households
      from (select distinct n.id, n.name, n.place from (${areasInSight(context)}) n) a
      join fund_use f on f.area_id = a.id and a.place >= ${q.place} and a.place < ${`${q.place}~`}
      join motion m on m.area_id = f.area_id and m.id = f.motion_id
      join assembly s on s.area_id = m.area_id and s.id = m.assembly_id
     where (${q.state}::text is null or f.state = ${q.state})
     order by (f.state = 'SUBMITTED') desc, f.updated_at desc, f.id desc offset ${q.offset} limit ${q.limit}`.execute(
    tx,
  )
  return rows
}

/** Publications of a use that stand, in order of time. */
export async function publicationsOf(
  tx: Tx,
  areaId: string,
  useId: string,
): Promise<{ id: string; kind: string; title: string; published_at: Date }[]> {
  return tx
    .selectFrom('publication')
    .select(['id', 'kind', 'title', 'published_at'])
    .where('area_id', '=', areaId)
    .where('ref_id', '=', useId)
    .where('withdrawn_at', 'is', null)
    .orderBy('published_at')
    .orderBy('id')
    .execute()
}

/** Display names of accounts, for staff. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx.selectFrom('account').select(['id', 'display_name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((r) => [r.id, r.display_name]))
}

/** Postings of an area's uses take turns, so that each sees what the one before left. Ends with the transaction. */
export async function lockFund(tx: Tx, areaId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fund ${areaId}`}, 7610))`.execute(tx)
}

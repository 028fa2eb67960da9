import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { toJson } from '../../../platform/json.ts'
import type { ImportJob, ImportState } from './import-job.ts'

const COLUMNS = sql`j.id, j.file_id, f.name as file_name, f.sha256, j.state, j.mapping, j.header, j.totals, j.groups, j.rows_total,
  j.rows_done, j.problem, j.created_by, j.created_at, j.updated_at, j.finished_at`

export async function getJob(tx: Tx, areaId: string, jobId: string): Promise<ImportJob> {
  const { rows } = await sql<ImportJob>`select ${COLUMNS} from import_job j
    join stored_file f on f.area_id = j.area_id and f.id = j.file_id
    where j.area_id = ${areaId} and j.id = ${jobId}`.execute(tx)
  if (!rows[0]) throw new AppError('NOT_FOUND')
  return rows[0]
}

export async function listJobs(tx: Tx, areaId: string, limit: number): Promise<ImportJob[]> {
  const { rows } = await sql<ImportJob>`select ${COLUMNS} from import_job j
    join stored_file f on f.area_id = j.area_id and f.id = j.file_id
    where j.area_id = ${areaId} order by j.created_at desc limit ${limit}`.execute(tx)
  return rows
}

/** Changes a job's state, but only from where it was thought to be: two people or processes never both succeed. */
export async function moveJob(
  tx: Tx,
  areaId: string,
  jobId: string,
  from: ImportState[],
  to: ImportState,
  at: Date,
  more: { problem?: { code: string; message: string }; finished?: boolean } = {},
): Promise<boolean> {
  const answer = await tx
    .updateTable('import_job')
    .set({
      state: to,
      updated_at: at,
      problem: more.problem ? toJson(more.problem) : null,
      ...(more.finished ? { finished_at: at } : {}),
    })
    .where('area_id', '=', areaId)
    .where('id', '=', jobId)
    .where('state', 'in', from)
    .executeTakeFirst()
  return answer.numUpdatedRows === 1n
}

/** Statistics for the questions that come right after an import of so many rows. */
export async function refreshStatistics(tx: Tx, rows: number): Promise<void> {
  await sql`select linli.analyze_register(${rows})`.execute(tx)
}

/** Says that somebody is working on the job, and how many rows are done where that is not known yet. */
export async function showProgress(
  tx: Tx,
  areaId: string,
  jobId: string,
  done: number | null,
  at: Date,
): Promise<void> {
  await sql`update import_job set updated_at = ${at}, rows_done = coalesce(${done}, rows_done)
    where area_id = ${areaId} and id = ${jobId}`.execute(tx)
}

/** Jobs that wait for the worker: being checked or committed. */
export async function waitingJobs(tx: Tx): Promise<{ area_id: string; id: string; state: ImportState }[]> {
  const { rows } = await sql<{ area_id: string; id: string; state: ImportState }>`
    select area_id, id, state from import_job where state in ('CHECKING', 'COMMITTING') order by updated_at limit 20`.execute(
    tx,
  )
  return rows
}

export type StagedRow = {
  row_no: number
  kind: string
  verdict: string
  natural_key: string | undefined
  /** The first row of the same unit. */
  unit_row: number | undefined
  line: unknown
  people: unknown
  problems: unknown
}

/** Forgets what a dry run has staged so far. */
export async function dropStaged(tx: Tx, areaId: string, jobId: string): Promise<void> {
  await sql`delete from import_row where area_id = ${areaId} and job_id = ${jobId}`.execute(tx)
}

/** Stages many rows in one statement. */
export async function stageRows(tx: Tx, areaId: string, jobId: string, rows: StagedRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into import_row (area_id, job_id, row_no, kind, verdict, natural_key, unit_row, line, people, problems)
    select ${areaId}, ${jobId}, r.row_no, r.kind, r.verdict, r.natural_key, r.unit_row, r.line, r.people, coalesce(r.problems, '[]')
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(row_no int, kind text, verdict text, natural_key text,
        unit_row int, line linli.staged_unit, people linli.staged_person[], problems jsonb)`.execute(tx)
}

/** Adds findings that showed only when rows were compared; a row with an error is rejected. */
export async function addFindings(
  tx: Tx,
  areaId: string,
  jobId: string,
  found: { row_no: number; problem: unknown; error: boolean }[],
): Promise<void> {
  if (found.length === 0) return
  await sql`update import_row r set problems = r.problems || f.problems, verdict = case when f.error then 'REJECTED' else r.verdict end
    from (select row_no, jsonb_agg(problem) as problems, bool_or(error) as error
            from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as x(row_no int, problem jsonb, error boolean) group by row_no) f
    where r.area_id = ${areaId} and r.job_id = ${jobId} and r.row_no = f.row_no`.execute(tx)
}

export async function countVerdicts(tx: Tx, areaId: string, jobId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ verdict: string; n: number }>`select verdict, count(*)::int as n from import_row
    where area_id = ${areaId} and job_id = ${jobId} and kind = 'DATA' group by verdict`.execute(tx)
  return Object.fromEntries(rows.map((r) => [r.verdict, r.n]))
}

/** A known unit that has other owners, or other shares, after a batch; ids of persons. */
export type Moved = { unitId: string; former: string[]; current: string[] }

/** Writes the next units of a job and how far it has come. @returns null when nothing is left */
export async function commitUnits(
  tx: Tx,
  areaId: string,
  jobId: string,
  how: { units: number; areaSource: string; on: string; developer: string },
): Promise<Moved[] | null> {
  const { rows } = await sql<{ moved: Moved[] }>`select moved
    from linli.commit_import(${areaId}, ${jobId}, ${how.units}, ${how.areaSource}, ${how.on}::date, ${how.developer})`.execute(
    tx,
  )
  return rows[0]?.moved ?? null
}

export type RowView = {
  row_no: number
  kind: string
  verdict: string
  natural_key: string | null
  label: string | null
  problems: unknown[]
}

export async function listRows(
  tx: Tx,
  areaId: string,
  jobId: string,
  q: { verdict: string | null; severity: string | null; after: number; limit: number },
): Promise<RowView[]> {
  const { rows } =
    await sql<RowView>`select row_no, kind, verdict, natural_key, (line).label as label, problems from import_row
    where area_id = ${areaId} and job_id = ${jobId} and row_no > ${q.after}
      and (${q.verdict}::text is null or verdict = ${q.verdict})
      and (${q.severity}::text is null or problems @> jsonb_build_array(jsonb_build_object('severity', ${q.severity}::text)))
    order by row_no limit ${q.limit}`.execute(tx)
  return rows
}

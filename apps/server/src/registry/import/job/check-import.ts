import { checkCode } from '@linli/law'
import { sql } from 'kysely'
import type { Deps } from '../../../platform/deps.ts'
import { toJson } from '../../../platform/json.ts'
import { CrossCheck } from '../rules/cross-check.ts'
import type { Mapping } from '../rules/field.ts'
import { Preview, type Summary } from '../rules/preview.ts'
import { checkRow, type RowContext } from '../rules/row.ts'
import { openSheet } from '../sheet/open-sheet.ts'
import { addFindings, countVerdicts, dropStaged, getJob, moveJob } from './import.store.ts'
import type { ImportJob, JobGroup, JobTotals } from './import-job.ts'
import { Pace } from './pace.ts'
import { StagingWriter } from './staging-writer.ts'

/**
 * The dry run: reads the file row by row, judges and stages every row, compares rows with each other and with the
 * register, sums up. Nothing of the register changes. A second run of the same job begins afresh and ends the same.
 */
export async function checkImport(deps: Deps, areaId: string, jobId: string): Promise<void> {
  const { db, clock } = deps
  const job = await db.worker(async (tx) => {
    await dropStaged(tx, areaId, jobId)
    return getJob(tx, areaId, jobId)
  })
  const { summary, cross } = await stageAll(deps, areaId, job)
  await db.worker(async (tx) => {
    await addFindings(tx, areaId, jobId, cross)
    await sql`select linli.judge_import(${areaId}, ${jobId}, ${job.mapping.areaSource})`.execute(tx)
    const verdicts = await countVerdicts(tx, areaId, jobId)
    await tx
      .updateTable('import_job')
      .set({
        totals: toJson(totalsOf(summary, verdicts)),
        groups: toJson(groupsOf(summary)),
        rows_total: summary.rows,
        rows_done: 0,
        committed_through: 0,
      })
      .where('area_id', '=', areaId)
      .where('id', '=', jobId)
      .execute()
    await moveJob(tx, areaId, jobId, ['CHECKING'], 'CHECKED', clock.now())
  })
}

async function stageAll(deps: Deps, areaId: string, job: ImportJob) {
  const sheet = await openSheet(deps.files.pathOf(job.sha256), { filename: job.file_name, sheet: job.header.sheet })
  const mapping: Mapping = Object.fromEntries(
    Object.entries(job.mapping.columns).map(([index, field]) => [field, Number(index)]),
  )
  const context: RowContext = {
    on: deps.clock.today(),
    checkCode,
    header: { rowNo: job.header.row, lines: job.header.lines, columns: job.header.columns },
    ...(job.mapping.building === undefined ? {} : { building: job.mapping.building }),
  }
  const cross = new CrossCheck()
  const preview = new Preview()
  const pace = new Pace()
  const writer = new StagingWriter(deps, areaId, job.id)
  try {
    for await (const row of sheet) {
      const result = checkRow(row, mapping, context)
      cross.add(result)
      preview.add(result)
      await writer.add(result)
      await pace.breathe()
    }
  } finally {
    await writer.end()
  }
  const found = cross.finish()
  return {
    summary: preview.finish(found),
    cross: found.map(({ rowNo, problem }) => ({ row_no: rowNo, problem, error: problem.severity === 'error' })),
  }
}

function totalsOf(s: Summary, verdicts: Record<string, number>): JobTotals {
  const { DATA, TITLE, HEADER, TOTAL, BLANK, NOTE } = s.kinds
  return {
    rows: s.rows,
    data: DATA,
    title: TITLE,
    header: HEADER,
    total: TOTAL,
    blank: BLANK,
    note: NOTE,
    green: s.green,
    yellow: s.yellow,
    red: s.red,
    new: verdicts.NEW ?? 0,
    changed: verdicts.CHANGED ?? 0,
    same: verdicts.SAME ?? 0,
    rejected: verdicts.REJECTED ?? 0,
  }
}

function groupsOf(s: Summary): JobGroup[] {
  return s.groups.map((g) => ({
    code: g.code,
    severity: g.severity,
    title: g.message,
    what: g.hint,
    column: g.column,
    count: g.count,
    rows: [...g.rows],
  }))
}

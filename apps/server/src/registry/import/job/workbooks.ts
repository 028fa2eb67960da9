import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { TEMPLATE_COLUMNS } from '../rules/template.ts'
import { hasOwnValue } from '../sheet/cell.ts'
import { openSheet } from '../sheet/open-sheet.ts'
import { type CellLook, type WriteRow, writeWorkbook } from '../sheet/write-workbook.ts'
import type { ImportJob } from './import-job.ts'
import { Pace } from './pace.ts'

const NOTES = '填写说明'

/** Our own empty sheet with notes; the full export has the same columns. */
export function templateWorkbook(): AsyncGenerator<Buffer> {
  return writeWorkbook([
    { name: '房屋和业主', columns: TEMPLATE_COLUMNS, rows: [] },
    {
      name: NOTES,
      columns: [
        { title: '列', width: 14 },
        { title: '怎么填', width: 70 },
      ],
      rows: TEMPLATE_COLUMNS.map(({ title, note }) => ({ cells: [title, note] })),
    },
  ])
}

type Finding = { severity: string; column: string | null; message: string; hint: string }

/** The uploaded sheet again, row by row in its own order, with what was found in a last column and in colour. */
export async function resultWorkbook(
  deps: Deps,
  tx: Tx,
  areaId: string,
  job: ImportJob,
): Promise<AsyncGenerator<Buffer>> {
  const sheet = await openSheet(deps.files.pathOf(job.sha256), { filename: job.file_name, sheet: job.header.sheet })
  const { rows } = await sql<{ row_no: number; verdict: string; problems: Finding[] }>`
    select row_no, verdict, problems from import_row where area_id = ${areaId} and job_id = ${job.id}
       and (problems <> '[]' or verdict in ('NEW', 'CHANGED'))`.execute(tx)
  const notes = new Map(rows.map((r) => [r.row_no, r]))
  const width = job.header.columns.length
  async function* lines(): AsyncGenerator<WriteRow> {
    const pace = new Pace()
    for await (const row of sheet) {
      await pace.breathe()
      const note = notes.get(row.rowNo)
      // Blank rows inside a merge stay blank, and a number that lost its last digits is not written back as if it were whole.
      const own = hasOwnValue(row.cells)
      const cells = Array.from({ length: width }, (_, i) =>
        !own || row.cells[i]?.lossy ? null : (row.cells[i]?.text ?? null),
      )
      const words =
        note?.problems.map((p) => `${p.column ? `「${p.column}」` : ''}${p.message}。${p.hint}`).join('\n') ?? ''
      const look: CellLook =
        !note || note.problems.length === 0
          ? 'PLAIN'
          : note.problems.some((p) => p.severity === 'error')
            ? 'RED'
            : 'YELLOW'
      yield { cells: [...cells, words || null], look: 'PLAIN', looks: new Map([[width, look]]) }
    }
  }
  return writeWorkbook([
    {
      name: '核对结果',
      columns: [
        ...Array.from({ length: width }, (_, i) => ({ title: columnTitle(i), width: 12 })),
        { title: '核对结果（改好后可直接重新上传）', width: 60 },
      ],
      rows: lines(),
    },
  ])
}

/** The result keeps the file's own heading rows below, so the first line only counts columns. */
function columnTitle(index: number): string {
  return `第${index + 1}列`
}

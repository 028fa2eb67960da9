import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { UnitLine } from '../rules/row.ts'
import { TEMPLATE_COLUMNS, templateLine } from '../rules/template.ts'
import { hasOwnValue } from '../sheet/cell.ts'
import { openSheet } from '../sheet/open-sheet.ts'
import { type CellLook, type WriteRow, writeWorkbook } from '../sheet/write-workbook.ts'
import type { ImportJob } from './import-job.ts'

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
    for await (const row of sheet) {
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

type ExportRow = {
  building: string
  section: string
  room: string
  floor: string | null
  floors: number | null
  has_lift: boolean | null
  kind: UnitLine['type']['kind']
  use: UnitLine['type']['use']
  layout: string | null
  area: bigint | null
  inner_area: bigint | null
  state: UnitLine['state']
  natural_key: string
  name: string | null
  person_kind: string | null
  gender: string | null
  phone_enc: Buffer | null
  id_no_enc: Buffer | null
}

/** Every unit and owner of an area in the template's columns. Personal data in clear: the caller has authorised and audited it. */
export async function exportWorkbook(deps: Deps, tx: Tx, areaId: string): Promise<AsyncGenerator<Buffer>> {
  const { rows } = await sql<ExportRow>`
    select b.name as building, u.section, u.room, u.floor, b.floors, b.has_lift, u.kind, u.use, u.layout,
      coalesce(u.area_registry, u.area_survey, u.area_contract) as area, u.inner_area, u.state, u.natural_key,
      p.name, p.kind as person_kind, p.gender, p.phone_enc, p.id_no_enc
    from unit u join building b on b.area_id = u.area_id and b.id = u.building_id
    left join ownership o on o.area_id = u.area_id and o.unit_id = u.id and o.until_date is null
    left join person p on p.area_id = o.area_id and p.id = o.person_id
    where u.area_id = ${areaId} order by u.sort_key, u.id, o.id`.execute(tx)
  const open = (field: string, stored: Buffer | null) => (stored ? deps.cipher.decrypt(field, stored) : null)
  const lines = rows.map((r) => ({
    cells: templateLine(
      {
        room: { building: r.building.replace(/[栋座]$/, ''), section: r.section, room: r.room },
        type: { kind: r.kind, use: r.use },
        state: r.state,
        area: r.area,
        innerArea: r.inner_area,
        floor: r.floor === null ? null : Number(r.floor),
        floorsTotal: r.floors,
        hasLift: r.has_lift,
        layout: r.layout,
        rent: null,
      },
      r.name === null
        ? null
        : {
            name: r.name,
            kind: r.person_kind === 'NATURAL' ? 'NATURAL' : 'LEGAL',
            phone: open('person.phone', r.phone_enc),
            gender: r.gender === 'M' ? 'MALE' : r.gender === 'F' ? 'FEMALE' : null,
            role: 'OWNER',
            idNumber: open('person.id_no', r.id_no_enc),
          },
    ),
  }))
  return writeWorkbook([{ name: '房屋和业主', columns: TEMPLATE_COLUMNS, rows: lines }])
}

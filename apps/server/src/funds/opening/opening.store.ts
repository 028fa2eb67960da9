import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { LineProblem } from './fund-sheet.ts'
import type { BookRow, SheetRowSum } from './opening.ts'

/** The area's books, or null before anything was prepared. @param lock holds the row until the transaction ends */
export async function findBook(tx: Tx, areaId: string, lock = false): Promise<BookRow | null> {
  const { rows } = await sql<BookRow>`
    select state, bank_name, balance_on, bank_total, unallocated, note, opened_at, journal_id, version
      from fund_book where area_id = ${areaId} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Prepares the area's books where nobody has yet. */
export async function prepareBook(tx: Tx, areaId: string): Promise<void> {
  await sql`insert into fund_book (area_id) values (${areaId}) on conflict (area_id) do nothing`.execute(tx)
}

export type BookSet = {
  bank_name: string
  balance_on: string
  bank_total: bigint
  unallocated: bigint
  note: string
}

/** Changes books that are still at `version` and not open. @returns false when somebody was faster */
export async function updateBook(tx: Tx, areaId: string, version: number, set: BookSet): Promise<boolean> {
  const result = await tx
    .updateTable('fund_book')
    .set({ ...set, version: version + 1 })
    .where('area_id', '=', areaId)
    .where('state', '=', 'PREPARING')
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export type UnitNameRow = {
  id: string
  building: string
  section: string
  room: string
  area: bigint | null
}

/** Every unit of the area with the words it is found by. */
export async function listUnitNames(tx: Tx, areaId: string): Promise<UnitNameRow[]> {
  const { rows } = await sql<UnitNameRow>`
    select u.id, b.name as building, u.section, u.room, coalesce(u.area_registry, u.area_survey, u.area_contract) as area
      from unit u join building b on b.area_id = u.area_id and b.id = u.building_id where u.area_id = ${areaId}`.execute(
    tx,
  )
  return rows
}

export type NewSheet = {
  id: string
  fileId: string
  name: string
  building: string | null
  stated: SheetRowSum['stated']
  by: string
  at: Date
}

export type NewLine = {
  rowNo: number
  label: string
  unitId: string | null
  principal: bigint
  interest: bigint
  due: bigint | null
  problems: readonly LineProblem[]
}

/** Stores a sheet with its lines. */
export async function insertSheet(tx: Tx, areaId: string, sheet: NewSheet, lines: readonly NewLine[]): Promise<void> {
  await sql`insert into fund_sheet (area_id, id, file_id, sheet_name, building, stated, uploaded_by, uploaded_at)
    values (${areaId}, ${sheet.id}, ${sheet.fileId}, ${sheet.name}, ${sheet.building}, ${JSON.stringify(sheet.stated)},
      ${sheet.by}, ${sheet.at})`.execute(tx)
  await sql`insert into fund_sheet_line (area_id, sheet_id, row_no, label, unit_id, principal, interest, due, problems)
    select ${areaId}, ${sheet.id}, l.row_no, l.label, l.unit_id, l.principal, l.interest, l.due, l.problems::jsonb
      from unnest(${lines.map((l) => l.rowNo)}::int[], ${lines.map((l) => l.label)}::text[],
        ${lines.map((l) => l.unitId)}::uuid[], ${lines.map((l) => String(l.principal))}::bigint[],
        ${lines.map((l) => String(l.interest))}::bigint[], ${lines.map((l) => l.due?.toString() ?? null)}::bigint[],
        ${lines.map((l) => JSON.stringify(l.problems))}::text[])
        l(row_no, label, unit_id, principal, interest, due, problems)`.execute(tx)
}

/** True when this very file was taken in before. */
export async function hasFile(tx: Tx, areaId: string, sha256: Buffer): Promise<boolean> {
  const { rows } = await sql`select 1 from fund_sheet s join stored_file f on f.area_id = s.area_id and f.id = s.file_id
    where s.area_id = ${areaId} and f.sha256 = ${sha256} limit 1`.execute(tx)
  return rows.length > 0
}

/** Removes a sheet and its lines. @returns its name, null when there is none (or the books are open) */
export async function deleteSheet(tx: Tx, areaId: string, sheetId: string): Promise<string | null> {
  const { rows } = await sql<{ sheet_name: string }>`
    delete from fund_sheet where area_id = ${areaId} and id = ${sheetId} returning sheet_name`.execute(tx)
  return rows[0]?.sheet_name ?? null
}

// A unit on more than one line counts as an error on each of them, whatever sheets they stand on.
const LINES = (areaId: string) => sql`
  select l.*, l.unit_id is not null and count(*) over (partition by l.unit_id) > 1 as twice
    from fund_sheet_line l where l.area_id = ${areaId}`
const WRONG = sql`(l.twice or l.problems ?| array['ROOM_UNREADABLE', 'ROOM_UNKNOWN', 'MONEY_MISSING', 'MONEY_UNREADABLE', 'MONEY_NEGATIVE'])`

/** The sheets of an area with the sums of their lines, in the order they came. */
export async function listSheets(tx: Tx, areaId: string): Promise<SheetRowSum[]> {
  const { rows } = await sql<SheetRowSum>`
    select s.id, f.name as file_name, s.sheet_name, s.building, s.stated, s.uploaded_at, count(l.row_no)::int as lines,
      coalesce(sum(l.principal), 0)::bigint as principal, coalesce(sum(l.interest), 0)::bigint as interest,
      (count(*) filter (where l.row_no is not null and ${WRONG}))::int as errors
      from fund_sheet s join stored_file f on f.area_id = s.area_id and f.id = s.file_id
      left join (${LINES(areaId)}) l on l.sheet_id = s.id
     where s.area_id = ${areaId} group by s.area_id, s.id, f.name order by s.id`.execute(tx)
  return rows
}

export type WrongLine = { sheet_name: string; row_no: number; label: string; problems: LineProblem[]; twice: boolean }

/** Lines with something to look at, in the order of the sheets. */
export async function listWrongLines(tx: Tx, areaId: string, limit: number): Promise<WrongLine[]> {
  const { rows } = await sql<WrongLine>`
    select s.sheet_name, l.row_no, l.label, l.problems, l.twice
      from (${LINES(areaId)}) l join fund_sheet s on s.area_id = l.area_id and s.id = l.sheet_id
     where l.twice or l.problems <> '[]' order by s.id, l.row_no limit ${limit}`.execute(tx)
  return rows
}

/** How many units of the area no line speaks of. */
export async function countUnitsMissing(tx: Tx, areaId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from unit u where u.area_id = ${areaId} and not exists (
      select from fund_sheet_line l where l.area_id = u.area_id and l.unit_id = u.id)`.execute(tx)
  return rows[0]!.n
}

export type OpeningLine = { unit_id: string; principal: bigint; interest: bigint }

/** What each unit opens with, by unit. */
export async function openingLines(tx: Tx, areaId: string): Promise<OpeningLine[]> {
  const { rows } = await sql<OpeningLine>`
    select unit_id, principal, interest from fund_sheet_line
     where area_id = ${areaId} and unit_id is not null order by unit_id`.execute(tx)
  return rows
}

import type { Tx } from '../../platform/db/database.ts'
import { hundredths } from '../../platform/numbers.ts'
import { LINE_PROBLEMS, type LineProblem } from './fund-sheet.ts'
import { countUnitsMissing, findBook, listSheets, listWrongLines, type WrongLine } from './opening.store.ts'
import { differenceOf, type Opening, obstacle, statedWarnings } from './opening.ts'

const SHOWN_LINES = 500

/** Everything the opening is judged by, as stored. */
export async function loadOpening(tx: Tx, areaId: string): Promise<Opening> {
  const book = await findBook(tx, areaId)
  const sheets = await listSheets(tx, areaId)
  const total = (pick: (s: Opening['sheets'][number]) => bigint) => sheets.reduce((sum, s) => sum + pick(s), 0n)
  return {
    book,
    sheets,
    principal: total((s) => s.principal),
    interest: total((s) => s.interest),
    households: sheets.reduce((sum, s) => sum + s.lines, 0),
    errors: sheets.reduce((sum, s) => sum + s.errors, 0),
    unitsMissing: await countUnitsMissing(tx, areaId),
  }
}

/** The opening as shown: sheets, sums, what is wrong with which line, and whether the books can be opened. */
export async function readOpening(tx: Tx, areaId: string, mayOpen: boolean) {
  const o = await loadOpening(tx, areaId)
  const why = obstacle(o)
  const difference = differenceOf(o)
  const book = o.book
  return {
    state: book?.state ?? ('PREPARING' as const),
    version: book?.version ?? 1,
    bankName: book?.bank_name ?? '',
    balanceOn: book?.balance_on ?? null,
    bankTotal: book?.bank_total == null ? null : hundredths(book.bank_total),
    unallocated: hundredths(book?.unallocated ?? 0n),
    note: book?.note ?? '',
    openedAt: book?.opened_at?.toISOString() ?? null,
    households: o.households,
    unitsMissing: o.unitsMissing,
    principal: hundredths(o.principal),
    interest: hundredths(o.interest),
    difference: difference === null ? null : hundredths(difference),
    sheets: o.sheets.map((s) => ({
      id: s.id,
      fileName: s.file_name,
      sheet: s.sheet_name,
      building: s.building,
      lines: s.lines,
      principal: hundredths(s.principal),
      interest: hundredths(s.interest),
      errors: s.errors,
      warnings: statedWarnings(s),
      uploadedAt: s.uploaded_at.toISOString(),
    })),
    problems: (await listWrongLines(tx, areaId, SHOWN_LINES)).flatMap(problemsOf),
    actions: [
      {
        action: 'fund.open',
        title: '建账',
        allowed: mayOpen && why === null,
        ...(why === null ? (mayOpen ? {} : { why: '由住建部门资金管理岗位建账。' }) : { why }),
      },
    ],
  }
}

function problemsOf(line: WrongLine) {
  const codes: LineProblem[] = line.twice ? [...line.problems, 'UNIT_TWICE'] : line.problems
  return codes.map((code) => ({
    sheet: line.sheet_name,
    rowNo: line.row_no,
    label: line.label,
    code,
    ...LINE_PROBLEMS[code],
  }))
}

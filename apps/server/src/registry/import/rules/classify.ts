import type { Cell, SheetRow } from '../sheet/cell.ts'
import type { Mapping } from './field.ts'
import type { HeaderFound } from './header.ts'
import { normalizeTitle } from './header.ts'
import { compact } from './text.ts'

/** What a row is. Only `DATA` rows are imported or rejected; the others are recognised and counted. */
export type RowKind = 'DATA' | 'TITLE' | 'HEADER' | 'TOTAL' | 'BLANK' | 'NOTE'

/** Where the header stands and what it says, for telling rows apart. */
export type HeaderPlace = Pick<HeaderFound, 'rowNo' | 'lines' | 'columns'>

const TOTAL =
  /^(本页|本栋|本幢|本楼|本单元|本小区|全部|总)?(合计|小计|总计|共计|累计|总合计)(数|户数|面积)?[:：]?|^第?.{1,6}(栋|幢|号楼|单元|楼)(合计|小计|总计)/
const NOTE =
  /^(注|备注|说明|附注|填表|制表|审核|复核|打印|填报|单位[:：(（]|日期|经办|第\d+页|共\d+页|以上|以下空白|※|\*)/

type Cells = readonly (Cell | null)[]

/**
 * Tells what a row is. In doubt a row below the header is `DATA`, so that it is rejected in sight rather than
 * dropped as a remark. Values repeated from a merged region do not count as the row's own.
 */
export function classifyRow(row: SheetRow, header: HeaderPlace, mapping: Mapping): RowKind {
  const { cells, rowNo } = row
  const own = countOwn(cells)
  if (own === 0) return 'BLANK'
  if (rowNo < header.rowNo) return cells.some((cell) => cell && NOTE.test(compact(cell.text))) ? 'NOTE' : 'TITLE'
  if (rowNo < header.rowNo + header.lines) return 'HEADER'
  if (repeatsHeader(cells, own, header)) return 'HEADER'
  if (isTotal(cells, mapping)) return 'TOTAL'
  if (own === 1) return classifyLone(cells, mapping)
  return own <= 4 && cells.every((cell) => !cell || isRemark(cell.text)) ? 'NOTE' : 'DATA'
}

/** `制表人：王五`, `审核：`: a label and what belongs to it. */
function isRemark(text: string): boolean {
  return NOTE.test(compact(text)) || /^\p{Script=Han}{2,6}[:：]/u.test(text)
}

function countOwn(cells: Cells): number {
  let count = 0
  for (const cell of cells) if (cell !== null && cell.merged === undefined) count++
  return count
}

/** Printed registers repeat the header on every page. */
function repeatsHeader(cells: Cells, own: number, header: HeaderPlace): boolean {
  let same = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (!cell || cell.merged) continue
    const title = header.columns[i]?.title ?? ''
    // Comparing first characters first: this runs on every cell of the file.
    if (title === '' || title[0] !== cell.text[0]) continue
    if (normalizeTitle(title) === normalizeTitle(cell.text)) same++
  }
  return same >= 2 && same * 2 > own
}

/** A total says so in one of its texts and names no room. */
function isTotal(cells: Cells, mapping: Mapping): boolean {
  const label = cells.findIndex(
    (cell) => cell?.kind === 'TEXT' && !cell.merged && cell.text.includes('计') && TOTAL.test(compact(cell.text)),
  )
  if (label < 0) return false
  const roomAt = mapping.room ?? mapping.full
  if (roomAt === undefined || label <= roomAt) return true
  const room = cells[roomAt]
  return !room || room.merged === true
}

/** A row with one value: a heading across the table, a remark, or a row somebody began and did not finish. */
function classifyLone(cells: Cells, mapping: Mapping): RowKind {
  const at = cells.findIndex((cell) => cell !== null && !cell.merged)
  const lone = cells[at]
  if (!lone) return 'BLANK'
  const text = compact(lone.text)
  if (NOTE.test(text)) return 'NOTE'
  const spread = cells.filter((cell) => cell?.merged && cell.text === lone.text).length
  if (spread >= 2) return text.length > 20 ? 'NOTE' : 'TITLE'
  const means = [mapping.room, mapping.full, mapping.area, mapping.ownerName, mapping.idNumber, mapping.phone]
  if (means.includes(at)) return 'DATA'
  return text.length > 12 ? 'NOTE' : 'DATA'
}

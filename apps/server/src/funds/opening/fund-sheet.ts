import {
  type Cell,
  clean,
  compact,
  formatRoom,
  hasOwnValue,
  normalizeTitle,
  parseFixed2,
  type Room,
  roomFromColumns,
  type SheetRow,
} from '../../registry/index.ts'

/** What a column of a fund sheet can mean. */
type Field = 'building' | 'section' | 'room' | 'full' | 'area' | 'due' | 'principal' | 'interest'

/**
 * How columns are headed in the sheets fund offices and committees hold (单位房屋上报, 分户台账), surest first. A balance says
 * more than what was once paid in, so it wins where a sheet has both.
 */
const TITLES: Readonly<Record<Field, readonly string[]>> = {
  building: ['楼号', '楼栋', '楼栋号', '幢号', '栋号', '幢', '栋', '楼宇名称'],
  section: ['单元', '单元号'],
  room: ['房号', '房间', '室号', '房间号', '门牌号', '户号'],
  full: ['房屋', '房屋编号', '房屋坐落', '坐落'],
  area: ['建筑面积', '面积'],
  due: ['应交资金', '应交金额', '应交存金额', '应交'],
  principal: ['本金余额', '可用本金', '实交本金', '实交资金', '本金', '余额', '期末余额'],
  interest: ['利息余额', '可用利息', '实交利息', '利息'],
}

/** Where the header stands and which column holds what (from 0). */
export type FundHeader = { rowNo: number; columns: Partial<Record<Field, number>> }

const text = (cells: SheetRow['cells'], index: number | undefined): string | null => {
  const cell = index === undefined ? null : cells[index]
  return cell && clean(cell.text) !== '' ? clean(cell.text) : null
}

/** Finds the header in the first rows: a unit and a principal must be among its titles. Null when no row is one. */
export function findFundHeader(head: readonly SheetRow[]): FundHeader | null {
  for (const { rowNo, cells } of head) {
    const titles = cells.map((cell) => (cell ? normalizeTitle(cell.text) : ''))
    const columns: FundHeader['columns'] = {}
    for (const [field, names] of Object.entries(TITLES) as [Field, readonly string[]][]) {
      const title = names.find((name) => titles.includes(name))
      if (title !== undefined) columns[field] = titles.indexOf(title)
    }
    const hasUnit = columns.room !== undefined || columns.full !== undefined
    if (hasUnit && columns.principal !== undefined) return { rowNo, columns }
  }
  return null
}

/** What the sheet says of itself above its header: households, area (0.01 m²), money (分). */
export type Stated = { building: string | null; households: number | null; area: bigint | null; money: bigint | null }

/** Reads 楼宇名称, 总户数, 总面积, 总交款 from the heading: the value follows in the next cell, or after a colon. */
export function readStated(head: readonly SheetRow[], header: FundHeader): Stated {
  const cells = head.filter((row) => row.rowNo < header.rowNo).map((row) => row.cells)
  const value = (label: string) => valueBeside(cells, label)
  const fixed = (label: string) => {
    const read = parseFixed2((value(label) ?? '').replace(/(元|㎡|m2|m²|平方米)$/i, ''))
    return read.ok ? read.value : null
  }
  const households = /^(\d{1,6})户?$/.exec(value('总户数') ?? '')?.[1]
  return {
    building: value('楼宇名称') ?? value('楼号') ?? value('幢号'),
    households: households === undefined ? null : Number(households),
    area: fixed('总面积'),
    money: fixed('总交款'),
  }
}

function valueBeside(rows: readonly (readonly (Cell | null)[])[], label: string): string | null {
  for (const cells of rows) {
    for (const [i, cell] of cells.entries()) {
      if (!cell || cell.merged) continue
      const own = compact(cell.text)
      if (!own.startsWith(label)) continue
      const inside = /^[:：](.+)$/.exec(own.slice(label.length))?.[1]
      if (inside) return inside
      if (!/^[(（].*[)）]?[:：]?$|^[:：]?$/.test(own.slice(label.length))) continue
      const next = cells.slice(i + 1).find((c) => c !== null && !c.merged)
      if (next) return clean(next.text)
    }
  }
  return null
}

/** What is wrong with a line, in words that say what to do. `error` stops the opening, `warn` wants a look. */
export const LINE_PROBLEMS = {
  ROOM_UNREADABLE: { severity: 'error', title: '房号认不出来', hint: '补全楼号、单元和房号后重新上传。' },
  ROOM_UNKNOWN: {
    severity: 'error',
    title: '清册里没有这一户',
    hint: '先导入这套房屋，或改正表中的房号，再重新上传。',
  },
  MONEY_MISSING: { severity: 'error', title: '没有填写本金', hint: '没有交存的填 0。' },
  MONEY_UNREADABLE: { severity: 'error', title: '金额不对', hint: '金额以元为单位，最多两位小数。' },
  MONEY_NEGATIVE: { severity: 'error', title: '金额为负', hint: '分户账不得为负；透支的先补足或更正。' },
  UNIT_TWICE: { severity: 'error', title: '同一户出现了不止一次', hint: '合并为一行，或移除重复的表。' },
  AREA_DIFFERS: { severity: 'warn', title: '面积与清册不一致', hint: '核对产权登记面积。' },
} as const
export type LineProblem = keyof typeof LINE_PROBLEMS

/** One line of a sheet: a unit and its money in 分. `room` is null where it could not be read. */
export type SheetLine = {
  rowNo: number
  label: string
  room: Room | null
  principal: bigint
  interest: bigint
  due: bigint | null
  area: bigint | null
  problems: LineProblem[]
}

const TOTAL = /合计|总计|小计|共计/

/** A line below the header; null for what is none: blank, total, repeated header, a signature at the foot. */
export function readLine(row: SheetRow, header: FundHeader, building: string | null): SheetLine | null {
  const { cells, rowNo } = row
  const { columns } = header
  if (rowNo <= header.rowNo || !hasOwnValue(cells)) return null
  const at = (field: Field) => text(cells, columns[field])
  if (cells.some((cell) => cell && !cell.merged && TOTAL.test(compact(cell.text)))) return null
  const named = at('room') ?? at('full')
  if (named !== null && TITLES.room.concat(TITLES.full).includes(normalizeTitle(named))) return null
  if (named === null && at('principal') === null) return null
  const read = roomFromColumns({
    building: at('building') ?? building,
    section: at('section'),
    room: at('room'),
    full: at('full'),
  })
  const problems: LineProblem[] = read.ok ? [] : ['ROOM_UNREADABLE']
  const money = (field: Field): bigint | null => {
    const value = parseFixed2((at(field) ?? '').replace(/元$/, ''))
    if (value.ok) return value.value
    problems.push(value.fault === 'NEGATIVE' ? 'MONEY_NEGATIVE' : 'MONEY_UNREADABLE')
    return 0n
  }
  const principal = money('principal')
  if (principal === null) problems.push('MONEY_MISSING')
  const area = parseFixed2((at('area') ?? '').replace(/(㎡|m2|m²|平方米)$/i, ''))
  return {
    rowNo,
    label: read.ok ? formatRoom(read.room) : [at('section'), named].filter(Boolean).join('-') || '（没有房号）',
    room: read.ok ? read.room : null,
    principal: principal ?? 0n,
    interest: money('interest') ?? 0n,
    due: money('due'),
    area: area.ok ? area.value : null,
    problems: [...new Set(problems)],
  }
}

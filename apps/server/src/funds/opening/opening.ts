import { money } from '../../platform/numbers.ts'
import type { Stated } from './fund-sheet.ts'

/** The books of an area as stored; money in 分. */
export type BookRow = {
  state: 'PREPARING' | 'OPEN'
  bank_name: string
  balance_on: string | null
  bank_total: bigint | null
  unallocated: bigint
  note: string
  opened_at: Date | null
  journal_id: string | null
  version: number
}

/** One sheet with the sums of its lines. */
export type SheetRowSum = {
  id: string
  file_name: string
  sheet_name: string
  building: string | null
  stated: { households: number | null; area: string | null; money: string | null }
  uploaded_at: Date
  lines: number
  principal: bigint
  interest: bigint
  errors: number
}

/** Everything the opening is judged by. */
export type Opening = {
  book: BookRow | null
  sheets: SheetRowSum[]
  principal: bigint
  interest: bigint
  households: number
  errors: number
  unitsMissing: number
}

/** Bank less everything the opening would post: households' principal and interest, and what is nobody's yet. */
export function differenceOf(o: Opening): bigint | null {
  if (!o.book || o.book.bank_total === null) return null
  return o.book.bank_total - o.principal - o.interest - o.book.unallocated
}

/** Why the books can't be opened yet, as a sentence that says what to do; null when they can. */
export function obstacle(o: Opening): string | null {
  if (o.book?.state === 'OPEN') return '已经建账。更正请逐笔办理。'
  if (o.sheets.length === 0) return '还没有上传交存表。请上传《单位房屋上报》或分户台账。'
  if (o.errors > 0) return `还有 ${o.errors} 行有错，请按提示改正表格后重新上传。`
  if (!o.book || o.book.bank_total === null || o.book.balance_on === null) return '请填写银行对账单的日期和余额。'
  const difference = differenceOf(o)!
  if (difference === 0n) return null
  const more = difference > 0n ? '银行余额比各户合计多' : '银行余额比各户合计少'
  const size = difference > 0n ? difference : -difference
  return `${more} ${money(size)} 元，还不能建账。请核对漏登、重登的户；确属尚未分摊的收益，填入“待分配”。`
}

/** What a sheet's heading says and its lines do not. */
export function statedWarnings(sheet: Pick<SheetRowSum, 'stated' | 'lines' | 'principal'>): string[] {
  const { households, money: stated } = sheet.stated
  return [
    households !== null && households !== sheet.lines ? `表头总户数 ${households}，明细却有 ${sheet.lines} 户。` : '',
    stated !== null && BigInt(stated) !== sheet.principal
      ? `表头总交款 ${money(BigInt(stated))} 元，明细本金合计 ${money(sheet.principal)} 元。`
      : '',
  ].filter((sentence) => sentence !== '')
}

/** Stated facts as they go into a jsonb column. */
export function storedStated({ households, area, money }: Stated): SheetRowSum['stated'] {
  return { households, area: area?.toString() ?? null, money: money?.toString() ?? null }
}

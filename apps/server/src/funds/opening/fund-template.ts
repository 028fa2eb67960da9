import { type WriteColumn, writeWorkbook } from '../../registry/index.ts'

/** The columns of a fund sheet that we read, as 单位房屋上报 heads them, with the building beside each unit. */
const COLUMNS: readonly WriteColumn[] = [
  { title: '楼号', width: 10, note: '与清册一致，例如 1栋' },
  { title: '单元', width: 10, note: '没有单元的留空' },
  { title: '房号', width: 10, note: '例如 101' },
  { title: '建筑面积', width: 12, note: '平方米，最多两位小数；用来核对' },
  { title: '应交资金', width: 14, note: '元；不清楚可留空' },
  { title: '实交本金', width: 14, note: '元；对账单当日的本金余额，没有交存的填 0' },
  { title: '实交利息', width: 14, note: '元；对账单当日的利息余额，没有的填 0 或留空' },
]

/** An empty fund sheet for those who hold none; people's own sheets are read as they are. */
export function fundTemplate(): AsyncGenerator<Buffer> {
  return writeWorkbook([{ name: '维修资金分户', columns: COLUMNS, rows: [] }])
}

import { AppError } from '../../../platform/errors.ts'
import type { Field } from '../rules/field.ts'

export const IMPORT_STATES = {
  UPLOADED: '已上传，等待核对列',
  CHECKING: '正在试算',
  CHECKED: '试算完成，等待确认',
  COMMITTING: '正在入库',
  COMMITTED: '已入库',
  FAILED: '未能完成',
  CANCELLED: '已取消',
} as const

export type ImportState = keyof typeof IMPORT_STATES

/** Where the sheet's 建筑面积 belongs (解释 第8条: registry before survey before contract). */
export type AreaSource = 'REGISTRY' | 'SURVEY' | 'CONTRACT'

/**
 * Which column holds which field, by column index; what kind of area it is; and the building of all rows, for a sheet
 * without such a column.
 */
export type JobMapping = { columns: Record<string, Field>; areaSource: AreaSource; building?: string }

/** The sheet as it was found. */
export type JobHeader = {
  sheet: string
  format: string
  row: number
  lines: number
  columns: { index: number; title: string; field: Field | null; confidence: number }[]
  missing: { field: Field; title: string }[]
  sentence: string
}

/** imported + rejected + recognised = rows, always. */
export type JobTotals = {
  rows: number
  data: number
  title: number
  header: number
  total: number
  blank: number
  note: number
  green: number
  yellow: number
  red: number
  new: number
  changed: number
  same: number
  rejected: number
}

export type JobGroup = {
  code: string
  severity: string
  title: string
  what: string
  column: string | null
  count: number
  rows: number[]
}

export type ImportJob = {
  id: string
  file_id: string
  file_name: string
  sha256: Buffer
  state: ImportState
  mapping: JobMapping
  header: JobHeader
  totals: Partial<JobTotals>
  groups: JobGroup[]
  rows_total: number
  rows_done: number
  problem: { code: string; message: string } | null
  created_by: string
  created_at: Date
  updated_at: Date
  finished_at: Date | null
}

/** What the actor may do next with a job, and why not. */
export function importActions(job: ImportJob, allowed: boolean) {
  const may = (states: ImportState[]) => allowed && states.includes(job.state)
  const missing = job.header.missing.length > 0
  return [
    {
      action: 'import.map',
      title: '调整列对应',
      allowed: may(['UPLOADED', 'CHECKED', 'FAILED']),
      ...(missing ? { why: job.header.sentence } : {}),
    },
    {
      action: 'import.commit',
      title: '确认入库',
      allowed: may(['CHECKED']) && (job.totals.new ?? 0) + (job.totals.changed ?? 0) > 0,
      ...(job.state === 'CHECKED' && (job.totals.new ?? 0) + (job.totals.changed ?? 0) === 0
        ? {
            why: job.totals.data
              ? '没有新增或变化的房屋，不需要入库。'
              : '表里只有表头，没有一行房屋。请填好后重新上传，可先下载模板对照。',
          }
        : {}),
    },
    { action: 'import.cancel', title: '取消', allowed: may(['UPLOADED', 'CHECKING', 'CHECKED', 'FAILED']) },
    {
      action: 'import.result',
      title: '下载核对结果',
      allowed: ['CHECKED', 'COMMITTING', 'COMMITTED'].includes(job.state),
    },
  ]
}

/** @throws STATE unless the job is in one of the states */
export function assertState(job: ImportJob, states: ImportState[]): void {
  if (!states.includes(job.state))
    throw new AppError('STATE', { why: `这次导入${IMPORT_STATES[job.state]}，不能再这样操作。请刷新页面。` })
}

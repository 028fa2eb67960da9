import { call } from '../../platform/client.ts'
import type { ServerAction } from '../../ui/ActionButtons.tsx'
import type { Page } from '../../ui/DataTable.tsx'

export type ImportState = 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'COMMITTING' | 'COMMITTED' | 'FAILED' | 'CANCELLED'

export type Column = { index: number; title: string; field: string | null; confidence?: string | number }

export type ImportGroup = {
  code: string
  severity: 'error' | 'warn' | 'warning'
  title: string
  what: string
  count: number
  rows: number[]
}

export type ImportTotals = {
  rows: number
  data: number
  title: number
  header?: number
  total: number
  blank: number
  note?: number
  new: number
  changed: number
  same: number
  rejected: number
  warnings: number
}

export type Import = {
  id: string
  fileName: string
  state: ImportState
  stateTitle: string
  header: { sheet: string; row: number; columns: Column[] } | null
  missing: string[]
  mapping?: Record<string, number> | null
  totals: ImportTotals | null
  groups: ImportGroup[]
  rowsTotal: number
  rowsDone: number
  problem?: { title?: string; detail: string } | string | null
  createdAt?: string
  createdBy?: string
  actions: ServerAction[]
}

export type ImportRow = {
  rowNo: number
  kind: string
  verdict: string
  label: string | null
  cells?: (string | null)[]
  problems: { severity: string; field?: string | null; title?: string; message?: string; what?: string; hint?: string }[]
}

const at = (areaId: string, id?: string, rest = '') => `/api/areas/${areaId}/imports${id ? `/${id}` : ''}${rest}`

export const fetchImports = (areaId: string, page: { cursor?: string; limit: number }) =>
  call<Page<Import>>('GET', at(areaId), { query: page })

export const fetchImport = (areaId: string, id: string) => call<Import>('GET', at(areaId, id))

export const startImport = (areaId: string, file: File) => {
  const form = new FormData()
  form.set('file', file)
  return call<Import>('POST', at(areaId), { body: form })
}

export const changeMapping = (areaId: string, id: string, columns: Record<string, string>) =>
  call<Import>('PUT', at(areaId, id, '/mapping'), { body: { columns } })

export const commitImport = (areaId: string, id: string) => call<Import>('POST', at(areaId, id, '/commit'))
export const cancelImport = (areaId: string, id: string) => call<Import>('POST', at(areaId, id, '/cancel'))

export type RowQuery = { verdict?: string; severity?: string; cursor?: string; limit: number }
export const fetchImportRows = (areaId: string, id: string, query: RowQuery) =>
  call<Page<ImportRow>>('GET', at(areaId, id, '/rows'), { query })

export const resultPath = (areaId: string, id: string) => at(areaId, id, '/result')
export const TEMPLATE_PATH = '/api/import-template'

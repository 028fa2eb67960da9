import { api, call, data } from '../../platform/client.ts'

const path = (areaId: string, jobId: string) => ({ params: { path: { areaId, jobId } } })

export const fetchImports = (areaId: string) =>
  data(api.GET('/api/areas/{areaId}/imports', { params: { path: { areaId } } })).then((answer) => ({
    items: answer.items,
    next: null,
    actions: answer.actions,
  }))

export const fetchImport = (areaId: string, jobId: string) =>
  data(api.GET('/api/areas/{areaId}/imports/{jobId}', path(areaId, jobId)))

export type Import = Awaited<ReturnType<typeof fetchImport>>
export type ImportGroup = Import['groups'][number]

/** The file travels as it is; the answer is the job that reads it in the background. */
export const startImport = (areaId: string, file: File) => {
  const form = new FormData()
  form.set('file', file)
  return call<Import>('POST', `/api/areas/${areaId}/imports`, { body: form })
}

export type AreaSource = 'REGISTRY' | 'SURVEY' | 'CONTRACT'
export const AREA_SOURCES: AreaSource[] = ['REGISTRY', 'SURVEY', 'CONTRACT']

/** Column index → field, where the sheet's areas come from, and the building of a sheet that has no column for it. */
export type Mapping = { columns: Record<string, string>; areaSource: AreaSource; building: string | null }

/** The file is then checked anew. */
export const changeMapping = (areaId: string, jobId: string, body: Mapping) =>
  data(api.PUT('/api/areas/{areaId}/imports/{jobId}/mapping', { ...path(areaId, jobId), body }))

export const commitImport = (areaId: string, jobId: string) =>
  data(api.POST('/api/areas/{areaId}/imports/{jobId}/commit', path(areaId, jobId)))

export const cancelImport = (areaId: string, jobId: string) =>
  data(api.POST('/api/areas/{areaId}/imports/{jobId}/cancel', path(areaId, jobId)))

export type RowQuery = { verdict?: string; severity?: string; cursor?: string; limit: number }

export const fetchImportRows = (areaId: string, jobId: string, query: RowQuery) =>
  data(api.GET('/api/areas/{areaId}/imports/{jobId}/rows', { params: { path: { areaId, jobId }, query } }))

export type ImportRow = Awaited<ReturnType<typeof fetchImportRows>>['items'][number]

export const resultPath = (areaId: string, jobId: string) => `/api/areas/${areaId}/imports/${jobId}/result`
export const TEMPLATE_PATH = '/api/import-template'

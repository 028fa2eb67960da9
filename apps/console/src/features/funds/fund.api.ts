import { queryOptions } from '@tanstack/react-query'
import { api, call, data } from '../../platform/client.ts'

type PageOf = { cursor?: string; limit: number }

const area = (areaId: string) => ({ params: { path: { areaId } } })

const fetchOpening = (areaId: string) => data(api.GET('/api/areas/{areaId}/fund/opening', area(areaId)))
export type Opening = Awaited<ReturnType<typeof fetchOpening>>

export const openingQuery = (areaId: string) =>
  queryOptions({ queryKey: ['fund', areaId, 'opening'], queryFn: () => fetchOpening(areaId) })

export type OpeningDraft = {
  version: number
  bankName: string
  balanceOn: string
  bankTotal: string
  unallocated: string
  note: string
}

export const setOpening = (areaId: string, body: OpeningDraft) =>
  data(api.PUT('/api/areas/{areaId}/fund/opening', { ...area(areaId), body }))

/** The sheet travels as it is (xlsx, csv); the answer is the opening with its lines read and matched. */
export const uploadSheet = (areaId: string, file: File) => {
  const form = new FormData()
  form.set('file', file)
  return call<Opening>('POST', `/api/areas/${areaId}/fund/sheets`, { body: form })
}

export const removeSheet = (areaId: string, sheetId: string) =>
  call<Opening>('DELETE', `/api/areas/${areaId}/fund/sheets/${sheetId}`)

export const openBooks = (areaId: string, key: string) =>
  call<Opening>('POST', `/api/areas/${areaId}/fund/opening/open`, { headers: { 'idempotency-key': key } })

const fetchBooks = (areaId: string, on: string | undefined) =>
  data(api.GET('/api/areas/{areaId}/fund', { params: { path: { areaId }, query: on ? { on } : {} } }))
export type Books = Awaited<ReturnType<typeof fetchBooks>>

/** The books of an area, today or at the end of a day. */
export const booksQuery = (areaId: string, on?: string) =>
  queryOptions({ queryKey: ['fund', areaId, 'books', on ?? ''], queryFn: () => fetchBooks(areaId, on) })

export const fetchAccounts = (areaId: string, query: PageOf & { buildingId?: string }) =>
  data(api.GET('/api/areas/{areaId}/fund/units', { params: { path: { areaId }, query } }))
export type Account = Awaited<ReturnType<typeof fetchAccounts>>['items'][number]

const fetchAccount = (areaId: string, unitId: string, on: string | undefined) =>
  data(
    api.GET('/api/areas/{areaId}/fund/units/{unitId}', {
      params: { path: { areaId, unitId }, query: on ? { on } : {} },
    }),
  )

/** One household's account, today or at the end of a day. */
export const accountQuery = (areaId: string, unitId: string, on?: string) =>
  queryOptions({
    queryKey: ['fund', areaId, 'account', unitId, on ?? ''],
    queryFn: () => fetchAccount(areaId, unitId, on),
  })

export const fetchEntries = (areaId: string, unitId: string, query: PageOf) =>
  data(api.GET('/api/areas/{areaId}/fund/units/{unitId}/entries', { params: { path: { areaId, unitId }, query } }))
export type Entry = Awaited<ReturnType<typeof fetchEntries>>['items'][number]

export const fetchJournals = (areaId: string, query: PageOf) =>
  data(api.GET('/api/areas/{areaId}/fund/journals', { params: { path: { areaId }, query } }))
export type Journal = Awaited<ReturnType<typeof fetchJournals>>['items'][number]

export const statementPdfPath = (areaId: string, unitId: string, from: string, to: string) =>
  `/api/areas/${areaId}/fund/units/${unitId}/statement.pdf?${new URLSearchParams({ from, to })}`

export const TEMPLATE_PATH = '/api/fund-sheet-template'

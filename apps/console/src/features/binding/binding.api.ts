import { call } from '../../platform/client.ts'
import type { Page } from '../../ui/DataTable.tsx'

export type Binding = {
  id: string
  personId: string
  personName: string
  phone?: string
  method: string
  note: string
  units?: string[]
  boundAt: string
  boundBy?: string | null
  endedAt?: string | null
}

export const fetchBindings = (areaId: string, page: { cursor?: string; limit: number }) =>
  call<Page<Binding>>('GET', `/api/areas/${areaId}/bindings`, { query: page })

export const bindAtDesk = (areaId: string, body: { personId: string; phone: string; note: string }) =>
  call<Binding>('POST', `/api/areas/${areaId}/bindings`, { body })

export const endBinding = (areaId: string, id: string, reason: string) =>
  call<unknown>('POST', `/api/areas/${areaId}/bindings/${id}/end`, { body: { reason } })

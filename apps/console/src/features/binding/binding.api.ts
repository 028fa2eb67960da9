import { api, data } from '../../platform/client.ts'

export const fetchBindings = (areaId: string, query: { cursor?: string; limit: number }) =>
  data(api.GET('/api/areas/{areaId}/bindings', { params: { path: { areaId }, query } }))

export type Binding = Awaited<ReturnType<typeof fetchBindings>>['items'][number]

export const bindAtDesk = (areaId: string, body: { personId: string; phone: string; note: string }) =>
  data(api.POST('/api/areas/{areaId}/bindings', { params: { path: { areaId } }, body }))

export const endBinding = (areaId: string, bindingId: string, reason: string) =>
  api.POST('/api/areas/{areaId}/bindings/{bindingId}/end', {
    params: { path: { areaId, bindingId } },
    body: { reason },
  })

import createClient, { type Client } from 'openapi-fetch'
import { offline, problemOf } from './problem.ts'
import type { paths } from './schema.ts'

/** Which web speaks: decides the cookie the server reads, and proves that the request comes from our own page. */
export type Surface = 'console' | 'resident'

export type ClientOptions = {
  surface: Surface
  /** Origin of the server; empty for the page's own. */
  baseUrl?: string
  fetch?: typeof fetch
}

export type CallOptions = {
  query?: Record<string, string | number | boolean | undefined>
  /** JSON, or FormData for an upload. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

export type LinliClient = {
  /** Operations of the OpenAPI document, typed by path. Every failure is thrown as an `ApiProblem`. */
  api: Client<paths>
  /** The same wire for uploads and for operations whose answer the document does not describe. */
  call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, options?: CallOptions): Promise<T>
  /** Fetches a file with the session of this surface (a plain link would carry no surface header). */
  file(path: string, options?: CallOptions): Promise<{ blob: Blob; name: string | null }>
}

const SURFACE = 'x-linli-surface'

/**
 * The client of both webs and of integrators: same-origin cookies, surface header, problems as `ApiProblem`.
 * @example const { api } = createLinliClient({ surface: 'console' }); const { data } = await api.GET('/api/me')
 */
export function createLinliClient(options: ClientOptions): LinliClient {
  const { surface, baseUrl = '' } = options
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args))
  const api = createClient<paths>({ baseUrl, credentials: 'same-origin', fetch: send })
  api.use({
    onRequest: ({ request }) => {
      request.headers.set(SURFACE, surface)
      return request
    },
    onResponse: async ({ response }) => {
      if (!response.ok) throw await problemOf(response)
    },
    onError: ({ error }) => {
      // An abandoned request is not a failure; whoever abandoned it knows.
      if (error instanceof Error && error.name === 'AbortError') throw error
      throw offline(error)
    },
  })

  async function raw(method: string, path: string, call: CallOptions = {}): Promise<Response> {
    const form = typeof FormData !== 'undefined' && call.body instanceof FormData
    const json = call.body !== undefined && !form
    const response = await send(`${baseUrl}${path}${queryText(call.query)}`, {
      method,
      credentials: 'same-origin',
      headers: { [SURFACE]: surface, ...(json ? { 'content-type': 'application/json' } : {}), ...call.headers },
      ...(call.body === undefined ? {} : { body: form ? (call.body as FormData) : JSON.stringify(call.body) }),
      ...(call.signal ? { signal: call.signal } : {}),
    }).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') throw error
      throw offline(error)
    })
    if (!response.ok) throw await problemOf(response)
    return response
  }

  return {
    api,
    async call<T>(method: string, path: string, call?: CallOptions) {
      const response = await raw(method, path, call)
      return (response.status === 204 ? undefined : await response.json()) as T
    },
    async file(path, call) {
      const response = await raw('GET', path, call)
      return { blob: await response.blob(), name: fileName(response.headers.get('content-disposition')) }
    },
  }
}

function queryText(query: CallOptions['query']): string {
  const set = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)] as [string, string]],
  )
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`
}

/** The name a server gave to a file: RFC 5987 first, because the names are Chinese. */
export function fileName(disposition: string | null): string | null {
  if (!disposition) return null
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return null
    }
  }
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? null
}

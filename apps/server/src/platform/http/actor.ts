import type { FastifyRequest } from 'fastify'
import { readSession, type Surface } from '../auth/session.ts'
import { type Context, PUBLIC } from '../db/context.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'

export const COOKIES: Record<Surface, string> = { console: 'linli_console', resident: 'linli_resident' }

/** Set by our web apps on every request; other sites cannot set it without a preflight, so it also stops forged requests. */
export const SURFACE_HEADER = 'x-linli-surface'

/** The surface a request speaks for; defaults to the resident app. */
export function surfaceOf(request: FastifyRequest): Surface {
  return request.headers[SURFACE_HEADER] === 'console' ? 'console' : 'resident'
}

/** The session token: a bearer token, or the cookie of the surface. */
export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  return bearer ?? request.cookies[COOKIES[surfaceOf(request)]] ?? null
}

/** Who asks. Cookies alone never change anything: a changing request also needs the surface header. */
export async function readActor(deps: Deps, request: FastifyRequest): Promise<Context> {
  if (!request.url.startsWith('/api/')) return PUBLIC
  const token = tokenOf(request)
  if (!token) return PUBLIC
  const changing = request.method !== 'GET' && request.method !== 'HEAD'
  if (changing && !request.headers.authorization && request.headers[SURFACE_HEADER] === undefined) {
    throw new AppError('FORBIDDEN', { what: '从其他网站代为提交' })
  }
  return (await readSession(deps.db, deps.clock, token)) ?? PUBLIC
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import type { App, Routes } from './app.ts'

/** The two web apps as static files; unknown paths get the app's page, so that every screen has its own address. */
export const webRoutes: Routes = async (app: App, deps) => {
  const dirs = deps.config.webDir
  if (!dirs) return
  await app.register(fastifyStatic, {
    root: [dirs.console],
    prefix: '/console/',
    decorateReply: false,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: cacheHeaders,
  })
  await app.register(fastifyStatic, {
    root: [dirs.resident],
    prefix: '/',
    decorateReply: false,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: cacheHeaders,
  })
  const page = {
    console: readFileSync(join(dirs.console, 'index.html')),
    resident: readFileSync(join(dirs.resident, 'index.html')),
  }
  const fallback = (html: Buffer) => (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0]!
    // Only pages fall back; a missing script or an unknown API address stays an error.
    if (path.startsWith('/api/') || /\.\w+$/.test(path)) throw new AppError('METHOD_NOT_FOUND')
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
  }
  app.get('/console', { schema: { hide: true } }, fallback(page.console))
  app.get('/console/*', { schema: { hide: true } }, fallback(page.console))
  app.get('/*', { schema: { hide: true } }, fallback(page.resident))
}

/** Built files carry a hash in their name and never change. */
function cacheHeaders(reply: FastifyReply, path: string): void {
  reply.header(
    'cache-control',
    /-[\w-]{8}\.\w+(\.gz|\.br)?$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
}

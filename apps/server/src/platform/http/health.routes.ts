import { sql } from 'kysely'
import { Type } from 'typebox'
import { AppError, errorList } from '../errors.ts'
import type { App, Routes } from './app.ts'

const Ok = Type.Object({ status: Type.String() })

/** Liveness, readiness, and the API's own description. */
export const healthRoutes: Routes = (app: App, deps) => {
  app.get('/healthz', { schema: { hide: true, response: { 200: Ok } } }, async () => ({ status: 'ok' }))

  app.get('/readyz', { schema: { hide: true, response: { 200: Ok } } }, async () => {
    await sql`select 1`.execute(deps.db.system).catch(() => {
      throw new AppError('UNAVAILABLE')
    })
    return { status: 'ready' }
  })

  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  )

  app.get(
    '/api/errors',
    {
      schema: {
        tags: ['平台'],
        summary: '错误代码一览',
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ code: Type.String(), status: Type.Integer(), title: Type.String() })),
          }),
        },
      },
    },
    async () => ({ items: errorList() }),
  )
}

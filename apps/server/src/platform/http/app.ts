import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Context } from '../db/context.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import { readActor } from './actor.ts'
import { openApiInfo } from './openapi.ts'
import { toProblem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; the public context when nobody is signed in. */
    context: Context
  }
}

/** A module's routes: gets the app and its dependencies. */
export type Routes = (app: App, deps: Deps) => Promise<void> | void

export type App = FastifyInstance<
  import('node:http').Server,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  TypeBoxTypeProvider
>

const MAX_JSON = 1024 * 1024
const MAX_FILE = 64 * 1024 * 1024

/**
 * The HTTP application: limits, cookies, schema validation, sessions, errors as problem+json, OpenAPI.
 * Routes are registered by modules; this file knows none of them.
 */
export async function buildApp(deps: Deps, modules: Routes[]): Promise<App> {
  const app = Fastify({
    loggerInstance: deps.log as never,
    bodyLimit: MAX_JSON,
    trustProxy: !deps.config.demo,
    genReqId: () => newId(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as App
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error, request.id, request.routeOptions.schema as Record<string, unknown> | undefined)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return reply.code(problem.status).type('application/problem+json').send(problem)
  })
  app.setNotFoundHandler((request) => {
    throw new AppError(request.url.startsWith('/api/') ? 'METHOD_NOT_FOUND' : 'NOT_FOUND')
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: deps.config.demo ? false : { maxAge: 15_552_000 },
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: MAX_FILE, files: 1, fields: 20, fieldSize: 100_000 } })
  await app.register(rateLimit, { global: false })
  await app.register(swagger, openApiInfo())
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true, uiConfig: { docExpansion: 'none' } })
  app.decorateRequest('context', null as never)
  app.addHook('onRequest', async (request) => {
    request.context = await readActor(deps, request)
  })
  for (const routes of modules) await app.register(async (scope) => routes(scope as unknown as App, deps))
  return app
}

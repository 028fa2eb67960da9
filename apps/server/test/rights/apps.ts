import { ROUTES } from '../../src/modules.ts'
import { type ActorKind, type Context, PUBLIC } from '../../src/platform/db/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Deps } from '../../src/platform/deps.ts'
import { type App, buildApp } from '../../src/platform/http/app.ts'
import { newId } from '../../src/platform/ids.ts'
import { POSTS } from './actors.ts'

/** Says whom the believing application takes a caller for: an owner, unless it says official. */
export const BELIEVED = 'x-rights-believed'

/** Routes of libraries, which give out nothing of ours but the API's description. */
const FOREIGN = /^(GET|HEAD|OPTIONS) \/api\/docs/

/** The application as it runs, and every route it has registered: `GET /api/areas/:areaId`. */
export async function plainApp(deps: Deps): Promise<{ app: App; routes: string[] }> {
  const routes = new Set<string>()
  const watched = ROUTES.map((register) => (app: App, given: Deps) => {
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.add(`${one} ${url}`)
    })
    return register(app, given)
  })
  const app = await buildApp(deps, watched)
  await app.ready()
  return { app, routes: [...routes].filter((route) => !FOREIGN.test(route)).sort() }
}

/**
 * The application with the policies switched off: our code takes everybody for somebody who holds every post everywhere and
 * owns every home, so no `authorise`, `may`, `sees` nor any other question about the actor can refuse. Only PostgreSQL still
 * hears who is really asking. Nothing of it is in the product: it is made of its routes with another context.
 */
export async function believingApp(deps: Deps, everything: { areas: string[]; units: string[] }): Promise<App> {
  const real = new WeakMap<Context, Context>()
  const believe = (context: Context, kind: ActorKind): Context => {
    const anybody: Context = {
      ...context,
      actor: context.actor ?? newId(),
      kind,
      ranges: [{ lo: '', hi: '~' }],
      ...everything,
      roles: POSTS.filter((p) => p.relation === 'own').map(({ role }) => ({
        role,
        organisationId: newId(),
        organisationName: '任意',
        divisionId: newId(),
        areaId: null,
        place: '',
      })),
    }
    real.set(anybody, context)
    return anybody
  }
  const db = new Proxy(deps.db, {
    get(target, name) {
      if (name === 'as')
        return (context: Context, work: Parameters<Database['as']>[1]) => target.as(truth(real, context), work)
      const member = Reflect.get(target, name, target) as unknown
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  const app = await buildApp(
    deps,
    ROUTES.map((register) => (scope: App) => {
      scope.addHook('onRequest', async (request) => {
        request.context = believe(request.context, request.headers[BELIEVED] === 'official' ? 'official' : 'owner')
      })
      return register(scope, { ...deps, db })
    }),
  )
  await app.ready()
  return app
}

function truth(real: WeakMap<Context, Context>, context: Context): Context {
  const found = context === PUBLIC ? PUBLIC : real.get(context)
  if (!found) throw new Error('a route made itself a context of its own: row-level security would not know who asks')
  return found
}

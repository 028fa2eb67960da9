import { Type } from 'typebox'
import { audit } from '../platform/audit.ts'
import { systemContext } from '../platform/db/context.ts'
import { AppError } from '../platform/errors.ts'
import type { App, Routes } from '../platform/http/app.ts'
import { NO_AREA } from '../platform/ids.ts'
import { demoAccounts } from './demo-accounts.ts'
import { advanceClock } from './demo-clock.ts'

const Account = Type.Object({
  surface: Type.String({ description: 'console | resident' }),
  title: Type.String(),
  note: Type.String(),
  login: Type.Optional(Type.String()),
  password: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
})

/** Only in demo mode: the accounts on the sign-in page, and the visible button that moves the clock. */
export const demoRoutes: Routes = (app: App, deps) => {
  if (!deps.config.demo) return

  app.get(
    '/api/demo/accounts',
    { schema: { tags: ['演示'], summary: '演示账号', response: { 200: Type.Object({ items: Type.Array(Account) }) } } },
    async () => ({ items: await demoAccounts() }),
  )

  app.post(
    '/api/demo/clock',
    {
      schema: {
        tags: ['演示'],
        summary: '拨快时钟（只能向前）',
        body: Type.Object({
          days: Type.Optional(Type.Integer({ minimum: 0, maximum: 400 })),
          hours: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
          to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '拨到这一天的 0 点' })),
        }),
        response: { 200: Type.Object({ now: Type.String(), today: Type.String() }) },
      },
    },
    async (request) => {
      if (request.context.actor === null) throw new AppError('NOT_SIGNED_IN')
      const before = deps.clock.now()
      await advanceClock(deps, request.body)
      await deps.db.worker((tx) =>
        audit(tx, systemContext(request.context.actorName), {
          areaId: NO_AREA,
          type: 'clock.advanced',
          subject: { kind: 'clock', id: null },
          detail: { from: before.toISOString(), to: deps.clock.now().toISOString() },
          at: before,
        }),
      )
      return { now: deps.clock.now().toISOString(), today: deps.clock.today() }
    },
  )
}

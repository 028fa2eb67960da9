import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { Surface } from '../auth/session.ts'
import { endSession } from '../auth/session.ts'
import { requestCode, type SignedIn, signInWithCode, signInWithPassword } from '../auth/sign-in.ts'
import { COOKIES, tokenOf } from './actor.ts'
import type { App, Routes } from './app.ts'

const Phone = Type.String({ pattern: '^1[3-9]\\d{9}$', description: '手机号' })
const Session = Type.Object({ token: Type.String(), expiresAt: Type.String(), displayName: Type.String() })
const LIMIT = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** Sign-in, sign-out, who am I. */
export const authRoutes: Routes = (app: App, deps) => {
  const answer = (reply: FastifyReply, surface: Surface, signed: SignedIn) => {
    reply.setCookie(COOKIES[surface], signed.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: !deps.config.demo,
      expires: signed.expires,
    })
    return { token: signed.token, expiresAt: signed.expires.toISOString(), displayName: signed.displayName }
  }

  app.post(
    '/api/session/password',
    {
      config: LIMIT,
      schema: {
        tags: ['登录'],
        summary: '工作人员登录（账号密码）',
        body: Type.Object({
          login: Type.String({ minLength: 1, maxLength: 100 }),
          password: Type.String({ minLength: 1, maxLength: 200 }),
        }),
        response: { 200: Session },
      },
    },
    async (request, reply) =>
      answer(reply, 'console', await signInWithPassword(deps, request.body.login, request.body.password)),
  )

  app.post(
    '/api/session/code',
    {
      config: LIMIT,
      schema: {
        tags: ['登录'],
        summary: '向手机发送验证码',
        body: Type.Object({ phone: Phone }),
        response: {
          200: Type.Object({
            shown: Type.Union([Type.String(), Type.Null()], { description: '仅演示模式：屏幕显示的验证码' }),
          }),
        },
      },
    },
    async (request) => requestCode(deps, request.body.phone),
  )

  app.post(
    '/api/session/phone',
    {
      config: LIMIT,
      schema: {
        tags: ['登录'],
        summary: '业主登录（手机号和验证码）',
        body: Type.Object({ phone: Phone, code: Type.String({ pattern: '^\\d{6}$' }) }),
        response: { 200: Session },
      },
    },
    async (request, reply) =>
      answer(reply, 'resident', await signInWithCode(deps, request.body.phone, request.body.code)),
  )

  app.delete(
    '/api/session',
    { schema: { tags: ['登录'], summary: '退出登录', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const token = tokenOf(request)
      if (token) await deps.db.worker((tx) => endSession(tx, deps.clock, token))
      for (const name of Object.values(COOKIES)) reply.clearCookie(name, { path: '/' })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/me',
    {
      schema: {
        tags: ['登录'],
        summary: '我是谁',
        response: {
          200: Type.Object({
            signedIn: Type.Boolean(),
            displayName: Type.String(),
            kind: Type.String(),
            roles: Type.Array(
              Type.Object({
                role: Type.String(),
                organisationName: Type.String(),
                divisionId: Type.Union([Type.String(), Type.Null()]),
                areaId: Type.Union([Type.String(), Type.Null()]),
              }),
            ),
            demo: Type.Boolean(),
            today: Type.String({ description: '平台当日（北京时间；演示模式可拨快）' }),
            now: Type.String(),
          }),
        },
      },
    },
    async (request) => ({
      signedIn: request.context.actor !== null,
      displayName: request.context.actorName,
      kind: request.context.kind,
      roles: request.context.roles.map((r) => ({
        role: r.role,
        organisationName: r.organisationName,
        divisionId: r.divisionId,
        areaId: r.areaId,
      })),
      demo: deps.config.demo,
      today: deps.clock.today(),
      now: deps.clock.now().toISOString(),
    }),
  )
}

import { type Static, Type } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { Action, decodeCursor, encodeCursor, Instant, Page, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { type AreaPlace, may } from '../../platform/policy.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { AssemblyParams, Nullable } from '../meeting/meeting.schemas.ts'
import { answerObjection } from './answer-objection.ts'
import { listObjections } from './objection.store.ts'
import { OBJECTION_STATES, type ObjectionRow, STAGES } from './objection.ts'
import { raiseObjection } from './raise-objection.ts'

const Objection = Type.Object({
  id: Uuid,
  stage: Type.String({ description: 'ROLL 名册 | DELEGATE 共有人投票 | RESULT 初步结果' }),
  stageTitle: Type.String(),
  lineId: Nullable(Uuid),
  lineLabel: Nullable(Type.String()),
  motionId: Nullable(Uuid),
  motionSeq: Nullable(Type.Integer()),
  body: Type.String(),
  raisedAt: Instant,
  state: Type.String({ description: 'OPEN 待答复 | UPHELD 成立 | REJECTED 不成立' }),
  stateTitle: Type.String(),
  answer: Nullable(Type.String()),
  answeredAt: Nullable(Instant),
  actions: Type.Array(Action),
})

const tags = ['业主大会']

/** Objections of owners and their answers. */
export const objectionRoutes: Routes = (app: App, deps) => {
  const base = '/api/areas/:areaId/assemblies/:assemblyId/objections'
  app.get(
    base,
    {
      schema: {
        tags,
        summary: '异议（业主只看到自己提出的）',
        params: AssemblyParams,
        querystring: PageQuery,
        response: { 200: Page(Objection) },
      },
    },
    async (request) => {
      const { cursor, limit = 50 } = request.query
      return deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'objection.read')
        const after = decodeCursor(cursor, 2) as [string, string] | null
        const rows = await listObjections(tx, area.id, assembly.id, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page.map((row) => toObjection(row, request.context, area)),
          next: rows.length > limit && last ? encodeCursor([last.raised_at.toISOString(), last.id]) : null,
        }
      })
    },
  )

  app.post(
    base,
    {
      schema: {
        tags,
        summary: '业主提出异议',
        params: AssemblyParams,
        body: Type.Object({
          stage: Type.Union([Type.Literal('ROLL'), Type.Literal('DELEGATE'), Type.Literal('RESULT')]),
          lineId: Type.Optional(Uuid),
          motionId: Type.Optional(Uuid),
          body: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
        }),
        response: { 201: Objection },
      },
    },
    async (request, reply) => {
      const row = await raiseObjection(deps, request.context, request.params, request.body)
      return reply.code(201).send(toObjection(row, request.context, null))
    },
  )

  app.post(
    `${base}/:objectionId/answer`,
    {
      schema: {
        tags,
        summary: '答复异议',
        params: Type.Intersect([AssemblyParams, Type.Object({ objectionId: Uuid })]),
        body: Type.Object({
          state: Type.Union([Type.Literal('UPHELD'), Type.Literal('REJECTED')]),
          answer: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
        }),
        response: { 200: Objection },
      },
    },
    async (request) =>
      toObjection(await answerObjection(deps, request.context, request.params, request.body), request.context, null),
  )
}

function toObjection(o: ObjectionRow, context: Context, area: AreaPlace | null): Static<typeof Objection> {
  const answerable = o.state === 'OPEN' && area !== null && may(context, 'objection.answer', area)
  return {
    id: o.id,
    stage: o.stage,
    stageTitle: STAGES[o.stage],
    lineId: o.line_id,
    lineLabel: o.line_label,
    motionId: o.motion_id,
    motionSeq: o.motion_seq,
    body: o.body,
    raisedAt: o.raised_at.toISOString(),
    state: o.state,
    stateTitle: OBJECTION_STATES[o.state],
    answer: o.answer,
    answeredAt: o.answered_at?.toISOString() ?? null,
    actions: answerable ? [{ action: 'objection.answer', title: '答复', allowed: true }] : [],
  }
}

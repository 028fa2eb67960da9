import { Type } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { ActionPage, AreaParams, decodeCursor, encodeCursor, Page, PageQuery } from '../../platform/http/schemas.ts'
import { hundredths } from '../../platform/numbers.ts'
import { authorise, offers } from '../../platform/policy.ts'
import { areaFor } from '../../registry/index.ts'
import { estimateParts } from './backing.ts'
import { listDecisions } from './decision.store.ts'
import { whyNotReady } from './decision.ts'
import { pageParts } from './part.store.ts'
import { viewPart, viewRow } from './part-view.ts'
import { Decision, Part, Use, UseParams, UseRowView, UseStateCode } from './use.schemas.ts'
import { findUse, listUses, listUsesInSight } from './use.store.ts'
import { viewUse } from './use-view.ts'

const tags = ['维修资金']
const BASE = '/api/areas/:areaId/fund/uses'
const DECISIONS = 100

/** Reading uses of the fund: lists, one use, its parts. */
export const useReadRoutes: Routes = (app: App, deps) => {
  listRoutes(app, deps)
  readRoutes(app, deps)
}

/** Reads as this actor may: an owner sees what was shown to the households, and counts no rolls of others. */
async function reading<T>(
  deps: Deps,
  context: Context,
  areaId: string,
  work: (tx: Tx, area: Awaited<ReturnType<typeof areaFor>>) => Promise<T>,
): Promise<T> {
  if (context.kind !== 'owner') {
    return deps.db.as(context, async (tx) => work(tx, await areaFor(tx, context, areaId, 'fund.use.read')))
  }
  const area = await deps.db.as(context, (tx) => areaFor(tx, context, areaId, 'fund.use.read'))
  return deps.db.worker((tx) => work(tx, area))
}

function listRoutes(app: App, deps: Deps): void {
  const query = Type.Intersect([PageQuery, Type.Object({ state: Type.Optional(UseStateCode) })])

  app.get(
    BASE,
    {
      schema: {
        tags,
        summary: '维修资金使用，后变动的在前',
        params: AreaParams,
        querystring: query,
        response: { 200: ActionPage(UseRowView) },
      },
    },
    async (request) => {
      const { context } = request
      const { cursor, limit = 50, state = null } = request.query
      return reading(deps, context, request.params.areaId, async (tx, area) => {
        const after = decodeCursor(cursor, 2) as [string, string] | null
        const shownOnly = context.kind === 'owner'
        const rows = await listUses(tx, area.id, { state, shownOnly, after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page.map(viewRow),
          next: rows.length > limit && last ? encodeCursor([last.updated_at.toISOString(), last.id]) : null,
          actions: offers(context, area, { 'fund.use.create': '拟定使用方案' }),
        }
      })
    },
  )

  app.get(
    '/api/fund/uses',
    {
      schema: {
        tags,
        summary: '辖区内的维修资金使用，待审核的在前',
        querystring: Type.Intersect([
          query,
          Type.Object({ place: Type.Optional(Type.String({ pattern: '^[0-9a-z]{0,40}$' })) }),
        ]),
        response: { 200: Page(UseRowView) },
      },
    },
    async (request) => {
      const { context } = request
      authorise(context, 'fund.read', null)
      const { cursor, limit = 50, state = null, place = '' } = request.query
      const offset = Number(decodeCursor(cursor, 1)?.[0] ?? 0)
      const from = Number.isSafeInteger(offset) && offset > 0 ? offset : 0
      return deps.db.as(context, async (tx) => {
        const rows = await listUsesInSight(tx, context, { state, place, offset: from, limit: limit + 1 })
        return {
          items: rows.slice(0, limit).map(viewRow),
          next: rows.length > limit ? encodeCursor([String(from + limit)]) : null,
        }
      })
    },
  )

  app.get(
    '/api/areas/:areaId/fund/decisions',
    {
      schema: {
        tags,
        summary: '已通过的使用维修资金议题',
        params: AreaParams,
        response: { 200: Type.Object({ items: Type.Array(Decision) }) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'fund.use.create')
        const rows = await listDecisions(tx, area.id, { motionId: null, limit: DECISIONS })
        return {
          items: rows.map((d) => {
            const why = whyNotReady(d)
            return {
              motionId: d.motion_id,
              assemblyId: d.assembly_id,
              assemblyTitle: d.assembly_title,
              seq: d.seq,
              title: d.title,
              body: d.body,
              decided: hundredths(d.decided),
              scopeTitle: d.scope_title,
              area: hundredths(d.area),
              units: d.units,
              decidedOn: d.decided_on,
              announced: d.announced ?? false,
              useId: d.use_id,
              ready: why === null,
              ...(why === null ? {} : { why }),
            }
          }),
        }
      }),
  )
}

function readRoutes(app: App, deps: Deps): void {
  app.get(
    `${BASE}/:useId`,
    { schema: { tags, summary: '一项维修资金使用', params: UseParams, response: { 200: Use } } },
    async (request) => {
      const { areaId, useId } = request.params
      const { context } = request
      return reading(deps, context, areaId, async (tx, area) => {
        const use = await findUse(tx, area.id, useId)
        if (!use || (context.kind === 'owner' && use.preview_at === null)) throw new AppError('NOT_FOUND')
        return viewUse(tx, context, area, useId, deps.clock.today())
      })
    },
  )

  app.get(
    `${BASE}/:useId/parts`,
    {
      schema: {
        tags,
        summary: '各户分摊，按楼栋顺序，没有姓名；公示前按今天的名册和余额估算',
        params: UseParams,
        querystring: Type.Intersect([
          PageQuery,
          Type.Object({ only: Type.Optional(Type.Union([Type.Literal('SHORTFALL'), Type.Literal('DEVELOPER')])) }),
        ]),
        response: { 200: Type.Intersect([Page(Part), Type.Object({ estimate: Type.Boolean() })]) },
      },
    },
    async (request) => {
      const { cursor, limit = 50, only = null } = request.query
      return deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'fund.read')
        const use = await findUse(tx, area.id, request.params.useId)
        if (!use) throw new AppError('NOT_FOUND')
        if (use.hold_id !== null || use.first_paid !== null || use.total !== null || use.state === 'APPROVED') {
          const after = decodeCursor(cursor, 2) as [string, string] | null
          const rows = await pageParts(tx, area.id, use.id, { only, after, limit: limit + 1 })
          const page = rows.slice(0, limit)
          const last = page.at(-1)
          const next = rows.length > limit && last ? encodeCursor([last.sort_key, last.unit_id]) : null
          return { items: page.map(viewPart), next, estimate: false }
        }
        return { ...(await estimatePage(tx, use, { only, cursor, limit })), estimate: true }
      })
    },
  )
}

type PartQuery = { only: 'SHORTFALL' | 'DEVELOPER' | null; cursor: string | undefined; limit: number }

async function estimatePage(tx: Tx, use: NonNullable<Awaited<ReturnType<typeof findUse>>>, q: PartQuery) {
  const parts = ((await estimateParts(tx, use)) ?? []).filter((p) =>
    q.only === 'DEVELOPER'
      ? p.payer === 'DEVELOPER'
      : q.only === 'SHORTFALL'
        ? p.payer === 'FUND' && p.covered! < p.amount
        : true,
  )
  const offset = Number(decodeCursor(q.cursor, 1)?.[0] ?? 0)
  const from = Number.isSafeInteger(offset) && offset > 0 ? offset : 0
  return {
    items: parts.slice(from, from + q.limit).map(viewPart),
    next: parts.length > from + q.limit ? encodeCursor([String(from + q.limit)]) : null,
  }
}

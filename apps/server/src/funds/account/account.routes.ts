import { type Static, Type } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import {
  AreaParams,
  Day,
  decodeCursor,
  encodeCursor,
  Instant,
  MoneyText,
  Page,
  PageQuery,
  Uuid,
} from '../../platform/http/schemas.ts'
import { idempotencyKey } from '../../platform/idempotency.ts'
import { areaFor, daysBetween, unitLabel } from '../../registry/index.ts'
import {
  balancesByBuilding,
  balancesByKind,
  findHousehold,
  listJournals,
  listStatement,
  listUnitBalances,
} from './account.store.ts'
import { money, toBuilding, toEntry, toJournal, toOverview } from './account.ts'
import { recordDeposit } from './record-deposit.ts'

const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const UnitParams = Type.Object({ areaId: Uuid, unitId: Uuid })
const OnDay = Type.Object({ on: Type.Optional(Day) })

const Money = {
  principal: MoneyText,
  interest: MoneyText,
  balance: MoneyText,
  held: Type.String({ description: '已预留，元' }),
  available: Type.String({ description: '余额减已预留，元' }),
}
const Overview = Type.Object({
  on: Nullable(Day),
  bank: MoneyText,
  receivable: MoneyText,
  principal: MoneyText,
  interest: MoneyText,
  held: MoneyText,
  available: MoneyText,
  pool: MoneyText,
  payable: MoneyText,
  buildings: Type.Array(Type.Object({ buildingId: Uuid, name: Type.String(), households: Type.Integer(), ...Money })),
})
const UnitAccount = Type.Object({ unitId: Uuid, label: Type.String(), ...Money })
const Marks = {
  memo: Type.String(),
  reverses: Nullable(Uuid),
  reversed: Type.Boolean(),
  backDated: Type.Boolean({ description: '补记：业务日早于入账日' }),
}
const Entry = Type.Object({
  journalId: Uuid,
  part: Type.String(),
  partTitle: Type.String(),
  kind: Type.String(),
  kindTitle: Type.String(),
  on: Day,
  postedAt: Instant,
  amount: Type.String({ description: '元；正为增加，负为减少' }),
  balanceAfter: MoneyText,
  ...Marks,
})
const Journal = Type.Object({
  id: Uuid,
  kind: Type.String(),
  kindTitle: Type.String(),
  on: Day,
  postedAt: Instant,
  amount: MoneyText,
  lines: Type.Integer(),
  subjectId: Nullable(Uuid),
  ...Marks,
})

/** Reading the books: the area, its buildings, a household, and what happened. */
export const accountRoutes: Routes = (app: App, deps) => {
  const tags = ['维修资金']

  app.get(
    '/api/areas/:areaId/fund',
    {
      schema: {
        tags,
        summary: '小区和各幢的维修资金，今天或某日终了',
        description: '给了日期时为当日终了的余额；各幢总是今天的。',
        params: AreaParams,
        querystring: OnDay,
        response: { 200: Overview },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'fund.read')
        const on = dayOf(request.query.on)
        return {
          on,
          ...toOverview(await balancesByKind(tx, area.id, on)),
          buildings: (await balancesByBuilding(tx, area.id)).map(toBuilding),
        }
      }),
  )

  app.get(
    '/api/areas/:areaId/fund/units',
    {
      schema: {
        tags,
        summary: '分户账列表，按楼栋顺序',
        params: AreaParams,
        querystring: Type.Intersect([PageQuery, Type.Object({ buildingId: Type.Optional(Uuid) })]),
        response: { 200: Page(UnitAccount) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'fund.read')
        const { cursor, limit = 50, buildingId = null } = request.query
        const after = decodeCursor(cursor, 2) as [string, string] | null
        const rows = await listUnitBalances(tx, area.id, { buildingId, after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page.map((u) => ({ unitId: u.unit_id, label: unitLabel(u.building, u.section, u.room), ...money(u) })),
          next: rows.length > limit && last ? encodeCursor([last.sort_key, last.unit_id]) : null,
        }
      }),
  )

  app.get(
    '/api/areas/:areaId/fund/units/:unitId',
    {
      schema: {
        tags,
        summary: '一户的分户账余额，今天或某日终了；业主看自己的',
        params: UnitParams,
        querystring: OnDay,
        response: { 200: Type.Intersect([UnitAccount, Type.Object({ on: Nullable(Day) })]) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const { areaId, unitId } = request.params
        const on = dayOf(request.query.on)
        const household = await householdFor(tx, request.context, { areaId, unitId }, on)
        const { building, section, room } = household
        return { unitId, on, label: unitLabel(building, section, room), ...money(household) }
      }),
  )

  app.get(
    '/api/areas/:areaId/fund/units/:unitId/entries',
    {
      schema: {
        tags,
        summary: '一户的流水，后入账的在前；业主看自己的',
        params: UnitParams,
        querystring: PageQuery,
        response: { 200: Page(Entry) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const { areaId, unitId } = request.params
        await householdFor(tx, request.context, { areaId, unitId }, null)
        const { cursor, limit = 50 } = request.query
        const after = decodeCursor(cursor, 2) as [string, string] | null
        const rows = await listStatement(tx, areaId, unitId, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page.map(toEntry),
          next: rows.length > limit && last ? encodeCursor([last.journal_id, last.part]) : null,
        }
      }),
  )

  app.get(
    '/api/areas/:areaId/fund/journals',
    {
      schema: {
        tags,
        summary: '记账凭证，业务日新的在前',
        params: AreaParams,
        querystring: PageQuery,
        response: { 200: Page(Journal) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'fund.read')
        const { cursor, limit = 50 } = request.query
        const after = decodeCursor(cursor, 2) as [string, string] | null
        const rows = await listJournals(tx, area.id, { after, limit: limit + 1 })
        const page: Static<typeof Journal>[] = rows.slice(0, limit).map(toJournal)
        const last = page.at(-1)
        return { items: page, next: rows.length > limit && last ? encodeCursor([last.on, last.id]) : null }
      }),
  )

  app.post(
    '/api/areas/:areaId/fund/deposits',
    {
      schema: {
        tags,
        summary: '交存入账（一户）',
        description: '须带 Idempotency-Key。',
        params: AreaParams,
        body: Type.Object(
          {
            unitId: Uuid,
            amount: Type.String({ maxLength: 20, description: '元' }),
            on: Day,
            slip: Type.String({ maxLength: 60, description: '银行凭证号' }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ journalId: Uuid, unitId: Uuid, ...Money }) },
      },
    },
    async (request, reply) => {
      const key = idempotencyKey(request.headers['idempotency-key'])
      const { status, text } = await recordDeposit(deps, request.context, request.params.areaId, key, request.body)
      return reply
        .code(status as 201)
        .type('application/json; charset=utf-8')
        .send(text as never)
    },
  )
}

/** A household, once it is known to be the actor's to see: staff of the place, or its owner. */
async function householdFor(tx: Tx, context: Context, ids: { areaId: string; unitId: string }, on: string | null) {
  const area = await areaFor(tx, context, ids.areaId, 'fund.household')
  if (context.kind === 'owner' && !context.units.includes(ids.unitId)) throw new AppError('NOT_FOUND')
  const household = await findHousehold(tx, area.id, ids.unitId, on)
  if (!household) throw new AppError('NOT_FOUND')
  return household
}

/** A day that exists, or today's balance. @throws BAD_REQUEST */
function dayOf(on: string | undefined): string | null {
  if (on === undefined) return null
  if (!Number.isNaN(daysBetween(on, on)) && new Date(`${on}T00:00:00Z`).toISOString().startsWith(on)) return on
  throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/on', detail: '没有这一天，请核对日期。' }] })
}

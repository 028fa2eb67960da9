import { Type } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { decodeCursor, encodeCursor, Page, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { AssemblyParams } from '../meeting/meeting.schemas.ts'
import { confirmPaper } from './confirm-paper.ts'
import { issuePapers } from './issue-papers.ts'
import { keyPaper } from './key-paper.ts'
import type { PaperIds } from './load-paper.ts'
import { Choices, Counts, Pack, Paper, PaperParams, StateSchema } from './paper.schemas.ts'
import { countPapers, findPaper, listPapers } from './paper.store.ts'
import { readPack } from './paper-pack.ts'
import { viewPapers } from './paper-view.ts'
import { returnPaper } from './return-paper.ts'
import { voidPaper } from './void-paper.ts'

const tags = ['纸质票']
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })

/** The paper desk. */
export const paperRoutes: Routes = (app: App, deps) => {
  const base = '/api/areas/:areaId/assemblies/:assemblyId/paper'

  app.get(
    base,
    {
      schema: {
        tags,
        summary: '纸质票清单和各状态张数',
        params: AssemblyParams,
        querystring: Type.Intersect([PageQuery, Type.Object({ state: Type.Optional(StateSchema) })]),
        response: { 200: Type.Intersect([Page(Paper), Type.Object({ counts: Counts })]) },
      },
    },
    async (request) => {
      const { cursor, limit = 50, state = null } = request.query
      return deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'paper.read')
        const after = serialOf(cursor)
        const rows = await listPapers(tx, area.id, assembly.id, { state, after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const counts = await countPapers(tx, area.id, assembly.id)
        return {
          items: await viewPapers(tx, request.context, area, page),
          next: rows.length > limit ? encodeCursor([String(page.at(-1)!.serial)]) : null,
          counts: {
            issued: counts.ISSUED,
            returned: counts.RETURNED,
            keyed: counts.KEYED,
            confirmed: counts.CONFIRMED,
            conflict: counts.CONFLICT,
            void: counts.VOID,
          },
        }
      })
    },
  )

  app.get(
    `${base}/pack`,
    {
      schema: {
        tags,
        summary: '纸质票打印包：公告、名册、选票、送达表、计票表',
        params: AssemblyParams,
        querystring: PageQuery,
        response: { 200: Pack },
      },
    },
    async (request) => {
      const { cursor, limit = 200 } = request.query
      const pack = await readPack(deps, request.context, request.params, { after: serialOf(cursor), limit })
      return { ...pack, next: pack.next === null ? null : encodeCursor([String(pack.next)]) }
    },
  )

  app.post(
    `${base}/issue`,
    {
      schema: {
        tags,
        summary: '发放纸质票；已持有的户不重复发放',
        params: AssemblyParams,
        body: Type.Object({
          lineIds: Type.Optional(Type.Union([Type.Array(Uuid, { maxItems: 20_000 }), Type.Literal('all')])),
        }),
        response: { 200: Type.Object({ issued: Type.Integer() }) },
      },
    },
    async (request) => {
      const { lineIds = 'all' } = request.body
      return {
        issued: await issuePapers(deps, request.context, request.params, lineIds === 'all' ? null : lineIds),
      }
    },
  )

  deskRoutes(app, deps, base)
}

/** What is done with one paper; each answers the paper as it stands then. */
function deskRoutes(app: App, deps: Deps, base: string): void {
  const schema = (summary: string) => ({ tags, summary, params: PaperParams, response: { 200: Paper } })

  app.post(`${base}/:paperId/return`, { schema: schema('收回纸质票') }, async (request) => {
    await returnPaper(deps, request.context, request.params)
    return readPaper(deps, request.context, request.params)
  })

  app.post(
    `${base}/:paperId/key`,
    {
      schema: {
        ...schema('第一次录入'),
        body: Type.Object({
          choices: Choices,
          scanFileId: Type.Optional(Uuid),
          version: Type.Integer({ minimum: 1 }),
        }),
      },
    },
    async (request) => {
      await keyPaper(deps, request.context, request.params, request.body)
      return readPaper(deps, request.context, request.params)
    },
  )

  app.post(
    `${base}/:paperId/confirm`,
    {
      schema: {
        ...schema('第二次录入（另一人）；一致即计入，不一致退回'),
        body: Type.Object({ choices: Choices, version: Type.Integer({ minimum: 1 }) }),
      },
    },
    async (request) => {
      await confirmPaper(deps, request.context, request.params, request.body)
      return readPaper(deps, request.context, request.params)
    },
  )

  app.post(
    `${base}/:paperId/void`,
    {
      schema: {
        ...schema('作废纸质票'),
        body: Type.Object({ reason: Reason, version: Type.Optional(Type.Integer({ minimum: 1 })) }),
      },
    },
    async (request) => {
      await voidPaper(deps, request.context, request.params, request.body)
      return readPaper(deps, request.context, request.params)
    },
  )
}

async function readPaper(deps: Deps, context: Context, ids: PaperIds) {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'paper.read')
    const paper = await findPaper(tx, area.id, assembly.id, ids.paperId)
    if (!paper) throw new AppError('NOT_FOUND')
    return (await viewPapers(tx, context, area, [paper]))[0]!
  })
}

function serialOf(cursor: string | undefined): number {
  const serial = Number(decodeCursor(cursor, 1)?.[0] ?? 0)
  return Number.isSafeInteger(serial) && serial > 0 ? serial : 0
}

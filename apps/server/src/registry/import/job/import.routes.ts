import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { audit } from '../../../platform/audit.ts'
import type { Context } from '../../../platform/db/context.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { App, Routes } from '../../../platform/http/app.ts'
import {
  Action,
  AreaParams,
  decodeCursor,
  encodeCursor,
  Page,
  PageQuery,
  Uuid,
} from '../../../platform/http/schemas.ts'
import { authorise, may, offers, sees } from '../../../platform/policy.ts'
import { type AreaRow, getArea } from '../../area/area.store.ts'
import { changeMapping } from './change-mapping.ts'
import { exportWorkbook } from './export-workbook.ts'
import { getJob, listJobs, listRows, moveJob } from './import.store.ts'
import { assertState, IMPORT_STATES, type ImportJob, importActions } from './import-job.ts'
import { uploadImport } from './upload-import.ts'
import { resultWorkbook, templateWorkbook } from './workbooks.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const JobParams = Type.Object({ areaId: Uuid, jobId: Uuid })
const Nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const Job = Type.Object({
  id: Uuid,
  fileName: Type.String(),
  state: Type.String(),
  stateTitle: Type.String(),
  header: Type.Object({
    sheet: Type.String(),
    row: Type.Integer(),
    columns: Type.Array(
      Type.Object({
        index: Type.Integer(),
        title: Type.String(),
        field: Nullable(Type.String()),
        confidence: Type.Number(),
      }),
    ),
    sentence: Type.String({ description: '缺列时的说明；不缺为空' }),
  }),
  missing: Type.Array(Type.Object({ field: Type.String(), title: Type.String() })),
  mapping: Type.Object({
    columns: Type.Record(Type.String(), Type.String()),
    areaSource: Type.String(),
    building: Nullable(Type.String({ description: '整张表的楼号；表里有楼号列时为空' })),
  }),
  totals: Type.Record(Type.String(), Type.Integer(), {
    description: '导入 + 退回 + 识别为标题、合计、空行 = 文件行数',
  }),
  groups: Type.Array(
    Type.Object({
      code: Type.String(),
      severity: Type.String(),
      title: Type.String(),
      what: Type.String({ description: '怎么办' }),
      column: Nullable(Type.String()),
      count: Type.Integer(),
      rows: Type.Array(Type.Integer()),
    }),
  ),
  rowsTotal: Type.Integer(),
  rowsDone: Type.Integer(),
  problem: Nullable(Type.Object({ code: Type.String(), message: Type.String() })),
  createdAt: Type.String(),
  finishedAt: Nullable(Type.String()),
  actions: Type.Array(Action),
})

const Row = Type.Object({
  rowNo: Type.Integer(),
  kind: Type.String(),
  verdict: Type.String({ description: 'NEW | CHANGED | SAME | REJECTED | SKIPPED' }),
  label: Nullable(Type.String()),
  problems: Type.Array(
    Type.Object({
      code: Type.String(),
      severity: Type.String(),
      column: Nullable(Type.String()),
      value: Nullable(Type.String()),
      message: Type.String(),
      hint: Type.String(),
    }),
  ),
})

/** Import of an area's register, and its export in the same columns. */
export const importRoutes: Routes = (app: App, deps) => {
  /** The area, if the actor may import there. */
  const enter = async (tx: Tx, context: Context, areaId: string, action = 'import.run'): Promise<AreaRow> => {
    if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
    const area = await getArea(tx, areaId)
    if (!sees(context, area)) throw new AppError('NOT_FOUND')
    authorise(context, action, area)
    return area
  }
  const view = (context: Context, areaId: string, jobId: string) =>
    deps.db.as(context, async (tx) => {
      const area = await enter(tx, context, areaId)
      return toView(await getJob(tx, areaId, jobId), may(context, 'import.run', area))
    })
  const tags = ['导入']

  app.get('/api/import-template', { schema: { tags, summary: '导入模板（xlsx）' } }, async (_request, reply) =>
    reply
      .type(XLSX)
      .header('content-disposition', attachment('房屋和业主导入模板.xlsx'))
      .send(Readable.from(templateWorkbook())),
  )

  app.get(
    '/api/areas/:areaId/imports',
    {
      schema: {
        tags,
        summary: '导入记录',
        params: AreaParams,
        response: { 200: Type.Object({ items: Type.Array(Job), actions: Type.Array(Action) }) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await enter(tx, request.context, request.params.areaId)
        const jobs = await listJobs(tx, area.id, 50)
        return {
          items: jobs.map((job) => toView(job, true)),
          actions: offers(request.context, area, { 'import.run': '导入房屋和业主' }),
        }
      }),
  )

  app.post(
    '/api/areas/:areaId/imports',
    {
      schema: {
        tags,
        summary: '上传房屋和业主表（xlsx、csv）',
        consumes: ['multipart/form-data'],
        params: AreaParams,
        response: { 201: Job },
      },
    },
    async (request, reply) => {
      await deps.db.as(request.context, (tx) => enter(tx, request.context, request.params.areaId))
      const part = await request.file()
      if (!part) throw new AppError('FILE_REFUSED', { why: '没有收到文件，请重新选择文件上传。' })
      const bytes = await part.toBuffer()
      const id = await uploadImport(deps, request.context, request.params.areaId, part.filename, bytes)
      return reply.code(201).send(await view(request.context, request.params.areaId, id))
    },
  )

  app.get(
    '/api/areas/:areaId/imports/:jobId',
    { schema: { tags, summary: '一次导入的进度和结果', params: JobParams, response: { 200: Job } } },
    async (request) => view(request.context, request.params.areaId, request.params.jobId),
  )

  app.put(
    '/api/areas/:areaId/imports/:jobId/mapping',
    {
      schema: {
        tags,
        summary: '调整列对应并重新试算',
        params: JobParams,
        body: Type.Object({
          columns: Type.Record(Type.String({ pattern: '^\\d{1,3}$' }), Type.String({ maxLength: 30 })),
          areaSource: Type.Optional(
            Type.Union([Type.Literal('REGISTRY'), Type.Literal('SURVEY'), Type.Literal('CONTRACT')]),
          ),
          building: Type.Optional(
            Nullable(Type.String({ maxLength: 100, description: '整张表都是同一栋楼、没有楼号列时填写，例如 1' })),
          ),
        }),
        response: { 200: Job },
      },
    },
    async (request) => {
      const { areaId, jobId } = request.params
      const { columns, areaSource = 'REGISTRY', building = null } = request.body
      await changeMapping(deps, request.context, areaId, jobId, { columns, areaSource, building })
      return view(request.context, areaId, jobId)
    },
  )

  for (const [verb, summary] of [
    ['commit', '确认入库'],
    ['cancel', '取消导入'],
  ] as const) {
    app.post(
      `/api/areas/:areaId/imports/:jobId/${verb}`,
      { schema: { tags, summary, params: JobParams, response: { 200: Job } } },
      async (request) => {
        const { areaId, jobId } = request.params as { areaId: string; jobId: string }
        await deps.db.as(request.context, async (tx) => {
          await enter(tx, request.context, areaId)
          const job = await getJob(tx, areaId, jobId)
          const at = deps.clock.now()
          if (verb === 'commit') {
            assertState(job, ['CHECKED'])
            const action = importActions(job, true).find((a) => a.action === 'import.commit')!
            if (!action.allowed) throw new AppError('STATE', { why: action.why ?? '现在不能入库。' })
            if (!(await moveJob(tx, areaId, jobId, ['CHECKED'], 'COMMITTING', at))) throw new AppError('CONFLICT')
            return
          }
          assertState(job, ['UPLOADED', 'CHECKING', 'CHECKED', 'FAILED'])
          if (!(await moveJob(tx, areaId, jobId, [job.state], 'CANCELLED', at, { finished: true })))
            throw new AppError('CONFLICT')
          await audit(tx, request.context, {
            areaId,
            type: 'import.cancelled',
            subject: { kind: 'import', id: jobId },
            at,
          })
        })
        return view(request.context, areaId, jobId)
      },
    )
  }

  app.get(
    '/api/areas/:areaId/imports/:jobId/rows',
    {
      schema: {
        tags,
        summary: '逐行结果',
        params: JobParams,
        querystring: Type.Intersect([
          PageQuery,
          Type.Object({
            verdict: Type.Optional(Type.String({ maxLength: 20 })),
            severity: Type.Optional(Type.String({ maxLength: 10 })),
          }),
        ]),
        response: { 200: Page(Row) },
      },
    },
    async (request) => {
      const { areaId, jobId } = request.params
      const { cursor, limit = 50, verdict, severity } = request.query
      return deps.db.as(request.context, async (tx) => {
        await enter(tx, request.context, areaId)
        const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0)
        const rows = await listRows(tx, areaId, jobId, {
          verdict: verdict ?? null,
          severity: severity ?? null,
          after,
          limit: limit + 1,
        })
        const page = rows.slice(0, limit)
        return {
          items: page.map((r) => ({
            rowNo: r.row_no,
            kind: r.kind,
            verdict: r.verdict,
            label: r.label,
            problems: r.problems as never,
          })),
          next: rows.length > limit ? encodeCursor([String(page.at(-1)!.row_no)]) : null,
        }
      })
    },
  )

  app.get(
    '/api/areas/:areaId/imports/:jobId/result',
    { schema: { tags, summary: '核对结果（xlsx，末列为问题和处理办法）', params: JobParams } },
    async (request, reply) => {
      const { areaId, jobId } = request.params
      const { job, book } = await deps.db.as(request.context, async (tx) => {
        await enter(tx, request.context, areaId)
        const found = await getJob(tx, areaId, jobId)
        assertState(found, ['CHECKED', 'COMMITTING', 'COMMITTED'])
        return { job: found, book: await resultWorkbook(deps, tx, areaId, found) }
      })
      const name = `核对结果-${job.file_name.replace(/\.\w+$/, '')}.xlsx`
      return reply.type(XLSX).header('content-disposition', attachment(name)).send(Readable.from(book))
    },
  )

  app.get(
    '/api/areas/:areaId/export',
    { schema: { tags, summary: '导出房屋和业主（xlsx，与模板同列；含个人信息，留痕）', params: AreaParams } },
    async (request, reply) => {
      const { area, book } = await deps.db.as(request.context, async (tx) => {
        const found = await enter(tx, request.context, request.params.areaId, 'export.run')
        const at = deps.clock.now()
        await audit(tx, request.context, {
          areaId: found.id,
          type: 'export.made',
          subject: { kind: 'area', id: found.id },
          at,
        })
        return { area: found, book: await exportWorkbook(deps, tx, found.id) }
      })
      return reply
        .type(XLSX)
        .header('content-disposition', attachment(`${area.name}-房屋和业主-${deps.clock.today()}.xlsx`))
        .send(Readable.from(book))
    },
  )
}

function attachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
}

function toView(job: ImportJob, allowed: boolean) {
  return {
    id: job.id,
    fileName: job.file_name,
    state: job.state,
    stateTitle: IMPORT_STATES[job.state],
    header: {
      sheet: job.header.sheet,
      row: job.header.row,
      columns: job.header.columns,
      sentence: job.header.sentence,
    },
    missing: job.header.missing,
    mapping: { ...job.mapping, building: job.mapping.building ?? null },
    totals: job.totals as Record<string, number>,
    groups: job.groups,
    rowsTotal: job.rows_total,
    rowsDone: job.rows_done,
    problem: job.problem,
    createdAt: job.created_at.toISOString(),
    finishedAt: job.finished_at?.toISOString() ?? null,
    actions: importActions(job, allowed),
  }
}

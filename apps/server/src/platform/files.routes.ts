import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Context } from './db/context.ts'
import type { Tx } from './db/database.ts'
import { AppError } from './errors.ts'
import { sniffMedia } from './files-sniff.ts'
import type { App, Routes } from './http/app.ts'
import { ActionPage, AreaParams, decodeCursor, encodeCursor, Instant, PageQuery, Uuid } from './http/schemas.ts'
import {
  type AreaPlace,
  authorise,
  BUREAU,
  COMMITTEE,
  COMPANY,
  definePolicy,
  GRASSROOTS,
  offers,
  STAFF,
  sees,
} from './policy.ts'

const MAX_BYTES = 10 * 1024 * 1024

definePolicy({
  'file.upload': { title: '上传文件', roles: [...BUREAU, ...GRASSROOTS, ...COMMITTEE, ...COMPANY] },
  'file.read': { title: '查看小区文件', roles: STAFF },
  'file.letter': { title: '查看授权书等证明文件', roles: [...BUREAU, ...GRASSROOTS] },
})

/** What a file is for. The picture of a paper ballot shows a choice: it is kept, and no route gives it out. */
const PURPOSES = ['DOCUMENT', 'LETTER', 'PAPER_SCAN'] as const
const Purpose = Type.Union(
  PURPOSES.map((p) => Type.Literal(p)),
  { description: 'DOCUMENT 一般文件 | LETTER 授权书等证明 | PAPER_SCAN 纸质票影像（只存档，不提供下载）' },
)

const StoredFile = Type.Object({
  id: Uuid,
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.String({ description: '字节数' }),
  purpose: Type.String(),
  by: Type.Union([Type.String(), Type.Null()]),
  createdAt: Instant,
})

type FileRow = {
  id: string
  name: string
  media_type: string
  size: bigint
  sha256: Buffer
  purpose: string
  by: string | null
  created_at: Date
}

/** Files of an area: upload with a look at the bytes, list, download. */
export const fileRoutes: Routes = (app: App, deps) => {
  app.post(
    '/api/areas/:areaId/files',
    {
      schema: {
        tags: ['文件'],
        summary: '上传文件（PNG、JPEG、PDF，不超过 10 MB）',
        consumes: ['multipart/form-data'],
        params: AreaParams,
        querystring: Type.Object({ purpose: Type.Optional(Purpose) }),
        response: { 201: Type.Object({ id: Uuid, name: Type.String(), size: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { areaId } = request.params
      await deps.db.as(request.context, (tx) => areaFor(tx, request.context, areaId, 'file.upload'))
      const part = await request.file({ limits: { fileSize: MAX_BYTES, files: 1 } })
      if (!part) throw new AppError('FILE_REFUSED', { why: '没有收到文件，请选择文件后重新上传。' })
      const bytes = await part.toBuffer().catch((error: { code?: string }) => {
        if (error.code === 'FST_REQ_FILE_TOO_LARGE') throw new AppError('TOO_LARGE', { limit: '10 MB' })
        throw error
      })
      // The name and the declared type are the sender's word; only the bytes count.
      const mediaType = sniffMedia(bytes)
      if (!mediaType) {
        throw new AppError('FILE_REFUSED', { why: '只接受 PNG、JPEG 图片和 PDF 文件，请转换格式后重新上传。' })
      }
      const stored = await deps.db.as(request.context, async (tx) => {
        await areaFor(tx, request.context, areaId, 'file.upload')
        return deps.files.put(tx, {
          areaId,
          name: plainName(part.filename),
          mediaType,
          purpose: request.query.purpose ?? 'DOCUMENT',
          bytes,
          by: request.context.actor,
          at: deps.clock.now(),
        })
      })
      return reply.code(201).send({ id: stored.id, name: stored.name, size: stored.size.toString() })
    },
  )

  app.get(
    '/api/areas/:areaId/files',
    {
      schema: {
        tags: ['文件'],
        summary: '小区文件',
        params: AreaParams,
        querystring: PageQuery,
        response: { 200: ActionPage(StoredFile) },
      },
    },
    async (request) => {
      const { cursor, limit = 50 } = request.query
      return deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'file.read')
        const after = decodeCursor(cursor, 1)?.[0] ?? null
        const { rows } = await sql<FileRow>`
          select f.id, f.name, f.media_type, f.size, f.sha256, f.purpose, a.display_name as by, f.created_at
            from stored_file f left join account a on a.id = f.uploaded_by
           where f.area_id = ${area.id} and f.purpose = 'DOCUMENT' and (${after}::uuid is null or f.id < ${after}::uuid)
           order by f.id desc limit ${limit + 1}`.execute(tx)
        const page = rows.slice(0, limit)
        return {
          items: page.map((f) => ({
            id: f.id,
            name: f.name,
            mediaType: f.media_type,
            size: f.size.toString(),
            purpose: f.purpose,
            by: f.by,
            createdAt: f.created_at.toISOString(),
          })),
          next: rows.length > limit ? encodeCursor([page.at(-1)!.id]) : null,
          actions: offers(request.context, area, { 'file.upload': '上传文件' }),
        }
      })
    },
  )

  app.get(
    '/api/areas/:areaId/files/:fileId',
    {
      schema: {
        tags: ['文件'],
        summary: '下载文件',
        params: Type.Intersect([AreaParams, Type.Object({ fileId: Uuid })]),
      },
    },
    async (request, reply) => {
      const { areaId, fileId } = request.params
      const file = await deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, areaId, 'file.read')
        const { rows } = await sql<FileRow>`
          select id, name, media_type, size, sha256, purpose, null as by, created_at from stored_file
           where area_id = ${area.id} and id = ${fileId} and purpose in ('DOCUMENT', 'LETTER')`.execute(tx)
        if (rows[0]?.purpose === 'LETTER') authorise(request.context, 'file.letter', area)
        return rows[0]
      })
      if (!file) throw new AppError('NOT_FOUND')
      return reply
        .type(file.media_type)
        .header('content-length', file.size.toString())
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(deps.files.open(file.sha256))
    },
  )
}

/** This floor knows no registry: the area's own row is enough to ask for the right. */
async function areaFor(tx: Tx, context: Context, areaId: string, action: string): Promise<AreaPlace> {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  const area = await tx.selectFrom('area').select(['id', 'place']).where('id', '=', areaId).executeTakeFirst()
  if (!area || !sees(context, area)) throw new AppError('NOT_FOUND')
  authorise(context, action, area)
  return area
}

/** The last part of a name, without what a file system or a header could take for something else. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}"<>:|?*]/gu, '').trim() || '文件'
}

import QRCode from 'qrcode'
import { Type } from 'typebox'
import { publicPath } from '../../assembly/index.ts'
import { PUBLIC } from '../../platform/db/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaParams, Instant, Uuid } from '../../platform/http/schemas.ts'
import { findPublication } from './publication.store.ts'
import { kindTitle } from './publication-kinds.ts'

const Publication = Type.Object({
  id: Uuid,
  areaId: Uuid,
  areaName: Type.String(),
  kind: Type.String(),
  kindTitle: Type.String(),
  title: Type.String(),
  body: Type.Unknown({
    description: '公告为 {title, paragraphs}；结果为 {assembly, motions: [{seq, title, result}], law}',
  }),
  publishedAt: Instant,
  withdrawnAt: Type.Union([Instant, Type.Null()], { description: '会议取消时公告随之撤回' }),
  qr: Type.String({ description: '指向 link 的二维码，SVG data URL' }),
  link: Type.String(),
})

/** A publication, for everybody: read, printed, reached by its QR code. */
export const publicationRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/public/publications/:areaId/:publicationId',
    {
      schema: {
        tags: ['公开'],
        summary: '公告或表决结果全文',
        security: [],
        params: Type.Intersect([AreaParams, Type.Object({ publicationId: Uuid })]),
        response: { 200: Publication },
      },
    },
    async (request) => {
      const { areaId, publicationId } = request.params
      const p = await deps.db.as(PUBLIC, (tx) => findPublication(tx, areaId, publicationId))
      if (!p) throw new AppError('NOT_FOUND')
      const link = `${deps.config.origin}${publicPath(areaId, p.id)}`
      return {
        id: p.id,
        areaId: p.area_id,
        areaName: p.area_name,
        kind: p.kind,
        kindTitle: kindTitle(p.kind),
        title: p.title,
        body: p.body as unknown,
        publishedAt: p.published_at.toISOString(),
        withdrawnAt: p.withdrawn_at?.toISOString() ?? null,
        qr: await qrDataUrl(link),
        link,
      }
    },
  )
}

/** A QR code as an SVG that prints sharply at any size. */
async function qrDataUrl(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

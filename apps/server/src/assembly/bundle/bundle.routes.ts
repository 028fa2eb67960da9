import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import { AssemblyParams } from '../meeting/meeting.schemas.ts'
import { openBundle } from './open-bundle.ts'
import { type BundleFile, readPublicBundle } from './read-public-bundle.ts'

/** Proof bundles: the public one for anybody, the organiser's with openings as an audited act. */
export const bundleRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/public/areas/:areaId/bundles/:ref',
    {
      // Built anew each time, leaf by leaf.
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        tags: ['公开'],
        summary: '表决的证明包（公开版）：可离线核对，不含任何人的选择',
        description:
          '名册和投票日志的叶子、签名的检查点、公示原文、总数和结果。用 linli verify 或核对网页检查；格式见 docs/PROOF.md。',
        security: [],
        params: Type.Object({ areaId: Uuid, ref: Type.String({ ...Uuid, description: '会议或议题的编号' }) }),
      },
    },
    async (request, reply) => send(reply, await readPublicBundle(deps, request.params.areaId, request.params.ref)),
  )

  app.post(
    '/api/areas/:areaId/assemblies/:assemblyId/bundle',
    {
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: {
        tags: ['业主大会'],
        summary: '下载含选票内容的证明包（写明原因，记入操作记录）',
        description: '供街道、社区和召集会议的业主委员会逐张核对计票。其中可见每户的选择，请勿外传。',
        params: AssemblyParams,
        body: Type.Object({ reason: Type.String({ maxLength: 200 }) }),
      },
    },
    async (request, reply) => {
      const file = await openBundle(deps, request.context, { ...request.params, reason: request.body.reason })
      return send(reply.header('cache-control', 'no-store'), file)
    },
  )
}

function send(reply: FastifyReply, file: BundleFile) {
  const name = encodeURIComponent(file.name.replace(/[\\/:*?"<>|]/g, ' '))
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .send(file.text)
}

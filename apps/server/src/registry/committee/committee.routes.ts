import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaParams, Uuid } from '../../platform/http/schemas.ts'
import { areaFor } from '../area/area-for.ts'
import { Committee, CommitteeInput } from './committee.schemas.ts'
import { listCommittees } from './committee.store.ts'
import { toCommittee } from './committee-view.ts'
import { endCommittee } from './end-committee.ts'
import { recordCommittee } from './record-committee.ts'

/** Committees of an area: those already in office, and those before them. */
export const committeeRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/committees',
    {
      schema: {
        tags: ['小区'],
        summary: '业主委员会，新的在前',
        params: AreaParams,
        response: { 200: Type.Object({ items: Type.Array(Committee) }) },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const area = await areaFor(tx, request.context, request.params.areaId, 'area.read')
        const rows = await listCommittees(tx, area.id)
        return { items: rows.map((row) => toCommittee(row, deps.clock.today())) }
      }),
  )

  app.post(
    '/api/areas/:areaId/committees',
    {
      schema: {
        tags: ['小区'],
        summary: '登记已在任的业主委员会',
        params: AreaParams,
        body: CommitteeInput,
        response: { 201: Committee },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await recordCommittee(deps, request.context, request.params.areaId, request.body)),
  )

  app.post(
    '/api/areas/:areaId/committees/:committeeId/end',
    {
      schema: {
        tags: ['小区'],
        summary: '终止业主委员会（提前终止或登记有误）',
        params: Type.Object({ areaId: Uuid, committeeId: Uuid }),
        body: Type.Object({ reason: Type.String({ maxLength: 200 }) }),
        response: { 200: Committee },
      },
    },
    async (request) => endCommittee(deps, request.context, request.params, request.body.reason),
  )
}

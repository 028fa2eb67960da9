import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import { AssemblyParams, keysOf } from '../meeting/meeting.schemas.ts'
import { CHANNELS } from './delivery.ts'
import { openNotice } from './open-notice.ts'
import { recordDeliveries } from './record-deliveries.ts'

/** Delivery of the notice to each owner. */
export const deliveryRoutes: Routes = (app: App, deps) => {
  app.post(
    '/api/areas/:areaId/assemblies/:assemblyId/deliveries',
    {
      schema: {
        tags: ['业主大会'],
        summary: '登记送达',
        params: AssemblyParams,
        body: Type.Object({
          lineIds: Type.Array(Uuid, { minItems: 1, maxItems: 5000 }),
          channel: keysOf(CHANNELS, '送达方式（区内张贴不算逐户送达）'),
          evidence: Type.String({ maxLength: 500, default: '' }),
        }),
        response: { 200: Type.Object({ recorded: Type.Integer({ description: '新登记的票权数' }) }) },
      },
    },
    async (request) => ({ recorded: await recordDeliveries(deps, request.context, request.params, request.body) }),
  )

  app.post(
    '/api/areas/:areaId/assemblies/:assemblyId/notice/opened',
    {
      schema: {
        tags: ['我的'],
        summary: '业主在手机上打开了会议公告：登记为已送达本户',
        params: AssemblyParams,
        response: { 200: Type.Object({ recorded: Type.Integer({ description: '新登记的票权数' }) }) },
      },
    },
    async (request) => ({ recorded: await openNotice(deps, request.context, request.params) }),
  )
}

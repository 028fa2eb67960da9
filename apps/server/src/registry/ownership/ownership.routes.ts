import type { App, Routes } from '../../platform/http/app.ts'
import { UnitDetail, UnitParams } from '../unit/unit.schemas.ts'
import { TransferInput } from './ownership.schemas.ts'
import { transferOwnership } from './transfer-ownership.ts'

/** Changes of ownership. */
export const ownershipRoutes: Routes = (app: App, deps) => {
  app.post(
    '/api/areas/:areaId/units/:unitId/transfer',
    {
      schema: {
        tags: ['房屋'],
        summary: '登记产权转移',
        description: '原业主自登记日起结束，新业主开始；各人份额之和须正好为 1。已冻结的名册按承继规则处理。',
        params: UnitParams,
        body: TransferInput,
        response: { 200: UnitDetail },
      },
    },
    async (request) => transferOwnership(deps, request.context, request.params, request.body),
  )
}

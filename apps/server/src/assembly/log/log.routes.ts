import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import { proveBallot } from './prove-ballot.ts'

/** The voter's window on the ballot log. */
export const logRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/ballots/:ballotId/proof',
    {
      schema: {
        tags: ['投票'],
        summary: '选票已记入投票日志的证明（仅本户可见）',
        description: '投票后两秒内可取；此前答复 409。手机可离线核对：回执、路径、检查点、公钥。',
        params: Type.Object({ areaId: Uuid, ballotId: Uuid }),
        response: {
          200: Type.Object({
            index: Type.Integer({ description: '第几条（从 0 起）' }),
            size: Type.Integer({ description: '检查点时的条数' }),
            path: Type.Array(Type.String(), { description: '由下而上的相邻节点（SM3，base64）' }),
            checkpoint: Type.String({ description: '签名的检查点全文' }),
            publicKeys: Type.Array(Type.String()),
          }),
        },
      },
    },
    async (request) => proveBallot(deps, request.context, request.params.areaId, request.params.ballotId),
  )
}

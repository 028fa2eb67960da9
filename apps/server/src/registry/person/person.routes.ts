import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import { unmaskPerson } from './unmask-person.ts'

/** Persons of the register: everything masked but by an audited act. */
export const personRoutes: Routes = (app: App, deps) => {
  app.post(
    '/api/areas/:areaId/persons/:personId/unmask',
    {
      schema: {
        tags: ['房屋'],
        summary: '查看未脱敏的个人信息（记入操作记录）',
        description: '须写明原因。谁、何时、为何查看会长期留存；原因里不要写号码。',
        params: Type.Object({ areaId: Uuid, personId: Uuid }),
        body: Type.Object({ reason: Type.String({ maxLength: 200 }) }),
        response: {
          200: Type.Object({
            name: Type.String(),
            phone: Type.Union([Type.String(), Type.Null()]),
            idNo: Type.Union([Type.String(), Type.Null()], { description: '物业企业只见前 6 位和后 4 位' }),
          }),
        },
      },
    },
    async (request, reply) => {
      const shown = await unmaskPerson(deps, request.context, { ...request.params, reason: request.body.reason })
      return reply.header('cache-control', 'no-store').send(shown)
    },
  )
}

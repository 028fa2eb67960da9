import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { Day } from '../../platform/http/schemas.ts'
import { readDesk } from './read-desk.ts'

const Link = Type.String({ description: '工作台里的地址' })

/** "My work", the first screen of the console. */
export const deskRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/work',
    {
      schema: {
        tags: ['工作台'],
        summary: '我的工作：要做的、要留意的、管辖范围的数字',
        response: {
          200: Type.Object({
            todo: Type.Array(
              Type.Object({
                title: Type.String(),
                sub: Type.String(),
                link: Link,
                due: Type.Optional(Day),
                kind: Type.String(),
              }),
            ),
            warnings: Type.Array(Type.Object({ title: Type.String(), reason: Type.String(), link: Link })),
            figures: Type.Array(
              Type.Object({
                title: Type.String(),
                value: Type.String(),
                unit: Type.String(),
                link: Type.Optional(Link),
              }),
            ),
          }),
        },
      },
    },
    async (request) => readDesk(deps, request.context),
  )
}

import { Type } from 'typebox'
import { AppError } from '../../platform/errors.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaText, decodeCursor, encodeCursor, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { maskName } from '../../platform/mask.ts'
import { hundredths } from '../../platform/numbers.ts'
import { unitLabel } from '../../registry/index.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { Assembly, AssemblyParams, Nullable } from '../meeting/meeting.schemas.ts'
import { freezeRoll } from './freeze-roll.ts'
import { findRoll, type LineRow, listLines } from './roll.store.ts'

const Line = Type.Object({
  lineId: Uuid,
  lineNo: Type.Integer(),
  kind: Type.String({ description: 'OWNERS 业主 | DEVELOPER 建设单位' }),
  label: Type.String({ description: '房号，不含姓名' }),
  owners: Type.Array(Type.String(), { description: '姓名，已脱敏；受让人在后' }),
  area: AreaText,
  heads: Type.Integer(),
  units: Type.Array(
    Type.Object({
      unitId: Uuid,
      label: Type.String(),
      area: AreaText,
      source: Type.String({ description: 'REGISTRY 登记 | SURVEY 实测 | CONTRACT 合同' }),
    }),
  ),
  delivered: Type.Array(Type.String({ description: '已送达的方式' })),
})

/** The frozen roll. */
export const rollRoutes: Routes = (app: App, deps) => {
  app.post(
    '/api/areas/:areaId/assemblies/:assemblyId/freeze',
    {
      schema: {
        tags: ['业主大会'],
        summary: '冻结业主名册（有房屋缺面积或缺业主时拒绝，并列出房号）',
        params: AssemblyParams,
        response: { 200: Assembly },
      },
    },
    async (request) => freezeRoll(deps, request.context, request.params),
  )

  app.get(
    '/api/areas/:areaId/assemblies/:assemblyId/roll',
    {
      schema: {
        tags: ['业主大会'],
        summary: '业主名册（姓名已脱敏）；不指定 rollId 时为第一个议题的名册',
        params: AssemblyParams,
        querystring: Type.Intersect([PageQuery, Type.Object({ rollId: Type.Optional(Uuid) })]),
        response: {
          200: Type.Object({
            rollId: Uuid,
            area: AreaText,
            heads: Type.Integer(),
            items: Type.Array(Line),
            next: Nullable(Type.String()),
          }),
        },
      },
    },
    async (request) => {
      const { cursor, limit = 50, rollId } = request.query
      return deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'roll.read')
        const roll = await findRoll(tx, area.id, assembly.id, rollId ?? null)
        if (!roll) {
          if (rollId) throw new AppError('NOT_FOUND')
          throw new AppError('STATE', { why: '名册还没有冻结，请先冻结名册。' })
        }
        const after = Number(decodeCursor(cursor, 1)?.[0]) || 0
        const rows = await listLines(tx, area.id, roll.id, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        return {
          rollId: roll.id,
          area: hundredths(roll.area),
          heads: roll.heads,
          items: page.map(toLine),
          next: rows.length > limit ? encodeCursor([String(page.at(-1)!.line_no)]) : null,
        }
      })
    },
  )
}

function toLine(l: LineRow) {
  return {
    lineId: l.id,
    lineNo: l.line_no,
    kind: l.kind,
    label: l.label,
    owners: l.voters.map((v) => maskName(v.name, v.kind)),
    area: hundredths(l.area),
    heads: l.heads,
    units: l.units.map((u) => ({
      unitId: u.unitId,
      label: unitLabel(u.building, u.section, u.room),
      area: hundredths(BigInt(u.area)),
      source: u.source,
    })),
    delivered: l.delivered,
  }
}

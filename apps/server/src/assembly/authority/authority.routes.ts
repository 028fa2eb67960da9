import { type Static, Type } from 'typebox'
import type { Deps } from '../../platform/deps.ts'
import type { App, Routes } from '../../platform/http/app.ts'
import { Action, Day, decodeCursor, encodeCursor, Instant, Page, PageQuery, Uuid } from '../../platform/http/schemas.ts'
import { maskName, maskPhone } from '../../platform/mask.ts'
import { may } from '../../platform/policy.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { AssemblyParams, keysOf, Nullable } from '../meeting/meeting.schemas.ts'
import { listAuthorities } from './authority.store.ts'
import { AUTHORITY_KINDS, type AuthorityKind, type AuthorityRow } from './authority.ts'
import { recordAuthority } from './record-authority.ts'
import { revokeAuthority } from './revoke-authority.ts'

const Kind = keysOf<AuthorityKind>(
  {
    AGENT: AUTHORITY_KINDS.AGENT.title,
    DELEGATE: AUTHORITY_KINDS.DELEGATE.title,
    GUARDIAN: AUTHORITY_KINDS.GUARDIAN.title,
  },
  '代表方式',
)

const Authority = Type.Object({
  id: Uuid,
  lineId: Uuid,
  lineLabel: Type.String(),
  kind: Kind,
  kindTitle: Type.String(),
  holderName: Type.String({ description: '已脱敏' }),
  holderPhone: Type.String({ description: '已脱敏' }),
  validFrom: Day,
  validUntil: Day,
  note: Type.String(),
  letterFileId: Nullable(Uuid),
  recordedAt: Instant,
  recordedBy: Nullable(Type.String()),
  revokedAt: Nullable(Instant),
  actions: Type.Array(Action),
})

const tags = ['代理']

/** Agents, delegates and guardians of voter lines, as the community's desk records them. */
export const authorityRoutes: Routes = (app: App, deps) => {
  const base = '/api/areas/:areaId/assemblies/:assemblyId/authorities'
  app.get(
    base,
    {
      schema: {
        tags,
        summary: '代理人、推选代表、监护人',
        params: AssemblyParams,
        querystring: PageQuery,
        response: { 200: Page(Authority) },
      },
    },
    async (request) => {
      const { cursor, limit = 50 } = request.query
      return deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'roll.read')
        const after = decodeCursor(cursor, 1)?.[0] ?? null
        const rows = await listAuthorities(tx, area.id, assembly.id, { after, limit: limit + 1 })
        const page = rows.slice(0, limit)
        const revocable = may(request.context, 'authority.record', area)
        return {
          items: page.map((row) => toAuthority(deps, row, revocable)),
          next: rows.length > limit ? encodeCursor([page.at(-1)!.id]) : null,
        }
      })
    },
  )

  app.post(
    base,
    {
      schema: {
        tags,
        summary: '登记代理人、推选代表或监护人',
        params: AssemblyParams,
        body: Type.Object({
          lineId: Uuid,
          kind: Kind,
          wardName: Type.Optional(
            Type.String({
              maxLength: 100,
              title: '被监护业主的姓名',
              description: '监护人代哪一位业主投票；一户只有一位业主的可不填',
            }),
          ),
          holderPhone: Type.String({ pattern: '^1[3-9]\\d{9}$', description: '登录业主端用的手机号' }),
          holderName: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
          validFrom: Day,
          validUntil: Day,
          note: Type.String({ maxLength: 500, default: '' }),
          letterFileId: Type.Optional(Uuid),
        }),
        response: { 201: Authority },
      },
    },
    async (request, reply) => {
      const row = await recordAuthority(deps, request.context, request.params, request.body)
      return reply.code(201).send(toAuthority(deps, row, true))
    },
  )

  app.post(
    `${base}/:authorityId/revoke`,
    {
      schema: {
        tags,
        summary: '撤销代理登记',
        params: Type.Intersect([AssemblyParams, Type.Object({ authorityId: Uuid })]),
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
        response: { 200: Authority },
      },
    },
    async (request) => {
      const row = await revokeAuthority(deps, request.context, request.params, request.body.reason)
      return toAuthority(deps, row, true)
    },
  )
}

function toAuthority(deps: Deps, a: AuthorityRow, revocable: boolean): Static<typeof Authority> {
  const phone = a.phone_enc ? deps.cipher.decrypt('account.phone', a.phone_enc) : ''
  return {
    id: a.id,
    lineId: a.line_id,
    lineLabel: a.line_label,
    kind: a.kind,
    kindTitle: AUTHORITY_KINDS[a.kind].title,
    holderName: maskName(a.holder_name),
    holderPhone: maskPhone(phone),
    validFrom: a.valid_from,
    validUntil: a.valid_until,
    note: a.note,
    letterFileId: a.letter_file_id,
    recordedAt: a.created_at.toISOString(),
    recordedBy: a.created_by_name,
    revokedAt: a.revoked_at?.toISOString() ?? null,
    actions: revocable && !a.revoked_at ? [{ action: 'authority.revoke', title: '撤销', allowed: true }] : [],
  }
}

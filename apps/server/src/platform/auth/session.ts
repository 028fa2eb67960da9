import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { ActorKind, Context, PostRole } from '../db/context.ts'
import { rangeOf } from '../db/context.ts'
import type { Database, Tx } from '../db/database.ts'

export type Surface = 'console' | 'resident'

const HOURS: Record<Surface, number> = { console: 12, resident: 24 * 30 }

/** Starts a session; the token leaves the server once, only its hash is kept. */
export async function startSession(
  tx: Tx,
  clock: Clock,
  accountId: string,
  surface: Surface,
): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(clock.machine().getTime() + HOURS[surface] * 3_600_000)
  await tx
    .insertInto('session')
    .values({
      token_hash: hash(token),
      account_id: accountId,
      surface,
      created_at: clock.machine(),
      expires_at: expires,
    })
    .execute()
  return { token, expires }
}

/** Ends a session at once: the next request with its token is not signed in. */
export async function endSession(tx: Tx, clock: Clock, token: string): Promise<void> {
  await tx.updateTable('session').set({ ended_at: clock.machine() }).where('token_hash', '=', hash(token)).execute()
}

type SessionRow = {
  id: string
  display_name: string
  surface: Surface
  posts: {
    role: string
    org: string
    org_name: string
    division: string | null
    area: string | null
    place: string | null
  }[]
  bindings: { area: string; person: string }[]
  authorities: string[]
  units: string[]
}

/**
 * Who this token is right now: posts in force today, bound persons, their current units. One statement, nothing cached,
 * so a revoked post or session counts from the next request on.
 * @returns null when the token is unknown, ended or expired
 */
export async function readSession(db: Database, clock: Clock, token: string): Promise<Context | null> {
  const { rows } = await sql<SessionRow>`
    select a.id, a.display_name, s.surface,
      coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'org', o.id, 'org_name', o.name,
          'division', p.division_id, 'area', p.area_id, 'place', coalesce(d.place, null)))
        from post p join organisation o on o.id = p.organisation_id left join division d on d.id = p.division_id
        where s.surface = 'console' and p.account_id = a.id and p.valid_from <= ${clock.today()}::date
          and (p.valid_until is null or p.valid_until >= ${clock.today()}::date)), '[]') as posts,
      coalesce((select jsonb_agg(jsonb_build_object('area', b.area_id, 'person', b.person_id))
        from binding b where s.surface = 'resident' and b.account_id = a.id and b.ended_at is null), '[]') as bindings,
      coalesce((select jsonb_agg(distinct la.area_id) from line_authority la
        where s.surface = 'resident' and la.account_id = a.id and la.revoked_at is null
          and ${clock.today()}::date between la.valid_from and la.valid_until), '[]') as authorities,
      coalesce((select jsonb_agg(distinct w.unit_id) from binding b join ownership w
          on w.area_id = b.area_id and w.person_id = b.person_id and w.until_date is null
        where s.surface = 'resident' and b.account_id = a.id and b.ended_at is null), '[]') as units
    from session s join account a on a.id = s.account_id
    where s.token_hash = ${hash(token)} and s.ended_at is null and s.expires_at > ${clock.machine()} and a.status = 'ACTIVE'
  `.execute(db.system)
  const row = rows[0]
  return row ? contextOf(row) : null
}

function contextOf(row: SessionRow): Context {
  const roles: PostRole[] = row.posts.map((p) => ({
    role: p.role,
    organisationId: p.org,
    organisationName: p.org_name,
    divisionId: p.division,
    areaId: p.area,
    place: p.place,
  }))
  return {
    actor: row.id,
    actorName: row.display_name,
    kind: row.surface === 'resident' ? 'owner' : kindOf(roles),
    ranges: roles.flatMap((r) => (r.place === null ? [] : [rangeOf(r.place)])),
    areas: [
      ...new Set([
        ...row.bindings.map((b) => b.area),
        ...row.authorities,
        ...roles.flatMap((r) => (r.areaId === null ? [] : [r.areaId])),
      ]),
    ],
    persons: row.bindings.map((b) => b.person),
    units: row.units,
    roles,
  }
}

function kindOf(roles: PostRole[]): ActorKind {
  if (roles.some((r) => /^(BUREAU|STREET|COMMUNITY)_/.test(r.role))) return 'official'
  if (roles.some((r) => r.role.startsWith('COMPANY_'))) return 'company'
  if (roles.some((r) => r.role.startsWith('COMMITTEE_'))) return 'committee'
  return 'public'
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

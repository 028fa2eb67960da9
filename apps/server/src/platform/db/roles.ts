import type pg from 'pg'
import { AppError } from '../errors.ts'

/** Roles that own nothing: requests run as the first, background work as the second. */
export const APP_ROLE = 'linli_app'
export const WORKER_ROLE = 'linli_worker'

/**
 * Makes the application and worker roles and lets the login become them.
 * Roles live above databases, so another database of the same server may be making them at this very moment:
 * a duplicate is fine. A login that may not create roles needs them made beforehand (docs/OPERATIONS.md).
 */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  for (const role of [APP_ROLE, WORKER_ROLE]) {
    const { rows } = await client.query<{ there: boolean; member: boolean }>(
      `select exists (select 1 from pg_roles where rolname = $1) as there,
              case when exists (select 1 from pg_roles where rolname = $1)
                   then pg_has_role(current_user, $1, 'member') else false end as member`,
      [role],
    )
    const { there, member } = rows[0]!
    if (!there) await createRole(client, role)
    if (!member || !there) await grantRole(client, role)
    await tryRole(client, role)
  }
}

async function createRole(client: pg.ClientBase, role: string): Promise<void> {
  try {
    await client.query(`create role ${role} nologin noinherit`)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === '42710' || code === '23505') return
    if (code === '42501') throw new AppError('ROLE_MISSING', { role })
    throw error
  }
}

async function grantRole(client: pg.ClientBase, role: string): Promise<void> {
  try {
    await client.query(`grant ${role} to current_user`)
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    if (code === '42501') throw new AppError('ROLE_NOT_GRANTED', { role })
    // Two installations granting at once: PostgreSQL says "tuple concurrently updated"; the grant stands.
    if (code === 'XX000' && message?.includes('concurrently')) return
    throw error
  }
}

/** From PostgreSQL 16 on a member may still not be allowed to become the role; better said now than by every connection. */
async function tryRole(client: pg.ClientBase, role: string): Promise<void> {
  try {
    await client.query(`set role ${role}`)
    await client.query('reset role')
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw new AppError('ROLE_NOT_GRANTED', { role })
    throw error
  }
}

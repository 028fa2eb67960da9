import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import { toJson } from '../json.ts'
import { hashPassword, verifyPassword } from '../password.ts'
import { startSession } from './session.ts'

const MAX_FAILURES = 5
const LOCK_MS = 15 * 60_000
const CODE_MS = 5 * 60_000
const CODE_WAIT_MS = 60_000
const CODE_TRIES = 5

export type SignedIn = { token: string; expires: Date; accountId: string; displayName: string }

/**
 * Officials and staff, by login name and password. Unknown names cost the same time as wrong passwords.
 * @throws SIGN_IN_FAILED, ACCOUNT_LOCKED
 */
export async function signInWithPassword(deps: Deps, login: string, password: string): Promise<SignedIn> {
  const { db, clock } = deps
  const account = await db.system.selectFrom('account').selectAll().where('login_name', '=', login).executeTakeFirst()
  const now = clock.machine()
  if (account?.locked_until && account.locked_until > now) throw new AppError('ACCOUNT_LOCKED')
  const right = await verifyPassword(password, account?.password_hash ?? (await decoy()))
  if (!account || !right || account.status !== 'ACTIVE') {
    if (account) await countFailure(deps, account.id, account.failed_attempts + 1)
    throw new AppError('SIGN_IN_FAILED')
  }
  return db.worker(async (tx) => {
    await tx
      .updateTable('account')
      .set({ failed_attempts: 0, locked_until: null })
      .where('id', '=', account.id)
      .execute()
    await event(deps, account.id, 'sign_in.password', tx)
    const session = await startSession(tx, clock, account.id, 'console')
    return { ...session, accountId: account.id, displayName: account.display_name }
  })
}

/**
 * Sends a one-time code to an owner's phone, at most one a minute. Answers the same whether or not the phone is known.
 * @returns the code only in demo mode
 */
export async function requestCode(deps: Deps, phone: string): Promise<{ shown: string | null }> {
  const { db, clock, cipher } = deps
  const index = cipher.index('phone', phone)
  const now = clock.machine()
  const last = await db.system
    .selectFrom('one_time_code')
    .select('created_at')
    .where('phone_idx', '=', index)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (!deps.config.demo && last && now.getTime() - last.created_at.getTime() < CODE_WAIT_MS) {
    throw new AppError('TOO_MANY', {
      seconds: Math.ceil((CODE_WAIT_MS - (now.getTime() - last.created_at.getTime())) / 1000),
    })
  }
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  await db.system
    .insertInto('one_time_code')
    .values({
      id: newId(),
      phone_idx: index,
      code_hash: codeHash(phone, code),
      created_at: now,
      expires_at: new Date(now.getTime() + CODE_MS),
    })
    .execute()
  return deps.codes.send(phone, code)
}

/**
 * Owners, by phone and one-time code. A phone seen for the first time gets an account that is bound to nobody yet.
 * @throws CODE_WRONG
 */
export async function signInWithCode(deps: Deps, phone: string, code: string): Promise<SignedIn> {
  const { db, clock, cipher } = deps
  const index = cipher.index('phone', phone)
  const now = clock.machine()
  // The try is counted before the code is compared and outside the answer's transaction: a guess is never free.
  const sent = await db.worker(async (tx) => {
    const row = await tx
      .selectFrom('one_time_code')
      .selectAll()
      .where('phone_idx', '=', index)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .forUpdate()
      .executeTakeFirst()
    if (!row || row.attempts >= CODE_TRIES) return null
    await tx
      .updateTable('one_time_code')
      .set({ attempts: row.attempts + 1 })
      .where('id', '=', row.id)
      .execute()
    return row
  })
  if (!sent || !timingSafeEqual(sent.code_hash, codeHash(phone, code))) throw new AppError('CODE_WRONG')
  return db.worker(async (tx) => {
    const used = await tx
      .updateTable('one_time_code')
      .set({ used_at: now })
      .where('id', '=', sent.id)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (used.numUpdatedRows !== 1n) throw new AppError('CODE_WRONG')
    const known = await tx.selectFrom('account').selectAll().where('phone_idx', '=', index).executeTakeFirst()
    const account = known ?? {
      id: newId(),
      display_name: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      phone_enc: cipher.encrypt('account.phone', phone),
      phone_idx: index,
      created_at: now,
    }
    if (!known) await tx.insertInto('account').values(account).execute()
    await event(deps, account.id, 'sign_in.code', tx)
    const session = await startSession(tx, clock, account.id, 'resident')
    return { ...session, accountId: account.id, displayName: account.display_name }
  })
}

async function countFailure(deps: Deps, accountId: string, failures: number): Promise<void> {
  const locked = failures >= MAX_FAILURES
  await deps.db.worker(async (tx) => {
    await tx
      .updateTable('account')
      .set({
        failed_attempts: locked ? 0 : failures,
        locked_until: locked ? new Date(deps.clock.machine().getTime() + LOCK_MS) : null,
      })
      .where('id', '=', accountId)
      .execute()
    await event(deps, accountId, locked ? 'sign_in.locked' : 'sign_in.failed', tx)
  })
}

async function event(
  deps: Deps,
  accountId: string,
  type: string,
  tx: Parameters<Parameters<Deps['db']['worker']>[0]>[0],
): Promise<void> {
  await tx
    .insertInto('account_event')
    .values({ id: newId(), account_id: accountId, type, detail: toJson({}), at: deps.clock.machine() })
    .execute()
}

let decoyHash: Promise<string> | null = null
/** A hash of nothing, so that unknown names take as long as known ones. */
function decoy(): Promise<string> {
  decoyHash ??= hashPassword('no such account')
  return decoyHash
}

function codeHash(phone: string, code: string): Buffer {
  return createHash('sha256').update(`${phone}:${code}`).digest()
}

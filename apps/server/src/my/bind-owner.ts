import { sql } from 'kysely'
import { audit } from '../platform/audit.ts'
import { legalDay, startOfDay } from '../platform/clock.ts'
import type { Context } from '../platform/db/context.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Deps } from '../platform/deps.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { toJson } from '../platform/json.ts'
import {
  findByIdentity,
  insertBinding,
  normaliseIdNo,
  normaliseName,
  unitLabel,
  unitsOfPerson,
} from '../registry/index.ts'

const TRIES_A_DAY = 5
const DAY_MS = 86_400_000

export type BindRequest = { areaId: string; name: string; idNo: string }
export type Bound = { areaId: string; units: { unitId: string; label: string }[] }

/**
 * Binds the signed-in account to a natural person of an area's register when name AND identity number match. The phone on
 * file is only noted as a further sign. Five tries a day for each account, counted before anything is compared.
 * @throws NOT_SIGNED_IN, FORBIDDEN (a staff session), TOO_MANY, STATE (no match; the reason is never told)
 */
export async function bindOwner(deps: Deps, context: Context, request: BindRequest): Promise<Bound> {
  const accountId = context.actor
  if (accountId === null) throw new AppError('NOT_SIGNED_IN')
  if (context.kind !== 'owner') throw new AppError('FORBIDDEN', { what: '在工作台绑定业主身份，请用手机号登录业主端' })
  await countTry(deps, accountId, request.areaId)
  const { areaId } = request
  // The register is closed to whoever is not bound yet: the platform itself looks up this one person.
  return deps.db.worker(async (tx) => {
    const index = deps.cipher.index('id_no', normaliseIdNo(request.idNo))
    const person = await findByIdentity(tx, areaId, index, accountId)
    // The same refusal for an unknown area, number or name: it must not tell which of them was right.
    if (!person || normaliseName(person.name) !== normaliseName(request.name)) throw noMatch()
    await bind(tx, deps, context, areaId, person)
    const units = await unitsOfPerson(tx, areaId, person.id)
    return { areaId, units: units.map((u) => ({ unitId: u.id, label: unitLabel(u.building, u.section, u.room) })) }
  })
}

function noMatch(): AppError {
  return new AppError('STATE', {
    why: '姓名或身份证号与该小区登记的业主信息不一致。请核对后再试；仍不一致的，请带身份证和产权证明到社区窗口办理。',
  })
}

/** Commits the try before the comparison, under a lock on the account: parallel guesses count like any other. */
async function countTry(deps: Deps, accountId: string, areaId: string): Promise<void> {
  const now = deps.clock.now()
  const midnight = startOfDay(legalDay(now))
  await deps.db.worker(async (tx) => {
    await sql`select id from account where id = ${accountId} for update`.execute(tx)
    const { rows } = await sql<{ tries: number }>`
      select count(*)::int as tries from account_event
       where account_id = ${accountId} and type = 'binding.tried' and at >= ${midnight}`.execute(tx)
    if (rows[0]!.tries >= TRIES_A_DAY) {
      throw new AppError('TOO_MANY', { seconds: Math.ceil((midnight.getTime() + DAY_MS - now.getTime()) / 1000) })
    }
    await tx
      .insertInto('account_event')
      .values({ id: newId(), account_id: accountId, type: 'binding.tried', detail: toJson({ areaId }), at: now })
      .execute()
  })
}

async function bind(
  tx: Tx,
  deps: Deps,
  context: Context,
  areaId: string,
  person: { id: string; phone_matches: boolean },
): Promise<void> {
  const at = deps.clock.now()
  const note = person.phone_matches ? '登录手机号与登记手机号一致' : '登录手机号与登记手机号不一致'
  const bindingId = await insertBinding(tx, areaId, {
    accountId: context.actor!,
    personId: person.id,
    method: 'IDENTITY_MATCH',
    note,
    by: null,
    at,
  })
  if (bindingId === null) return
  await audit(tx, context, {
    areaId,
    type: 'binding.made',
    subject: { kind: 'binding', id: bindingId },
    detail: { personId: person.id, method: 'IDENTITY_MATCH', phoneMatches: person.phone_matches },
    at,
  })
  // Whoever is already known as this person hears of it: the best alarm against a stranger with a copied card.
  await sql`
    insert into notification (area_id, id, person_id, kind, title, body, created_at)
    values (${areaId}, ${newId()}, ${person.id}, 'BINDING', '已绑定您的业主身份',
      ${`手机号 ${context.actorName} 已绑定为您的业主身份。如非本人办理，请立即联系社区窗口。`}, ${at})`.execute(tx)
}

import { sql } from 'kysely'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { authorise, sees } from '../../platform/policy.ts'
import { type AreaRow, getArea } from '../area/area.store.ts'
import { accountOfPhone } from './account-of-phone.ts'
import { endBinding, findPerson, insertBinding } from './binding.store.ts'

/** The area, when the actor runs its desk. @throws NOT_SIGNED_IN, NOT_FOUND, FORBIDDEN */
export async function deskOf(tx: Tx, context: Context, areaId: string): Promise<AreaRow> {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  const area = await getArea(tx, areaId)
  if (!sees(context, area)) throw new AppError('NOT_FOUND')
  authorise(context, 'binding.desk', area)
  return area
}

/**
 * The community's desk has seen the papers and binds a phone to a natural person of the register.
 * @returns the binding's id
 * @throws NOT_FOUND, FORBIDDEN, STATE (bound already, or no natural person)
 */
export async function bindAtDesk(
  deps: Deps,
  context: Context,
  areaId: string,
  input: { personId: string; phone: string; note: string },
): Promise<string> {
  return deps.db.as(context, async (tx) => {
    const area = await deskOf(tx, context, areaId)
    const person = await findPerson(tx, area.id, input.personId)
    if (!person) throw new AppError('NOT_FOUND')
    if (person.kind !== 'NATURAL') {
      throw new AppError('STATE', { why: '单位业主和建设单位不绑定账号。请在会议的“代理”里登记其授权代理人。' })
    }
    const at = deps.clock.now()
    const accountId = await accountOfPhone(tx, deps, input.phone)
    const id = await insertBinding(tx, area.id, {
      accountId,
      personId: person.id,
      method: 'DESK_PAPERS',
      note: input.note,
      by: context.actor,
      at,
    })
    if (id === null) throw new AppError('STATE', { why: '这个手机号已绑定这位业主，无须重复办理。' })
    await audit(tx, context, {
      areaId: area.id,
      type: 'binding.made',
      subject: { kind: 'binding', id },
      detail: { personId: person.id, method: 'DESK_PAPERS' },
      at,
    })
    await tellPerson(
      tx,
      area.id,
      person.id,
      at,
      '社区窗口已核验证件，为您绑定业主身份。如非本人办理，请立即联系社区窗口。',
    )
    return id
  })
}

/**
 * Ends a binding: the phone loses its rights with the next request. Ballots already cast stand.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function endAtDesk(
  deps: Deps,
  context: Context,
  areaId: string,
  bindingId: string,
  reason: string,
): Promise<void> {
  await deps.db.as(context, async (tx) => {
    const area = await deskOf(tx, context, areaId)
    const at = deps.clock.now()
    const ended = await endBinding(tx, area.id, bindingId, at)
    if (!ended) throw new AppError('NOT_FOUND')
    await audit(tx, context, {
      areaId: area.id,
      type: 'binding.ended',
      subject: { kind: 'binding', id: bindingId },
      detail: { personId: ended.person_id, reason },
      at,
    })
  })
}

async function tellPerson(tx: Tx, areaId: string, personId: string, at: Date, body: string): Promise<void> {
  await sql`
    insert into notification (area_id, id, person_id, kind, title, body, created_at)
    values (${areaId}, ${newId()}, ${personId}, 'BINDING', '已绑定您的业主身份', ${body}, ${at})`.execute(tx)
}

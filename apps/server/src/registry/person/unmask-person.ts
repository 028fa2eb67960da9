import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { maskIdNo } from '../../platform/mask.ts'
import { areaFor } from '../area/area-for.ts'
import { readReason } from '../area/reason.ts'
import { findPerson } from './person.store.ts'

export type Unmasked = { name: string; phone: string | null; idNo: string | null }

/**
 * Shows a person's name, phone and identity number, and records who looked and why. Officials see all of it; a property
 * company has no duty that needs the whole identity number and sees its first six and last four (个人信息保护法 第6条).
 * The event names what was shown, never what it said.
 * @throws BAD_REQUEST (no reason), NOT_FOUND, FORBIDDEN
 */
export async function unmaskPerson(
  deps: Deps,
  context: Context,
  request: { areaId: string; personId: string; reason: string },
): Promise<Unmasked> {
  const reason = readReason(request.reason)
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, request.areaId, 'person.unmask')
    const person = await findPerson(tx, area.id, request.personId)
    if (!person) throw new AppError('NOT_FOUND')
    const idNo = person.id_no_enc ? deps.cipher.decrypt('person.id_no', person.id_no_enc) : null
    const phone = person.phone_enc ? deps.cipher.decrypt('person.phone', person.phone_enc) : null
    const whole = context.kind === 'official' || person.kind !== 'NATURAL'
    await audit(tx, context, {
      areaId: area.id,
      type: 'person.unmasked',
      subject: { kind: 'person', id: person.id },
      detail: { reason, shown: ['name', ...(phone ? ['phone'] : []), ...(idNo ? [whole ? 'idNo' : 'idNoPart'] : [])] },
      at: deps.clock.now(),
    })
    return { name: person.name, phone, idNo: idNo === null || whole ? idNo : maskIdNo(idNo, 'staff') }
  })
}

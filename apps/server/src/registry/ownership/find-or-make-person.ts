import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { maskName } from '../../platform/mask.ts'
import { normaliseName } from '../binding/identity.ts'
import {
  findByIdNo,
  findByPhone,
  insertPerson,
  type PersonRow,
  type Sealed,
  updatePerson,
} from '../person/person.store.ts'

/** A new owner as checked: numbers are well-formed, the name is clean. */
export type NewOwner = { kind: 'NATURAL' | 'LEGAL'; name: string; idNo: string | null; phone: string | null }

/**
 * The person of the register this owner is, made when new. Identity decides; without a number, name and phone together
 * do, so that one owner of two units stays one head (解释 第9条). Numbers missing so far are filled in, a new phone
 * replaces the old one.
 * @param index of the owner in the request, for pointers
 * @throws BAD_REQUEST when the identity number belongs to somebody of another name
 */
export async function findOrMakePerson(
  tx: Tx,
  deps: Deps,
  areaId: string,
  owner: NewOwner,
  index: number,
): Promise<string> {
  const sealed = seal(deps, owner)
  const known = await findKnown(tx, areaId, owner, sealed, index)
  if (known) return complete(tx, areaId, known, sealed)
  const id = newId()
  if (await insertPerson(tx, areaId, { id, kind: owner.kind, name: owner.name, ...sealed })) return id
  // An import or another transfer has just brought the same person.
  const met = await findKnown(tx, areaId, owner, sealed, index)
  if (!met) throw new AppError('CONFLICT')
  return met.id
}

async function findKnown(
  tx: Tx,
  areaId: string,
  owner: NewOwner,
  sealed: Sealed,
  index: number,
): Promise<PersonRow | null> {
  const byIdNo = sealed.id_no_idx ? await findByIdNo(tx, areaId, sealed.id_no_idx) : null
  if (byIdNo) {
    if (same(byIdNo, owner)) return byIdNo
    throw mismatch(byIdNo, index)
  }
  if (!sealed.phone_idx) return null
  const alike = (await findByPhone(tx, areaId, sealed.phone_idx)).filter((p) => same(p, owner))
  // With a number in hand, only somebody without one can be the same person.
  const fitting = owner.idNo === null ? alike : alike.filter((p) => p.id_no_idx === null)
  return fitting.length === 1 ? fitting[0]! : null
}

function same(person: PersonRow, owner: NewOwner): boolean {
  const kind = person.kind === 'DEVELOPER' ? 'LEGAL' : person.kind
  return kind === owner.kind && normaliseName(person.name) === normaliseName(owner.name)
}

function mismatch(known: PersonRow, index: number): AppError {
  const shown = maskName(known.name, known.kind)
  return new AppError(
    'BAD_REQUEST',
    {},
    {
      fields: [
        {
          pointer: `/owners/${index}/name`,
          detail: `这个证件号在本小区登记的是“${shown}”，与所填姓名或类型不一致。请对照证件核对；确系改名的，请先更正登记姓名。`,
        },
      ],
    },
  )
}

async function complete(tx: Tx, areaId: string, known: PersonRow, sealed: Sealed): Promise<string> {
  const newPhone = sealed.phone_idx !== null && !known.phone_idx?.equals(sealed.phone_idx)
  const newIdNo = sealed.id_no_idx !== null && known.id_no_idx === null
  if (newPhone || newIdNo) {
    await updatePerson(tx, areaId, known.id, {
      ...(newPhone ? { phone_enc: sealed.phone_enc, phone_idx: sealed.phone_idx } : {}),
      ...(newIdNo ? { id_no_enc: sealed.id_no_enc, id_no_idx: sealed.id_no_idx } : {}),
    })
  }
  return known.id
}

function seal({ cipher }: Deps, owner: NewOwner): Sealed {
  return {
    id_no_enc: owner.idNo === null ? null : cipher.encrypt('person.id_no', owner.idNo),
    id_no_idx: owner.idNo === null ? null : cipher.index('id_no', owner.idNo),
    phone_enc: owner.phone === null ? null : cipher.encrypt('person.phone', owner.phone),
    phone_idx: owner.phone === null ? null : cipher.index('phone', owner.phone),
  }
}

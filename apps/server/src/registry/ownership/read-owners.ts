import type { Static } from 'typebox'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import { normaliseName } from '../binding/identity.ts'
import { cleanName } from '../import/rules/text.ts'
import { readIdNo, readPhone } from '../person/identity-number.ts'
import type { NewOwner } from './find-or-make-person.ts'
import type { OwnerInput } from './ownership.schemas.ts'
import { type OwnershipForm, readShares, type Share } from './ownership.ts'

export type CheckedOwner = NewOwner & { share: Share; form: OwnershipForm }

/**
 * Checks everything about the new owners that can be checked without the register; all faults at once.
 * @param today legal day on which birth dates are judged
 * @throws BAD_REQUEST with a pointer for each fault
 */
export function readOwners(inputs: readonly Static<typeof OwnerInput>[], today: string): CheckedOwner[] {
  const fields: FieldProblem[] = []
  const owners = inputs.map((input, i) => readOwner(input, i, today, fields))
  const shares = readShares(inputs.map((o) => o.share?.trim() || null))
  if (!shares.ok) {
    fields.push({
      pointer: shares.index === undefined ? '/owners' : `/owners/${shares.index}/share`,
      detail: shares.why,
    })
  }
  const twice = owners.findIndex((o, i) => owners.slice(0, i).some((p) => isSame(o, p)))
  if (twice >= 0) fields.push({ pointer: `/owners/${twice}`, detail: '同一个人写了两次，请合并为一行并合计份额。' })
  if (fields.length > 0 || !shares.ok) throw new AppError('BAD_REQUEST', {}, { fields })
  return owners.map((o, i) => ({ ...o, share: shares.shares[i]!, form: shares.form }))
}

function readOwner(input: Static<typeof OwnerInput>, i: number, today: string, fields: FieldProblem[]): NewOwner {
  const name = cleanName(input.name)
  if (name === '') fields.push({ pointer: `/owners/${i}/name`, detail: '请填写姓名或单位名称。' })
  const number = (field: 'idNo' | 'phone', read: typeof readIdNo) => {
    const text = input[field]?.trim()
    if (!text) return null
    const answer = read(input.kind, text, today)
    if (answer.ok) return answer.value
    fields.push({ pointer: `/owners/${i}/${field}`, detail: answer.why })
    return null
  }
  return { kind: input.kind, name, idNo: number('idNo', readIdNo), phone: number('phone', readPhone) }
}

function isSame(a: NewOwner, b: NewOwner): boolean {
  if (a.idNo !== null || b.idNo !== null) return a.idNo === b.idNo
  return normaliseName(a.name) === normaliseName(b.name) && a.phone === b.phone
}

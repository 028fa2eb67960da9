import { checkCode } from '@linli/law'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { normaliseIdNo } from '../binding/identity.ts'
import { cleanName } from '../import/rules/text.ts'
import { findByName, findByUscc, insertOrganisation, lockName, setUscc } from './organisation.store.ts'

/**
 * The property company meant by a credit code, a name, or both; made when it is new. A code decides: a name that does
 * not fit it is refused rather than guessed at.
 * @throws BAD_REQUEST
 */
export async function findOrMakeCompany(
  tx: Tx,
  deps: Deps,
  given: { name?: string | null | undefined; uscc?: string | null | undefined },
): Promise<string> {
  const name = cleanName(given.name ?? '')
  const uscc = normaliseIdNo(given.uscc ?? '')
  if (name === '' && uscc === '') throw bad('/companyName', '请填写物业企业的名称或统一社会信用代码。')
  if (uscc !== '' && !checkCode('USCC', uscc, deps.clock.today()).valid) {
    throw bad('/companyUscc', '统一社会信用代码有误（位数或校验位不对），请对照营业执照核对。')
  }
  await lockName(tx, name || uscc)
  if (uscc !== '') {
    const known = await findByUscc(tx, uscc)
    if (known && name !== '' && known.name !== name) {
      throw bad('/companyName', `这个统一社会信用代码登记的是“${known.name}”，与所填名称不一致，请核对。`)
    }
    if (known) return known.id
    if (name === '') throw bad('/companyName', '系统里还没有这个统一社会信用代码，请同时填写企业名称。')
  }
  return byName(tx, deps, name, uscc || null)
}

async function byName(tx: Tx, deps: Deps, name: string, uscc: string | null): Promise<string> {
  const alike = await findByName(tx, 'PROPERTY_COMPANY', name)
  const fitting = uscc === null ? alike : alike.filter((o) => o.uscc === null)
  if (fitting.length > 1) {
    throw bad('/companyUscc', `有 ${fitting.length} 家同名企业，请填写统一社会信用代码加以区分。`)
  }
  const known = fitting[0]
  if (known) {
    if (uscc !== null) await setUscc(tx, known.id, uscc)
    return known.id
  }
  const id = newId()
  await insertOrganisation(tx, { id, kind: 'PROPERTY_COMPANY', name, uscc, created_at: deps.clock.now() })
  return id
}

function bad(pointer: string, detail: string): AppError {
  return new AppError('BAD_REQUEST', {}, { fields: [{ pointer, detail }] })
}

import { isPackCode, packCodeForDivision } from '@linli/law'
import type { Static } from 'typebox'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { authorise, sees } from '../../platform/policy.ts'
import { cleanName } from '../import/rules/text.ts'
import { findOrMakeCompany } from '../organisation/find-or-make-company.ts'
import type { AreaInput } from './area.schemas.ts'
import { findDivision, insertArea, nextPlace, sameName } from './area.store.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { checkManagement, readFee } from './management.ts'
import { insertNeighbourhood } from './neighbourhood.store.ts'

/**
 * Makes an area (物业管理区域) in a community of the actor's, with one neighbourhood of the same name.
 * @throws BAD_REQUEST, STATE (a namesake in the community), NOT_FOUND, FORBIDDEN
 */
export async function createArea(deps: Deps, context: Context, input: Static<typeof AreaInput>): Promise<AreaView> {
  authorise(context, 'area.create', null)
  return deps.db.as(context, async (tx) => {
    const community = await findDivision(tx, input.communityId)
    // A community elsewhere is not forbidden, it is not there.
    if (!community || !sees(context, { id: community.id, place: community.place })) throw new AppError('NOT_FOUND')
    authorise(context, 'area.create', { id: community.id, place: community.place })
    if (community.level !== 'COMMUNITY') throw bad('/communityId', '小区应建在社区（村）之下，请选到社区一级。')
    const lawPack = readPack(input.lawPack ?? packCodeForDivision(community.place))
    const name = readName(input.name)
    const companyGiven = Boolean(input.companyName?.trim() || input.companyUscc?.trim())
    const terms = {
      managerName: input.managerName?.trim() || null,
      contractFrom: input.contractFrom ?? null,
      contractUntil: input.contractUntil ?? null,
    }
    checkManagement({ state: input.state, hasCompany: companyGiven, ...terms })
    const place = await nextPlace(tx, community)
    if (place === null) throw new AppError('STATE', { why: '这个社区的小区编号已用完，请联系系统管理员。' })
    if (await sameName(tx, community.id, name, null)) throw namesake(name)
    const companyId = companyGiven
      ? await findOrMakeCompany(tx, deps, { name: input.companyName, uscc: input.companyUscc })
      : null
    const id = newId()
    const at = deps.clock.now()
    await insertArea(tx, {
      id,
      community_id: community.id,
      place,
      name,
      address: input.address?.trim() ?? '',
      built_year: input.builtYear ?? null,
      state: input.state,
      company_id: companyId,
      manager_name: terms.managerName,
      contract_from: terms.contractFrom,
      contract_until: terms.contractUntil,
      fee_cents_per_m2: readFee(input.feePerM2 ?? null),
      law_pack: lawPack,
      created_at: at,
    })
    await insertNeighbourhood(tx, id, { id: newId(), name, address: input.address?.trim() ?? '' })
    await audit(tx, context, {
      areaId: id,
      type: 'area.created',
      subject: { kind: 'area', id },
      detail: { name, place, state: input.state, companyId, lawPack },
      at,
    })
    return viewArea(tx, context, id)
  })
}

/** @throws BAD_REQUEST for an empty name */
export function readName(text: string): string {
  const name = cleanName(text)
  if (name === '') throw bad('/name', '请填写小区名称。')
  return name
}

/** @throws BAD_REQUEST for a pack this program doesn't have */
export function readPack(code: string): string {
  if (!isPackCode(code)) throw bad('/lawPack', `没有规则包 ${code}。不填则按所在地选用。`)
  return code
}

export function namesake(name: string): AppError {
  return new AppError('STATE', {
    why: `这个社区已有“${name}”。如是同一个小区，请打开原有的；如不是，请在名称里加以区分。`,
  })
}

function bad(pointer: string, detail: string): AppError {
  return new AppError('BAD_REQUEST', {}, { fields: [{ pointer, detail }] })
}

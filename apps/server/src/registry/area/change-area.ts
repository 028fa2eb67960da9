import type { Static } from 'typebox'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { findOrMakeCompany } from '../organisation/find-or-make-company.ts'
import type { AreaChange } from './area.schemas.ts'
import { type AreaSet, sameName, updateArea } from './area.store.ts'
import type { AreaRow, AreaState } from './area.ts'
import { areaFor } from './area-for.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { namesake, readName, readPack } from './create-area.ts'
import { checkManagement, readFee } from './management.ts'

type Change = Static<typeof AreaChange>

/**
 * Changes an area's data. A pack chosen anew counts for assemblies drafted from now on. An area that nobody manages any
 * more loses company, manager and contract unless the request says otherwise (which is then refused).
 * @throws BAD_REQUEST, STATE (a namesake), CONFLICT, NOT_FOUND, FORBIDDEN
 */
export async function changeArea(deps: Deps, context: Context, areaId: string, change: Change): Promise<AreaView> {
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, areaId, 'area.change')
    if (area.version !== change.version) throw new AppError('CONFLICT')
    const set = differing(area, { ...plain(change), ...(await management(tx, deps, area, change)) })
    if (set.name !== undefined && (await sameName(tx, area.community_id, set.name, area.id))) throw namesake(set.name)
    if (Object.keys(set).length > 0) {
      if (!(await updateArea(tx, area.id, change.version, set))) throw new AppError('CONFLICT')
      await audit(tx, context, {
        areaId: area.id,
        type: 'area.changed',
        subject: { kind: 'area', id: area.id },
        detail: { changes: changes(area, set) },
        at: deps.clock.now(),
      })
    }
    return viewArea(tx, context, area.id)
  })
}

function plain(change: Change): AreaSet {
  return {
    ...(change.name === undefined ? {} : { name: readName(change.name) }),
    ...(change.address === undefined ? {} : { address: change.address.trim() }),
    ...(change.builtYear === undefined ? {} : { built_year: change.builtYear }),
    ...(change.lawPack === undefined ? {} : { law_pack: readPack(change.lawPack) }),
    ...(change.feePerM2 === undefined ? {} : { fee_cents_per_m2: readFee(change.feePerM2) }),
  }
}

/** Checked as a whole, but only when something of it is touched: an old record may be incomplete. */
async function management(tx: Tx, deps: Deps, area: AreaRow, change: Change): Promise<AreaSet> {
  const fields = [change.state, change.companyName, change.companyUscc, change.managerName]
  if ([...fields, change.contractFrom, change.contractUntil].every((f) => f === undefined)) return {}
  const state = change.state ?? (area.state as AreaState)
  const abandoned = state === 'UNMANAGED' && area.state !== 'UNMANAGED'
  const kept = <T>(given: T | null | undefined, old: T | null) =>
    given === undefined ? (abandoned ? null : old) : given
  const companyGiven = Boolean(change.companyName?.trim() || change.companyUscc?.trim())
  const companyCleared = !companyGiven && (change.companyName !== undefined || change.companyUscc !== undefined)
  const terms = {
    managerName: kept(change.managerName, area.manager_name)?.trim() || null,
    contractFrom: kept(change.contractFrom, area.contract_from),
    contractUntil: kept(change.contractUntil, area.contract_until),
  }
  const oldCompany = abandoned || companyCleared ? null : area.company_id
  checkManagement({ state, hasCompany: companyGiven || oldCompany !== null, ...terms })
  return {
    state,
    company_id: companyGiven
      ? await findOrMakeCompany(tx, deps, { name: change.companyName, uscc: change.companyUscc })
      : oldCompany,
    manager_name: terms.managerName,
    contract_from: terms.contractFrom,
    contract_until: terms.contractUntil,
  }
}

function differing(area: AreaRow, set: AreaSet): AreaSet {
  return Object.fromEntries(Object.entries(set).filter(([column, value]) => area[column as keyof AreaSet] !== value))
}

function changes(area: AreaRow, set: AreaSet): Record<string, { from: unknown; to: unknown }> {
  return Object.fromEntries(
    Object.entries(set).map(([column, to]) => [
      column,
      { from: area[column as keyof AreaSet] ?? null, to: to ?? null },
    ]),
  )
}

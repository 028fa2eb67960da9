import type { BundleBody } from '@linli/proof/bundle'
import type { Tx } from '../../platform/db/database.ts'

/** What came of a decision: use of the fund, its split by room, journals. */
export type FundSections = Partial<Pick<BundleBody, 'use' | 'allocation' | 'journals'>>
/** Answers what is public of these motions' use of the fund; runs under the worker role. */
export type FundSource = (tx: Tx, areaId: string, motionIds: readonly string[]) => Promise<FundSections>

let source: FundSource = async () => ({})

/** Called once by the roof (modules.ts) with what the fund knows: that module lies above this one and cannot be called from here. */
export function provideFundSections(given: FundSource): void {
  source = given
}

export function fundSections(tx: Tx, areaId: string, motionIds: readonly string[]): Promise<FundSections> {
  return source(tx, areaId, motionIds)
}

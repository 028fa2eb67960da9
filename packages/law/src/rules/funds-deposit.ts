import { LawError } from '../errors.ts'
import { type Decimal, parseDecimal, roundHalfUp } from '../number.ts'
import type { DepositRates } from '../packs/types.ts'
import type { UnitUse } from './roll-build.ts'

/** A unit that owes a first deposit (首期); area in 0.01 m². Left out, `use` is DWELLING and `elevator` false. */
export interface DepositUnit {
  id: string
  area: bigint
  use?: UnitUse
  elevator?: boolean
}

/**
 * First deposits (住宅专项维修资金管理办法 第7条): area × rate in yuan per m², rounded half up to the cent for each unit;
 * `dues` in the order of units, `total` their sum, in 分. `rate` wins over the pack's `rates`.
 *
 * Throws BAD_NUMBER (negative area), DUPLICATE_ID, NO_RATE (no rate given, and none in the pack for a unit's use).
 */
export function depositDues(
  units: readonly DepositUnit[],
  rates: { rate?: Decimal; rates: DepositRates },
): { dues: { id: string; amount: bigint }[]; total: bigint } {
  const seen = new Set<string>()
  for (const { id, area } of units) if (area < 0n) throw new LawError('BAD_NUMBER', id)
  for (const { id } of units) {
    if (seen.has(id)) throw new LawError('DUPLICATE_ID', id)
    seen.add(id)
  }
  const dues = units.map((unit) => {
    const { digits, places } = rates.rate ?? localRate(unit, rates.rates)
    // 0.01 m² × yuan/m² = 0.01 yuan: the units cancel out to 分, less the rate's own decimals.
    return { id: unit.id, amount: roundHalfUp(unit.area * digits, 10n ** BigInt(places)) }
  })
  return { dues, total: dues.reduce((sum, due) => sum + due.amount, 0n) }
}

function localRate(unit: DepositUnit, rates: DepositRates): Decimal {
  const forUse = rates[unit.use ?? 'DWELLING']
  if (!forUse) throw new LawError('NO_RATE', unit.id)
  return parseDecimal(unit.elevator ? forUse.elevator : forUse.noElevator)
}

import { allocate } from '@linli/law'
import type { Payer } from './use.ts'

/** A unit of the roll that decided; `area` in 0.01 m². */
export type UnitInScope = { unitId: string; area: bigint; payer: Payer }

/** What each unit bears of an amount (分), by area and to the cent (民法典 第283条). Parts sum to the amount. */
export function splitByArea(amount: bigint, units: readonly UnitInScope[]): Map<string, bigint> {
  return partsOf(
    amount,
    units.map((u) => ({ id: u.unitId, weight: u.area })),
  )
}

export function partsOf(amount: bigint, shares: { id: string; weight: bigint }[]): Map<string, bigint> {
  return new Map(allocate(amount, shares).map((p) => [p.id, p.amount]))
}

/** A unit's part with what stands behind it: `covered` reserved in its accounts, `collected` brought beside them. */
export type Backed = { unitId: string; payer: Payer; amount: bigint; covered: bigint; collected: bigint }

/** What a unit lacks for a payment. The developer's units are one debtor: `unitId` null. */
export type Missing = { unitId: string | null; missing: bigint }

export type FirstStage = {
  /** Per unit: out of its accounts, and out of what was collected. */
  parts: { unitId: string; fund: bigint; own: bigint }[]
  fund: bigint
  own: bigint
  missing: Missing[]
}

/**
 * A first payment split as the parts are. Each unit's share must be covered by its own accounts and what was collected for
 * it: nobody pays for a neighbour meanwhile (受益人和负担人一致, 住宅专项维修资金管理办法 第19条), and the payment is held back
 * while somebody's share is not funded.
 */
export function splitFirst(amount: bigint, parts: readonly Backed[], developerCollected: bigint): FirstStage {
  const shares = partsOf(
    amount,
    parts.map((p) => ({ id: p.unitId, weight: p.amount })),
  )
  const missing: Missing[] = []
  let developer = 0n
  const split = parts.map((p) => {
    const share = shares.get(p.unitId)!
    if (p.payer === 'DEVELOPER') {
      developer += share
      return { unitId: p.unitId, fund: 0n, own: share }
    }
    const fund = least(share, p.covered)
    const own = share - fund
    if (own > p.collected) missing.push({ unitId: p.unitId, missing: own - p.collected })
    return { unitId: p.unitId, fund, own }
  })
  if (developer > developerCollected) missing.push({ unitId: null, missing: developer - developerCollected })
  return { parts: split, fund: sum(split, (p) => p.fund), own: sum(split, (p) => p.own), missing }
}

export type Settlement = {
  parts: { unitId: string; payer: Payer; final: bigint; fund: bigint; own: bigint; back: bigint }[]
  /** What the developer brought and need not bear after all. */
  developerBack: bigint
  developerFinal: bigint
  missing: Missing[]
}

/**
 * The settled total split by area. Out of a household's accounts comes first what was reserved, then what it brought for
 * the use, then what is free in its accounts (`available`); what it brought too much goes back to it.
 */
export function splitTotal(
  total: bigint,
  units: readonly (UnitInScope & { covered: bigint; collected: bigint; available: bigint })[],
  developerCollected: bigint,
): Settlement {
  const finals = splitByArea(total, units)
  const missing: Missing[] = []
  let developerFinal = 0n
  const parts = units.map((u) => {
    const final = finals.get(u.unitId)!
    if (u.payer === 'DEVELOPER') {
      developerFinal += final
      return { unitId: u.unitId, payer: u.payer, final, fund: 0n, own: final, back: 0n }
    }
    const reserved = least(final, u.covered)
    const own = least(final - reserved, u.collected)
    const more = final - reserved - own
    if (more > u.available) missing.push({ unitId: u.unitId, missing: more - u.available })
    return { unitId: u.unitId, payer: u.payer, final, fund: reserved + more, own, back: u.collected - own }
  })
  if (developerFinal > developerCollected) missing.push({ unitId: null, missing: developerFinal - developerCollected })
  const developerBack = developerFinal < developerCollected ? developerCollected - developerFinal : 0n
  return { parts, developerBack, developerFinal, missing }
}

/** A percentage of an amount, cut to the cent. */
export function percentOf(amount: bigint, percent: number): bigint {
  return (amount * BigInt(percent)) / 100n
}

export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

export function sum<T>(items: readonly T[], of: (item: T) => bigint): bigint {
  return items.reduce((total, item) => total + of(item), 0n)
}

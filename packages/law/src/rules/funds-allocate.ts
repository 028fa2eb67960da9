import { LawError } from '../errors.ts'
import { compareCodePoints } from '../order.ts'

/** LARGEST_REMAINDER: 最大余数法, the default; LAST_UNIT: 末户尾差. */
export type AllocationMethod = 'LARGEST_REMAINDER' | 'LAST_UNIT'

/** A share of an allocation; weights of one call have one unit (0.01 m², millionths ...). */
export interface Share {
  id: string
  weight: bigint
}

/**
 * Splits an amount in 分 by weight so that the parts sum to it exactly (民法典 第283条: by area unless agreed otherwise).
 * LARGEST_REMAINDER cuts each share to the cent and gives the leftover cents to the largest fractions, ties by id
 * ascending; LAST_UNIT gives all the rest to the last share. A negative amount is the mirror of the positive one.
 * Parts come in the order of the shares.
 *
 * Throws DUPLICATE_ID, EMPTY_LIST, NEGATIVE_WEIGHT, ZERO_WEIGHTS.
 */
export function allocate(
  amount: bigint,
  shares: readonly Share[],
  method: AllocationMethod = 'LARGEST_REMAINDER',
): { id: string; amount: bigint }[] {
  const total = checkShares(shares)
  const magnitude = amount < 0n ? -amount : amount
  const parts = shares.map(({ weight }) => (magnitude * weight) / total)
  const leftover = magnitude - parts.reduce((sum, part) => sum + part, 0n)
  if (method === 'LAST_UNIT') {
    parts[parts.length - 1] = (parts.at(-1) as bigint) + leftover
  } else {
    for (const index of byRemainder(magnitude, shares, total).slice(0, Number(leftover))) {
      parts[index] = (parts[index] as bigint) + 1n
    }
  }
  return shares.map(({ id }, index) => {
    const part = parts[index] as bigint
    return { id, amount: amount < 0n ? -part : part }
  })
}

function checkShares(shares: readonly Share[]): bigint {
  const seen = new Set<string>()
  for (const { id } of shares) {
    if (seen.has(id)) throw new LawError('DUPLICATE_ID', id)
    seen.add(id)
  }
  if (shares.length === 0) throw new LawError('EMPTY_LIST')
  const negative = shares.find(({ weight }) => weight < 0n)
  if (negative) throw new LawError('NEGATIVE_WEIGHT', negative.id)
  const total = shares.reduce((sum, { weight }) => sum + weight, 0n)
  if (total === 0n) throw new LawError('ZERO_WEIGHTS')
  return total
}

/** Indices of the shares, largest fraction of a cent first. */
function byRemainder(magnitude: bigint, shares: readonly Share[], total: bigint): number[] {
  return shares
    .map(({ id, weight }, index) => ({ id, index, remainder: (magnitude * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? compareCodePoints(a.id, b.id) : a.remainder > b.remainder ? -1 : 1))
    .map(({ index }) => index)
}

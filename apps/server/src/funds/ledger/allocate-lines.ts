import { type AllocationMethod, allocate, type Share } from '@linli/law'
import type { Line } from './ledger.ts'

/**
 * Splits an amount over accounts by weight, to the cent (民法典 第283条: by area unless agreed otherwise). Negative amounts
 * are taken. Accounts whose part is nothing get no line.
 *
 * Throws what the law's `allocate` throws: DUPLICATE_ID, EMPTY_LIST, NEGATIVE_WEIGHT, ZERO_WEIGHTS.
 */
export function allocateLines(amount: bigint, shares: readonly Share[], method?: AllocationMethod): Line[] {
  const lines: Line[] = []
  for (const part of allocate(amount, shares, method)) {
    if (part.amount !== 0n) lines.push({ account: part.id, amount: part.amount })
  }
  return lines
}

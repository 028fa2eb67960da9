import { equalBytes } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { verifyConsistency } from './consistency.ts'
import type { Hash } from './hash.ts'
import { sm3 } from './sm3.ts'

/**
 * Whether a newer checkpoint of a log only adds to an older one. A phone keeps the last checkpoint it saw and asks
 * this of the next: a log that shows different people different histories fails here.
 * @param proof SM3 consistency proof from older.size to newer.size, `[]` when the sizes are equal
 */
export function continues(
  older: Checkpoint,
  newer: Checkpoint,
  proof: readonly Uint8Array[],
  hash: Hash = sm3,
): boolean {
  if (older.origin !== newer.origin) return false
  if (older.size === newer.size && !equalBytes(older.sha256Root, newer.sha256Root)) return false
  return verifyConsistency(hash, {
    first: older.size,
    firstRoot: older.root,
    second: newer.size,
    secondRoot: newer.root,
    proof,
  })
}

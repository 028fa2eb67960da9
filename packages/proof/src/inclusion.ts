import { equalBytes } from './bytes.ts'
import { HASH_LENGTH, type Hash } from './hash.ts'
import {
  assertPosition,
  completeNodes,
  type GetNode,
  type LeafRange,
  type NodeRef,
  rangeRoot,
  splitPoint,
} from './subtree.ts'
import { nodeHash } from './tree.ts'

/** Longest proof a verifier accepts; 63 levels are more leaves than a number can count. */
export const MAX_PROOF_LENGTH = 63

/** PATH(m, D[n]) of RFC 6962 section 2.1.1 as ranges, lowest sibling first. */
function siblings(index: number, size: number): LeafRange[] {
  assertPosition(Number.isSafeInteger(size) && Number.isSafeInteger(index) && index >= 0 && index < size)
  const path: LeafRange[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitPoint(end - start)
    if (index < middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  return path.reverse()
}

/** The stored nodes that {@link inclusionProof} will ask for, so that a store can fetch them in one query. */
export function inclusionNodes(index: number, size: number): NodeRef[] {
  return siblings(index, size).flatMap(completeNodes)
}

/**
 * Inclusion proof (audit path) for the leaf at `index` in the tree of the first `size` leaves, lowest sibling first.
 * @throws ProofError OUT_OF_RANGE when index is not below size; NODE_MISSING
 */
export function inclusionProof(hash: Hash, index: number, size: number, getNode: GetNode): Uint8Array[] {
  return siblings(index, size).map((range) => rangeRoot(hash, range, getNode))
}

export interface InclusionClaim {
  /** Position of the leaf, from 0. */
  readonly index: number
  readonly size: number
  /** H(0x00 ‖ entry), see `leafHash`. */
  readonly leafHash: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Checks an inclusion proof (RFC 9162 section 2.1.3.2). Malformed claims are `false`, never a throw. */
export function verifyInclusion(hash: Hash, claim: InclusionClaim): boolean {
  const { index, size, proof } = claim
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if (proof.length > MAX_PROOF_LENGTH || ![claim.leafHash, ...proof].every((h) => h.length === HASH_LENGTH))
    return false
  // Division, not >>: JavaScript shifts are 32 bits wide and there is no BigInt on iOS 13.
  let node = index
  let last = size - 1
  let root = claim.leafHash
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      root = nodeHash(hash, sibling, root)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      root = nodeHash(hash, root, sibling)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(root, claim.root)
}

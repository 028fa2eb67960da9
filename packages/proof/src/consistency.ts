import { equalBytes } from './bytes.ts'
import { HASH_LENGTH, type Hash } from './hash.ts'
import { MAX_PROOF_LENGTH } from './inclusion.ts'
import {
  assertPosition,
  completeNodes,
  type GetNode,
  type LeafRange,
  type NodeRef,
  rangeRoot,
  splitPoint,
} from './subtree.ts'
import { EMPTY_FRONTIER, frontierRoot, nodeHash } from './tree.ts'

/** PROOF(m, D[n]) of RFC 6962 section 2.1.2 as ranges, in the order of the proof. */
function ranges(first: number, second: number): LeafRange[] {
  assertPosition(Number.isSafeInteger(first) && Number.isSafeInteger(second) && first >= 0 && first <= second)
  if (first === 0 || first === second) return []
  const path: LeafRange[] = []
  let start = 0
  let end = second
  while (first !== end) {
    const middle = start + splitPoint(end - start)
    if (first <= middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  // The old tree itself needs no node when it is one complete subtree from leaf 0: the verifier has its root already.
  if (start !== 0) path.push({ start, end })
  return path.reverse()
}

/** The stored nodes that {@link consistencyProof} will ask for, so that a store can fetch them in one query. */
export function consistencyNodes(first: number, second: number): NodeRef[] {
  return ranges(first, second).flatMap(completeNodes)
}

/**
 * Proof that the tree of `second` leaves only adds to the tree of `first` leaves.
 * Empty when the sizes are equal or `first` is 0.
 * @throws ProofError OUT_OF_RANGE when first is above second; NODE_MISSING
 */
export function consistencyProof(hash: Hash, first: number, second: number, getNode: GetNode): Uint8Array[] {
  return ranges(first, second).map((range) => rangeRoot(hash, range, getNode))
}

export interface ConsistencyClaim {
  readonly first: number
  readonly firstRoot: Uint8Array
  readonly second: number
  readonly secondRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

function isPowerOfTwo(n: number): boolean {
  let k = n
  while (k % 2 === 0) k /= 2
  return k === 1
}

/** Checks a consistency proof (RFC 9162 section 2.1.4.2). Malformed claims are `false`, never a throw. */
export function verifyConsistency(hash: Hash, claim: ConsistencyClaim): boolean {
  const { first, second, firstRoot, secondRoot, proof } = claim
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second) return false
  if (proof.length > MAX_PROOF_LENGTH || !proof.every((h) => h.length === HASH_LENGTH)) return false
  if (first === 0) return proof.length === 0 && equalBytes(firstRoot, frontierRoot(hash, EMPTY_FRONTIER))
  if (first === second) return proof.length === 0 && equalBytes(firstRoot, secondRoot)
  if (proof.length === 0 || firstRoot.length !== HASH_LENGTH) return false
  return climb(hash, claim, isPowerOfTwo(first) ? [firstRoot, ...proof] : proof)
}

/** Rebuilds both roots from one path: what is left of the old edge belongs to both, what is right only to the new. */
function climb(hash: Hash, claim: ConsistencyClaim, path: readonly Uint8Array[]): boolean {
  let node = claim.first - 1
  let last = claim.second - 1
  const up = () => {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  while (node % 2 === 1) up()
  let oldRoot = path[0]!
  let newRoot = oldRoot
  for (const step of path.slice(1)) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      oldRoot = nodeHash(hash, step, oldRoot)
      newRoot = nodeHash(hash, step, newRoot)
      while (node % 2 === 0 && node !== 0) up()
    } else {
      newRoot = nodeHash(hash, newRoot, step)
    }
    up()
  }
  return last === 0 && equalBytes(oldRoot, claim.firstRoot) && equalBytes(newRoot, claim.secondRoot)
}

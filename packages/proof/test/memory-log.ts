import type { Hash } from '../src/hash.ts'
import type { GetNode } from '../src/subtree.ts'
import { appendLeaves, EMPTY_FRONTIER, leafHash } from '../src/tree.ts'

export interface MemoryLog {
  readonly leaves: readonly Uint8Array[]
  /** roots[n] is the root of the first n leaves. */
  readonly roots: readonly Uint8Array[]
  readonly getNode: GetNode
}

/** A log of `size` distinct entries kept in memory, appended one by one so that every earlier root is known. */
export function memoryLog(hash: Hash, size: number): MemoryLog {
  const leaves = Array.from({ length: size }, (_, i) => leafHash(hash, Uint8Array.of(i >> 16, i >> 8, i)))
  const stored = new Map<string, Uint8Array>()
  let frontier = EMPTY_FRONTIER
  const roots = [appendLeaves(hash, frontier, []).root]
  for (const leaf of leaves) {
    const appended = appendLeaves(hash, frontier, [leaf])
    for (const node of appended.nodes) stored.set(`${node.level}/${node.index}`, node.hash)
    roots.push(appended.root)
    frontier = appended.frontier
  }
  return { leaves, roots, getNode: (level, index) => stored.get(`${level}/${index}`) }
}

/** A copy with one bit flipped; `bit` may be any whole number. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = bit % (bytes.length * 8)
  copy[at >> 3] = copy[at >> 3]! ^ (1 << (at & 7))
  return copy
}

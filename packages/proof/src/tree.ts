import { ProofError } from './errors.ts'
import { HASH_LENGTH, type Hash } from './hash.ts'

/**
 * The Merkle tree of RFC 6962 section 2.1 (= RFC 9162), over any {@link Hash}.
 * A *complete node* (level, index) covers the leaves [index·2^level, (index+1)·2^level) and never changes once written,
 * so nodes are stored append-only and every proof is made of them.
 */
export interface TreeNode {
  readonly level: number
  readonly index: number
  readonly hash: Uint8Array
}

/** The roots of the complete subtrees a tree of `size` leaves is made of, largest first: all that appending needs. */
export interface Frontier {
  readonly size: number
  readonly nodes: readonly Uint8Array[]
}

export interface Appended {
  readonly frontier: Frontier
  readonly root: Uint8Array
  /** Every node completed by this append, leaves (level 0) included, to be stored. */
  readonly nodes: readonly TreeNode[]
}

/** The frontier of a log without entries. */
export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] }

/** Hash of an entry as a leaf: H(0x00 ‖ entry). */
export function leafHash(hash: Hash, entry: Uint8Array): Uint8Array {
  const data = new Uint8Array(1 + entry.length)
  data.set(entry, 1)
  return hash.digest(data)
}

/** Hash of two children: H(0x01 ‖ left ‖ right). Both must be 32 bytes. */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH_LENGTH || right.length !== HASH_LENGTH) {
    throw new ProofError('BAD_FORMAT', '哈希值的长度不是 32 字节，请重新获取证明。')
  }
  const data = new Uint8Array(1 + 2 * HASH_LENGTH)
  data[0] = 1
  data.set(left, 1)
  data.set(right, 1 + HASH_LENGTH)
  return hash.digest(data)
}

/** Joins complete subtrees, largest first, into the root above them; no subtree at all gives H(""). */
export function joinSubtrees(hash: Hash, subtrees: readonly Uint8Array[]): Uint8Array {
  let root = subtrees[subtrees.length - 1]
  if (root === undefined) return hash.digest(new Uint8Array(0))
  for (let i = subtrees.length - 2; i >= 0; i--) root = nodeHash(hash, subtrees[i]!, root)
  return root
}

/** The root hash of the tree that a frontier stands for. */
export function frontierRoot(hash: Hash, frontier: Frontier): Uint8Array {
  return joinSubtrees(hash, frontier.nodes)
}

/**
 * Appends leaf hashes (see {@link leafHash}) to a tree without reading its earlier leaves.
 * Pure: the given frontier is not changed, so a failed transaction can simply forget the answer.
 */
export function appendLeaves(hash: Hash, frontier: Frontier, leafHashes: readonly Uint8Array[]): Appended {
  const stack = [...frontier.nodes]
  const nodes: TreeNode[] = []
  let size = frontier.size
  for (const leaf of leafHashes) {
    let node: TreeNode = { level: 0, index: size, hash: leaf }
    nodes.push(node)
    while (node.index % 2 === 1) {
      const parent = nodeHash(hash, stack.pop()!, node.hash)
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: parent }
      nodes.push(node)
    }
    stack.push(node.hash)
    size++
  }
  const next: Frontier = { size, nodes: stack }
  return { frontier: next, root: frontierRoot(hash, next), nodes }
}

/** Root of a whole list of leaf hashes, straight from the definition; the slow reference that auditors run. */
export function treeRoot(hash: Hash, leafHashes: readonly Uint8Array[]): Uint8Array {
  if (leafHashes.length < 2) return leafHashes[0] ?? hash.digest(new Uint8Array(0))
  let split = 1
  while (split * 2 < leafHashes.length) split *= 2
  return nodeHash(hash, treeRoot(hash, leafHashes.slice(0, split)), treeRoot(hash, leafHashes.slice(split)))
}

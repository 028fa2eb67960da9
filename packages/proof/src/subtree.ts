import { ProofError } from './errors.ts'
import type { Hash } from './hash.ts'
import { joinSubtrees } from './tree.ts'

/** Address of a stored complete node. */
export interface NodeRef {
  readonly level: number
  readonly index: number
}

/** Reads a stored complete node; `undefined` when the store does not have it. */
export type GetNode = (level: number, index: number) => Uint8Array | undefined

/** Half-open range of leaves, [start, end), as it occurs in the recursion of RFC 6962: `start` is aligned to it. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** The largest power of two smaller than `n` (n >= 2): where RFC 6962 splits a tree. */
export function splitPoint(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** The complete nodes that make up an aligned range, largest first. */
export function completeNodes(range: LeafRange): NodeRef[] {
  const refs: NodeRef[] = []
  let start = range.start
  while (start < range.end) {
    let level = 0
    let width = 1
    while (width * 2 <= range.end - start) {
      width *= 2
      level++
    }
    refs.push({ level, index: start / width })
    start += width
  }
  return refs
}

/**
 * Root of an aligned range, from stored nodes.
 * @throws ProofError NODE_MISSING
 */
export function rangeRoot(hash: Hash, range: LeafRange, getNode: GetNode): Uint8Array {
  const hashes = completeNodes(range).map(({ level, index }) => {
    const node = getNode(level, index)
    if (node === undefined) {
      throw new ProofError(
        'NODE_MISSING',
        `日志缺少节点（第 ${level} 层第 ${index} 个），请从备份恢复日志后再生成证明。`,
      )
    }
    return node
  })
  return joinSubtrees(hash, hashes)
}

/**
 * Asserts that a tree position is a whole number the arithmetic here is exact for.
 * @throws ProofError OUT_OF_RANGE
 */
export function assertPosition(valid: boolean): void {
  if (!valid) throw new ProofError('OUT_OF_RANGE', '日志序号或大小超出范围，请用最新的检查点重试。')
}

import { fromBase64, toBase64 } from './bytes.ts'
import { ProofError } from './errors.ts'
import { HASH_LENGTH, type Hash } from './hash.ts'
import { sha256 } from './sha256.ts'
import { sm3 } from './sm3.ts'
import { appendLeaves, EMPTY_FRONTIER, type Frontier, leafHash, type TreeNode } from './tree.ts'

/** The two trees over one list of entries. Only the SM3 nodes are stored, since proofs are given in SM3. */
export interface LogState {
  readonly sm3: Frontier
  readonly sha256: Frontier
}

export interface LogAppended {
  readonly state: LogState
  /** New complete nodes of the SM3 tree, leaves included, to be stored. */
  readonly nodes: readonly TreeNode[]
  readonly root: Uint8Array
  readonly sha256Root: Uint8Array
}

export interface LogHashes {
  readonly sm3: Hash
  readonly sha256: Hash
}

/** A log's state as JSON, small enough (under 4 KB) for one row beside the log. */
export interface LogStateText {
  readonly size: number
  readonly sm3: readonly string[]
  readonly sha256: readonly string[]
}

/** The state of a log without entries. */
export const EMPTY_LOG: LogState = { sm3: EMPTY_FRONTIER, sha256: EMPTY_FRONTIER }

/**
 * Appends a batch of entries (for ballots the 32 bytes of `ballotLeaf`) to both trees, in the given order.
 * Pure; the first entry gets the index `state.sm3.size`.
 */
export function appendEntries(
  state: LogState,
  entries: readonly Uint8Array[],
  hashes: LogHashes = { sm3, sha256 },
): LogAppended {
  const hashed = (hash: Hash) => entries.map((entry) => leafHash(hash, entry))
  const main = appendLeaves(hashes.sm3, state.sm3, hashed(hashes.sm3))
  const world = appendLeaves(hashes.sha256, state.sha256, hashed(hashes.sha256))
  return {
    state: { sm3: main.frontier, sha256: world.frontier },
    nodes: main.nodes,
    root: main.root,
    sha256Root: world.root,
  }
}

/** Writes a log's state for storage. */
export function formatLogState(state: LogState): LogStateText {
  return { size: state.sm3.size, sm3: state.sm3.nodes.map(toBase64), sha256: state.sha256.nodes.map(toBase64) }
}

/**
 * Reads {@link formatLogState} and checks that the number of subtrees fits the size.
 * @throws ProofError BAD_FORMAT
 */
export function parseLogState(stored: LogStateText): LogState {
  const { size } = stored
  let subtrees = 0
  for (let rest = size; rest >= 1; rest = Math.floor(rest / 2)) subtrees += rest % 2
  const valid = Number.isSafeInteger(size) && size >= 0
  if (!valid || stored.sm3.length !== subtrees || stored.sha256.length !== subtrees) {
    throw new ProofError('BAD_FORMAT', '日志状态与条数不符，请从节点重建日志状态后再启动。')
  }
  const read = (nodes: readonly string[]): Frontier => ({
    size,
    nodes: nodes.map((node) => fromBase64(node, HASH_LENGTH)),
  })
  return { sm3: read(stored.sm3), sha256: read(stored.sha256) }
}

import {
  appendLeaves,
  EMPTY_LOG,
  formatLogState,
  type LogState,
  leafHash,
  parseLogState,
  sha256,
  sm3,
} from '@linli/proof/node'
import type { Deps } from '../../platform/deps.ts'
import { tellCoOwners } from '../ballot/tell-co-owners.ts'
import {
  findHead,
  insertLeaves,
  insertNodes,
  type LogRef,
  lockLog,
  moveHead,
  type PendingRow,
  type StoredNode,
  takePending,
} from './log.store.ts'

const BATCH = 1_000

/**
 * Puts the leaves that wait into a log, in one transaction: leaves, tree nodes, head, and the queue emptied by as much.
 * The queue row is also the outbox of the cast, so co-owners are told here, exactly once.
 * @returns how many leaves were appended; 0 when another process holds the log
 */
export async function appendPending(deps: Deps, ref: LogRef): Promise<number> {
  const { area_id: areaId, log_id: logId } = ref
  return deps.db.worker(async (tx) => {
    if (!(await lockLog(tx, logId))) return 0
    const pending = await takePending(tx, areaId, logId, BATCH)
    if (pending.length === 0) return 0
    const head = await findHead(tx, areaId, logId)
    const before = head ? parseLogState(head.frontier) : EMPTY_LOG
    const { state, nodes } = grow(before, pending)
    await insertLeaves(tx, areaId, logId, before.sm3.size, pending)
    await insertNodes(tx, areaId, logId, nodes)
    await moveHead(tx, areaId, logId, before.sm3.size, formatLogState(state))
    await tellCoOwners(
      tx,
      areaId,
      pending.map((p) => p.ballot_id),
      deps.clock.now(),
    )
    return pending.length
  })
}

/** Both trees over the same leaves: SM3 for our proofs, SHA-256 for the world's tools. */
function grow(before: LogState, pending: readonly PendingRow[]): { state: LogState; nodes: StoredNode[] } {
  const ours = appendLeaves(
    sm3,
    before.sm3,
    pending.map((p) => leafHash(sm3, p.leaf)),
  )
  const worlds = appendLeaves(
    sha256,
    before.sha256,
    pending.map((p) => leafHash(sha256, p.leaf)),
  )
  const nodes = ours.nodes.flatMap((node, i) =>
    node.level === 0
      ? []
      : [
          {
            level: node.level,
            index: node.index,
            sm3: Buffer.from(node.hash),
            sha256: Buffer.from(worlds.nodes[i]!.hash),
          },
        ],
  )
  return { state: { sm3: ours.frontier, sha256: worlds.frontier }, nodes }
}

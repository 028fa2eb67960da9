import {
  appendLeaves,
  EMPTY_LOG,
  equalBytes,
  frontierRoot,
  type LogState,
  leafHash,
  parseCheckpoint,
  parseLogState,
  sha256,
  sm3,
  type TreeNode,
  toHex,
} from '@linli/proof/node'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { checkpointsOf, findHead, findNodes, type LogRef } from './log.store.ts'

const BATCH = 5_000

/** A log as a backup remembers it: size and both roots in hex. */
export type LogRoots = { areaId: string; logId: string; size: number; sm3: string; sha256: string }

type Contradiction = { area_id: string; log_id: string; size: number; what: string }

/** Every log there is, in a fixed order. */
export async function listLogs(tx: Tx): Promise<LogRef[]> {
  const { rows } = await sql<LogRef>`select area_id, log_id from log_head order by area_id, log_id`.execute(tx)
  return rows
}

/** Sizes and roots of all logs, as their heads say. */
export async function listLogRoots(tx: Tx): Promise<LogRoots[]> {
  const logs: LogRoots[] = []
  for (const ref of await listLogs(tx)) {
    const head = await findHead(tx, ref.area_id, ref.log_id)
    if (head) logs.push(rootsOf(ref, parseLogState(head.frontier)))
  }
  return logs
}

function rootsOf(ref: LogRef, state: LogState): LogRoots {
  return {
    areaId: ref.area_id,
    logId: ref.log_id,
    size: state.sm3.size,
    sm3: toHex(frontierRoot(sm3, state.sm3)),
    sha256: toHex(frontierRoot(sha256, state.sha256)),
  }
}

/**
 * Builds a log anew from its leaves and compares: nodes, head, every published checkpoint, and notes that were signed.
 * @param notes signed notes kept outside the database, which the log must contain
 */
export async function recomputeLog(
  tx: Tx,
  ref: LogRef,
  notes: readonly string[] = [],
): Promise<{ leaves: number; wrong: Contradiction[] }> {
  const wrong: Contradiction[] = []
  const say = (size: number, what: string) =>
    wrong.push({ area_id: ref.area_id, log_id: ref.log_id, size, what } satisfies Contradiction)
  const published = (await checkpointsOf(tx, ref.area_id, ref.log_id)).map((c) => c.note)
  const expected = [...published, ...notes].map((note) => parseCheckpoint(note).checkpoint)
  const sizes = [...new Set(expected.map((c) => c.size))].sort((a, b) => a - b)
  let state = EMPTY_LOG
  for (;;) {
    const leaves = await leavesFrom(tx, ref, state.sm3.size)
    if (leaves.length === 0) break
    const nodes: TreeNode[] = []
    for (let at = 0; at < leaves.length; ) {
      const stop = sizes.find((size) => size > state.sm3.size) ?? Number.POSITIVE_INFINITY
      const part = leaves.slice(at, at + Math.min(leaves.length - at, stop - state.sm3.size))
      state = grown(state, part, nodes)
      at += part.length
      const roots = rootsOf(ref, state)
      for (const c of expected.filter((e) => e.size === state.sm3.size)) {
        if (toHex(c.root) !== roots.sm3 || toHex(c.sha256Root) !== roots.sha256)
          say(c.size, '检查点的根与选票算出的不同')
        if (!c.origin.endsWith(`/${ref.area_id}/${ref.log_id}`)) say(c.size, '检查点属于别的日志')
      }
    }
    for (const index of await differingNodes(tx, ref, nodes)) say(state.sm3.size, `节点 ${index} 与算出的不同`)
  }
  for (const c of expected)
    if (c.size > state.sm3.size) say(c.size, `已签名 ${c.size} 条，日志只有 ${state.sm3.size} 条`)
  if (!(await headIs(tx, ref, state))) say(state.sm3.size, '日志头与选票算出的不同')
  if (!(await nodesAreComplete(tx, ref, state.sm3.size))) say(state.sm3.size, '节点数与条数不符')
  return { leaves: state.sm3.size, wrong }
}

function grown(state: LogState, leaves: readonly Buffer[], nodes: TreeNode[]): LogState {
  const ours = appendLeaves(
    sm3,
    state.sm3,
    leaves.map((leaf) => leafHash(sm3, leaf)),
  )
  const worlds = appendLeaves(
    sha256,
    state.sha256,
    leaves.map((leaf) => leafHash(sha256, leaf)),
  )
  nodes.push(...ours.nodes.filter((node) => node.level > 0))
  return { sm3: ours.frontier, sha256: worlds.frontier }
}

/** The next leaves, as far as they are dense: a gap ends the log here, and the head will differ. */
async function leavesFrom(tx: Tx, ref: LogRef, first: number): Promise<Buffer[]> {
  const { rows } = await sql<{ leaf: Buffer; seq: bigint }>`
    select seq, leaf from log_leaf where area_id = ${ref.area_id} and log_id = ${ref.log_id} and seq >= ${first}
     order by seq limit ${BATCH}`.execute(tx)
  const gap = rows.findIndex((row, i) => row.seq !== BigInt(first + i))
  return (gap < 0 ? rows : rows.slice(0, gap)).map((row) => row.leaf)
}

async function differingNodes(tx: Tx, ref: LogRef, nodes: readonly TreeNode[]): Promise<string[]> {
  const stored = await findNodes(tx, ref.area_id, ref.log_id, nodes)
  const known = new Map(stored.map((n) => [`${n.level}/${n.index}`, n.sm3]))
  return nodes.flatMap((node) => {
    const hash = known.get(`${node.level}/${node.index}`)
    return hash && equalBytes(hash, node.hash) ? [] : [`${node.level}/${node.index}`]
  })
}

async function headIs(tx: Tx, ref: LogRef, state: LogState): Promise<boolean> {
  const head = await findHead(tx, ref.area_id, ref.log_id)
  if (!head || Number(head.size) !== state.sm3.size) return false
  const [stored, computed] = [rootsOf(ref, parseLogState(head.frontier)), rootsOf(ref, state)]
  return stored.size === computed.size && stored.sm3 === computed.sm3 && stored.sha256 === computed.sha256
}

async function nodesAreComplete(tx: Tx, ref: LogRef, size: number): Promise<boolean> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from log_node where area_id = ${ref.area_id} and log_id = ${ref.log_id}`.execute(tx)
  let complete = 0
  for (let level = Math.floor(size / 2); level > 0; level = Math.floor(level / 2)) complete += level
  return Number(rows[0]!.n) === complete
}

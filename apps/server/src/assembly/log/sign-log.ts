import {
  type Checkpoint,
  consistencyNodes,
  consistencyProof,
  equalBytes,
  frontierRoot,
  guardedSign,
  parseCheckpoint,
  parseLogState,
  sha256,
  sm3,
} from '@linli/proof/node'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { logName } from '../ballot/log-name.ts'
import { findHead, insertCheckpoint, type LogRef, lastCheckpoint, lockLog } from './log.store.ts'
import { loadNodes } from './nodes.ts'
import type { SignedNotes } from './signed-notes.ts'

/**
 * Signs a log's present size (SM2 and Ed25519), writes the note to its file beside the keys, then publishes it. A crash in
 * between is healed by the next turn: the note in the file is published as it is.
 * @returns true when a checkpoint was published
 * @throws ProofError SIGN_BACKWARDS, SIGN_FORK, SIGN_OTHER_LOG when the log contradicts what was signed before
 */
export async function signLog(deps: Deps, notes: SignedNotes, ref: LogRef): Promise<boolean> {
  const { area_id: areaId, log_id: logId } = ref
  return deps.db.worker(async (tx) => {
    if (!(await lockLog(tx, logId))) return false
    const head = await findHead(tx, areaId, logId)
    if (!head || head.signed_size >= head.size) return false
    const state = parseLogState(head.frontier)
    const next: Checkpoint = {
      origin: logName(deps.signing.ed25519.key.name, areaId, logId),
      size: state.sm3.size,
      root: frontierRoot(sm3, state.sm3),
      sha256Root: frontierRoot(sha256, state.sha256),
      time: deps.clock.now().toISOString(),
    }
    const previous = await previousNote(deps, tx, notes, ref)
    const note = await signNext(deps, tx, ref, previous, next)
    if (note !== previous) await notes.write(logId, note)
    await insertCheckpoint(tx, areaId, logId, { size: next.size, note, at: deps.clock.now() })
    return true
  })
}

/**
 * What must not be contradicted: the note beside the keys, or the published one where that is further, as it is when another
 * process with another key folder signed in between. Where the file was lost, the published one is the best that is left,
 * and somebody must know.
 */
async function previousNote(deps: Deps, tx: Tx, notes: SignedNotes, ref: LogRef): Promise<string | null> {
  const kept = await notes.read(ref.log_id)
  const published = await lastCheckpoint(tx, ref.area_id, ref.log_id)
  if (kept !== null) {
    const further = published !== null && Number(published.size) > parseCheckpoint(kept).checkpoint.size
    return further ? published.note : kept
  }
  if (published) {
    deps.log.warn(
      { log: ref.log_id, size: published.size.toString() },
      'the record of the last signed checkpoint is missing beside the keys; going on from the published one',
    )
  }
  return published?.note ?? null
}

async function signNext(deps: Deps, tx: Tx, ref: LogRef, previous: string | null, next: Checkpoint): Promise<string> {
  const signers = [deps.signing.ed25519, deps.signing.sm2]
  if (previous === null) return guardedSign(null, next, [], signers)
  const last = parseCheckpoint(previous).checkpoint
  const same = last.size === next.size && last.origin === next.origin
  if (same && equalBytes(last.root, next.root) && equalBytes(last.sha256Root, next.sha256Root)) return previous
  // A shorter log has no proof to offer; the guard refuses it by its size alone.
  if (last.size >= next.size) return guardedSign(previous, next, [], signers)
  const getNode = await loadNodes(tx, ref.area_id, ref.log_id, consistencyNodes(last.size, next.size))
  return guardedSign(previous, next, consistencyProof(sm3, last.size, next.size, getNode), signers)
}

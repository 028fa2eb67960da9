import { equalBytes, parseCheckpoint } from '@linli/proof/node'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { checkpointsOf, findHead, type LogRef, leavesOf, waitingIn } from './log.store.ts'
import type { SignedNotes } from './signed-notes.ts'

/** A log as it may be handed out: every leaf in order, with notes that cover all of them. */
export type CustodyLog = { leaves: { leaf: Buffer; ballotId: string }[]; notes: string[] }

/**
 * The whole log with its checkpoints, if the last of them covers every leaf and is the very state that was signed last.
 * A database older than what was signed is not handed out as the truth.
 * @throws STATE while leaves wait for the sequencer, or when the log contradicts the signed note beside the keys
 */
export async function logInCustody(tx: Tx, notes: SignedNotes, ref: LogRef): Promise<CustodyLog> {
  const { area_id: areaId, log_id: logId } = ref
  const head = await findHead(tx, areaId, logId)
  const published = await checkpointsOf(tx, areaId, logId)
  const last = published.at(-1)
  if ((await waitingIn(tx, areaId, logId)) > 0 || (head && (!last || last.size !== head.size))) {
    throw new AppError('STATE', {
      why: '投票日志还没有全部签名，请一分钟后再试；若一直如此，请联系平台管理员查看运行日志。',
    })
  }
  await refuseOtherState(notes, logId, last?.note ?? null)
  return { leaves: await leavesOf(tx, areaId, logId), notes: published.map((c) => c.note) }
}

/** Size and both roots, as the note beside the keys has them. A note that was lost cannot speak; sign-log warns of it. */
async function refuseOtherState(notes: SignedNotes, logId: string, published: string | null): Promise<void> {
  const kept = await notes.read(logId)
  if (kept === null) return
  const was = parseCheckpoint(kept).checkpoint
  const is = published === null ? null : parseCheckpoint(published).checkpoint
  const same =
    is?.origin === was.origin &&
    is.size === was.size &&
    equalBytes(is.root, was.root) &&
    equalBytes(is.sha256Root, was.sha256Root)
  if (same) return
  throw new AppError('STATE', {
    why: '数据库里的投票日志与上次签名的不一致（可能恢复自较旧的备份），不能提供证明包。请联系平台管理员恢复完整的数据。',
  })
}

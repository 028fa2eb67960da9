import { type Checkpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { continues } from './continuity.ts'
import { ProofError } from './errors.ts'
import type { Hash } from './hash.ts'
import type { Signer } from './signature.ts'
import { sm3 } from './sm3.ts'

/**
 * Signs `next` unless it contradicts what was signed before, for example after a restore from an old backup.
 * Pure: the caller keeps the note outside the database and stores the new one durably BEFORE publishing it.
 * @param previous the last signed note; `null` only for a log that has never signed
 * @param consistency SM3 consistency proof from previous.size to next.size; `[]` when sizes are equal or nothing precedes
 * @returns the signed note
 * @throws ProofError SIGN_OTHER_LOG, SIGN_BACKWARDS (smaller), SIGN_FORK (same size with another root, or a larger
 *   tree that does not continue the signed one), BAD_FORMAT when `previous` cannot be read
 */
export function guardedSign(
  previous: string | null,
  next: Checkpoint,
  consistency: readonly Uint8Array[],
  signers: readonly Signer[],
  hash: Hash = sm3,
): string {
  if (previous !== null) refuseContradiction(parseCheckpoint(previous).checkpoint, next, consistency, hash)
  return signCheckpoint(next, signers)
}

function refuseContradiction(last: Checkpoint, next: Checkpoint, consistency: readonly Uint8Array[], hash: Hash): void {
  if (last.origin !== next.origin) {
    throw new ProofError('SIGN_OTHER_LOG', `上次签名的日志是“${last.origin}”，与本日志不同，请检查签名记录文件。`)
  }
  if (next.size < last.size) {
    throw new ProofError(
      'SIGN_BACKWARDS',
      `日志只有 ${next.size} 条，而上次已对 ${last.size} 条签名，拒绝倒退签名。请恢复完整的数据后再启动。`,
    )
  }
  if (!continues(last, next, consistency, hash)) {
    throw new ProofError('SIGN_FORK', '日志内容与上次签名的不一致，拒绝签名。请核对数据库备份，不要删除签名记录。')
  }
}

import { inclusionNodes, inclusionProof, sm3, toBase64 } from '@linli/proof/node'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { authoriseVoter } from '../ballot/authorise-voter.ts'
import { findBallot } from '../ballot/ballot.store.ts'
import { lastCheckpoint, positionOf } from './log.store.ts'
import { loadNodes } from './nodes.ts'

export type BallotProof = { index: number; size: number; path: string[]; checkpoint: string; publicKeys: string[] }

/**
 * Proof that a ballot stands in its log, under the latest signed checkpoint; made of stored nodes. For the people of the
 * ballot's line only: who asks for a proof shows which leaf is theirs.
 * @throws NOT_FOUND, STATE while the sequencer has not reached it (normally well under two seconds)
 */
export async function proveBallot(
  deps: Deps,
  context: Context,
  areaId: string,
  ballotId: string,
): Promise<BallotProof> {
  authoriseVoter(context, areaId, 'ballot.cast')
  return deps.db.as(context, async (tx) => {
    const ballot = await findBallot(tx, areaId, ballotId)
    if (!ballot) throw new AppError('NOT_FOUND')
    const logId = ballot.assembly_id
    const index = await positionOf(tx, areaId, logId, ballotId)
    const last = await lastCheckpoint(tx, areaId, logId)
    if (index === null || !last || index >= Number(last.size)) {
      throw new AppError('STATE', { why: '选票正在记入投票日志，请两秒后再核对；您的投票已经有效，回执可先保存。' })
    }
    const size = Number(last.size)
    const getNode = await loadNodes(tx, areaId, logId, inclusionNodes(index, size))
    const path = inclusionProof(sm3, index, size, getNode).map(toBase64)
    return { index, size, path, checkpoint: last.note, publicKeys: deps.signing.publicKeys }
  })
}

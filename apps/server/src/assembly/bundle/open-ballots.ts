import type { BallotOpening } from '@linli/proof/bundle'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { SALT_FIELD } from '../ballot/issue-ballot.ts'
import { ballotsOf } from './bundle.store.ts'

/**
 * The openings of a log's leaves, in its order.
 * @throws STATE when a leaf has no ballot or a ballot no leaf: the two were restored from different backups
 */
export async function ballotOpenings(
  deps: Deps,
  tx: Tx,
  areaId: string,
  assemblyId: string,
  leaves: readonly { ballotId: string }[],
): Promise<BallotOpening[]> {
  const ballots = await ballotsOf(tx, areaId, assemblyId)
  if (ballots.size !== leaves.length) throw contradiction()
  return leaves.map(({ ballotId }) => {
    const b = ballots.get(ballotId)
    if (!b) throw contradiction()
    return {
      ballotId: b.id,
      castAt: b.cast_at.toISOString(),
      channel: b.channel as BallotOpening['channel'],
      choice: b.choice as BallotOpening['choice'],
      lineId: b.line_id,
      motionId: b.motion_id,
      salt: deps.cipher.decrypt(SALT_FIELD, b.salt),
      ...(b.supersedes === null ? {} : { supersedes: b.supersedes }),
    }
  })
}

function contradiction(): AppError {
  return new AppError('STATE', { why: '选票与投票日志对不上，不能提供证明包。请联系平台管理员核对数据。' })
}

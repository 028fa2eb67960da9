import type { Receipt } from '@linli/proof/node'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { authoriseVoter } from './authorise-voter.ts'
import { findBallot } from './ballot.store.ts'
import { choiceTitle } from './ballot.ts'
import { receiptOf } from './issue-ballot.ts'
import { found } from './motion-lines.ts'

/**
 * The receipt of a ballot, for the people of its line only.
 * @throws NOT_FOUND when the ballot is not the actor's to read
 */
export async function readReceipt(
  deps: Deps,
  context: Context,
  areaId: string,
  ballotId: string,
): Promise<{ receipt: Receipt; publicKeys: string[]; choiceTitle: string }> {
  authoriseVoter(context, areaId, 'ballot.cast')
  const ballot = found(await deps.db.as(context, (tx) => findBallot(tx, areaId, ballotId)))
  return {
    receipt: receiptOf(deps, areaId, ballot),
    publicKeys: deps.signing.publicKeys,
    choiceTitle: choiceTitle(ballot.choice),
  }
}

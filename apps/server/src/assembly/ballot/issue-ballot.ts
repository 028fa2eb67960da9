import { type Ballot, issueReceipt, newSalt, type Receipt } from '@linli/proof/node'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import type { BallotRow, NewBallot } from './ballot.store.ts'
import { logName } from './log-name.ts'

export const SALT_FIELD = 'ballot.salt'

/** A ballot before it has an id and a salt. */
export type Draft = Omit<NewBallot, 'id' | 'salt' | 'leaf' | 'receipt'>

/**
 * Makes a ballot of a draft: id, salt, leaf for the public log, signed receipt. The salt is stored sealed, so that a
 * stolen copy of the database cannot prove a choice against the log; of the receipt only the signature is stored, since
 * the rest is the row itself (see {@link receiptOf}).
 */
export function issueBallot(deps: Deps, areaId: string, draft: Draft): { ballot: NewBallot; receipt: Receipt } {
  const id = newId()
  const salt = newSalt()
  const subject = subjectOf(areaId, {
    id,
    assembly_id: draft.assemblyId,
    motion_id: draft.motionId,
    line_id: draft.lineId,
    choice: draft.choice,
    channel: draft.channel,
    supersedes: draft.supersedes,
    cast_at: draft.castAt,
  })
  const { ed25519 } = deps.signing
  const receipt = issueReceipt(subject, salt, logName(ed25519.key.name, areaId, draft.assemblyId), ed25519)
  const ballot: NewBallot = {
    ...draft,
    id,
    salt: deps.cipher.encrypt(SALT_FIELD, salt),
    leaf: Buffer.from(receipt.body.leaf, 'base64'),
    receipt: JSON.stringify({ logId: receipt.body.logId, key: receipt.key, signature: receipt.signature }),
  }
  return { ballot, receipt }
}

/** The receipt of a stored ballot, the same bytes as at the moment of the cast. */
export function receiptOf(deps: Deps, areaId: string, row: BallotRow): Receipt {
  const { logId, key, signature } = JSON.parse(row.receipt) as { logId: string; key: string; signature: string }
  const salt = deps.cipher.decrypt(SALT_FIELD, row.salt)
  const { leaf } = row
  const body = { v: 'linli/receipt/1' as const, logId, leaf: leaf.toString('base64'), ...subjectOf(areaId, row) }
  return { body, salt, key, signature }
}

type Subject = Pick<
  BallotRow,
  'id' | 'assembly_id' | 'motion_id' | 'line_id' | 'choice' | 'channel' | 'supersedes' | 'cast_at'
>

function subjectOf(areaId: string, row: Subject): Ballot {
  return {
    areaId,
    assemblyId: row.assembly_id,
    motionId: row.motion_id,
    ballotId: row.id,
    lineId: row.line_id,
    choice: row.choice,
    channel: row.channel,
    castAt: row.cast_at.toISOString(),
    ...(row.supersedes === null ? {} : { supersedes: row.supersedes }),
  }
}

import {
  type BallotCheck,
  checkBallot,
  type InclusionEvidence,
  lightVerifiers,
  type PublicKey,
  parsePublicKey,
  parseReceipt,
  type Receipt,
  type TrustedKeys,
  type Verifiers,
} from '@linli/proof/verify'
import type { ProofAnswer } from '../api/types.ts'
import { recall, remember } from '../settings/storage.ts'

// This file and the proof package are loaded only on the receipt page.

const PINNED = 'linli.keys'

export type Checked = { receipt: Receipt | null; check: BallotCheck; keys: 'SAME' | 'FIRST' | 'CHANGED' }

/**
 * Checks a receipt on this phone.
 * @param published the keys of the public page, never those that came with the receipt
 * @param proof null while the ballot is not in the log yet
 */
export async function checkOnPhone(
  receiptAnswer: unknown,
  published: readonly string[],
  proof: ProofAnswer | null,
): Promise<Checked> {
  const keys = pin(published)
  let receipt: Receipt
  try {
    receipt = parseReceipt(receiptAnswer)
  } catch {
    const steps = [{ step: 'opening', state: 'failed', text: '' }] as const
    return { receipt: null, check: { verdict: 'BROKEN', steps }, keys }
  }
  const check = checkBallot(
    receipt,
    proof ? evidence(proof) : null,
    trusted(published),
    await verifiers(proof !== null),
  )
  return { receipt, check, keys }
}

function evidence(proof: ProofAnswer): InclusionEvidence {
  return { leafIndex: proof.index, proof: proof.path, checkpoint: proof.checkpoint }
}

function trusted(published: readonly string[]): TrustedKeys {
  const keys = published.flatMap((text): PublicKey[] => {
    try {
      return [parsePublicKey(text)]
    } catch {
      return []
    }
  })
  return { receipt: keys.filter((key) => key.algorithm === 'ed25519'), checkpoint: keys }
}

/** SM2 needs BigInt, which iOS 13 lacks; there the check says that it left this signature out. */
async function verifiers(withCheckpoint: boolean): Promise<Verifiers> {
  if (!withCheckpoint || typeof BigInt !== 'function') return lightVerifiers
  try {
    const { verifySm2 } = await import('@linli/proof/sm2')
    return { ...lightVerifiers, sm2: verifySm2 }
  } catch {
    return lightVerifiers
  }
}

/** Remembers the keys of the first visit, so that a platform that swaps its keys is noticed. */
function pin(published: readonly string[]): Checked['keys'] {
  const now = [...published].sort().join('\n')
  const known = recall(PINNED)
  if (known === null) remember(PINNED, now)
  return known === null ? 'FIRST' : known === now ? 'SAME' : 'CHANGED'
}

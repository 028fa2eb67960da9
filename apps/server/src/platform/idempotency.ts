import { createHash } from 'node:crypto'
import { canonicalBytes } from '@linli/proof/node'
import { AppError } from './errors.ts'
import type { Ticker } from './jobs/jobs.ts'
import type { FieldCipher } from './secrets.ts'

/** What was answered, byte for byte. */
export type Answer = { status: number; text: string }

/**
 * What linli.claim_answer() found: `fresh` when this transaction is the first to use the key, which is scoped to area, actor
 * and operation. A key in flight waits there for its transaction (lock); one that rolls back leaves the key free.
 */
export type Claim = {
  fresh: boolean
  known_hash: Buffer | null
  known_status: number | null
  known_answer: Buffer | null
}

const FIELD = 'idempotency.answer'
const KEPT_MS = 30 * 86_400_000

/**
 * The Idempotency-Key header.
 * @throws IDEMPOTENCY_REQUIRED when it is missing or not 8 to 200 visible ASCII characters
 */
export function idempotencyKey(header: string | string[] | undefined): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{8,200}$/.test(header)) return header
  throw new AppError('IDEMPOTENCY_REQUIRED')
}

/** Fingerprint of a request's payload; the order of its members doesn't matter. */
export function payloadHash(payload: unknown): Buffer {
  return createHash('sha256').update(canonicalBytes(payload)).digest()
}

/** Answers may open a vote, so they are kept sealed; opening gives the same bytes back. */
export function sealAnswer(cipher: FieldCipher, text: string): Buffer {
  return cipher.encrypt(FIELD, text)
}

/**
 * The earlier answer under a claimed key, or null when the act is still to be done.
 * @throws IDEMPOTENCY_REUSED when the key was used for another payload
 */
export function replayed(cipher: FieldCipher, claim: Claim, hash: Buffer): Answer | null {
  if (claim.fresh) return null
  if (!claim.known_hash?.equals(hash) || claim.known_status === null || claim.known_answer === null) {
    throw new AppError('IDEMPOTENCY_REUSED')
  }
  return { status: claim.known_status, text: cipher.decrypt(FIELD, claim.known_answer) }
}

/** After 30 days a key may be used again; whoever repeats an act later than that means a new one. */
export const forgetAnswers: Ticker = {
  name: 'forget-answers',
  everyMs: 3_600_000,
  async run(deps) {
    const before = new Date(deps.clock.now().getTime() - KEPT_MS)
    await deps.db.system.deleteFrom('idempotency').where('created_at', '<', before).execute()
  },
}

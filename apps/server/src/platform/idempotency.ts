import { createHash } from 'node:crypto'
import { canonicalBytes } from '@linli/proof/node'
import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import { AppError } from './errors.ts'
import type { FieldCipher } from './secrets.ts'

/** An act that moves money or a vote, as its caller named it. Scoped to area, actor and operation. */
export type IdempotentAct = { areaId: string; actorId: string; operation: string; key: string; hash: Buffer }

/** What was answered, byte for byte. */
export type Answer = { status: number; text: string }

/** What the database knows about a key; `fresh` when this transaction is the first to use it. */
export type Claim = {
  fresh: boolean
  known_hash: Buffer | null
  known_status: number | null
  known_answer: string | null
}

const FIELD = 'idempotency.answer'

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
export function sealAnswer(cipher: FieldCipher, text: string): string {
  return cipher.encrypt(FIELD, text).toString('base64')
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
  return { status: claim.known_status, text: cipher.decrypt(FIELD, Buffer.from(claim.known_answer, 'base64')) }
}

/**
 * Does an act once per key: the answer is stored in the caller's transaction and given again to every repetition.
 * A key in flight waits for its transaction (row lock); work that throws rolls back and leaves the key free.
 * @throws IDEMPOTENCY_REUSED
 */
export async function once(
  tx: Tx,
  cipher: FieldCipher,
  act: IdempotentAct,
  at: Date,
  work: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const { rows } = await sql<Claim>`
    select * from linli.claim_answer(${act.areaId}, ${act.actorId}, ${act.operation}, ${act.key}, ${act.hash}, ${at})`.execute(
    tx,
  )
  const earlier = replayed(cipher, rows[0]!, act.hash)
  if (earlier) return { ...earlier, replayed: true }
  const answer = await work()
  await tx
    .updateTable('idempotency')
    .set({ status: answer.status, answer: sealAnswer(cipher, answer.text) })
    .where('area_id', '=', act.areaId)
    .where('actor_id', '=', act.actorId)
    .where('operation', '=', act.operation)
    .where('key', '=', act.key)
    .execute()
  return { ...answer, replayed: false }
}

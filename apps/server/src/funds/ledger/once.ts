import { sql } from 'kysely'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Answer, type Claim, payloadHash, replayed, sealAnswer } from '../../platform/idempotency.ts'

/** An act under an Idempotency-Key: `operation` names it, `payload` is what was asked for. */
export type Keyed = { areaId: string; operation: string; key: string; payload: unknown }

/**
 * Does an act once for its key: what it answered is stored in the same transaction and comes back byte for byte. A key in
 * flight waits for its transaction; an act that fails leaves the key free.
 * @throws IDEMPOTENCY_REUSED when the key was used for another payload
 */
export async function once(
  deps: Deps,
  tx: Tx,
  context: Context,
  { areaId, operation, key, payload }: Keyed,
  work: () => Promise<{ status: number; body: unknown }>,
): Promise<Answer> {
  const hash = payloadHash(payload)
  const { rows } = await sql<Claim>`
    select * from linli.claim_answer(${areaId}, ${context.actor}, ${operation}, ${key})`.execute(tx)
  const earlier = replayed(deps.cipher, rows[0]!, hash)
  if (earlier) return earlier
  const { status, body } = await work()
  const answer = { status, text: JSON.stringify(body) }
  await tx
    .insertInto('idempotency')
    .values({
      area_id: areaId,
      actor_id: context.actor!,
      operation,
      key,
      request_hash: hash,
      status,
      answer: sealAnswer(deps.cipher, answer.text),
      created_at: deps.clock.now(),
    })
    .execute()
  return answer
}

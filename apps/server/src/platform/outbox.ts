import type { Tx } from './db/database.ts'
import { newId } from './ids.ts'
import { toJson } from './json.ts'

/** Asks the worker to do something after this transaction commits; the request itself has no side effects. */
export async function enqueue(
  tx: Tx,
  areaId: string,
  topic: string,
  payload: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({ area_id: areaId, id: newId(), topic, payload: toJson(payload), created_at: at })
    .execute()
}

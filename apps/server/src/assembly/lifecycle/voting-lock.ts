import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/**
 * Keeps the voting open until the caller's transaction ends: every cast takes this first and reads the assembly's
 * state AFTER it. Casts share the lock; only the close takes it alone. Without it a ballot that saw "voting" a moment
 * before the close could commit after the count, with a receipt and without effect.
 */
export async function holdVotingOpen(tx: Tx, assemblyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${assemblyId}, 7601))`.execute(tx)
}

/** Waits for the ballots being cast at this moment and lets none begin until the caller's transaction ends. */
export async function stopVoting(tx: Tx, assemblyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${assemblyId}, 7601))`.execute(tx)
}

import type { Tx } from './db/database.ts'

/** Where an invariant may look: one read-only snapshot under the worker role, and the folders beside the database. */
export type Look = { tx: Tx; keyDir: string; filesDir: string }

/** What a recomputation looked at, and what contradicts it: keys and facts, printed to the operator. */
export type Found = { looked: number; wrong: Record<string, unknown>[] }

/**
 * Something that is always true of stored rows. `name` is stable, `title` says it in Chinese.
 * `sql` answers the rows that contradict it (none is right) and names its tables with the schema; `look` recomputes.
 */
export type Invariant = { name: string; title: string } & (
  | { sql: string; look?: never }
  | { look: (at: Look) => Promise<Found>; sql?: never }
)

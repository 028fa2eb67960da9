import type pg from 'pg'

/** A statement is worth preparing once it has come back this often. */
const SEEN_BEFORE = 3
/** Names a connection may hold; each keeps a plan in PostgreSQL's memory, about 50 KB. */
const MOST_NAMES = 400
/** Longer texts are lists written out (bulk inserts), each of another length: they would crowd out the others. */
const LONGEST = 6000
const MOST_TEXTS_WATCHED = 5000

/**
 * Names for statements that come back, so that PostgreSQL parses, rewrites (row-level security included) and plans them
 * once a connection instead of once a request: measured at more than half of a list's time. Texts are ours, never a
 * user's: values travel as parameters.
 */
export class StatementNames {
  readonly #seen = new Map<string, number>()
  readonly #names = new Map<string, string>()

  /** The name to send with this statement, or null when it is to be planned by itself. */
  nameOf(text: string, parameters: number): string | null {
    const known = this.#names.get(text)
    if (known) return known
    if (parameters === 0 || text.length > LONGEST || this.#names.size >= MOST_NAMES) return null
    const times = (this.#seen.get(text) ?? 0) + 1
    if (times <= SEEN_BEFORE) {
      // A flood of texts that differ each time must not fill the memory: forget and start counting again.
      if (this.#seen.size >= MOST_TEXTS_WATCHED) this.#seen.clear()
      this.#seen.set(text, times)
      return null
    }
    this.#seen.delete(text)
    const name = `linli_${this.#names.size + 1}`
    this.#names.set(text, name)
    return name
  }
}

type Client = {
  query(text: string, values: readonly unknown[]): Promise<pg.QueryResult>
  release(): void
}

/** A pool for Kysely whose connections send known statements by name. */
export function namingPool(pool: pg.Pool, names = new StatementNames()) {
  const wrapped = new WeakMap<pg.PoolClient, Client>()
  const wrap = (client: pg.PoolClient): Client => ({
    query(text, values) {
      const name = names.nameOf(text, values.length)
      return name === null
        ? client.query(text, values as unknown[])
        : client.query({ name, text, values: values as unknown[] })
    },
    release: () => client.release(),
  })
  return {
    async connect(): Promise<never> {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? wrap(client)
      wrapped.set(client, known)
      return known as never
    },
    end: () => pool.end(),
  }
}

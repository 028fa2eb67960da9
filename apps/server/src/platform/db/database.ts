import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Context } from './context.ts'
import { namingPool } from './prepared.ts'
import { APP_ROLE, WORKER_ROLE } from './roles.ts'
import type { DB } from './schema.ts'

/** A transaction under one context. Stores take it as their first argument. */
export type Tx = Kysely<DB>

// bigint columns are money and areas: never a lossy number. Dates are legal days, kept as text.
const INT8 = 20
const DATE = 1082
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return (text: string) => BigInt(text)
    if (oid === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

// Sessions and casts run on the worker pool, so it must not be the narrower one.
const SIZE = { app: 12, worker: 10 }

/** How to reach PostgreSQL: a URL or the parts of one. */
export type Connection = { connectionString: string } | pg.PoolConfig

/**
 * The only door to the database. Requests run under the application role with row-level security in their context;
 * background work runs under the worker role.
 */
export class Database {
  readonly #app: pg.Pool
  readonly #worker: pg.Pool
  readonly #appDb: Kysely<DB>
  readonly #workerDb: Kysely<DB>

  constructor(connection: Connection, size: { app: number; worker: number } = SIZE) {
    this.#app = pool(connection, APP_ROLE, size.app)
    this.#worker = pool(connection, WORKER_ROLE, size.worker)
    this.#appDb = new Kysely<DB>({ dialect: new PostgresDialect({ pool: namingPool(this.#app) }) })
    this.#workerDb = new Kysely<DB>({ dialect: new PostgresDialect({ pool: namingPool(this.#worker) }) })
  }

  /**
   * One transaction as this actor. BEGIN and the context travel in one round trip.
   * Commits when `work` resolves, rolls back when it throws.
   */
  async as<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    return transaction(this.#appDb, `begin; ${contextSql(context)}`, work)
  }

  /** One transaction of background work (tally, sequencing, dispatch): sees every area. */
  async worker<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return transaction(this.#workerDb, 'begin', work)
  }

  /** Single statements of the platform itself (sessions, sign-in), under the worker role, outside a transaction. */
  get system(): Tx {
    return this.#workerDb
  }

  /** For libraries that bring their own SQL (graphile-worker). */
  get workerPool(): pg.Pool {
    return this.#worker
  }

  async close(): Promise<void> {
    await Promise.all([this.#app.end(), this.#worker.end()])
  }
}

function pool(connection: Connection, role: string, max: number): pg.Pool {
  const made = new pg.Pool({
    ...connection,
    max,
    types,
    application_name: `linli ${role}`,
    idleTimeoutMillis: 30_000,
    // The role is taken while connecting: a connection that could not become it never exists.
    // Compiling a plan costs more than any of our queries: measured 102-346 ms with it, 11-69 ms without.
    // A page read at random costs what it costs on flash and in memory. With the default for spinning disks the planner
    // reads the whole table of areas for each row a policy checks: measured 40 µs a row instead of 2.
    options: `-c role=${role} -c search_path=linli,public -c timezone=Asia/Shanghai -c jit=off -c random_page_cost=1.1`,
  })
  // Idle connections die when PostgreSQL restarts; the pool makes new ones.
  made.on('error', () => {})
  made.on('connect', (client) => client.on('error', () => {}))
  return made
}

async function transaction<T>(db: Kysely<DB>, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (tx) => {
    try {
      // Inside the try: a begin that fails half way must not leave an open transaction in the pool.
      await sql.raw(begin).execute(tx)
      const answer = await work(tx)
      await sql.raw('commit').execute(tx)
      return answer
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(tx)
        .catch(() => {})
      throw error
    }
  })
}

function contextSql(c: Context): string {
  const list = (items: string[]) => (items.length === 0 ? `'{}'` : `array[${items.map(pg.escapeLiteral).join(',')}]`)
  const actor = c.actor === null ? 'null' : pg.escapeLiteral(c.actor)
  return `select linli.set_context(${actor}, ${pg.escapeLiteral(c.kind)}, ${list(c.ranges.map((r) => r.lo))}::text[], ${list(
    c.ranges.map((r) => r.hi),
  )}::text[], ${list(c.areas)}::uuid[], ${list(c.persons)}::uuid[], ${list(c.units)}::uuid[])`
}

import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '../../apps/server/src/platform/db/schema.ts'
import { listUnits } from '../../apps/server/src/registry/unit/unit.store.ts'
import { serve } from './process.ts'

const CONNECTIONS = 8

/** As little as can answer a list: one route, one query, its rows as JSON. No session, no security, no validation. */
await serve(async ({ connection, areaId }: { connection: pg.PoolConfig; areaId: string }) => {
  const pool = new pg.Pool({
    ...connection,
    max: CONNECTIONS,
    options: '-c search_path=linli,public -c jit=off -c random_page_cost=1.1',
  })
  const query = await queryOf(pool, areaId)
  const app = Fastify()
  app.get('/units', async () => {
    const { rows } = await pool.query(query.sql, [...query.parameters])
    return { items: rows }
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    address: app.server.address() as AddressInfo,
    async stop() {
      await app.close()
      await pool.end()
    },
  }
})

/** The SQL the platform runs for a page of 50, as it sends it. */
async function queryOf(pool: pg.Pool, areaId: string): Promise<CompiledQuery> {
  let seen: CompiledQuery | null = null
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      seen = event.query
    },
  })
  const rows = await listUnits(db, areaId, { after: null, limit: 51 })
  if (rows.length !== 51 || seen === null) throw new Error(`the bare list found ${rows.length} rows`)
  return seen
}

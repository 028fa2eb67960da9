import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { MIGRATION_LOCK } from '../platform/db/migrate.ts'
import { startPostgres } from '../platform/postgres/index.ts'
import { type PreparedDatabase, prepareDatabase } from '../start/database.ts'
import type { Place } from './place.ts'
import { OperationRefused } from './refused.ts'

/** The embedded server's database and its owner, as `linli start` makes them. */
const EMBEDDED = { user: 'linli_owner', database: 'linli' }

/**
 * The database of an installation that exists: DATABASE_URL's, else the embedded server's, which is used where it runs and
 * started for the time being where it does not. Makes nothing.
 * @throws OperationRefused when there is no installation; StartError when the server cannot be reached or started
 */
export async function openExisting(place: Place, say: (line: string) => void): Promise<PreparedDatabase> {
  const database = place.databaseUrl
    ? await prepareDatabase({ ...place, databaseUrl: place.databaseUrl }, say)
    : await openEmbedded(place.dataRoot, say)
  try {
    await connected(database.connection, async (client) => {
      const { rows } = await client.query(`select to_regclass('linli.schema_migration') is not null as there`)
      if (!rows[0].there)
        throw new OperationRefused('这个数据库里没有邻里的数据：请核对 DATABASE_URL 或 LINLI_DATA_DIR。')
    })
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function openEmbedded(dataRoot: string, say: (line: string) => void): Promise<PreparedDatabase> {
  const pgFolder = join(dataRoot, 'pg')
  if (!['data', 'elsewhere.json'].some((name) => existsSync(join(pgFolder, name)))) {
    throw new OperationRefused(
      `数据目录 ${dataRoot} 里没有数据库：请用 LINLI_DATA_DIR 指定数据目录，或设置 DATABASE_URL。`,
    )
  }
  const host = await startPostgres({ dataRoot })
  if (!host.adopted) say('数据库没有在运行：临时启动，做完就停。')
  const connection = { ...host.connection, ...EMBEDDED }
  return { connection, stop: () => host.stop() }
}

/** One plain session of the login, in a notation every PostgreSQL reads alike. */
export async function connected<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: 'linli operations' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`set search_path = pg_catalog; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
      set timezone = 'UTC'; set extra_float_digits = 3; set bytea_output = 'hex'; set client_encoding = 'UTF8';
      set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set row_security = on`)
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Nobody changes the schema meanwhile. Shared: several backups at once, but no migration; else the other way round. */
export async function holdSchema<T>(
  client: pg.Client,
  mode: 'shared' | 'exclusive',
  work: () => Promise<T>,
): Promise<T> {
  const suffix = mode === 'shared' ? '_shared' : ''
  await client.query(`select pg_advisory_lock${suffix}($1)`, [MIGRATION_LOCK])
  try {
    return await work()
  } finally {
    await client.query(`select pg_advisory_unlock${suffix}($1)`, [MIGRATION_LOCK]).catch(() => {})
  }
}

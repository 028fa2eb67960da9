import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/platform/db/migrate.ts'
import { connectionUrl, startPostgres } from '../src/platform/postgres/index.ts'
import type { TestServer } from './provided.ts'

const OWNER = 'linli_test_owner'
const PREFIX = 'linli_t_'

/** A server prepared for one test run, and how to leave it as it was. */
export interface PreparedServer {
  server: TestServer
  close(): Promise<void>
}

/** An embedded server of our own that vanishes with this process, and a superuser's URL to it. */
export async function embeddedServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataRoot = await mkdtemp(join(tmpdir(), 'linli-test-'))
  // mkdtemp closes the folder to others; as root, the server's own user must get through.
  if (process.getuid?.() === 0) await chmod(dataRoot, 0o711)
  const host = await startPostgres({ dataRoot, profile: 'test' })
  return { url: connectionUrl(host.connection), stop: host.stop }
}

/**
 * Prepares a server for a run: what killed runs left is dropped, the owner role made where we may, the template migrated.
 *
 * @param url a superuser, or a role with CREATEDB and CREATEROLE, which is then the owner itself
 */
export async function prepareServer(url: string): Promise<PreparedServer> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const prefix = `${PREFIX}${randomBytes(4).toString('hex')}`
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [prefix])
    await dropDatabasesOfDeadRuns(admin)
    const ownerUrl = await ownerLogin(admin, url)
    const template = await makeTemplate(ownerUrl, `${prefix}_template`)
    const version = Number(
      (await admin.query<{ v: string }>(`select current_setting('server_version_num') v`)).rows[0]?.v,
    )
    const close = async () => {
      await dropDatabases(admin, prefix)
      if (ownerUrl !== url) await dropOwner(admin)
      await admin.end()
    }
    return { server: { adminUrl: url, ownerUrl, template, prefix, version }, close }
  } catch (error) {
    await dropDatabases(admin, prefix)
    await admin.end()
    throw error
  }
}

/** The URL of the owner: the given role if it is no superuser, else a role of ours. */
async function ownerLogin(admin: pg.Client, url: string): Promise<string> {
  const { rows } = await admin.query<{ super: boolean; able: boolean }>(
    'select rolsuper as super, rolcreatedb and rolcreaterole as able from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.super) {
    if (rows[0]?.able) return url
    throw new Error('LINLI_TEST_DATABASE_URL: the role needs CREATEDB and CREATEROLE, or to be a superuser')
  }
  // The same password from the same URL, so that two runs at once on one server agree about the shared role.
  const password = createHash('sha256').update(`${OWNER} ${url}`).digest('hex')
  await createOwner(admin, password)
  const owner = new URL(url)
  owner.username = OWNER
  owner.password = password
  return owner.href
}

async function createOwner(admin: pg.Client, password: string): Promise<void> {
  await admin.query('select pg_advisory_lock(hashtext($1))', [OWNER])
  try {
    const known = await admin.query('select from pg_roles where rolname = $1', [OWNER])
    const verb = known.rowCount ? 'alter' : 'create'
    await admin.query(
      `${verb} role ${OWNER} login createdb createrole nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`,
    )
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [OWNER])
  }
}

/** A shared server may still need the role: another run's databases, or (16 and later) memberships it granted. */
async function dropOwner(admin: pg.Client): Promise<void> {
  await admin.query(`drop role if exists ${OWNER}`).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && error.code === '2BP01')) throw error
  })
}

async function makeTemplate(ownerUrl: string, name: string): Promise<string> {
  await asOwner(ownerUrl, (owner) => owner.query(`create database ${name}`))
  await asOwner(databaseUrl(ownerUrl, name), migrate)
  // Nobody may connect, or a clone could fail because its template is in use.
  await asOwner(ownerUrl, (owner) => owner.query(`alter database ${name} allow_connections false`))
  return name
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** The same login on another database of the same server. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** A run holds an advisory lock on its prefix while it lives; a prefix whose lock we can take belongs to nobody. */
async function dropDatabasesOfDeadRuns(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ run: string }>(
    `select distinct substring(datname from '^${PREFIX}[0-9a-f]{8}') as run from pg_database
     where datname ~ '^${PREFIX}[0-9a-f]{8}_'`,
  )
  for (const { run } of rows) {
    const lock = await admin.query<{ free: boolean }>('select pg_try_advisory_lock(hashtext($1)) as free', [run])
    // Our own prefix is locked by this very session, which would get it again; it has no databases yet.
    if (!lock.rows[0]?.free) continue
    await dropDatabases(admin, run)
    await admin.query('select pg_advisory_unlock(hashtext($1))', [run])
  }
}

async function dropDatabases(admin: pg.Client, prefix: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, $1 || '_')`,
    [prefix],
  )
  for (const { name } of rows) await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}

import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { Database } from '../../apps/server/src/platform/db/database.ts'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { watchOver } from '../../apps/server/src/platform/postgres/watchdog.ts'
import { prepareDatabase } from '../../apps/server/src/start/database.ts'

/** A migrated, empty installation in a folder of its own. */
export type Installation = {
  folder: string
  /** As the owner of the database: what the server gets. */
  connection: pg.PoolConfig
  /** As the superuser: for seeding and looking, past row-level security. */
  admin: pg.Client
  /** A second database with the same content, for limits whose rows the server must not find. */
  copyDatabase(name: string): Promise<pg.PoolConfig>
  /** The application's door, for use cases that are called without HTTP. */
  openDatabase(): Database
  close(): Promise<void>
}

/**
 * A real installation: embedded PostgreSQL with fsync on, as it keeps real data. Vanishes when closed, and when this
 * process is killed.
 */
export async function install(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-bench-'))
  // Under root the server runs as another user, who has to get to its folder.
  await chmod(folder, 0o755)
  const { connection, stop } = await prepareDatabase({ databaseUrl: null, dataRoot: join(folder, 'data') }, () => {})
  try {
    await connected(connection, (client) => migrate(client))
  } catch (error) {
    await stop()
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  // The embedded server's superuser has the owner's password (start/database.ts).
  const superuser = { ...connection, user: 'postgres' }
  const open: Database[] = []
  let admin = await adminOf(superuser)
  const { rows } = await admin.query<{ data_directory: string }>('show data_directory')
  const data = rows[0]!.data_directory
  const folders = [dirname(data), folder]
  const dismiss = watchOver(data, folders)
  return {
    folder,
    connection,
    get admin() {
      return admin
    },
    async copyDatabase(name) {
      // A template must have no other sessions.
      await admin.end()
      await connected({ ...superuser, database: 'postgres' }, (client) =>
        client.query(`create database ${name} template ${connection.database} owner ${connection.user}`),
      )
      admin = await adminOf(superuser)
      return { ...connection, database: name }
    },
    openDatabase() {
      const database = new Database(connection)
      open.push(database)
      return database
    },
    async close() {
      await Promise.all(open.map((database) => database.close()))
      await admin.end()
      await stop()
      await dismiss()
      for (const each of folders) await rm(each, { recursive: true, force: true })
    },
  }
}

async function adminOf(superuser: pg.PoolConfig): Promise<pg.Client> {
  const admin = new pg.Client({
    ...superuser,
    options: '-c search_path=linli,public -c jit=off -c random_page_cost=1.1',
  })
  await admin.connect()
  return admin
}

async function connected(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Lets the owner of the tables past their row-level security; the application's roles stay under it. */
export async function freeOwner(connection: pg.PoolConfig): Promise<void> {
  await connected(connection, async (client) => {
    const { rows } = await client.query<{ statement: string }>(
      `select format('alter table linli.%I no force row level security', relname) as statement
         from pg_class where relnamespace = 'linli'::regnamespace and relforcerowsecurity`,
    )
    for (const { statement } of rows) await client.query(statement)
  })
}

import pg from 'pg'
import { type Connection, StartError, startPostgres } from '../platform/postgres/index.ts'
import type { StartOptions } from './options.ts'

const OWNER = 'linli_owner'
const DATABASE = 'linli'

export type PreparedDatabase = { connection: pg.PoolConfig; stop(): Promise<void> }

/** DATABASE_URL's server, or our own embedded PostgreSQL with a database owned by a role that is no superuser. */
export async function prepareDatabase(
  options: Pick<StartOptions, 'databaseUrl' | 'dataRoot'> & Partial<StartOptions>,
  say: (line: string) => void,
): Promise<PreparedDatabase> {
  if (options.databaseUrl) {
    await tryConnect(options.databaseUrl)
    return { connection: { connectionString: options.databaseUrl }, stop: async () => {} }
  }
  const host = await startPostgres({ dataRoot: options.dataRoot, log: say })
  try {
    const connection = await ownDatabase(host.connection)
    return { connection, stop: () => host.stop() }
  } catch (error) {
    await host.stop()
    throw error
  }
}

/** The same code path as production: the application never runs as a superuser, so row-level security always holds. */
export async function ownDatabase(superuser: Connection): Promise<pg.PoolConfig> {
  const client = new pg.Client({ ...superuser })
  await client.connect()
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER])
    const verb = role.rowCount ? 'alter' : 'create'
    await client.query(
      `${verb} role ${OWNER} login createrole nosuperuser password ${pg.escapeLiteral(superuser.password)}`,
    )
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!database.rowCount) await client.query(`create database ${DATABASE} owner ${OWNER}`)
    return { ...superuser, user: OWNER, database: DATABASE }
  } finally {
    await client.end()
  }
}

async function tryConnect(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    if (Number(rows[0]!.version) < 150_000) {
      throw new StartError('WRONG_VERSION', '数据库版本太旧：需要 PostgreSQL 15 或更新版本，请升级后再启动。')
    }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(
      'NOT_REACHABLE',
      `连不上 DATABASE_URL 指定的数据库（${reason(error)}）：请核对地址、账号、密码和库名，并确认数据库已启动。`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  const known: Record<string, string> = {
    ECONNREFUSED: '对方没有在监听',
    ENOTFOUND: '找不到主机',
    ETIMEDOUT: '连接超时',
    '28P01': '密码不对',
    '28000': '账号不被允许',
    '3D000': '没有这个数据库',
  }
  return known[code ?? ''] ?? message ?? '原因不明'
}

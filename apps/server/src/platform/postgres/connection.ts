import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { errno, StartError, wrongOwner } from './errors.ts'
import type { Endpoint } from './settings.ts'
import { SOCKET_PORT } from './socket.ts'

/** How to reach the server; fits `new pg.Pool(...)` as it is. `host` is a folder when it is a Unix socket. */
export interface Connection {
  host: string
  port: number
  user: string
  password: string
  database: string
}

/** The name of the superuser; the application's own roles are made by the migrations. */
export const SUPERUSER = 'postgres'

/** The superuser's password lives in the data folder, so that it is renamed into place and moved together with it. */
export const secretFile = (data: string) => join(data, 'linli.secret')

/** The superuser's connection to a server on `data`. */
export async function connectionTo(data: string, endpoint: Endpoint): Promise<Connection> {
  const password = await readFile(secretFile(data), 'utf8').catch((error: unknown) => {
    if (errno(error) === 'EACCES') throw wrongOwner(data, error)
    throw new StartError(
      'DATA_DIR_INVALID',
      `数据目录 ${data} 中缺少 linli.secret，无法登录数据库：请从备份恢复该目录，或用 LINLI_DATA_DIR 指定另一个目录。`,
      { cause: error },
    )
  })
  const where =
    endpoint.kind === 'socket'
      ? { host: endpoint.folder, port: SOCKET_PORT }
      : { host: '127.0.0.1', port: endpoint.port }
  return { ...where, user: SUPERUSER, password: password.trim(), database: 'postgres' }
}

/** The same connection as one text, for tools that take a URL; pg reads the socket folder from `host=`. */
export function connectionUrl({ host, port, user, password, database }: Connection): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  return host.startsWith('/')
    ? `postgresql://${login}@localhost:${port}/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}`
    : `postgresql://${login}@${host}:${port}/${encodeURIComponent(database)}`
}

/** Asks a server who it is; undefined when it does not answer (yet). */
export async function greet(connection: Connection): Promise<{ version: string; data: string } | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 })
  // A server that dies in the middle also emits; the rejected promise below already tells us.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; data: string }>(
      `select current_setting('server_version') as version, current_setting('data_directory') as data`,
    )
    return rows[0]
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

import { SOCKET_PORT } from './socket.ts'

/** `real` keeps data through power cuts; `test` trades that for speed. */
export type Profile = 'real' | 'test'

/** Where the server listens: a socket folder, or a port on loopback. */
export type Endpoint = { kind: 'socket'; folder: string } | { kind: 'tcp'; port: number }

const COMMON = {
  // Measured: a server of 32 MB buffers stays near 20 MB of memory of its own.
  shared_buffers: '32MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // People's numbers and names must not reach a log file: neither the statement nor "Key (phone)=(...)".
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
}

const BY_PROFILE: Record<Profile, Record<string, string>> = {
  real: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_connections: '100' },
  test: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    wal_level: 'minimal',
    max_wal_senders: '0',
  },
}

/** Arguments of `postgres`. Given on the command line, not in postgresql.conf, so that a moved folder starts just the same. */
export function serverArguments(data: string, profile: Profile, endpoint: Endpoint): string[] {
  const listening: Record<string, string> =
    endpoint.kind === 'socket'
      ? {
          listen_addresses: '',
          port: String(SOCKET_PORT),
          // A list of names: quoted, a comma or a space in the path is part of the path.
          unix_socket_directories: `"${endpoint.folder.replaceAll('"', '""')}"`,
        }
      : { listen_addresses: '127.0.0.1', port: String(endpoint.port), unix_socket_directories: '' }
  const settings = { ...COMMON, ...BY_PROFILE[profile], ...listening }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

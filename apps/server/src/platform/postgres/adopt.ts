import { realpath } from 'node:fs/promises'
import { type Connection, connectionTo, greet } from './connection.ts'
import { isServerOf, type PidFile, readPidFile } from './pidfile.ts'
import type { Endpoint } from './settings.ts'

/** What can be seen of a server on a folder. `stale` is a pid file whose process is no server on this folder. */
export type Sighting =
  | { state: 'absent' }
  | { state: 'stale'; pid: number }
  | { state: 'busy'; pid: number }
  | { state: 'running'; server: RunningServer }

/** A server that answered on this folder. */
export interface RunningServer {
  pid: number
  connection: Connection
  version: string
}

/** Looks for a server on the folder and, if one is ready, greets it and makes sure that it serves this very folder. */
export async function sightServer(data: string): Promise<Sighting> {
  const file = await readPidFile(data)
  if (!file) return { state: 'absent' }
  if (!(await isServerOf(file.pid, data))) return { state: 'stale', pid: file.pid }
  if (file.status !== 'ready') return { state: 'busy', pid: file.pid }
  const connection = await connectionTo(data, endpointOf(file))
  const answer = await greet(connection)
  if (!answer || (await realpath(answer.data)) !== (await realpath(data))) return { state: 'busy', pid: file.pid }
  return { state: 'running', server: { pid: file.pid, connection, version: answer.version } }
}

function endpointOf(file: PidFile): Endpoint {
  return file.socketFolder ? { kind: 'socket', folder: file.socketFolder } : { kind: 'tcp', port: file.port }
}

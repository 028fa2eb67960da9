import { createServer } from 'node:net'
import { StartError } from '../platform/postgres/index.ts'

const DEFAULT_PORT = 8120
const TRIES = 50

/** The port to listen on: exactly the one asked for, else the first free one from the default on. */
export async function choosePort(host: string, asked: number | null): Promise<number> {
  if (asked !== null) {
    if (await isFree(host, asked)) return asked
    throw new StartError(
      'START_FAILED',
      `端口 ${asked} 已被别的程序占用：请用 PORT=其他端口 npm start，或先停掉占用它的程序。`,
    )
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) if (await isFree(host, port)) return port
  throw new StartError(
    'START_FAILED',
    `${DEFAULT_PORT} 到 ${DEFAULT_PORT + TRIES - 1} 之间没有空闲端口：请用 PORT=其他端口 npm start。`,
  )
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

import { fileURLToPath } from 'node:url'
import { defaultDataRoot, StartError } from '../platform/postgres/index.ts'

export const PROJECT_ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** What `linli start` was asked to do. */
export type StartOptions = {
  demo: boolean
  empty: boolean
  /** null: the first free port from the default on; a number: exactly this one. */
  port: number | null
  host: string
  origin: string | null
  databaseUrl: string | null
  dataRoot: string
  keyDir: string
  /** LINLI_WEB=off: the API alone, without building or serving the web apps. */
  web: boolean
}

/**
 * Reads the command line and the environment.
 * Demo mode is the default and listens on loopback only; LINLI_MODE=production needs DATABASE_URL, since the embedded
 * server is for trial.
 * @throws StartError with one sentence
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const unknown = args.find((a) => a !== '--empty')
  if (unknown) throw new StartError('DATA_DIR_INVALID', `不认识的参数 ${unknown}：linli start 只接受 --empty。`)
  const demo = env.LINLI_MODE !== 'production'
  const databaseUrl = env.DATABASE_URL || null
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartError(
      'NOT_REACHABLE',
      'DATABASE_URL 写法不对：应以 postgresql:// 开头，例如 postgresql://用户:密码@主机:5432/库名。',
    )
  }
  if (!demo && !databaseUrl) {
    throw new StartError(
      'NOT_REACHABLE',
      '正式运行（LINLI_MODE=production）必须用 DATABASE_URL 指定数据库服务器，内置数据库只供试用。',
    )
  }
  const dataRoot = defaultDataRoot(env)
  return {
    demo,
    empty: args.includes('--empty') || !demo,
    port: readPort(env.PORT),
    host: demo ? '127.0.0.1' : (env.HOST ?? '0.0.0.0'),
    origin: env.LINLI_ORIGIN ?? null,
    databaseUrl,
    dataRoot,
    // Beside the data folder, never inside: a copy of the data alone opens nothing.
    keyDir: env.LINLI_KEY_DIR ?? `${dataRoot.replace(/\/+$/, '')}-keys`,
    web: env.LINLI_WEB !== 'off',
  }
}

function readPort(text: string | undefined): number | null {
  if (!text) return null
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError('START_FAILED', `PORT=${text} 不是有效的端口：请填 1 到 65535 之间的整数。`)
  }
  return port
}

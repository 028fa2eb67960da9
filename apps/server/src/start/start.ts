import { pino } from 'pino'
import { restoreUnfinished } from '../operations/target.ts'
import { AppError } from '../platform/errors.ts'
import { acquireInstanceLock, StartError } from '../platform/postgres/index.ts'
import { openServer } from '../server.ts'
import { prepareDatabase } from './database.ts'
import { loadDemo, printDemoAccounts } from './demo.ts'
import { PROJECT_ROOT, readOptions } from './options.ts'
import { choosePort } from './port.ts'
import { ensureWebApps } from './web.ts'

/**
 * `linli start`: embedded PostgreSQL (or DATABASE_URL), migrations, demo city, web apps.
 * Prints plain progress lines with seconds; a start that cannot go on prints one sentence and answers 1.
 */
export async function startCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const say = progress()
  const undo: (() => Promise<void>)[] = []
  try {
    const options = readOptions(args, env)
    const port = await choosePort(options.host, options.port)
    const lock = await acquireInstanceLock(options.dataRoot)
    undo.unshift(() => lock.release())
    if (restoreUnfinished(options.dataRoot)) {
      throw new StartError('DATA_DIR_INVALID', '上次 linli restore 没有做完：请再执行一次同样的恢复，完成后再启动。')
    }
    const building = options.web ? ensureWebApps(say) : Promise.resolve(null)
    building.catch(() => {})
    const database = await prepareDatabase(options, say)
    undo.unshift(() => database.stop())
    const origin = options.origin ?? `http://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${port}`
    const webDir = await building
    const running = await openServer({
      config: {
        demo: options.demo,
        host: options.host,
        port,
        origin,
        dataDir: options.dataRoot,
        keyDir: options.keyDir,
        webDir,
        clockOffset: options.demo ? { ms: 0 } : null,
      },
      connection: database.connection,
      log: pino({ level: env.LINLI_LOG ?? 'warn' }),
    })
    undo.unshift(() => running.stop())
    say('数据库结构已是最新')
    const accounts = options.demo ? await loadDemo(running.deps, { empty: options.empty, say }) : null
    await running.work()
    await running.app.listen({ host: options.host, port })
    say('平台已就绪')
    process.stdout.write(
      `\n  工作台（政府、物业、业委会）  ${origin}/console/\n  业主端和公示页              ${origin}/\n  接口文档                    ${origin}/api/docs\n\n`,
    )
    if (accounts) printDemoAccounts(accounts)
    await untilStopped()
    process.stdout.write('正在停止……\n')
    await unwind(undo)
    return 0
  } catch (error) {
    await unwind(undo)
    process.stderr.write(`${sentence(error)}\n`)
    return 1
  }
}

async function unwind(undo: (() => Promise<void>)[]): Promise<void> {
  for (const step of undo.splice(0)) await step().catch(() => {})
}

/** One sentence for people; the stack only for mistakes of ours. */
function sentence(error: unknown): string {
  if (error instanceof StartError) return `启动失败：${error.message}`
  if (error instanceof AppError) return `启动失败：${error.detail}`
  const { code, message, stack } = error as { code?: string; message?: string; stack?: string }
  if (code === 'ENOSPC' || code === '53100') return '启动失败：磁盘已满，请清理出空间后重新启动。'
  if (code === 'EADDRINUSE') return '启动失败：端口刚被别的程序占用，请换一个 PORT 再启动。'
  return `启动失败：${message ?? '原因不明'}\n${stack ?? ''}\n（项目目录 ${PROJECT_ROOT}）`
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** Prints each step with the seconds since the step before. */
function progress(): (line: string) => void {
  let last = performance.now()
  return (line) => {
    const now = performance.now()
    process.stdout.write(`  ${line}${line.includes('秒）') ? '' : `（${((now - last) / 1000).toFixed(1)} 秒）`}\n`)
    last = now
  }
}

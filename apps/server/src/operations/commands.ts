import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../platform/errors.ts'
import { StartError } from '../platform/postgres/index.ts'
import { PROJECT_ROOT } from '../start/options.ts'
import { backUp } from './back-up.ts'
import { checkAll, linesOf, type Verdict } from './check.ts'
import { openExisting } from './database.ts'
import { hasMasterKey, keySentences, refuseKeyPlaces } from './key-folder.ts'
import { type Place, readPlace, typedPath } from './place.ts'
import { OperationRefused } from './refused.ts'
import { inSnapshot, type Restored, restore } from './restore.ts'

const USAGE = {
  backup: `用法：linli backup 文件夹
  把数据库和上传的文件存成一份带清单和校验值的备份，放进文件夹下以时间命名的新文件夹。平台可以照常运行。密钥不在其中。
退出码：0 完成；1 完成，但有上传的文件找不到；2 没有做成
`,
  restore: `用法：linli restore 备份
  恢复到空的数据目录（LINLI_DATA_DIR）或空的数据库（DATABASE_URL），然后核对全部不变量和投票日志的根。
退出码：0 完成，全部相符；1 已恢复，但有不符之处；2 没有恢复
`,
  check: `用法：linli check
  逐条核对数据库里必须始终成立的事：分录合计为零、缓存等于明细、编号连续、部分之和等于整体、日志根可重算。只读，平台可以照常运行。
退出码：0 全部成立；1 有不符之处；2 无法核对
`,
}

type Command = keyof typeof USAGE

/** `linli backup FOLDER`: see USAGE. */
export function backupCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return run('backup', args, env, 1, async ([folder = ''], place, started) => {
    const parent = typedPath(folder, env)
    await refuseKeyPlaces(parent, place)
    const database = await openExisting(place, say)
    try {
      const version = await applicationVersion()
      const source = { connection: database.connection, dataRoot: place.dataRoot, version, now: new Date() }
      const { folder: made, manifest } = await backUp(source, parent, say)
      say(`备份已写好：${made}（${seconds(started)}）`)
      for (const line of keySentences(place)) say(line)
      const { missingFiles } = manifest
      if (missingFiles.length === 0) return 0
      say(
        `✗ 有 ${missingFiles.length} 个上传的文件不在 ${join(place.dataRoot, 'files')} 里或内容已变，备份里没有它们：`,
      )
      for (const hex of missingFiles.slice(0, 5)) say(`    ${hex}`)
      return 1
    } finally {
      await database.stop()
    }
  })
}

/** `linli restore BACKUP`: see USAGE. */
export function restoreCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return run('restore', args, env, 1, async ([backup = ''], place, started) => {
    const restored = await restore(place, typedPath(backup, env), say)
    say(`恢复用时 ${seconds(started)}`)
    return conclude(restored, place)
  })
}

/** `linli check`: see USAGE. */
export function checkCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return run('check', args, env, 0, async (_, place, started) => {
    const database = await openExisting(place, say)
    try {
      const verdicts = await inSnapshot(database.connection, (tx) => checkAll(tx, place))
      for (const line of linesOf(verdicts)) say(line)
      const broken = verdicts.filter((v) => v.wrong > 0).length
      say(
        broken === 0
          ? `全部 ${verdicts.length} 条成立（${seconds(started)}）`
          : `${verdicts.length} 条中有 ${broken} 条不成立`,
      )
      return broken === 0 ? 0 : 1
    } finally {
      await database.stop()
    }
  })
}

async function conclude({ manifest, verdicts, otherLogs }: Restored, place: Place): Promise<number> {
  for (const line of linesOf(verdicts)) say(line)
  const broken = verdicts.filter((v) => v.wrong > 0)
  for (const log of otherLogs) say(`✗ 投票日志 ${log.logId} 的根与备份清单里的不同（${log.size} 条）`)
  if (otherLogs.length === 0) say(`✓ ${manifest.logs.length} 个投票日志的根与备份清单相同`)
  if (manifest.missingFiles.length > 0) say(`✗ 备份里本来就缺 ${manifest.missingFiles.length} 个上传的文件`)
  if (broken.some(olderThanSigned)) {
    say(
      '这份备份比密钥目录里最后签名的检查点旧：相关投票日志不会再签名，这是防伪，不是故障。请恢复更新的备份；不要删除 signed-logs。',
    )
  }
  const keyMissing = manifest.masterKeyId !== null && !(await hasMasterKey(place.keyDir, manifest.masterKeyId))
  say(
    keyMissing
      ? `✗ 密钥目录 ${place.keyDir} 里没有这份数据的密钥（编号 ${manifest.masterKeyId}）：请先放回原来的密钥目录，再启动。`
      : `✓ 密钥目录 ${place.keyDir} 里有这份数据的密钥`,
  )
  const well = broken.length + otherLogs.length + manifest.missingFiles.length === 0 && !keyMissing
  say(well ? '恢复完成，全部相符。' : '数据已恢复，但有不符之处，请先处理上面打 ✗ 的各项。')
  return well ? 0 : 1
}

/** The log is shorter than a checkpoint that was signed: as after a restore of an older backup. */
function olderThanSigned(verdict: Verdict): boolean {
  return verdict.name === 'assembly.log-roots' && verdict.first.some((row) => /^已签名|签过名/.test(String(row.what)))
}

type Work = (args: string[], place: Place, started: number) => Promise<number>

async function run(
  command: Command,
  args: string[],
  env: NodeJS.ProcessEnv,
  words: number,
  work: Work,
): Promise<number> {
  if (args.length !== words || args.some((a) => a.startsWith('-'))) {
    process.stderr.write(USAGE[command])
    return 2
  }
  try {
    return await work(args, readPlace(env), performance.now())
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`)
    return 2
  }
}

/** One sentence for people; the stack only for mistakes of ours. */
function sentence(error: unknown): string {
  if (error instanceof OperationRefused || error instanceof StartError) return error.message
  if (error instanceof AppError) return error.detail
  const { code, message, stack } = error as { code?: string; message?: string; stack?: string }
  if (code === 'ENOSPC' || code === '53100') return '磁盘已满，没有做成：请清理出空间后重试。'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `没有权限（${message}）：请换一个能读写的文件夹，或换用户运行。`
  return `没有做成：${message ?? '原因不明'}\n${stack ?? ''}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} 秒`
}

async function applicationVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string }).version
}

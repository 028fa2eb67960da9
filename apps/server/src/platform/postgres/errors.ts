/** Why the database or the application could not start; stable, for exit codes and tests. */
export type StartErrorCode =
  | 'ALREADY_RUNNING'
  | 'CANNOT_SWITCH_USER'
  | 'DATA_DIR_INVALID'
  | 'DATA_DIR_NOT_WRITABLE'
  | 'DATA_DIR_OWNER'
  | 'DATA_MISSING'
  | 'DISK_FULL'
  | 'NO_ACCOUNT'
  | 'NO_BINARIES'
  | 'NOT_REACHABLE'
  | 'START_FAILED'
  | 'START_TIMEOUT'
  | 'WRONG_VERSION'

/** A start that cannot go on. `message` is one Chinese sentence that says what to do next; print it and exit non-zero. */
export class StartError extends Error {
  readonly code: StartErrorCode

  constructor(code: StartErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'StartError'
    this.code = code
  }
}

const NO_SPACE = /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/
const OTHER_MAJOR = /initialized by PostgreSQL version (\d+)/
const FORBIDDEN = /Permission denied|Read-only file system|Operation not permitted|EACCES|EROFS|EPERM/
const WRONG_OWNER = /has wrong ownership|must be started by the user that owns/

/** Sentence for a full disk; `folder` is where we were writing. */
export function diskFull(folder: string, cause?: unknown): StartError {
  return new StartError(
    'DISK_FULL',
    `磁盘空间不足，无法写入 ${folder}：请腾出至少 300 MB 空间，或用 LINLI_DATA_DIR 指定另一块磁盘上的目录，然后重新启动。`,
    { cause },
  )
}

/** Sentence for a folder we may not write. */
export function notWritable(folder: string, cause?: unknown): StartError {
  return new StartError(
    'DATA_DIR_NOT_WRITABLE',
    `数据目录 ${folder} 不可写：请修改它的权限，或用 LINLI_DATA_DIR 指定一个可写的目录，然后重新启动。`,
    { cause },
  )
}

/** Sentence for a data folder made by another PostgreSQL major version. */
export function wrongVersion(folder: string, found: string, ours: string): StartError {
  return new StartError(
    'WRONG_VERSION',
    `数据目录 ${folder} 由 PostgreSQL ${found} 建立，本程序自带的是 PostgreSQL ${ours}，两者不兼容（数据未被改动）：请用建立它的旧版程序备份后恢复到新目录，或用 LINLI_DATA_DIR 指定另一个目录，或设置 DATABASE_URL。`,
  )
}

/** Sentence for a data folder that belongs to another user of the machine. */
export function wrongOwner(folder: string, cause?: unknown): StartError {
  return new StartError(
    'DATA_DIR_OWNER',
    `数据目录 ${folder} 属于另一个系统用户：请用当初启动它的用户运行，或用 LINLI_DATA_DIR 指定另一个目录。`,
    { cause },
  )
}

/**
 * Turns what initdb or postgres printed into one sentence.
 *
 * @param output standard output and error, or the tail of the server log (English: the servers run with C messages)
 * @param folder the data folder, named in the sentence
 * @param ours major version of our binaries, for the version sentence
 * @param hint where the whole text can be read
 */
export function explainOutput(output: string, folder: string, ours: string, hint: string): StartError {
  if (NO_SPACE.test(output)) return diskFull(folder, output)
  const other = OTHER_MAJOR.exec(output)
  if (other?.[1]) return wrongVersion(folder, other[1], ours)
  if (WRONG_OWNER.test(output)) return wrongOwner(folder, output)
  if (/could not look up effective user ID|user does not exist/.test(output)) return noAccount(output)
  if (FORBIDDEN.test(output)) return notWritable(folder, output)
  return new StartError(
    'START_FAILED',
    `数据库没有启动成功（${lastLine(output)}）：详情见 ${hint}，也可设置 DATABASE_URL 使用已有的数据库。`,
    {
      cause: output,
    },
  )
}

/** Sentence for a user id without an entry in the user database, which PostgreSQL insists on. */
export function noAccount(cause?: unknown): StartError {
  return new StartError(
    'NO_ACCOUNT',
    '运行数据库的系统用户没有登记在 /etc/passwd 中，PostgreSQL 因此拒绝启动：请换一个有账户的用户运行，或设置 DATABASE_URL。',
    { cause },
  )
}

/** Turns an error of the file system into one sentence about `folder`; a StartError passes through unchanged. */
export function explainFileError(error: unknown, folder: string): StartError {
  if (error instanceof StartError) return error
  switch (errno(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, error)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notWritable(folder, error)
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(
        'DATA_DIR_INVALID',
        `数据目录 ${folder} 的位置上已有一个同名文件：请移走它，或用 LINLI_DATA_DIR 指定另一个目录。`,
        { cause: error },
      )
    default:
      return new StartError(
        'START_FAILED',
        `无法使用数据目录 ${folder}（${error instanceof Error ? error.message : String(error)}）：请检查磁盘，或用 LINLI_DATA_DIR 指定另一个目录。`,
        { cause: error },
      )
  }
}

/** The errno name of a Node.js system error, e.g. `ENOENT`; undefined for anything else. */
export function errno(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const telling = lines.filter((line) => /FATAL|PANIC|error:/.test(line))
  return telling.at(-1) ?? lines.filter((line) => line !== '').at(-1) ?? '没有输出'
}

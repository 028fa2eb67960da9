import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The last signed checkpoint of every log, one small file each, kept beside the keys and outside the database: a database
 * restored from an old backup cannot make us sign a shorter or another history.
 */
export class SignedNotes {
  readonly #dir: string

  constructor(keyDir: string) {
    this.#dir = join(keyDir, 'signed-logs')
  }

  /** The last signed note, or null for a log that has never signed. */
  async read(logId: string): Promise<string | null> {
    try {
      return await readFile(this.#path(logId), 'utf8')
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null
      throw error
    }
  }

  /** Old or new after a crash, never half: written aside, flushed, renamed, and the folder flushed too. */
  async write(logId: string, note: string): Promise<void> {
    await mkdir(this.#dir, { recursive: true, mode: 0o700 })
    const path = this.#path(logId)
    const temporary = `${path}.${process.pid}.new`
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(note)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await flushFolder(this.#dir)
  }

  /** Ids of all logs that ever signed. */
  async list(): Promise<string[]> {
    const names = await readdir(this.#dir).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    return names.filter((n) => n.endsWith('.note')).map((n) => n.slice(0, -'.note'.length))
  }

  #path(logId: string): string {
    return join(this.#dir, `${logId}.note`)
  }
}

/** Windows cannot open a folder; its rename is durable by itself. */
async function flushFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dir, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

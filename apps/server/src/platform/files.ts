import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Tx } from './db/database.ts'
import { newId } from './ids.ts'

export type StoredFile = { id: string; name: string; mediaType: string; size: bigint; sha256: Buffer }

export type NewFile = {
  areaId: string
  name: string
  mediaType: string
  purpose: string
  bytes: Buffer
  by: string | null
  at: Date
}

/** Files on local disk, named by their SHA-256: the same bytes are kept once, and a file cannot change unnoticed. */
export class Files {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  /** Stores the bytes first, then the row in the caller's transaction: a kill in between leaves only an unused file. */
  async put(tx: Tx, file: NewFile): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(file.bytes).digest()
    const path = this.#path(sha256)
    if (!(await stat(path).catch(() => null))) {
      await mkdir(join(path, '..'), { recursive: true })
      const temporary = `${path}.${newId()}`
      await writeFile(temporary, file.bytes, { flush: true })
      await rename(temporary, path)
    }
    const id = newId()
    await tx
      .insertInto('stored_file')
      .values({
        area_id: file.areaId,
        id,
        name: file.name.slice(0, 200),
        media_type: file.mediaType,
        size: BigInt(file.bytes.length),
        sha256,
        purpose: file.purpose,
        uploaded_by: file.by,
        created_at: file.at,
      })
      .execute()
    return { id, name: file.name, mediaType: file.mediaType, size: BigInt(file.bytes.length), sha256 }
  }

  /** The path of stored bytes, for streaming readers. */
  pathOf(sha256: Buffer): string {
    return this.#path(sha256)
  }

  open(sha256: Buffer): Readable {
    return createReadStream(this.#path(sha256))
  }

  #path(sha256: Buffer): string {
    const hex = sha256.toString('hex')
    return join(this.#dir, hex.slice(0, 2), hex)
  }
}

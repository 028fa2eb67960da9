import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type Written = { bytes: number; sha256: string }

/** Passes bytes on and counts and hashes them. */
export function hashing(): { stream: Transform; done(): Written } {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _, next) {
      hash.update(chunk)
      bytes += chunk.length
      next(null, chunk)
    },
  })
  return { stream, done: () => ({ bytes, sha256: hash.digest('hex') }) }
}

/** Writes a new file from a chain of streams, hashes what is written, and flushes it to the disk. */
export async function writeHashed(path: string, ...source: NodeJS.ReadableStream[]): Promise<Written> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const { stream, done } = hashing()
  try {
    await pipeline([...source, stream, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })] as never)
    return done()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Size and SHA-256 of a file; null when it cannot be read. */
export async function hashFile(path: string): Promise<Written | null> {
  const { stream, done } = hashing()
  stream.resume()
  try {
    await pipeline(createReadStream(path), stream)
    return done()
  } catch {
    return null
  }
}

/** Makes names in a folder durable. Windows cannot open a folder; its renames are durable by themselves. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'

/** A file's bytes, on disk or in memory, readable from anywhere and as often as needed. */
export type ByteSource = {
  readonly size: number
  /** Bytes `[start, start + length)`, fewer at the end of the file. */
  read(start: number, length: number): Promise<Buffer>
  /** The same bytes in pieces; stops reading when the consumer stops. */
  stream(start: number, end: number): AsyncIterable<Buffer>
}

const CHUNK = 64 * 1024

/** Opens a path or a buffer. Nothing stays open between calls, so there is nothing to close. */
export async function byteSource(input: string | Uint8Array): Promise<ByteSource> {
  return typeof input === 'string' ? fileSource(input) : memorySource(input)
}

function memorySource(input: Uint8Array): ByteSource {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  return {
    size: bytes.length,
    read: async (start, length) => bytes.subarray(start, start + length),
    async *stream(start, end) {
      for (let at = start; at < end; at += CHUNK) yield bytes.subarray(at, Math.min(at + CHUNK, end))
    },
  }
}

async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path)
  return {
    size,
    async read(start, length) {
      const handle = await open(path, 'r')
      try {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - start)))
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, start)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    async *stream(start, end) {
      if (end <= start) return
      yield* createReadStream(path, { start, end: end - 1, highWaterMark: CHUNK }) as AsyncIterable<Buffer>
    },
  }
}

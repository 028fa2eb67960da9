import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'
import { ImportFileError } from './errors.ts'
import type { SheetLimits } from './limits.ts'
import { isOverRatio, type ZipEntry } from './zip-directory.ts'

const LOCAL_SIGNATURE = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * Unpacks one entry in pieces. What comes out is measured, not believed: more bytes than declared, or than the
 * limits allow, end the reading with `ZIP_BOMB` at that byte; fewer bytes or a wrong checksum are `TRUNCATED` or
 * `DAMAGED`. Unpacking pauses while the consumer works, so memory does not depend on the size of the entry.
 */
export async function* unpack(source: ByteSource, entry: ZipEntry, limits: SheetLimits): AsyncGenerator<Buffer> {
  const dataAt = await findData(source, entry)
  const packed = source.stream(dataAt, dataAt + entry.packed)
  let size = 0
  let crc = 0
  for await (const chunk of entry.method === STORED ? packed : inflate(packed)) {
    size += chunk.length
    if (size > entry.unpacked || size > limits.maxUnpackedBytes || isOverRatio(entry.packed, size, limits)) {
      throw new ImportFileError('ZIP_BOMB')
    }
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (size !== entry.unpacked || crc !== entry.crc) throw new ImportFileError('DAMAGED')
}

async function findData(source: ByteSource, entry: ZipEntry): Promise<number> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new ImportFileError('DAMAGED')
  const header = await source.read(entry.headerAt, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new ImportFileError('DAMAGED')
  const dataAt = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (dataAt + entry.packed > source.size) throw new ImportFileError('TRUNCATED')
  return dataAt
}

async function* inflate(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: 256 * 1024 })
  // The callback form hands a failing reader's error to the inflater, where the loop below meets it.
  pipeline(Readable.from(packed, { objectMode: false }), inflater, () => {})
  try {
    yield* inflater as AsyncIterable<Buffer>
  } catch (cause) {
    if (cause instanceof ImportFileError) throw cause
    throw new ImportFileError(isCutShort(cause) ? 'TRUNCATED' : 'DAMAGED', '', { cause })
  }
}

function isCutShort(cause: unknown): boolean {
  return cause instanceof Error && (cause as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
}

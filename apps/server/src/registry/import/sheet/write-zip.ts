import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A file to put into an archive; its bytes come in pieces. */
export type ZipPart = { readonly name: string; readonly data: AsyncIterable<Buffer> | Iterable<Buffer> }

/** 1980-01-01 00:00, the earliest a zip can say: equal content gives equal bytes. */
const DOS_DATE = 0x0021
/** Sizes and checksum follow the data; the name is UTF-8. */
const FLAGS = 0x0808
const MAX_32 = 0xffffffff

/** Deflates each piece on its own, so the output flows while the input is still being made. */
async function* deflate(data: ZipPart['data'], seen: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of data) {
    seen(chunk)
    // A sync flush ends the piece on a byte boundary; the pieces joined are one deflate stream.
    yield deflateRawSync(chunk, { finishFlush: constants.Z_SYNC_FLUSH })
  }
  yield deflateRawSync(Buffer.alloc(0))
}

/**
 * Writes an archive piece by piece; memory does not depend on its size.
 * Throws `RangeError` beyond 4 GB (a sheet of 1,048,576 rows stays far below).
 */
export async function* writeZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let at = 0
  for await (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const headerAt = at
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(FLAGS, 6)
    header.writeUInt16LE(8, 8)
    header.writeUInt16LE(DOS_DATE, 12)
    header.writeUInt16LE(name.length, 26)
    yield Buffer.concat([header, name])
    at += 30 + name.length
    let crc = 0
    let unpacked = 0
    let packed = 0
    const seen = (chunk: Buffer) => {
      crc = crc32(chunk, crc)
      unpacked += chunk.length
    }
    for await (const piece of deflate(part.data, seen)) {
      packed += piece.length
      yield piece
    }
    at += packed
    if (at > MAX_32 || unpacked > MAX_32) throw new RangeError('archive larger than 4 GB')
    const trailer = Buffer.alloc(16)
    trailer.writeUInt32LE(0x08074b50, 0)
    writeSizes(trailer, 4, crc, packed, unpacked)
    yield trailer
    at += 16
    directory.push(directoryEntry(name, crc, packed, unpacked, headerAt))
  }
  yield Buffer.concat([...directory, directoryEnd(directory, at)])
}

function writeSizes(buffer: Buffer, at: number, crc: number, packed: number, unpacked: number): void {
  buffer.writeUInt32LE(crc, at)
  buffer.writeUInt32LE(packed, at + 4)
  buffer.writeUInt32LE(unpacked, at + 8)
}

function directoryEntry(name: Buffer, crc: number, packed: number, unpacked: number, headerAt: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt16LE(DOS_DATE, 14)
  writeSizes(entry, 16, crc, packed, unpacked)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(headerAt, 42)
  return Buffer.concat([entry, name])
}

function directoryEnd(directory: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return end
}

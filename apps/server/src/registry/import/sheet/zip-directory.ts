import type { ByteSource } from './byte-source.ts'
import { ImportFileError } from './errors.ts'
import { RATIO_FLOOR_BYTES, type SheetLimits } from './limits.ts'

/** One file inside the archive, as its central directory declares it (the declaration is checked while unpacking). */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly headerAt: number
}

const END_SIGNATURE = 0x06054b50
const END64_SIGNATURE = 0x06064b50
const LOCATOR64_SIGNATURE = 0x07064b50
const ENTRY_SIGNATURE = 0x02014b50
const END_SIZE = 22
const MAX_COMMENT = 65_535
const MAX_DIRECTORY_BYTES = 8 * 1024 * 1024
const U32 = 0xffffffff

/**
 * Reads and judges the central directory before a single byte is unpacked.
 * Throws `TRUNCATED` (no directory, or one that points past the end), `ENCRYPTED` (zip encryption),
 * `DAMAGED`, or `ZIP_BOMB` (declared size, ratio or number of entries beyond the limits).
 */
export async function readZipDirectory(source: ByteSource, limits: SheetLimits): Promise<Map<string, ZipEntry>> {
  const end = await findEnd(source)
  if (end.count > limits.maxEntries || end.size > MAX_DIRECTORY_BYTES) throw new ImportFileError('ZIP_BOMB')
  if (end.at + end.size > source.size) throw new ImportFileError('TRUNCATED')
  const bytes = await source.read(end.at, end.size)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new ImportFileError('DAMAGED')
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ImportFileError('ENCRYPTED')
    const entry = readEntry(bytes, at, nameLength, extraLength)
    if (entry.headerAt + entry.packed > source.size) throw new ImportFileError('TRUNCATED')
    entries.set(entry.name, entry)
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  }
  assertNoBomb([...entries.values()], limits)
  return entries
}

function readEntry(bytes: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  if (sizes.includes(U32)) {
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const wide = zip64Values(extra)
    for (let i = 0; i < sizes.length; i++) if (sizes[i] === U32) sizes[i] = wide.shift() ?? U32
  }
  const [unpacked = 0, packed = 0, headerAt = 0] = sizes
  return { name, method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16), packed, unpacked, headerAt }
}

/** ZIP64 keeps the values that did not fit 32 bits, in the order of the fields they replace. */
function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const length = Math.min(extra.readUInt16LE(at + 2), extra.length - at - 4)
    const values: number[] = []
    for (let i = 0; i + 8 <= length; i += 8) values.push(Number(extra.readBigUInt64LE(at + 4 + i)))
    return values
  }
  return []
}

type DirectoryEnd = { count: number; size: number; at: number }

async function findEnd(source: ByteSource): Promise<DirectoryEnd> {
  const tailAt = Math.max(0, source.size - END_SIZE - MAX_COMMENT)
  const tail = await source.read(tailAt, source.size - tailAt)
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue
    // The comment must end where the file ends, or the signature is a chance hit inside data.
    if (at + END_SIZE + tail.readUInt16LE(at + 20) > tail.length) continue
    const end = { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) }
    const wide = end.count === 0xffff || end.size === U32 || end.at === U32
    return wide ? readEnd64(source, tailAt + at) : end
  }
  throw new ImportFileError('TRUNCATED')
}

async function readEnd64(source: ByteSource, endAt: number): Promise<DirectoryEnd> {
  const locator = await source.read(endAt - 20, 20)
  if (locator.length < 20 || locator.readUInt32LE(0) !== LOCATOR64_SIGNATURE) throw new ImportFileError('DAMAGED')
  const record = await source.read(Number(locator.readBigUInt64LE(8)), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== END64_SIGNATURE) throw new ImportFileError('DAMAGED')
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    at: Number(record.readBigUInt64LE(48)),
  }
}

function assertNoBomb(entries: readonly ZipEntry[], limits: SheetLimits): void {
  let packed = 0
  let unpacked = 0
  for (const entry of entries) {
    packed += entry.packed
    unpacked += entry.unpacked
    if (isOverRatio(entry.packed, entry.unpacked, limits)) throw new ImportFileError('ZIP_BOMB')
  }
  if (unpacked > limits.maxUnpackedBytes || isOverRatio(packed, unpacked, limits)) throw new ImportFileError('ZIP_BOMB')
}

/** True when so many bytes came out of so few that no honest workbook explains it. */
export function isOverRatio(packed: number, unpacked: number, limits: SheetLimits): boolean {
  return unpacked > RATIO_FLOOR_BYTES && unpacked > packed * limits.maxRatio
}

import { canonicalBytes } from '../canonical.ts'
import type { Hash } from '../hash.ts'
import { OPENING_VERSION } from '../leaf.ts'
import { leafHash } from '../tree.ts'
import type {
  BallotOpening,
  BundleAssembly,
  BundleJournal,
  BundleMotion,
  BundlePublication,
  BundleRules,
  LineOpening,
  RollLeaf,
} from './bundle.ts'
import { hashText } from './hash-text.ts'

// What is hashed, once, for who makes a bundle and who checks it. Openings and leaves are written as text rather than through
// the canonical writer: their members have fixed forms that need no escaping, and there are thousands of them.

/** The text behind a roll leaf's commitment: which line it is, and of which units. */
export function lineOpeningText(line: LineOpening): string {
  const units = line.units.map((u) => `{"area":"${u.area}","countsHead":${u.countsHead},"unitId":"${u.unitId}"}`)
  return `{"lineId":"${line.lineId}","salt":"${line.salt}","units":[${units.join(',')}],"v":"linli/line/1"}`
}

/** SM3 over a line's opening, base64: it binds the line and shows nothing of it. */
export function lineCommitment(hash: Hash, line: LineOpening): string {
  return digestText(hash, lineOpeningText(line))
}

/** The entry of a roll's tree: a voter line by its commitment, with what it weighs. */
function rollEntryText(leaf: RollLeaf): string {
  return `{"area":"${leaf.area}","commitment":"${leaf.commitment}","heads":${leaf.heads},"v":"linli/roll/2"}`
}

/** The leaf hash of a voter line in its roll's tree. */
export function rollLeafHash(hash: Hash, leaf: RollLeaf): Uint8Array {
  return hash.digest(ascii(rollEntryText(leaf), 1))
}

/** RFC 6962 root of a roll over its leaves, which stand in the order of their commitments; hexadecimal. */
export function rollRootOf(hash: Hash, leaves: readonly RollLeaf[]): string {
  return rootText(
    hash,
    leaves.map((leaf) => rollLeafHash(hash, leaf)),
  )
}

/** The text behind a ballot's leaf in the log: the same as `ballotLeaf` hashes, for ids and words of fixed form. */
export function ballotOpeningText(b: BallotOpening, areaId: string, assemblyId: string): string {
  const supersedes = b.supersedes === undefined ? '' : `,"supersedes":"${b.supersedes}"`
  return (
    `{"areaId":"${areaId}","assemblyId":"${assemblyId}","ballotId":"${b.ballotId}","castAt":"${b.castAt}"` +
    `,"channel":"${b.channel}","choice":"${b.choice}","lineId":"${b.lineId}","motionId":"${b.motionId}"` +
    `,"salt":"${b.salt}"${supersedes},"v":"${OPENING_VERSION}"}`
  )
}

/** A ballot's leaf, base64. */
export function ballotLeafText(hash: Hash, b: BallotOpening, areaId: string, assemblyId: string): string {
  return digestText(hash, ballotOpeningText(b, areaId, assemblyId))
}

function digestText(hash: Hash, text: string): string {
  return hash.asciiDigest ? hash.asciiDigest(text) : hashText(hash.digest(ascii(text, 0)))
}

// One buffer for all of them: a digest reads it at once and keeps nothing, and a new array costs as much as the hash.
let scratch = new Uint8Array(1024)

/** ASCII text as bytes after `zeros` zero bytes. Valid until the next call. */
function ascii(text: string, zeros: 0 | 1): Uint8Array {
  const length = text.length + zeros
  if (length > scratch.length) scratch = new Uint8Array(2 * length)
  scratch[0] = 0
  for (let i = 0; i < text.length; i++) scratch[i + zeros] = text.charCodeAt(i)
  return scratch.subarray(0, length)
}

/** What the notice fixes, as one SM3 hash in hexadecimal: meeting, motions in order, and the rules of the count. */
export function termsHash(
  hash: Hash,
  terms: {
    assembly: Omit<BundleAssembly, 'extendedUntil'>
    motions: readonly Omit<BundleMotion, 'id' | 'rollId'>[]
    rules: BundleRules
  },
): string {
  const motions = terms.motions.map(({ seq, item, title, text, scope, amount }) => ({
    seq,
    item,
    title,
    text,
    scope,
    amount,
  }))
  const { id, kind, organiser, title, votingFrom, votingUntil } = terms.assembly
  const assembly = { id, kind, organiser, title, votingFrom, votingUntil }
  return hex(hash.digest(canonicalBytes({ v: 'linli/terms/1', assembly, motions, rules: terms.rules })))
}

/** SM3 of a publication as anyone reads it, in hexadecimal. `body` is its canonical JSON text. */
export function publicationHash(hash: Hash, p: Omit<BundlePublication, 'hash' | 'withdrawnAt'>): string {
  const { id, kind, title, publishedAt, body } = p
  return hex(hash.digest(canonicalBytes({ v: 'linli/publication/1', id, kind, title, publishedAt, body })))
}

/** The entry of a journal in the tree of journals. */
export function journalBytes(journal: BundleJournal): Uint8Array {
  return canonicalBytes({ v: 'linli/journal/1', ...journal })
}

/** RFC 6962 root over entries, in hexadecimal. */
export function entriesRoot(hash: Hash, entries: readonly Uint8Array[]): string {
  return rootText(
    hash,
    entries.map((entry) => leafHash(hash, entry)),
  )
}

/** RFC 6962 root over leaf hashes, in hexadecimal. */
export function rootText(hash: Hash, leafHashes: readonly Uint8Array[]): string {
  return hex(rootsAt(hash, leafHashes, [leafHashes.length]).get(leafHashes.length)!)
}

/** Roots of the trees over the first `sizes` leaf hashes, in one walk. */
export function rootsAt(
  hash: Hash,
  leafHashes: readonly Uint8Array[],
  sizes: readonly number[],
): Map<number, Uint8Array> {
  const wanted = new Set(sizes)
  const roots = new Map<number, Uint8Array>()
  const stack: Uint8Array[] = []
  const pair = new Uint8Array(65)
  pair[0] = 1
  const join = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    pair.set(left, 1)
    pair.set(right, 33)
    return hash.digest(pair)
  }
  const note = (size: number) => {
    if (!wanted.has(size)) return
    let root = stack[stack.length - 1] ?? hash.digest(new Uint8Array(0))
    for (let i = stack.length - 2; i >= 0; i--) root = join(stack[i]!, root)
    roots.set(size, root)
  }
  note(0)
  for (let size = 1; size <= leafHashes.length; size++) {
    let node = leafHashes[size - 1]!
    for (let rest = size; rest % 2 === 0; rest /= 2) node = join(stack.pop()!, node)
    stack.push(node)
    note(size)
  }
  return roots
}

/** Leaf hashes of entries of 32 bytes in one walk. */
export function leafHashes(hash: Hash, entries: readonly Uint8Array[]): Uint8Array[] {
  const data = new Uint8Array(33)
  return entries.map((entry) => {
    data.set(entry, 1)
    return hash.digest(data)
  })
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX[byte]
  return text
}

import { equalBytes } from '../bytes.ts'
import { type CheckedSignature, checkSignatures, parseCheckpoint, type SignedCheckpoint } from '../checkpoint.ts'
import type { Hash } from '../hash.ts'
import type { PublicKey } from '../keys.ts'
import type { BundleBody } from './bundle.ts'
import { expectBoth, skippedNote } from './check-keys.ts'
import { hashBytes } from './hash-text.ts'
import { leafHashes, rootsAt } from './hashes.ts'
import { type BundleCheck, type BundleTools, Findings } from './report.ts'

/** Every checkpoint that speaks of the log: those of the bundle and those that were published with results. */
export interface LogNotes {
  readonly own: readonly (SignedCheckpoint | null)[]
  readonly published: readonly (SignedCheckpoint | null)[]
}

/** @param published notes that stand in publications */
export function readNotes(body: BundleBody, published: readonly string[]): LogNotes {
  return { own: body.log.checkpoints.map(readNote), published: published.map(readNote) }
}

function readNote(note: string): SignedCheckpoint | null {
  try {
    return parseCheckpoint(note)
  } catch {
    return null
  }
}

/**
 * The log: roots recomputed from all leaves at the size of every checkpoint, in SM3 and in SHA-256, both signatures each.
 * Since each is a beginning of one list, the later continue the earlier.
 */
export function checkLog(
  body: BundleBody,
  notes: LogNotes,
  keys: readonly PublicKey[],
  tools: BundleTools,
): BundleCheck[] {
  const all = [...notes.own, ...notes.published].filter((note) => note !== null)
  const sizes = all.map((note) => note.checkpoint.size)
  const leaves = body.log.leaves.map(hashBytes)
  const roots = (hash: Hash) => rootsAt(hash, leafHashes(hash, leaves), sizes)
  const [sm3Roots, sha256Roots] = [roots(tools.sm3), roots(tools.sha256)]
  const tree = new Findings()
  const signed = new Findings()
  const seen: CheckedSignature[] = []
  const verified = new Map<string, CheckedSignature[]>()
  tree.expect(![...notes.own, ...notes.published].includes(null), '有检查点无法读取')
  for (const note of all) {
    const { origin, size, root, sha256Root } = note.checkpoint
    const what = `第 ${size} 条处的检查点`
    tree.expect(origin === body.origin, `${what}不是这本日志的`)
    tree.expect(equalBytes(sm3Roots.get(size) ?? new Uint8Array(0), root), `${what}的 SM3 根与叶子不符`)
    tree.expect(equalBytes(sha256Roots.get(size) ?? new Uint8Array(0), sha256Root), `${what}的 SHA-256 根与叶子不符`)
    // A result's publication often carries a note that stands in the bundle too: checked once.
    const key = JSON.stringify([note.text, note.signatures.map((s) => [s.name, s.id, [...s.signature]])])
    const signatures = verified.get(key) ?? checkSignatures(note, keys, tools.verifiers)
    verified.set(key, signatures)
    expectBoth(signed, signatures, what)
    seen.push(...signatures)
  }
  const own = notes.own.flatMap((note) => (note ? [note.checkpoint] : []))
  for (let i = 1; i < own.length; i++) {
    const grows = own[i - 1]!.size < own[i]!.size && own[i - 1]!.time <= own[i]!.time
    tree.expect(grows, '检查点没有由小到大排列')
  }
  tree.expect((own[own.length - 1]?.size ?? 0) === leaves.length, '最后一个检查点没有盖住全部条目')
  return [
    tree.check(
      'log',
      '投票日志',
      `${leaves.length} 条，由叶子重算的根与 ${all.length} 个检查点全部一致，后者都延续前者`,
    ),
    signed.check('checkpoints', '检查点签名', `${verified.size} 个检查点的签名有效${skippedNote(seen)}`),
  ]
}

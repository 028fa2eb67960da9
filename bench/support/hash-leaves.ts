import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type BundleBody, ballotOpeningText, lineOpeningText } from '../../packages/proof/src/bundle/index.ts'
import {
  checkSignatures,
  nodeHash,
  nodeVerifiers,
  type PublicKey,
  parseCheckpoint,
  parsePublicKey,
  type SignedCheckpoint,
  sm3,
  treeRoot,
} from '../../packages/proof/src/node.ts'

export type Leaves = {
  ballots: number
  lines: number
  /** Openings ready to be hashed. */
  openings: Uint8Array[]
  /** Entries of the log and of the rolls, each with the zero byte before it. */
  trees: Uint8Array[][]
  notes: SignedCheckpoint[]
}

/** Takes a bundle apart; none of this is measured in the warm comparison. */
export function preparedLeaves(text: string): Leaves {
  const { body } = JSON.parse(text) as { body: BundleBody }
  const bytes = (t: string) => Buffer.from(t)
  const { ballots, rolls } = body.openings!
  const log = body.log.leaves.map((leaf) => Buffer.concat([Buffer.alloc(1), Buffer.from(leaf, 'base64')]))
  const entries = body.rolls.map((roll) =>
    roll.leaves!.map((l) =>
      bytes(`\0{"area":"${l.area}","commitment":"${l.commitment}","heads":${l.heads},"v":"linli/roll/2"}`),
    ),
  )
  return {
    ballots: ballots.length,
    lines: rolls.reduce((sum, r) => sum + r.lines.length, 0),
    openings: [
      ...ballots.map((b) => bytes(ballotOpeningText(b, body.area.id, body.assembly.id))),
      ...rolls.flatMap((r) => r.lines.map((l) => bytes(lineOpeningText(l)))),
    ],
    trees: [log, ...entries],
    // The seal is one more note with both signatures; a checkpoint stands in for it.
    notes: [...body.log.checkpoints, body.log.checkpoints.at(-1)!].map(parseCheckpoint),
  }
}

/** The least a verifier must do: SM3 over every opening and both trees, and the signatures. */
export function hashAlone(leaves: Leaves, keys: readonly PublicKey[]): void {
  for (const opening of leaves.openings) sm3.digest(opening)
  for (const tree of leaves.trees) {
    const hashes = tree.map((entry) => sm3.digest(entry))
    if (treeRoot(sm3, hashes).length !== nodeHash(sm3, hashes[0]!, hashes[0]!).length) throw new Error('no root')
  }
  for (const note of leaves.notes) {
    if (checkSignatures(note, keys, nodeVerifiers).some((s) => s.state !== 'valid')) throw new Error('bad signature')
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = readFileSync(process.argv[2]!, 'utf8')
  const { body } = JSON.parse(text) as { body: BundleBody }
  hashAlone(preparedLeaves(text), body.keys.map(parsePublicKey))
}

import { describe, expect, it } from 'vitest'
import golden from '../vectors/log.json' with { type: 'json' }
import { fromBase64, toBase64, utf8 } from './bytes.ts'
import { canonicalText } from './canonical.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { continues } from './continuity.ts'
import { checkBallot } from './evidence.ts'
import { parsePublicKey } from './keys.ts'
import { ballotLeaf } from './leaf.ts'
import { nodeVerifiers } from './node.ts'
import { parseReceipt } from './receipt.ts'
import { sha256 } from './sha256.ts'
import { sm3 } from './sm3.ts'
import { leafHash, treeRoot } from './tree.ts'

// What was published once must verify for ever: these vectors are the format's memory. A change that breaks them is a
// new version of the format, not a fix.
const keys = {
  receipt: golden.receiptKeys.map(parsePublicKey),
  checkpoint: golden.checkpointKeys.map(parsePublicKey),
}
const note = parseCheckpoint(golden.checkpoint).checkpoint
const entries = golden.ballots.map(({ leaf }) => fromBase64(leaf))

describe('golden vectors', () => {
  it.each(golden.ballots)('ballot $leafIndex is proven with every signature checked', (vector) => {
    const evidence = { leafIndex: vector.leafIndex, proof: vector.proof, checkpoint: golden.checkpoint }
    const check = checkBallot(parseReceipt(vector.receipt), evidence, keys, nodeVerifiers)
    expect(check.steps.map(({ state }) => state)).toEqual(Array(6).fill('passed'))
    expect(check.verdict).toBe('PROVEN')
  })

  it.each(golden.ballots)('ballot $leafIndex has the published opening and leaf', ({ opening, leaf, receipt }) => {
    expect(canonicalText(JSON.parse(opening))).toBe(opening)
    expect(toBase64(sm3.digest(utf8(opening)))).toBe(leaf)
    expect(toBase64(ballotLeaf(parseReceipt(receipt).body, receipt.salt))).toBe(leaf)
  })

  it('the checkpoint has both roots of the published leaves', () => {
    expect(toBase64(note.root)).toBe(
      toBase64(
        treeRoot(
          sm3,
          entries.map((entry) => leafHash(sm3, entry)),
        ),
      ),
    )
    expect(toBase64(note.sha256Root)).toBe(
      toBase64(
        treeRoot(
          sha256,
          entries.map((entry) => leafHash(sha256, entry)),
        ),
      ),
    )
  })

  it('the checkpoint continues the earlier one', () => {
    const earlier = parseCheckpoint(golden.earlierCheckpoint).checkpoint
    expect(
      continues(
        earlier,
        note,
        golden.consistency.map((hash) => fromBase64(hash)),
      ),
    ).toBe(true)
  })
})

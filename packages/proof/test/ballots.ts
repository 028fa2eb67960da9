import fc from 'fast-check'
import { fromBase64, toBase64 } from '../src/bytes.ts'
import { consistencyProof } from '../src/consistency.ts'
import { ed25519Signer, generateEd25519 } from '../src/ed25519.ts'
import type { InclusionEvidence } from '../src/evidence.ts'
import { guardedSign } from '../src/guard.ts'
import { inclusionProof } from '../src/inclusion.ts'
import { publicKeyOf } from '../src/keys.ts'
import { type Ballot, newSalt } from '../src/leaf.ts'
import { appendEntries, EMPTY_LOG } from '../src/log.ts'
import { issueReceipt, type Receipt } from '../src/receipt.ts'
import { generateSm2, sm2Signer } from '../src/sm2.ts'
import { sm3 } from '../src/sm3.ts'

export const LOG_ID = 'linli.example/ballots'

const receiptPair = generateEd25519('linli.example/receipts')
const checkpointPairs = [generateEd25519(LOG_ID), generateSm2(LOG_ID)] as const

export const receiptSigner = ed25519Signer(receiptPair)
export const checkpointSigners = [ed25519Signer(checkpointPairs[0]), sm2Signer(checkpointPairs[1])]
export const trustedKeys = {
  receipt: [publicKeyOf(receiptPair)],
  checkpoint: checkpointPairs.map(publicKeyOf),
}

/** A made-up ballot; `n` makes its ids different. */
export function ballot(n = 0): Ballot {
  const id = (kind: number) => `0193${kind}000-0000-7000-8000-${String(n).padStart(12, '0')}`
  return {
    areaId: id(1),
    assemblyId: id(2),
    motionId: id(3),
    ballotId: id(4),
    lineId: id(5),
    choice: n % 2 === 0 ? 'FOR' : 'AGAINST',
    channel: 'ONLINE',
    castAt: '2026-11-20T04:00:00.000Z',
  }
}

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })

/** Any ballot at all. */
export const anyBallot: fc.Arbitrary<Ballot> = fc.record(
  {
    areaId: text,
    assemblyId: text,
    motionId: text,
    ballotId: text,
    lineId: text,
    choice: text,
    channel: text,
    castAt: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    supersedes: text,
  },
  {
    requiredKeys: ['areaId', 'assemblyId', 'motionId', 'ballotId', 'lineId', 'choice', 'channel', 'castAt'],
  },
)

export interface PublishedLog {
  readonly receipts: readonly Receipt[]
  evidence(index: number): InclusionEvidence
  /** The signed note of the first half of the log, and the proof that the whole continues it. */
  readonly earlier: { readonly note: string; readonly proof: string[] }
}

/** Casts `count` ballots, appends them in two batches and signs a checkpoint after each, as the server does. */
export function publishedLog(count: number): PublishedLog {
  const receipts = Array.from({ length: count }, (_, n) => issueReceipt(ballot(n), newSalt(), LOG_ID, receiptSigner))
  const entries = receipts.map(({ body }) => fromBase64(body.leaf, 32))
  const half = Math.floor(count / 2)
  const first = appendEntries(EMPTY_LOG, entries.slice(0, half))
  const second = appendEntries(first.state, entries.slice(half))
  const stored = new Map([...first.nodes, ...second.nodes].map((node) => [`${node.level}/${node.index}`, node.hash]))
  const getNode = (level: number, index: number) => stored.get(`${level}/${index}`)
  const at = ({ state, root, sha256Root }: typeof first, time: string) => {
    return { origin: LOG_ID, size: state.sm3.size, root, sha256Root, time }
  }
  const earlier = guardedSign(null, at(first, '2026-11-20T04:00:01.000Z'), [], checkpointSigners)
  const consistency = consistencyProof(sm3, half, count, getNode)
  const note = guardedSign(earlier, at(second, '2026-11-20T04:00:02.000Z'), consistency, checkpointSigners)
  return {
    receipts,
    evidence: (leafIndex) => ({
      leafIndex,
      proof: inclusionProof(sm3, leafIndex, count, getNode).map(toBase64),
      checkpoint: note,
    }),
    earlier: { note: earlier, proof: consistency.map(toBase64) },
  }
}

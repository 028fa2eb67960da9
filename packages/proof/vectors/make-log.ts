// Makes vectors/log.json, the golden vectors for a second verifier: `npx tsx packages/proof/vectors/make-log.ts`.
// Everything in it is fixed (keys and salts from one-byte seeds) except the SM2 signature, which is random by design.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  appendEntries,
  ballotLeaf,
  canonicalText,
  consistencyProof,
  EMPTY_LOG,
  ed25519Signer,
  generateEd25519,
  generateSm2,
  guardedSign,
  inclusionProof,
  issueReceipt,
  sm2Signer,
  sm3,
  toBase64,
} from '../src/index.ts'

const ORIGIN = 'linli.example/ballots'
const COUNT = 7
const EARLIER = 4

const filled = (byte: number) => new Uint8Array(32).fill(byte)
const receiptPair = generateEd25519('linli.example/receipts', filled(1))
const checkpointPair = generateEd25519(ORIGIN, filled(2))
const sm2Pair = generateSm2(ORIGIN)
const receiptSigner = ed25519Signer(receiptPair)
const signers = [ed25519Signer(checkpointPair), sm2Signer(sm2Pair)]

const ballots = Array.from({ length: COUNT }, (_, n) => ({
  areaId: 'area-1',
  assemblyId: 'assembly-1',
  motionId: '维修电梯',
  ballotId: `ballot-${n}`,
  lineId: `line-${n === 6 ? 2 : n}`,
  choice: n % 3 === 1 ? 'AGAINST' : 'FOR',
  channel: n === 5 ? 'PAPER' : 'ONLINE',
  castAt: `2026-11-20T04:00:0${n}.000Z`,
  ...(n === 6 ? { supersedes: 'ballot-2' } : {}),
}))
const salts = ballots.map((_, n) => toBase64(filled(0x80 + n)))
const leaves = ballots.map((ballot, n) => ballotLeaf(ballot, salts[n]!))
const first = appendEntries(EMPTY_LOG, leaves.slice(0, EARLIER))
const second = appendEntries(first.state, leaves.slice(EARLIER))
const stored = new Map([...first.nodes, ...second.nodes].map((node) => [`${node.level}/${node.index}`, node.hash]))
const getNode = (level: number, index: number) => stored.get(`${level}/${index}`)

function checkpoint(appended: typeof first, time: string) {
  const { root, sha256Root } = appended
  return { origin: ORIGIN, size: appended.state.sm3.size, root, sha256Root, time }
}

const consistency = consistencyProof(sm3, EARLIER, COUNT, getNode)
const earlierNote = guardedSign(null, checkpoint(first, '2026-11-20T04:00:10.000Z'), [], signers)
const note = guardedSign(earlierNote, checkpoint(second, '2026-11-20T04:00:11.000Z'), consistency, signers)
const vectors = {
  receiptKeys: [receiptPair.publicKey],
  checkpointKeys: [checkpointPair.publicKey, sm2Pair.publicKey],
  earlierCheckpoint: earlierNote,
  checkpoint: note,
  consistency: consistency.map(toBase64),
  ballots: ballots.map((ballot, n) => ({
    opening: canonicalText({ v: 'linli/ballot/1', ...ballot, salt: salts[n] }),
    leaf: toBase64(leaves[n]!),
    receipt: issueReceipt(ballot, salts[n]!, ORIGIN, receiptSigner),
    leafIndex: n,
    proof: inclusionProof(sm3, n, COUNT, getNode).map(toBase64),
  })),
}
writeFileSync(join(import.meta.dirname, 'log.json'), `${JSON.stringify(vectors, null, 2)}\n`)

// `npx tsx packages/proof/bench/proof.ts`: what the parts cost on this machine. Prints, asserts nothing.
import * as plain from '../src/index.ts'
import {
  appendEntries,
  checkBallot,
  EMPTY_LOG,
  ed25519Signer,
  formatReceipt,
  generateEd25519,
  generateSm2,
  guardedSign,
  inclusionProof,
  issueReceipt,
  leafHash,
  newSalt,
  nodeVerifiers,
  publicKeyOf,
  sm2Signer,
  sm3,
  toBase64,
  utf8,
  verifySm2,
} from '../src/node.ts'

const LEAVES = 10_000
const ORIGIN = 'linli.example/ballots'

/** Milliseconds per call, after a warm-up of a tenth of the calls. */
function milliseconds(calls: number, work: (n: number) => unknown): number {
  for (let n = 0; n < calls / 10; n++) work(n)
  const start = performance.now()
  for (let n = 0; n < calls; n++) work(n)
  return (performance.now() - start) / calls
}

function print(what: string, ms: number): void {
  console.log(
    `${what.padEnd(56)} ${ms.toFixed(4).padStart(10)} ms ${Math.round(1000 / ms)
      .toLocaleString('en')
      .padStart(10)} /s`,
  )
}

const receiptPair = generateEd25519('linli.example/receipts')
const checkpointPair = generateEd25519(ORIGIN)
const sm2Pair = generateSm2(ORIGIN)
const signer = ed25519Signer(receiptPair)
const sm2 = sm2Signer(sm2Pair)
const ballot = {
  areaId: '01930000-0000-7000-8000-000000000001',
  assemblyId: '01930000-0000-7000-8000-000000000002',
  motionId: '01930000-0000-7000-8000-000000000003',
  ballotId: '01930000-0000-7000-8000-000000000004',
  lineId: '01930000-0000-7000-8000-000000000005',
  choice: 'FOR',
  channel: 'ONLINE',
  castAt: '2026-11-20T04:00:00.000Z',
}

const salt = newSalt()
const receipt = issueReceipt(ballot, salt, ORIGIN, signer)
const entries = Array.from({ length: LEAVES }, (_, n) => sm3.digest(utf8(String(n))))
entries[7] = plain.fromBase64(receipt.body.leaf)
const appended = appendEntries(EMPTY_LOG, entries)
const stored = new Map(appended.nodes.map((node) => [`${node.level}/${node.index}`, node.hash]))
const getNode = (level: number, index: number) => stored.get(`${level}/${index}`)
const { root, sha256Root } = appended
const next = { origin: ORIGIN, size: LEAVES, root, sha256Root, time: '2026-11-20T04:00:01.000Z' }
const note = guardedSign(null, next, [], [ed25519Signer(checkpointPair), sm2])
const evidence = { leafIndex: 7, proof: inclusionProof(sm3, 7, LEAVES, getNode).map(toBase64), checkpoint: note }
const keys = { receipt: [publicKeyOf(receiptPair)], checkpoint: [publicKeyOf(checkpointPair), publicKeyOf(sm2Pair)] }
const message = utf8('x'.repeat(300))
const sm2Signature = sm2.sign(message)

print(
  `hashing ${LEAVES} leaves, SM3, native`,
  milliseconds(20, () => entries.map((entry) => leafHash(sm3, entry))),
)
print(
  `tree of ${LEAVES} leaves, SM3 + SHA-256, native`,
  milliseconds(10, () => appendEntries(EMPTY_LOG, entries)),
)
print(
  `tree of ${LEAVES} leaves, SM3 + SHA-256, plain JS`,
  milliseconds(3, () => plain.appendEntries(EMPTY_LOG, entries)),
)
print(
  'batch of 50 entries onto the log',
  milliseconds(200, () => appendEntries(appended.state, entries.slice(0, 50))),
)
print(
  'issue receipt (leaf + Ed25519), native',
  milliseconds(5000, () => issueReceipt(ballot, salt, ORIGIN, signer)),
)
print(
  'sign checkpoint (Ed25519 + SM2)',
  milliseconds(100, () => guardedSign(note, next, [], [signer, sm2])),
)
print(
  'SM2 sign',
  milliseconds(200, () => sm2.sign(message)),
)
print(
  'SM2 verify',
  milliseconds(100, () => verifySm2(sm2.key.bytes, message, sm2Signature)),
)
print(
  'inclusion proof from stored nodes',
  milliseconds(5000, () => inclusionProof(sm3, 7, LEAVES, getNode)),
)
print(
  'check ballot, native Ed25519 + SM2',
  milliseconds(50, () => checkBallot(receipt, evidence, keys, nodeVerifiers)),
)
print(
  'check ballot as a phone does, plain JS, no SM2',
  milliseconds(50, () => checkBallot(receipt, evidence, keys)),
)
console.log(
  `receipt ${formatReceipt(receipt).length} B, receipt and evidence ${JSON.stringify({ receipt, evidence }).length} B`,
)

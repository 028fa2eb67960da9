import {
  createPrivateKey,
  createPublicKey,
  getHashes,
  type KeyObject,
  sign as nodeSign,
  verify as nodeVerify,
  hash as opensslHash,
} from 'node:crypto'
import { concatBytes, equalBytes, fromBase64, fromHex } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { ProofError } from './errors.ts'
import { guardedSign as plainGuardedSign } from './guard.ts'
import type { Hash } from './hash.ts'
import { type KeyPairText, publicKeyOf } from './keys.ts'
import { type Ballot, ballotLeaf as plainBallotLeaf } from './leaf.ts'
import { type LogAppended, type LogState, appendEntries as plainAppendEntries } from './log.ts'
import { issueReceipt as plainIssueReceipt, type Receipt } from './receipt.ts'
import type { Signer, Verifiers } from './signature.ts'
import { verifySm2 } from './sm2.ts'
import { sm3 as plainSm3 } from './sm3.ts'

// Same names as the plain package, so that a server changes one import; what is defined here wins over the star.
export * from './index.ts'

// crypto.hash needs no hash object: twice as fast as createHash on the 65 bytes of a tree node.
function native(name: Hash['name']): Hash {
  return { name, digest: (data) => opensslHash(name, data, 'buffer') }
}

// For thousands of small digests in a row: a Buffer costs as much as the digest in it, a string of 32 characters next to nothing.
function quick(name: Hash['name']): Hash {
  const digest = (data: Uint8Array): Uint8Array => {
    const text = opensslHash(name, data, 'binary')
    const bytes = new Uint8Array(32)
    for (let i = 0; i < 32; i++) bytes[i] = text.charCodeAt(i)
    return bytes
  }
  return { name, digest, asciiDigest: (text) => opensslHash(name, text, 'base64') }
}

/** SM3 by Node's OpenSSL, or in plain JavaScript where OpenSSL was built without it (FIPS builds). */
export const sm3: Hash = getHashes().includes('sm3') ? native('sm3') : plainSm3

/** SM3 and SHA-256 for whole trees at once, as a verifier of bundles needs them. */
export const quickSm3: Hash = getHashes().includes('sm3') ? quick('sm3') : plainSm3
export const quickSha256: Hash = quick('sha256')

/** SHA-256 by Node's OpenSSL. */
export const sha256: Hash = native('sha256')

// Fixed DER heads of RFC 8410: what stands before the 32 raw bytes in PKCS#8 and SPKI.
const PKCS8_HEAD = fromHex('302e020100300506032b657004220420')
const SPKI_HEAD = fromHex('302a300506032b6570032100')

function importPublic(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(concatBytes(SPKI_HEAD, bytes)), format: 'der', type: 'spki' })
}

/**
 * An Ed25519 signer by OpenSSL; make it once per process.
 * @throws ProofError BAD_KEY when the two halves do not belong together
 */
export function ed25519Signer(pair: KeyPairText): Signer {
  const key = publicKeyOf(pair)
  const der = Buffer.from(concatBytes(PKCS8_HEAD, fromBase64(pair.secret, 32)))
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const derived = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)
  if (key.algorithm !== 'ed25519' || !equalBytes(derived, key.bytes)) {
    throw new ProofError('BAD_KEY', 'Ed25519 私钥与公钥不是一对，请检查密钥文件。')
  }
  return { key, sign: (message) => nodeSign(null, message, secret) }
}

const imported = new WeakMap<Uint8Array, KeyObject>()

/** Checks an Ed25519 signature by OpenSSL. The imported key is remembered for as long as `publicKeyBytes` lives. */
export function verifyEd25519(publicKeyBytes: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKeyBytes.length !== 32 || signature.length !== 64) return false
  const key = imported.get(publicKeyBytes) ?? importPublic(publicKeyBytes)
  imported.set(publicKeyBytes, key)
  return nodeVerify(null, message, key, signature)
}

/** Both algorithms, for servers and the command line. */
export const nodeVerifiers: Verifiers = { ed25519: verifyEd25519, sm2: verifySm2 }

/** `ballotLeaf` with native SM3. */
export function ballotLeaf(ballot: Ballot, salt: string): Uint8Array {
  return plainBallotLeaf(ballot, salt, sm3)
}

/** `issueReceipt` with native SM3. */
export function issueReceipt(ballot: Ballot, salt: string, logId: string, signer: Signer): Receipt {
  return plainIssueReceipt(ballot, salt, logId, signer, sm3)
}

/** `appendEntries` with native hashes. */
export function appendEntries(state: LogState, entries: readonly Uint8Array[]): LogAppended {
  return plainAppendEntries(state, entries, { sm3, sha256 })
}

/** `guardedSign` with native SM3. */
export function guardedSign(
  previous: string | null,
  next: Checkpoint,
  consistency: readonly Uint8Array[],
  signers: readonly Signer[],
): string {
  return plainGuardedSign(previous, next, consistency, signers, sm3)
}

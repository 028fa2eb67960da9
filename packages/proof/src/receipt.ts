import { fromBase64, toBase64 } from './bytes.ts'
import { canonicalBytes, canonicalText } from './canonical.ts'
import { ProofError } from './errors.ts'
import type { Hash } from './hash.ts'
import type { PublicKey } from './keys.ts'
import { type Ballot, ballotLeaf, toBallot } from './leaf.ts'
import { checkSignature, type SignatureState, type Signer, type Verifiers } from './signature.ts'
import { sm3 } from './sm3.ts'

export const RECEIPT_VERSION = 'linli/receipt/1'

/** What the platform signs the moment a ballot is cast: this ballot will stand in that log. */
export interface ReceiptBody extends Ballot {
  readonly v: typeof RECEIPT_VERSION
  /** Origin line of the log's checkpoints. */
  readonly logId: string
  /** Base64 of the ballot's published entry, see `ballotLeaf`. */
  readonly leaf: string
}

/** The owner's copy. It shows the vote: who holds it can prove the choice, so it goes to the voter alone. */
export interface Receipt {
  readonly body: ReceiptBody
  /** Opens the leaf; base64 of 32 bytes. Not signed itself, the signed leaf binds it. */
  readonly salt: string
  /** Name and id of the signing key, `name+id`. */
  readonly key: string
  /** Base64 of the Ed25519 signature over the canonical bytes of `body`. */
  readonly signature: string
}

/**
 * Signs a ballot's receipt. One SM3 and one Ed25519 signature: cheap enough to stay in the request.
 * @param salt base64, see `newSalt`; keep it with the ballot, encrypted
 * @throws ProofError BAD_FORMAT
 */
export function issueReceipt(ballot: Ballot, salt: string, logId: string, signer: Signer, hash: Hash = sm3): Receipt {
  const leaf = toBase64(ballotLeaf(ballot, salt, hash))
  const body: ReceiptBody = { v: RECEIPT_VERSION, logId, leaf, ...toBallot(ballot) }
  const signature = toBase64(signer.sign(canonicalBytes(body)))
  return { body, salt, key: `${signer.key.name}+${signer.key.id}`, signature }
}

/** Receipt as one line of canonical JSON, the form that is stored, sent and put in a QR code (under 1.5 KB). */
export function formatReceipt(receipt: Receipt): string {
  return canonicalText(receipt)
}

/**
 * Reads a receipt from JSON text or from an already parsed value. Members it does not know are dropped,
 * so what is checked is exactly what is shown.
 * @throws ProofError BAD_FORMAT
 */
export function parseReceipt(input: unknown): Receipt {
  const source = record(typeof input === 'string' ? parseJson(input) : input)
  const body = record(source.body)
  if (body.v !== RECEIPT_VERSION) throw new ProofError('BAD_FORMAT', '不认识的回执版本，请更新应用后再核对。')
  const leaf = text(body, 'leaf')
  fromBase64(leaf, 32)
  return {
    body: { v: RECEIPT_VERSION, logId: text(body, 'logId'), leaf, ...toBallot(body) },
    salt: text(source, 'salt'),
    key: text(source, 'key'),
    signature: text(source, 'signature'),
  }
}

/** Whether the leaf named in the receipt really is this ballot under this salt. */
export function leafOpens(receipt: Receipt, hash: Hash = sm3): boolean {
  try {
    return toBase64(ballotLeaf(toBallot(receipt.body), receipt.salt, hash)) === receipt.body.leaf
  } catch {
    return false
  }
}

/**
 * Checks the signature under one of the platform's published keys (Ed25519 only).
 * A key that is not among them is `invalid`: anyone can sign with a key of their own.
 */
export function checkReceiptSignature(
  receipt: Receipt,
  keys: readonly PublicKey[],
  verifiers: Verifiers,
): SignatureState {
  const key = keys.find((known) => known.algorithm === 'ed25519' && `${known.name}+${known.id}` === receipt.key)
  if (!key) return 'invalid'
  try {
    return checkSignature(verifiers, key, canonicalBytes(receipt.body), fromBase64(receipt.signature, 64))
  } catch {
    return 'invalid'
  }
}

function parseJson(input: string): unknown {
  try {
    return JSON.parse(input)
  } catch {
    throw new ProofError('BAD_FORMAT', '回执不完整或被改动，无法读取，请重新获取回执。')
  }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  throw new ProofError('BAD_FORMAT', '回执不完整或被改动，无法读取，请重新获取回执。')
}

function text(source: Record<string, unknown>, field: string): string {
  const member = source[field]
  if (typeof member === 'string' && member.length > 0 && member.length <= 256) return member
  throw new ProofError('BAD_FORMAT', `回执缺少或写错“${field}”，请重新获取回执。`)
}

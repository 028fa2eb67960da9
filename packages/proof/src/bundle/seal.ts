import { toBase64, utf8 } from '../bytes.ts'
import { canonicalText } from '../canonical.ts'
import { type CheckedSignature, checkSignatures, parseSignatures, signNote } from '../checkpoint.ts'
import type { Hash } from '../hash.ts'
import type { PublicKey } from '../keys.ts'
import type { Signer, Verifiers } from '../signature.ts'
import { BUNDLE_FORMAT, type BundleBody } from './bundle.ts'

/** What the seal signs: whose bundle, which format, SM3 of the canonical body. Its second line is no number, so it can be no checkpoint. */
export function sealText(hash: Hash, origin: string, bodyBytes: Uint8Array): string {
  return `${origin}\n${BUNDLE_FORMAT}\n${toBase64(hash.digest(bodyBytes))}\n`
}

/** What stands before and after the canonical body in a bundle: the whole is canonical itself. */
export function around(seal: string): { before: string; after: string } {
  return { before: '{"body":', after: `,"format":"${BUNDLE_FORMAT}","seal":${JSON.stringify(seal)}}` }
}

/**
 * Writes and seals a bundle.
 * @throws ProofError NOT_CANONICAL, BAD_KEY
 */
export function writeBundle(body: BundleBody, signers: readonly Signer[], hash: Hash): string {
  const text = canonicalText(body)
  const { before, after } = around(signNote(sealText(hash, body.origin, utf8(text)), signers))
  return before + text + after
}

/** The signatures on a seal, or null when it is not the seal of this body. */
export function checkSeal(
  seal: string,
  expected: string,
  keys: readonly PublicKey[],
  verifiers: Verifiers,
): CheckedSignature[] | null {
  const lines = seal.slice(expected.length).split('\n')
  if (!seal.startsWith(expected) || lines.shift() !== '' || lines.pop() !== '') return null
  try {
    return checkSignatures({ text: expected, signatures: parseSignatures(lines) }, keys, verifiers)
  } catch {
    return null
  }
}

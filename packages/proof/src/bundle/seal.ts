import { toBase64, utf8 } from '../bytes.ts'
import { canonicalText } from '../canonical.ts'
import { type CheckedSignature, checkSignatures, parseSignatures, signNote } from '../checkpoint.ts'
import type { Hash } from '../hash.ts'
import type { PublicKey } from '../keys.ts'
import type { Signer, Verifiers } from '../signature.ts'
import { BUNDLE_FORMAT, type BundleBody } from './bundle.ts'

/** What the seal signs: whose bundle, which format, SM3 of the canonical body. Its second line is no number, so it can be no checkpoint. */
export function sealText(hash: Hash, origin: string, bodyText: string): string {
  return `${origin}\n${BUNDLE_FORMAT}\n${toBase64(hash.digest(utf8(bodyText)))}\n`
}

/** A bundle's text from its canonical body and its seal: canonical itself, so there is one spelling of each bundle. */
export function bundleText(bodyText: string, seal: string): string {
  return `{"body":${bodyText},"format":"${BUNDLE_FORMAT}","seal":${JSON.stringify(seal)}}`
}

/**
 * Writes and seals a bundle.
 * @throws ProofError NOT_CANONICAL, BAD_KEY
 */
export function writeBundle(body: BundleBody, signers: readonly Signer[], hash: Hash): string {
  const text = canonicalText(body)
  return bundleText(text, signNote(sealText(hash, body.origin, text), signers))
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

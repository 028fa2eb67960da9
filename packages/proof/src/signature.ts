import type { KeyAlgorithm, PublicKey } from './keys.ts'

/** Someone who can sign: a key in memory today, an HSM behind the same two members tomorrow. */
export interface Signer {
  readonly key: PublicKey
  sign(message: Uint8Array): Uint8Array
}

/** Checks one signature over a message. Malformed signatures are `false`, never a throw. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

/**
 * The algorithms a verifier has at hand. One that is missing is reported as `skipped`, never as valid:
 * a browser without BigInt (iOS 13) has no SM2.
 */
export type Verifiers = Partial<Record<KeyAlgorithm, VerifySignature>>

export type SignatureState = 'valid' | 'invalid' | 'skipped'

/** Checks a signature with whichever verifier fits the key. */
export function checkSignature(
  verifiers: Verifiers,
  key: PublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): SignatureState {
  const verify = verifiers[key.algorithm]
  if (!verify) return 'skipped'
  return verify(key.bytes, message, signature) ? 'valid' : 'invalid'
}

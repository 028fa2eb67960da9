import { sm2 } from 'sm-crypto-v2'
import { fromBase64, fromHex, toBase64, toHex } from './bytes.ts'
import { ProofError } from './errors.ts'
import { formatPublicKey, type KeyPairText, publicKey, publicKeyOf } from './keys.ts'
import type { Signer } from './signature.ts'

// The only module that touches SM2, so that the user id cannot be forgotten: Node's own crypto.sign with an SM2 key
// leaves the id empty and no GM/T 0009 verifier accepts it. Needs BigInt: browsers load it lazily and iOS 13 never.

/** Default distinguishing id of GM/T 0009-2012 section 10. */
const USER_ID = '1234567812345678'

/** A new SM2 key pair. */
export function generateSm2(name: string): KeyPairText {
  const pair = sm2.generateKeyPairHex()
  const key = publicKey(name, 'sm2', fromHex(pair.publicKey))
  return {
    algorithm: 'sm2',
    publicKey: formatPublicKey(key),
    secret: toBase64(fromHex(pair.privateKey.padStart(64, '0'))),
  }
}

/**
 * A signer for SM2 with SM3 (GB/T 32918.2), default user id; signatures are r ‖ s, 64 bytes.
 * @throws ProofError BAD_KEY when the two halves do not belong together
 */
export function sm2Signer(pair: KeyPairText): Signer {
  const key = publicKeyOf(pair)
  const secretHex = toHex(fromBase64(pair.secret, 32))
  const publicHex = toHex(key.bytes)
  if (key.algorithm !== 'sm2' || sm2.getPublicKeyFromPrivateKey(secretHex) !== publicHex) {
    throw new ProofError('BAD_KEY', 'SM2 私钥与公钥不是一对，请检查密钥文件。')
  }
  const options = { hash: true, der: false, userId: USER_ID, publicKey: publicHex }
  return { key, sign: (message) => fromHex(sm2.doSignature(message, secretHex, options)) }
}

/** Checks an SM2 signature (r ‖ s, 64 bytes) with a 65-byte public key, default user id. */
export function verifySm2(publicKeyBytes: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKeyBytes.length !== 65 || publicKeyBytes[0] !== 0x04 || signature.length !== 64) return false
  const options = { hash: true, der: false, userId: USER_ID }
  try {
    return sm2.doVerifySignature(message, toHex(signature), toHex(publicKeyBytes), options)
  } catch {
    // A point off the curve or a scalar out of range: the library throws, for us it is simply not a valid signature.
    return false
  }
}

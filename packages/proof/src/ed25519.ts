import nacl from 'tweetnacl'
import { fromBase64, randomBytes, toBase64 } from './bytes.ts'
import { ProofError } from './errors.ts'
import { formatPublicKey, type KeyPairText, publicKey, publicKeyOf } from './keys.ts'
import type { Signer } from './signature.ts'

// tweetnacl because it needs neither BigInt nor WebCrypto: iOS 13 and Chrome 86 check receipts with it.

/** Order of the base point, little-endian (RFC 8032 section 5.1). */
const ORDER = Uint8Array.of(
  ...[0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14],
  ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10],
)

/** RFC 8032 5.1.7 wants S < L. tweetnacl leaves it out, OpenSSL does not; the two worlds must give one answer. */
function scalarInRange(signature: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) {
    const difference = signature[32 + i]! - ORDER[i]!
    if (difference !== 0) return difference < 0
  }
  return false
}

/** Checks an Ed25519 signature (64 bytes) with a 32-byte public key. */
export function verifyEd25519(publicKeyBytes: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKeyBytes.length !== 32 || signature.length !== 64 || !scalarInRange(signature)) return false
  return nacl.sign.detached.verify(message, signature, publicKeyBytes)
}

/** A new Ed25519 key pair; `seed` (32 bytes) only where a test needs the same key twice. */
export function generateEd25519(name: string, seed: Uint8Array = randomBytes(32)): KeyPairText {
  const key = publicKey(name, 'ed25519', nacl.sign.keyPair.fromSeed(seed).publicKey)
  return { algorithm: 'ed25519', publicKey: formatPublicKey(key), secret: toBase64(seed) }
}

/**
 * A signer in plain JavaScript. On Node use the one from `@linli/proof/node`, it is many times faster.
 * @throws ProofError BAD_KEY when the two halves do not belong together
 */
export function ed25519Signer(pair: KeyPairText): Signer {
  const key = publicKeyOf(pair)
  const { secretKey, publicKey: derived } = nacl.sign.keyPair.fromSeed(fromBase64(pair.secret, 32))
  if (key.algorithm !== 'ed25519' || toBase64(derived) !== toBase64(key.bytes)) {
    throw new ProofError('BAD_KEY', 'Ed25519 私钥与公钥不是一对，请检查密钥文件。')
  }
  return { key, sign: (message) => nacl.sign.detached(message, secretKey) }
}

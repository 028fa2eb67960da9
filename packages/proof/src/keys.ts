import { concatBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts'
import { ProofError } from './errors.ts'
import { sha256 } from './sha256.ts'

export type KeyAlgorithm = 'ed25519' | 'sm2'

/** A public key as it is used: who signs, with what, and the short id that stands in each signature line. */
export interface PublicKey {
  readonly name: string
  readonly algorithm: KeyAlgorithm
  /** 8 hexadecimal digits: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), as C2SP signed-note says. */
  readonly id: string
  /** Ed25519: 32 bytes (RFC 8032). SM2: 65 bytes, 0x04 ‖ x ‖ y. */
  readonly bytes: Uint8Array
}

/** A key pair as text, ready for a JSON file. `secret` never leaves the keeper's machine. */
export interface KeyPairText {
  readonly algorithm: KeyAlgorithm
  /** `name+id+base64`, the public form that is published (see {@link formatPublicKey}). */
  readonly publicKey: string
  /** Base64 of 32 bytes: the Ed25519 seed, or the SM2 private number big-endian. */
  readonly secret: string
}

/**
 * Signature type as C2SP signed-note writes it. SM2 has no byte of its own there, so it takes 0xff and a long name,
 * which also fixes the user id 1234567812345678 of GM/T 0009.
 */
const TYPE_PREFIX: Record<KeyAlgorithm, Uint8Array> = {
  ed25519: Uint8Array.of(0x01),
  sm2: concatBytes(Uint8Array.of(0xff), utf8('sm2-sm3-1234567812345678')),
}

const KEY_LENGTH: Record<KeyAlgorithm, number> = { ed25519: 32, sm2: 65 }

function badKey(reason: string): ProofError {
  return new ProofError('BAD_KEY', `公钥不正确：${reason}。请向发布方重新获取公钥。`)
}

/** First four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), in hexadecimal. */
export function keyId(name: string, algorithm: KeyAlgorithm, bytes: Uint8Array): string {
  const input = concatBytes(utf8(name), Uint8Array.of(0x0a), TYPE_PREFIX[algorithm], bytes)
  return toHex(sha256.digest(input).subarray(0, 4))
}

/**
 * A public key from its raw bytes.
 * @throws ProofError BAD_KEY when the name has spaces, plus signs or control characters, or the length is wrong
 */
export function publicKey(name: string, algorithm: KeyAlgorithm, bytes: Uint8Array): PublicKey {
  if (!/^[^\s+\p{Cc}]+$/u.test(name)) throw badKey('名称为空，或含有空格、加号')
  if (bytes.length !== KEY_LENGTH[algorithm]) throw badKey('长度不对')
  if (algorithm === 'sm2' && bytes[0] !== 0x04) throw badKey('SM2 公钥须为未压缩格式')
  return { name, algorithm, id: keyId(name, algorithm, bytes), bytes }
}

/** `name+id+base64(type ‖ key)`: the verifier key text that note tools read. */
export function formatPublicKey(key: PublicKey): string {
  return `${key.name}+${key.id}+${toBase64(concatBytes(TYPE_PREFIX[key.algorithm], key.bytes))}`
}

/**
 * Reads {@link formatPublicKey} text and checks that the id belongs to the key.
 * @throws ProofError BAD_KEY, BAD_FORMAT
 */
export function parsePublicKey(text: string): PublicKey {
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text)
  if (!match) throw badKey('写法应为“名称+编号+编码”')
  const [, name, id, encoded] = match as unknown as [string, string, string, string]
  const data = fromBase64(encoded)
  const algorithm: KeyAlgorithm = data[0] === 0x01 ? 'ed25519' : 'sm2'
  const prefix = TYPE_PREFIX[algorithm]
  if (!prefix.every((byte, i) => data[i] === byte)) throw badKey('不认识的签名算法')
  const key = publicKey(name, algorithm, data.slice(prefix.length))
  if (key.id !== id) throw badKey('编号与公钥不符')
  return key
}

/** The public half of a stored key pair. */
export function publicKeyOf(pair: KeyPairText): PublicKey {
  return parsePublicKey(pair.publicKey)
}

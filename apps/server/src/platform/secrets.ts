import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hash,
  randomBytes,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Key material kept outside the data folder. `current` encrypts; all of them decrypt. */
export type MasterKeys = { current: string; keys: Record<string, Buffer>; index: Buffer }

const FORMAT = 1
const IV = 16
const TAG = 32

/** Encrypts fields at rest (SM4-CTR, then HMAC-SM3) and makes blind indexes (HMAC-SM3) for exact search. */
export class FieldCipher {
  readonly #master: MasterKeys
  readonly #derived: Map<string, { encKey: Buffer; mac: Mac }>
  readonly #index: Mac

  constructor(master: MasterKeys) {
    this.#master = master
    this.#index = new Mac(master.index)
    this.#derived = new Map(Object.entries(master.keys).map(([id, key]) => [id, derive(key)]))
  }

  /** The id of the key that encrypts from now on. */
  get keyId(): string {
    return this.#master.current
  }

  /** The keys themselves, for a thread of this process and nobody else. */
  get keys(): MasterKeys {
    return this.#master
  }

  /** Whether ciphertexts made with this key can be read. */
  knows(keyId: string): boolean {
    return this.#derived.has(keyId)
  }

  /** @param field binds the ciphertext to its place, e.g. `person.phone`: it cannot be moved to another column */
  encrypt(field: string, plain: string): Buffer {
    const { encKey, mac } = this.#derived.get(this.#master.current)!
    const iv = randomIv()
    // A stream cipher: what goes in comes out, and the end adds nothing.
    const body = createCipheriv('sm4-ctr', encKey, iv).update(plain, 'utf8')
    const id = Buffer.from(this.#master.current, 'ascii')
    const sealed = Buffer.concat([Buffer.from([FORMAT, id.length]), id, iv, body])
    return Buffer.concat([sealed, mac.of(field, sealed)])
  }

  /** Throws when the ciphertext was altered, moved to another field, or its key is gone. */
  decrypt(field: string, stored: Buffer): string {
    const idLength = stored[1] ?? 0
    const id = stored.subarray(2, 2 + idLength).toString('ascii')
    const keys = this.#derived.get(id)
    if (stored[0] !== FORMAT || !keys) throw new Error(`no key ${id} for ${field}`)
    const { encKey, mac } = keys
    const head = stored.subarray(0, 2 + idLength + IV)
    const body = stored.subarray(head.length, stored.length - TAG)
    const tag = mac.of(field, stored.subarray(0, stored.length - TAG))
    if (!timingSafeEqual(tag, stored.subarray(stored.length - TAG)))
      throw new Error(`ciphertext of ${field} was altered`)
    const decipher = createDecipheriv('sm4-ctr', encKey, head.subarray(head.length - IV))
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  }

  /** Equal inputs give equal indexes, so `=` finds a phone or identity number without decrypting anything. */
  index(kind: 'phone' | 'id_no', value: string): Buffer {
    return this.#index.of(`${kind}:${value}`)
  }
}

const BLOCK = 64

/**
 * HMAC-SM3 (RFC 2104) out of two plain hashes: an import seals tens of thousands of fields, and making a stream object for
 * each of them costs more than the hashing.
 */
class Mac {
  readonly #inner: Buffer
  readonly #outer = Buffer.alloc(BLOCK + TAG)

  constructor(key: Buffer) {
    const padded = Buffer.alloc(BLOCK)
    ;(key.length > BLOCK ? createHash('sm3').update(key).digest() : key).copy(padded)
    this.#inner = Buffer.from(padded.map((byte) => byte ^ 0x36))
    for (const [i, byte] of padded.entries()) this.#outer[i] = byte ^ 0x5c
  }

  of(text: string, bytes: Buffer = EMPTY): Buffer {
    const inner = hash('sm3', Buffer.concat([this.#inner, Buffer.from(text, 'utf8'), bytes]), 'binary')
    this.#outer.write(inner, BLOCK, 'latin1')
    return Buffer.from(hash('sm3', this.#outer, 'binary'), 'latin1')
  }
}

const EMPTY = Buffer.alloc(0)
const POOL = 4096
const pool = { bytes: Buffer.alloc(POOL), used: POOL }

/** Random bytes used once, fetched from the system many at a time. */
function randomIv(): Buffer {
  if (pool.used + IV > POOL) {
    randomFillSync(pool.bytes)
    pool.used = 0
  }
  pool.used += IV
  return Buffer.from(pool.bytes.subarray(pool.used - IV, pool.used))
}

function derive(key: Buffer): { encKey: Buffer; mac: Mac } {
  const encKey = createHmac('sm3', key).update('linli field encryption').digest().subarray(0, 16)
  return { encKey, mac: new Mac(createHmac('sm3', key).update('linli field authentication').digest()) }
}

/**
 * Loads the master keys, or makes them on first use. The folder lies beside the data folder, never inside it,
 * so that a copy of the data alone does not open it.
 */
export async function loadMasterKeys(dir: string): Promise<MasterKeys> {
  const file = join(dir, 'master-keys.json')
  try {
    return parse(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  }
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const key = randomBytes(32)
  const current = createHash('sm3').update(key).digest('hex').slice(0, 8)
  const text = JSON.stringify(
    { current, keys: { [current]: key.toString('hex') }, index: randomBytes(32).toString('hex') },
    null,
    2,
  )
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, text, { mode: 0o600 })
  await rename(temporary, file)
  await chmod(file, 0o600)
  return parse(text)
}

function parse(text: string): MasterKeys {
  const { current, keys, index } = JSON.parse(text) as { current: string; keys: Record<string, string>; index: string }
  return {
    current,
    keys: Object.fromEntries(Object.entries(keys).map(([id, hex]) => [id, Buffer.from(hex, 'hex')])),
    index: Buffer.from(index, 'hex'),
  }
}

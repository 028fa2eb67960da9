import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
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
  readonly #derived: Map<string, { encKey: Buffer; macKey: Buffer }>

  constructor(master: MasterKeys) {
    this.#master = master
    this.#derived = new Map(Object.entries(master.keys).map(([id, key]) => [id, derive(key)]))
  }

  /** The id of the key that encrypts from now on. */
  get keyId(): string {
    return this.#master.current
  }

  /** Whether ciphertexts made with this key can be read. */
  knows(keyId: string): boolean {
    return this.#derived.has(keyId)
  }

  /** @param field binds the ciphertext to its place, e.g. `person.phone`: it cannot be moved to another column */
  encrypt(field: string, plain: string): Buffer {
    const { encKey, macKey } = this.#derived.get(this.#master.current)!
    const iv = randomBytes(IV)
    const cipher = createCipheriv('sm4-ctr', encKey, iv)
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    const id = Buffer.from(this.#master.current, 'ascii')
    const head = Buffer.concat([Buffer.from([FORMAT, id.length]), id, iv])
    const tag = createHmac('sm3', macKey).update(field).update(head).update(body).digest()
    return Buffer.concat([head, body, tag])
  }

  /** Throws when the ciphertext was altered, moved to another field, or its key is gone. */
  decrypt(field: string, stored: Buffer): string {
    const idLength = stored[1] ?? 0
    const id = stored.subarray(2, 2 + idLength).toString('ascii')
    const keys = this.#derived.get(id)
    if (stored[0] !== FORMAT || !keys) throw new Error(`no key ${id} for ${field}`)
    const { encKey, macKey } = keys
    const head = stored.subarray(0, 2 + idLength + IV)
    const body = stored.subarray(head.length, stored.length - TAG)
    const tag = createHmac('sm3', macKey).update(field).update(head).update(body).digest()
    if (!timingSafeEqual(tag, stored.subarray(stored.length - TAG)))
      throw new Error(`ciphertext of ${field} was altered`)
    const decipher = createDecipheriv('sm4-ctr', encKey, head.subarray(head.length - IV))
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  }

  /** Equal inputs give equal indexes, so `=` finds a phone or identity number without decrypting anything. */
  index(kind: 'phone' | 'id_no', value: string): Buffer {
    return createHmac('sm3', this.#master.index).update(`${kind}:${value}`).digest()
  }
}

function derive(key: Buffer): { encKey: Buffer; macKey: Buffer } {
  const encKey = createHmac('sm3', key).update('linli field encryption').digest().subarray(0, 16)
  const macKey = createHmac('sm3', key).update('linli field authentication').digest()
  return { encKey, macKey }
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

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateEd25519, type KeyPairText, type Signer } from '@linli/proof'
import { ed25519Signer } from '@linli/proof/node'
import { generateSm2, sm2Signer } from '@linli/proof/sm2'

/** The installation's signing keys: Ed25519 signs each receipt, SM2 and Ed25519 sign checkpoints. */
export type SigningKeys = { ed25519: Signer; sm2: Signer; publicKeys: string[] }

/** Loads the key pairs, or makes them on first use. They lie with the master keys, outside the data folder. */
export async function loadSigningKeys(dir: string, name: string): Promise<SigningKeys> {
  const file = join(dir, 'signing-keys.json')
  const pairs = (await read(file)) ?? (await create(dir, file, name))
  return {
    ed25519: ed25519Signer(pairs.ed25519),
    sm2: sm2Signer(pairs.sm2),
    publicKeys: [pairs.ed25519.publicKey, pairs.sm2.publicKey],
  }
}

type Pairs = { ed25519: KeyPairText; sm2: KeyPairText }

async function read(file: string): Promise<Pairs | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Pairs
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
}

async function create(dir: string, file: string, name: string): Promise<Pairs> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const pairs: Pairs = { ed25519: generateEd25519(name), sm2: generateSm2(name) }
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, JSON.stringify(pairs, null, 2), { mode: 0o600 })
  await rename(temporary, file)
  return pairs
}

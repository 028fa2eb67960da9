import { parentPort, workerData } from 'node:worker_threads'
import { FieldCipher, type MasterKeys } from '../../../platform/secrets.ts'
import { sealOne, type Wish } from './sealer.ts'

// Buffers arrive from another thread as plain byte arrays.
const { current, keys, index } = workerData as MasterKeys
const cipher = new FieldCipher({
  current,
  keys: Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, Buffer.from(key)])),
  index: Buffer.from(index),
})

/** The other side of sealBeside. */
parentPort!.on('message', ({ id, wishes }: { id: number; wishes: Wish[] }) => {
  parentPort!.postMessage({ id, sealed: wishes.map((wish) => sealOne(cipher, wish)) })
})

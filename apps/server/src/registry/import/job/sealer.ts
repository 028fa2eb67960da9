import { Worker } from 'node:worker_threads'
import type { FieldCipher } from '../../../platform/secrets.ts'

/** A value to be sealed: `x` makes its blind index, `e` encrypts it for a field. */
export type Wish = { as: 'x'; field: 'phone' | 'id_no'; value: string } | { as: 'e'; field: string; value: string }

/** Seals the values of a batch; bytes come back as PostgreSQL reads bytea, in the order of the wishes. */
export type Sealer = { seal(wishes: readonly Wish[]): Promise<string[]>; end(): Promise<void> }

export function sealOne(cipher: FieldCipher, wish: Wish): string {
  const bytes = wish.as === 'x' ? cipher.index(wish.field, wish.value) : cipher.encrypt(wish.field, wish.value)
  return `\\x${bytes.toString('hex')}`
}

/** Seals where it is called: for short sheets. */
export function sealHere(cipher: FieldCipher): Sealer {
  return {
    seal: async (wishes) => wishes.map((wish) => sealOne(cipher, wish)),
    end: async () => {},
  }
}

// TypeScript has to be understood there too, whoever started this process; tsx does not reach into threads by itself.
const BOOT = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./sealer-thread.ts', import.meta.url).href)})
})`

type Waiting = { resolve(sealed: string[]): void; reject(error: Error): void }

/**
 * Seals in a thread of its own, beside the one that reads and judges rows: sealing is half of a dry run's work. The keys go
 * to the thread as they are, inside this process.
 */
export function sealBeside(cipher: FieldCipher): Sealer {
  const worker = new Worker(BOOT, { eval: true, workerData: cipher.keys, execArgv: [] })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let broken: Error | null = null
  const breakAll = (error: Error) => {
    broken = error
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  worker.on('message', ({ id, sealed }: { id: number; sealed: string[] }) => {
    waiting.get(id)?.resolve(sealed)
    waiting.delete(id)
  })
  worker.on('error', breakAll)
  worker.on('exit', (code) => breakAll(new Error(`the sealing thread ended with ${code}`)))
  return {
    seal(wishes) {
      if (broken) return Promise.reject(broken)
      asked++
      const id = asked
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, wishes })
      })
    },
    async end() {
      await worker.terminate()
    },
  }
}

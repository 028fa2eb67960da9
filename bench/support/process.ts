import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A process of its own that answers messages. */
export type Child = {
  /** Sends a message and waits for the answer. @throws Error when the process ends first */
  ask<T>(message: object): Promise<T>
  /** Tells the process to end and waits until it has. */
  stop(): Promise<void>
}

/**
 * Starts `file` in a Node process of its own.
 * With BENCH_PROFILE=<folder> the process writes a CPU profile there when it ends.
 */
export function startChild(file: string): Child {
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: [...process.execArgv, ...profile] })
  const ended = once(child, 'exit').then(() => null)
  return {
    async ask<T>(message: object) {
      const answered = once(child, 'message')
      child.send(message)
      const answer = await Promise.race([answered, ended])
      if (answer === null) throw new Error(`${file} ended before it answered`)
      return answer[0] as T
    },
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** A server in a process of its own. */
export type Service = { port: number; stop(): Promise<void> }

/** Starts `file`, hands it its settings and waits until it listens. */
export async function startService(file: string, settings: object): Promise<Service> {
  const child = startChild(file)
  const { port } = await child.ask<{ port: number }>(settings)
  return { port, stop: () => child.stop() }
}

/** The child's side of {@link startService}: stops when its parent lets go of it, or is gone. */
export async function serve<T>(
  open: (settings: T) => Promise<{ address: AddressInfo; stop(): Promise<void> }>,
): Promise<void> {
  const [settings] = (await once(process, 'message')) as [T]
  const { address, stop } = await open(settings)
  process.once('disconnect', () => void stop())
  process.send!({ port: address.port })
}

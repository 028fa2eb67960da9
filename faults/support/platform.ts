import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Posting } from './platform-service.ts'

/** The platform in a process of its own. */
export type Platform = {
  port: number
  /** @returns whether the posting was new. @throws Error when it failed or nobody answers any more */
  post(posting: Posting): Promise<boolean>
  kill(): Promise<void>
  stop(): Promise<void>
}

type Answer = { id: number; fresh?: boolean; error?: string }

/** @throws Error when the process ends before it listens */
export async function startPlatform(folder: string, connection: pg.PoolConfig): Promise<Platform> {
  const file = fileURLToPath(new URL('platform-service.ts', import.meta.url))
  const child = fork(file, {
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => null)
  child.on('error', () => {})
  child.send({ folder, connection })
  const ready = await Promise.race([once(child, 'message'), ended])
  if (ready === null) throw new Error('the platform ended before it listened')
  return connected(child, (ready[0] as { port: number }).port, ended)
}

function connected(child: ChildProcess, port: number, ended: Promise<null>): Platform {
  const waiting = new Map<number, { resolve(fresh: boolean): void; reject(error: Error): void }>()
  let asked = 0
  child.on('message', ({ id, fresh, error }: Answer) => {
    const who = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) who?.resolve(fresh === true)
    else who?.reject(new Error(error))
  })
  void ended.then(() => {
    for (const who of waiting.values()) who.reject(new Error('the platform was killed'))
    waiting.clear()
  })
  return {
    port,
    post(posting) {
      return new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error('the platform was killed'))
        asked++
        waiting.set(asked, { resolve, reject })
        child.send({ id: asked, posting }, (error) => error && reject(error))
      })
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

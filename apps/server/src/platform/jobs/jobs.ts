import type { Deps } from '../deps.ts'

/** Background work asked for through the outbox: at least once, so every handler is idempotent. */
export type Job = {
  topic: string
  run: (deps: Deps, areaId: string, payload: Record<string, unknown>) => Promise<void>
}

/** Background work that looks for something to do every so often; one process of a cluster runs it at a time. */
export type Ticker = {
  name: string
  everyMs: number
  run: (deps: Deps) => Promise<void>
}

import { setImmediate } from 'node:timers/promises'

const TURN_MS = 10

/**
 * Lets other requests be answered during long work: call `breathe` often, it gives way when this turn has lasted long
 * enough. An `await` alone does not: what is already there comes back before anybody else has his turn.
 */
export class Pace {
  #since = performance.now()

  async breathe(): Promise<void> {
    if (performance.now() - this.#since < TURN_MS) return
    await setImmediate()
    this.#since = performance.now()
  }
}

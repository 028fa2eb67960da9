/**
 * One act a client asks for again and again, under the same key, until it is acknowledged. `answer` is what the platform
 * said the first time; every later answer must be the same.
 */
export type Act<T> = { n: number; key: string; answer: string | null; asked: number; lost: number; what: T }

/** What clients still have to do, and what was promised to them. */
export class Journal<T> {
  readonly acts: Act<T>[]
  readonly #open: Act<T>[]

  constructor(prefix: string, whats: readonly T[]) {
    this.acts = whats.map((what, n) => ({ n, key: `${prefix}-${n}`, answer: null, asked: 0, lost: 0, what }))
    this.#open = [...this.acts]
  }

  /** The next act nobody is at; the ones that were asked before come first. */
  take(): Act<T> | null {
    return this.#open.shift() ?? null
  }

  /** The platform acknowledged it. @throws Error when it says something else than before */
  acknowledge(act: Act<T>, answer: string): void {
    if (act.answer !== null && act.answer !== answer) {
      throw new Error(`${act.key} was answered differently the second time:\n${act.answer}\n${answer}`)
    }
    act.answer = answer
  }

  /** No answer came: nobody knows whether it was done. */
  giveBack(act: Act<T>): void {
    act.lost++
    this.#open.unshift(act)
  }

  /** Nothing new any more: only what was asked for and not answered is left to do. */
  onlyStarted(): void {
    const started = this.#open.filter((a) => a.asked > 0)
    this.#open.splice(0, this.#open.length, ...started)
  }

  /** Asks for up to `count` acknowledged acts once more: they must be answered as before. */
  repeat(count: number): void {
    this.#open.push(...this.acknowledged.slice(0, count))
  }

  /** How many acts were asked for again because no answer came. */
  get askedAgain(): number {
    return this.acts.filter((a) => a.lost > 0).length
  }

  get left(): number {
    return this.#open.length
  }

  get acknowledged(): Act<T>[] {
    return this.acts.filter((a) => a.answer !== null)
  }
}

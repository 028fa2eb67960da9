import type { Deps } from '../../../platform/deps.ts'
import { type StagedRow, showProgress, stageRows } from './import.store.ts'

const BATCH = 1000

/** Writes staged rows batch by batch; one batch is written while the next is being read. */
export class StagingWriter {
  readonly #deps: Deps
  readonly #areaId: string
  readonly #jobId: string
  #rows: StagedRow[] = []
  #done = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(deps: Deps, areaId: string, jobId: string) {
    this.#deps = deps
    this.#areaId = areaId
    this.#jobId = jobId
  }

  async add(row: StagedRow): Promise<void> {
    this.#rows.push(row)
    if (this.#rows.length >= BATCH) await this.#flush()
  }

  /** Writes the rest and waits until nothing is under way. @throws what a batch has met */
  async end(): Promise<void> {
    await this.#flush()
    await this.#writing
  }

  async #flush(): Promise<void> {
    await this.#writing
    const rows = this.#rows
    this.#rows = []
    this.#writing = this.#write(rows)
    // A failure is met by whoever waits next.
    this.#writing.catch(() => {})
  }

  async #write(rows: StagedRow[]): Promise<void> {
    const { db, clock } = this.#deps
    const done = this.#done + rows.length
    this.#done = done
    await db.worker(async (tx) => {
      await stageRows(tx, this.#areaId, this.#jobId, rows)
      await showProgress(tx, this.#areaId, this.#jobId, done, clock.now())
    })
  }
}

import type { Deps } from '../../../platform/deps.ts'
import type { RowResult } from '../rules/row.ts'
import { type StagedRow, showProgress, stageRows } from './import.store.ts'
import { type Sealer, sealBeside, sealHere } from './sealer.ts'
import { Stager } from './stage-row.ts'

const BATCH = 1000

/** Stages, seals and writes rows batch by batch; one batch is sealed and written while the next is being read. */
export class StagingWriter {
  readonly #deps: Deps
  readonly #areaId: string
  readonly #jobId: string
  readonly #stager = new Stager()
  #sealer: Sealer
  #rows: StagedRow[] = []
  #done = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(deps: Deps, areaId: string, jobId: string) {
    this.#deps = deps
    this.#areaId = areaId
    this.#jobId = jobId
    this.#sealer = sealHere(deps.cipher)
  }

  async add(result: RowResult): Promise<void> {
    this.#rows.push(this.#stager.stage(result))
    if (this.#rows.length >= BATCH) await this.#flush()
  }

  /** Writes the rest and waits until nothing is under way. @throws what a batch has met */
  async end(): Promise<void> {
    try {
      await this.#flush()
      await this.#writing
    } finally {
      await this.#sealer.end()
    }
  }

  async #flush(): Promise<void> {
    const rows = this.#rows
    this.#rows = []
    const sealed = this.#stager.seal(this.#sealer)
    // Whoever waits for the batch meets the failure.
    sealed.catch(() => {})
    await this.#writing
    this.#writing = this.#write(rows, sealed)
    this.#writing.catch(() => {})
  }

  async #write(rows: StagedRow[], sealed: Promise<void>): Promise<void> {
    const { db, clock, cipher } = this.#deps
    await sealed
    // A thread takes longer to start than a short sheet takes to seal.
    if (this.#done === 0 && rows.length >= BATCH) this.#sealer = sealBeside(cipher)
    const done = this.#done + rows.length
    this.#done = done
    await db.worker(async (tx) => {
      await stageRows(tx, this.#areaId, this.#jobId, rows)
      await showProgress(tx, this.#areaId, this.#jobId, done, clock.now())
    })
  }
}

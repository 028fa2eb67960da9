import type { Deps } from '../../platform/deps.ts'
import type { Job, Ticker } from '../../platform/jobs/jobs.ts'
import { refreshFigures, staleAreas } from './figures.store.ts'

/** Asks for an area to be rolled up anew; enqueue it in the transaction that changes units. */
export const AREA_FIGURES = 'area.figures'

const BATCH = 200

/** Rolls up one area after a change of its units. */
export const figuresJob: Job = {
  topic: AREA_FIGURES,
  run: (deps, areaId) => deps.db.worker((tx) => refreshFigures(tx, [areaId], deps.clock.now())),
}

/** Rolls up areas that are new or were imported into. */
export const figuresTicker: Ticker = {
  name: 'area-figures',
  everyMs: 10_000,
  run: async (deps) => {
    await rollUpStale(deps)
  },
}

/** @returns how many areas were rolled up */
export async function rollUpStale(deps: Deps): Promise<number> {
  return deps.db.worker(async (tx) => {
    const stale = await staleAreas(tx, BATCH)
    if (stale.length > 0) await refreshFigures(tx, stale, deps.clock.now())
    return stale.length
  })
}
